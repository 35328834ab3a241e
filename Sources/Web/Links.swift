import Awards
import Foundation
import Secretariat

/// The addresses that pages work out; those that never change stand in the routes and the templates.
enum Links {
    static let home = "/"
    static let signIn = "/sign-in"
    /// Signing in, and then a page of ours.
    static func signIn(to page: String) -> String { page == home ? signIn : asking(signIn, [("to", page)]) }

    static let setup = "/setup"
    static let importing = "/import"
    static let more = "/more"
    static let bulk = "/bulk"
    static let registers = "/registers"
    static let templates = "/templates"
    static let overview = "/overview"
    static let appraisals = "/appraisal"

    static let accounts = "/accounts"
    static let ownAccount = "/account"

    static func account(_ person: Person.ID) -> String { "\(accounts)/\(part(person.rawValue))" }

    static func unit(_ id: Awards.Unit.ID) -> String { "/organisation/unit/\(part(id.rawValue))" }

    static let law = "/law"

    static func lawValue(_ place: String) -> String { "/law/value?place=\(part(place))" }

    static func signIns(of person: Person.ID) -> String { "/sign-ins?person=\(part(person.rawValue))" }

    static func list(_ kind: ObjectKind) -> String { "/list/\(kind.rawValue)" }

    /// The things of a kind that a question asks for.
    static func list(_ kind: ObjectKind, _ question: ListQuestion, after: String? = nil) -> String {
        asking(
            list(kind),
            [
                ("state", question.state), ("campaign", question.campaign), ("form", question.form),
                ("mine", question.isMine ? "yes" : nil), ("chosen", question.isChosen ? "yes" : nil),
                ("after", after),
            ]
        )
    }

    /// An address with a question; what is nil is not asked for.
    private static func asking(_ address: String, _ question: [(name: String, value: String?)]) -> String {
        let asked = question.compactMap { name, value in value.map { "\(name)=\(part($0))" } }
        return address + (asked.isEmpty ? "" : "?" + asked.joined(separator: "&"))
    }

    static func register(_ book: RegisterBook) -> String {
        "\(registers)/\(part(book.series))/\(part(book.unit.rawValue))/\(book.year)"
    }

    static func sampleList(_ campaign: String) -> String { "\(importing)/sample/\(part(campaign))" }

    static func new(_ kind: ObjectKind) -> String { "/new/\(kind.rawValue)" }

    /// The form of a new thing, filled in with what it has in common with another.
    static func new(_ kind: ObjectKind, for object: ObjectReference?) -> String {
        asking(
            new(kind),
            object.map { CreationForm.shared(with: $0, by: kind).map { ($0.name, $0.value) } } ?? []
        )
    }

    static func thing(_ object: ObjectReference) -> String {
        "/thing/\(object.kind.rawValue)/\(part(object.id))"
    }

    /// Where a thing is worked on: a session on its own page, others where they are shown.
    static func working(_ object: ObjectReference) -> String {
        object.kind == .session ? meeting(object.id) : thing(object)
    }

    /// Where the next step of a thing is taken.
    static func step(_ next: WorkList.Next?, on object: ObjectReference) -> String {
        // A session is held on its page; a count is read on the page of its round before it is published.
        guard let next, ![.session, .ballotRound].contains(object.kind) else { return working(object) }
        return next.isEditing ? contents(object) ?? thing(object) : act(next.action, on: object)
    }

    static func act(_ action: String, on object: ObjectReference) -> String {
        "\(thing(object))/act/\(part(action))"
    }

    static func paper(_ document: IssuedDocument) -> String {
        "\(thing(document.object))/paper/\(part(document.form))/\(document.issue)"
    }

    /// A file that was handed in with a thing, by its digest.
    static func handed(_ digest: String, with object: ObjectReference) -> String {
        "\(thing(object))/handed/\(part(digest))"
    }

    static func appraisal(_ nomination: Nomination.ID) -> String { "/appraisal/\(part(nomination.rawValue))" }

