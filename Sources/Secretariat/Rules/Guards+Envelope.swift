import Awards
import Store
import Vietnamese
import Workflow

/// Conditions between an envelope and its lines, and on time and numbers.
extension Guards {
    private static func states(of subject: String) -> [ParameterShape] {
        [ParameterShape("states", .states(of: subject))]
    }

    static let envelopeGuards: [Guard<Situation>] = [
        rule("parent_in", states(of: "submission")) { situation, parameters in
            let nomination = try situation.the(Nomination.self)
            let id = nomination.submission?.rawValue ?? nomination.submissionID
            let wanted = parameters["states"]?.list ?? []
            guard let parent = try situation.desk.books.find(Submission.self, key: id)?.value else {
                return [Unmet("submission-missing", ["submission": id])]
            }
            guard !wanted.contains(parent.standing.state) else { return [] }
            return [Unmet("submission-elsewhere", ["state": situation.rulebook.label(of: parent.standing)])]
        },
        rule("lines_in", states(of: "nomination")) { situation, parameters in
            let lines = try situation.lines()
            guard !lines.isEmpty else { return [Unmet("no-lines")] }
            let wanted = Set(parameters["states"]?.list ?? [])
            return lines.filter { !wanted.contains($0.standing.state) }
                .map { situation.unmet("line-elsewhere", line: $0) }
        },
        rule("lines_not_in", states(of: "nomination")) { situation, parameters in
            let forbidden = Set(parameters["states"]?.list ?? [])
            return try situation.lines().filter { forbidden.contains($0.standing.state) }
                .map { situation.unmet("line-too-far", line: $0) }
        },
        rule("lines_ended") { situation, _ in
            try situation.lines().filter { !situation.rulebook.isFinal($0.standing) }
                .map { situation.unmet("line-not-ended", line: $0) }
        },
        rule(
            "timeliness",
            [ParameterShape("is", .choice(["on_time", "late"]))],
            alternatives: "is"
        ) { situation, parameters in
            let (isLate, due) = try situation.lateness()
            let wantsLate = parameters["is"]?.text == "late"
            guard isLate != wantsLate else { return [] }
            return [Unmet(isLate ? "arrived-late" : "arrived-in-time", ["due": due.short])]
        },
        rule("number_free", [ParameterShape("series", .text)]) { situation, parameters in
            let number = situation.input.text("number") ?? ""
            guard let series = parameters["series"]?.text, let value = Int(number) else {
                return [Unmet("number-not-whole", ["number": number])]
            }
            let register = RegisterSeries(series, unit: situation.subject.issuer(on: situation), year: situation.today.year)
            guard let entry = try situation.desk.books.entry(value, of: register),
                entry.object != situation.numberedObject
            else { return [] }
            return [Unmet("number-taken", ["number": entry.text, "day": entry.day.short])]
        },
    ]
}

extension Situation {
    func unmet(_ code: String, line nomination: Nomination) -> Unmet {
        Unmet(
            code,
            ["line": desk.displayName(of: nomination), "state": rulebook.label(of: nomination.standing)]
        )
    }

    /// Whether the subject was signed after the last day, and which day that is.
    func lateness() throws -> (isLate: Bool, due: Day) {
        if let report = subject as? MovementReport { return (report.isLate, report.due) }
        let closes = try campaign().closes
        let signed = (subject as? Submission)?.signature?.day ?? today
        return (signed > closes, closes)
    }

    /// Which object an official number is registered for: lines passed up share their letter's.
    var numberedObject: ObjectReference {
        guard let nomination = subject as? Nomination else { return subject.reference }
        return ObjectReference(.submission, desk.upwardLetterID(of: nomination))
    }
}

extension Nomination {
    /// The envelope it goes into unless another is named.
    var submissionID: String { "\(campaign).\(unit).\(form)" }
}

extension Tracked {
    /// The unit whose register numbers the subject's documents.
    func issuer(on situation: Situation) -> Unit.ID {
        guard self is Nomination else { return unit }
        return (try? situation.desk.organisation().agency(on: situation.today)?.id) ?? unit
    }
}

extension Desk {
    /// "Nguyễn Văn An (NV0012)": a line as a message names it.
    func displayName(of nomination: Nomination) -> String {
        let name: String? =
            switch nomination.nominee {
            case .person(let id): try? books.person(id)?.name
            case .collective(let id): try? organisation().version(id, on: today)?.name
            }
        return name.map { "\($0) (\(nomination.nominee.id))" } ?? nomination.nominee.id
    }

    /// The agency's own letter that passes a campaign's lines of one form to the authority above.
    func upwardLetterID(of nomination: Nomination) -> String {
        let agency = (try? organisation().agency(on: today)?.id.rawValue) ?? "agency"
        return "\(nomination.campaign).\(agency).\(nomination.form)"
    }
}
