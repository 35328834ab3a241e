import Awards
import Messages
import Secretariat

/// What is voted on together, with its rounds.
struct VoteGroup {
    struct Line {
        let number: String
        let address: String
        let name: String
        let outcome: String
        let look: String
    }

    struct Round {
        /// Where it stands on the page.
        let anchor: String
        let title: String
        let remark: String?
        let actions: [ActionModel]
        let closed: ClosedActions
        let counted: CountModel?
        let drafts: [DraftLink]
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
        lines = group.group.lines.enumerated().map { index, line in
            Line(
                number: String(index + 1),
                address: Links.thing(ObjectReference(.nomination, line.nomination.rawValue)),
                name: line.name,
                outcome: MeetingText.line(line, language),
                look: line.verdict.map { $0.verdict == .met ? "good" : "bad" }
                    ?? (line.outlook?.isPossible == false ? "bad" : "")
            )
        }
        rounds = group.rounds.enumerated().map { number, round in
            Round(
                anchor: Self.anchor(round.object),
                title: PageWords.text(
                    "roundTitle",
                    ["number": String(round.ordinal), "state": round.stateLabel.said(language)],
                    language
                ),
                remark: round.mismatches > 0
                    ? PageWords.text("mismatches", ["count": String(round.mismatches)], language) : nil,
                actions: round.options.possible(
                    on: round.object,
                    version: round.version,
                    id: "g\(place)r\(number)a",
                    back: back,
                    language
                ),
                closed: round.options.closed(on: round.object, language),
                counted: round.count.map { CountModel($0, language) },
                drafts: round.drafts.map { DraftLink($0, of: round.object, language) }
            )
        }
    }

    static func anchor(_ round: ObjectReference) -> String { "round-\(Links.part(round.id))" }
}
