import Awards
import Messages
import Secretariat
import Vietnamese

/// A count that two people entered alike: for whoever publishes it, then for everybody.
struct CountModel {
    struct Line {
        let number: String
        let name: String
        let yes: String
        let no: String
        let blank: String
        let outcome: String
        let look: String
    }

    let t: [String: String]
    let caption: String
    let rule: String?
    let lines: [Line]
    let ballots: String?

    init(_ table: CountTable, _ language: Language) {
        t = PageWords.all(language)
        caption =
            table.publishedAt.map { PageWords.text("countPublished", ["at": $0.short], language) }
            ?? PageWords.text("countToPublish", language)
        rule = table.threshold.map {
            PageWords.text("rule", ["rule": PageWords.threshold($0, language)], language)
        }
        lines = table.lines.enumerated().map { index, line in
            Line(
                number: String(index + 1),
                name: line.name,
                yes: String(line.count.yes),
                no: String(line.count.no),
                blank: String(line.count.blank),
                outcome: line.verdict.map { MeetingText.verdict($0, language) } ?? "",
                look: line.verdict?.verdict == .met ? "good" : "bad"
            )
        }
        ballots = table.ballots.map {
            PageWords.text(
                "ballotNumbers",
                [
                    "issued": String($0.issued), "returned": String($0.returned),
                    "valid": String($0.valid), "invalid": String($0.invalid),
                ],
                language
            )
        }
    }
}