    static func workflow(_ id: String) -> String { "/workflows/\(part(id))" }

    /// The names of a campaign, or of one decision of it.
    static func names(_ campaign: String, decision: String? = nil) -> String {
        asking("/names/\(part(campaign))", [("decision", decision)])
    }

    static func papers(_ campaign: String) -> String { "/papers/\(part(campaign))" }

    static func papers(_ campaign: String, packet: String) -> String {
        "\(papers(campaign))?packet=\(part(packet))"
    }

    static func packet(_ campaign: String) -> String { "\(papers(campaign))/file" }

    static func template(_ form: String) -> String { "\(templates)/\(part(form))" }

    static func sample(_ form: String) -> String { "\(template(form))/sample" }

    static func meeting(_ id: String) -> String { "/meeting/\(part(id))" }

    /// The address when it is a page of ours: nobody is sent elsewhere by a form.
    static func ours(_ address: String?) -> String? {
        guard let address, address.hasPrefix("/"), !address.hasPrefix("//"), !address.contains("\\"),
            !address.contains(where: \.isNewline)
        else { return nil }
        return address
    }

    /// The page of ours from which somebody came; nil for the answer to a form, which cannot be asked for again.
    static func page(from referrer: String?) -> String? {
        guard let parts = referrer.flatMap({ URLComponents(string: $0) }), parts.path != bulk else {
            return nil
        }
        return ours(parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?" + $0 } ?? ""))
    }

    /// A page that says what has been done.
    ///
    /// - Parameter object: What it was done to, where the page is not its own.
    static func done(_ action: String, to object: ObjectReference? = nil, _ page: String) -> String {
        let whom = object.map { "&to=\(part($0.description))" } ?? ""
        return page + (page.contains("?") ? "&" : "?") + "done=" + part(action) + whom
    }

    /// A page on which what was done under a key may be undone for some seconds.
    static func undoable(_ key: String, _ page: String) -> String {
        page + (page.contains("?") ? "&" : "?") + "undo=" + part(key)
    }

    static func undone(_ page: String) -> String { page + (page.contains("?") ? "&" : "?") + "undone=yes" }

    /// A list that says that nothing was chosen in it.
    static func noneChosen(_ list: String) -> String { list + (list.contains("?") ? "&" : "?") + "none=yes" }

    /// Where the contents of a thing are read and written.
    static func contents(_ object: ObjectReference) -> String? {
        switch object.kind {
        case .movementReport: "/report/\(part(object.id))"
        case .nomination: "/dossier/\(part(object.id))"
        case .rollUp: "/roll-up/\(part(object.id))"
        default: nil
        }
    }

    /// What came of an action on many things.
    ///
    /// - Parameter back: The page on which they were chosen.
    static func bulk(_ key: String, back: String?) -> String { asking(bulk(key), [("back", back)]) }

    /// What came of an action on many things.
    static func bulk(_ key: String) -> String { "/bulk/\(part(key))" }

    static func bulkFile(_ key: String) -> String { "\(bulk(key))/file" }

    static let reports = "/reports"

    /// The yearly reports of all units, and what of them is asked for.
    static func reports(_ year: Int, _ question: ReportGrid.Question = .init()) -> String {
        asking(
            "\(reports)/\(year)",
            [("state", question.state), ("kind", question.kind?.rawValue), ("mark", question.mark?.rawValue)]
        )
    }

    /// A thing printed as it stands, before it is issued.
    static func print(_ object: ObjectReference, on form: String) -> String {
        "\(thing(object))/print/\(part(form))"
    }

    /// Where an achievement report that was written in Word is handed in.
    static func word(_ object: ObjectReference) -> String { "/dossier/\(part(object.id))/word" }

    static func compare(_ object: ObjectReference) -> String { "\(thing(object))/compare" }

    /// One step of a path, with everything quoted that would end it.
    static func part(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static let allowed = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )
}
