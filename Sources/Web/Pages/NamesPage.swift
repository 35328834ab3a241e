import Awards
import Messages
import Secretariat

/// Names to be read letter by letter, unit by unit; printed, with room for whoever has read them.
struct NamesPage: Page {
    struct Line {
        let number: String
        let address: String
        let name: String
        let post: String
        let form: String
        let certificate: String
        let findings: [String]
    }

    struct Group {
        let unit: String
        let count: String
        let lines: [Line]
    }

    let template = "names"
    let frame: Frame
    let campaign: String
    let back: String
    /// The decision whose names these are, and the names of the whole campaign.
    let decision: String?
    let all: String
    let summary: String
    let isEmpty: Bool
    let groups: [Group]

    init(_ proof: NameProof, frame: Frame, _ language: Language) {
        self.frame = frame
        campaign = proof.title
        back = Links.thing(proof.campaign)
        decision = proof.decision.map { Links.thing($0) }
        all = Links.names(proof.campaign.id)
        let lines = proof.groups.flatMap(\.lines)
        isEmpty = lines.isEmpty
        summary = PageWords.text(
            "namesCount",
            [
                "names": String(lines.count), "units": String(proof.groups.count),
                "odd": String(lines.count { !$0.findings.isEmpty }),
            ],
            language
        )
        groups = proof.groups.map { group in
            Group(
                unit: group.unit,
                count: String(group.lines.count),
                lines: group.lines.enumerated().map { index, line in
                    Line(
                        number: String(index + 1),
                        address: Links.thing(line.nomination),
                        name: line.name,
                        post: line.post,
                        form: line.form,
                        certificate: line.certificate ?? "",
                        findings: line.findings.map { NameMessage.text($0, language) }
                    )
                }
            )
        }
    }
}
