import Awards
import Messages
import Secretariat

/// Several things with what became of each: what was refused first, with its reasons.
struct BulkRows {
    struct Row {
        let address: String
        let name: String
        let unit: String
        let reasons: [String]
    }

    let t: [String: String]
    let refused: [Row]
    let hasRefused: Bool
    let refusedTitle: String
    let refusedCount: Int
    let done: [Row]
    let hasDone: Bool
    let doneTitle: String
    let doneCount: Int

    /// - Parameter isPreview: Whether nothing was done yet.
    init(_ answers: [(name: BulkName, answer: ActAnswer)], isPreview: Bool, _ language: Language) {
        t = PageWords.all(language)
        func rows(_ isDone: Bool) -> [Row] {
            answers.filter { $0.answer.isDone == isDone }.map { name, answer in
                Row(
                    address: Links.thing(answer.object),
                    name: PageWords.name(answer.object.kind, name.title, language),
                    unit: name.unit,
                    reasons: answer.sentences(language)
                )
            }
        }
        (refused, done) = (rows(false), rows(true))
        (hasRefused, hasDone) = (!refused.isEmpty, !done.isEmpty)
        (refusedCount, doneCount) = (refused.count, done.count)
        refusedTitle = PageWords.text(isPreview ? "cannotRows" : "failedRows", language)
        doneTitle = PageWords.text(isPreview ? "canRows" : "doneRows", language)
    }
}
