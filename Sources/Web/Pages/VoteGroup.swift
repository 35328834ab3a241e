import Awards
import Messages
import Secretariat

/// What is voted on together, with its rounds.
struct VoteGroup {
    struct Line {
        let address: String
        let name: String
        let outcome: String
        let look: String
    }

    struct Round {
        let title: String
        let remark: String?
        let actions: [ActionModel]
        let closed: [ClosedAction]
    }

    let name: String
    let rule: String?
    let lines: [Line]
    let rounds: [Round]

    init(_ group: Meeting.Group, place: Int, back: String, _ language: Language) {
        name = group.group.name
        rule = group.group.threshold.map {
            PageWords.text("rule", ["rule": PageWords.threshold($0, language)], language)
        }
        lines = group.group.lines.map { line in
            Line(
                address: Links.thing(ObjectReference(.nomination, line.nomination.rawValue)),
                name: line.name,
                outcome: MeetingText.line(line, language),
                look: line.verdict.map { $0.verdict == .met ? "good" : "bad" }
                    ?? (line.outlook?.isPossible == false ? "bad" : "")
            )
        }
        rounds = group.rounds.enumerated().map { number, round in
            Round(
                title: PageWords.text(
                    "roundTitle",
                    ["number": String(round.ordinal), "state": round.stateLabel.said(language)],
                    language
                ),
                remark: round.mismatches > 0
                    ? PageWords.text("mismatches", ["count": String(round.mismatches)], language) : nil,
                actions: round.options.filter { $0.isPossible && !$0.form.isEditing }.enumerated()
                    .map { index, option in
                        ActionModel(
                            option,
                            on: round.object,
                            version: round.version,
                            id: "g\(place)r\(number)a\(index)",
                            back: back,
                            language
                        )
                    },
                closed: round.options.filter { !$0.isPossible && !$0.form.isEditing }
                    .map { ClosedAction($0, language) }
            )
        }
    }
}
