import Awards
import Messages
import Secretariat
import Vietnamese

/// The units of a day.
struct OrganisationPage: Page {
    struct Line {
        let name: String
        let kind: String
        let parent: String
        let head: String
        let since: String
        let madeOf: String?
    }

    let template = "organisation"
    let frame: Frame
    let day: String
    let count: String
    let lines: [Line]

    init(_ view: OrganisationView, frame: Frame, _ language: Language) {
        self.frame = frame
        day = view.day.iso
        count = PageWords.text(
            "unitCount",
            ["count": String(view.lines.count), "day": view.day.short],
            language
        )
        lines = view.lines.map { line in
            Line(
                name: line.name,
                kind: PageWords.unitKind(line.kind, language),
                parent: line.parent,
                head: line.head,
                since: line.since.short,
                madeOf: line.predecessors.joined(separator: ", ").orNil
            )
        }
    }
}
