import Awards
import Messages
import Secretariat
import Vietnamese

/// The units of a day; for administrators with the ways to change them, and who did last.
struct OrganisationPage: Page {
    struct Line {
        let name: String
        /// Where it is changed, for whoever may.
        let address: String?
        let kind: String
        let parent: String
        let head: String
        let since: String
        let madeOf: String?
    }

    struct Change {
        let at: String
        let what: String
        let name: String
        let who: String
        let address: String
    }

    let template = "organisation"
    let frame: Frame
    let day: String
    let count: String
    let lines: [Line]
    let canChange: Bool
    let changes: [Change]
    let hasChanges: Bool

    /// - Parameter changes: Nil for whoever is no administrator.
    init(_ view: OrganisationView, changes: [OrganisationChange]?, frame: Frame, _ language: Language) {
        self.frame = frame
        day = view.day.iso
        count = PageWords.text(
            "unitCount",
            ["count": String(view.lines.count), "day": view.day.short],
            language
        )
        canChange = changes != nil
        lines = view.lines.map { line in
            Line(
                name: line.name,
                address: changes == nil ? nil : Links.unit(line.id),
                kind: PageWords.unitKind(line.kind, language),
                parent: line.parent,
                head: line.head,
                since: line.since.short,
                madeOf: line.predecessors.joined(separator: ", ").orNil
            )
        }
        self.changes = (changes ?? []).map { change in
            Change(
                at: change.at.short,
                what: PageWords.list(change.list, language),
                name: change.name,
                who: change.who,
                address: Links.account(change.person)
            )
        }
        hasChanges = !self.changes.isEmpty
    }
}
