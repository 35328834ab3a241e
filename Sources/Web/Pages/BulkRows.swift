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
        let warnings: [WarningModel]
        let isWarned: Bool
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
    /// Whether some that can be done lack something for a later step.
    let hasWarnings: Bool

    /// - Parameters:
    ///   - isPreview: Whether nothing was done yet.
    ///   - foreseen: What those that can be done lack for a later step.
    init(
        _ answers: [(name: BulkName, answer: ActAnswer)],
        isPreview: Bool,
        foreseen: [ObjectReference: [Lacking]] = [:],
        _ language: Language
    ) {
        t = PageWords.all(language)
        func rows(_ isDone: Bool) -> [Row] {
            answers.filter { $0.answer.isDone == isDone }.map { name, answer in
                Row(
                    address: Links.thing(answer.object),
                    name: PageWords.name(answer.object.kind, name.title, language),
                    unit: name.unit,
                    reasons: answer.sentences(language),
                    warnings: WarningModel.all(foreseen[answer.object] ?? [], language),
                    isWarned: foreseen[answer.object] != nil
                )
            }
        }
        (refused, done) = (rows(false), rows(true))
        (hasRefused, hasDone) = (!refused.isEmpty, !done.isEmpty)
        hasWarnings = !foreseen.isEmpty
        (refusedCount, doneCount) = (refused.count, done.count)
        refusedTitle = PageWords.text(isPreview ? "cannotRows" : "failedRows", language)
        doneTitle = PageWords.text(isPreview ? "canRows" : "doneRows", language)
    }
}
