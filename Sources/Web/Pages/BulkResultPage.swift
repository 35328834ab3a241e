import Awards
import Messages
import Secretariat
import Vietnamese

/// What came of an action on many things, for as long as it is kept.
struct BulkResultPage: Page {
    let template = "bulk-result"
    let frame: Frame
    let summary: String
    let standing: String?
    let when: String
    let gone: String?
    let rows: BulkRows
    let file: String
    /// What does the refused ones again; nil where all were done.
    let redo: String?
    let hidden: [BulkPage.Hidden]
    /// The page on which they were chosen; nil where that was the list of all.
    let back: String?
    let list: String
    let kind: String

    /// - Parameter line: Where the things that were done stand by now; nil where they went several ways.
    init(_ run: BulkRun, now line: StatusLine?, today: Day, back: String?, frame: Frame, _ language: Language)
    {
        self.frame = frame
        let failed = run.rows.filter { !$0.answer.isDone }
        let count = ["done": String(run.rows.count - failed.count), "all": String(run.rows.count)]
        summary = PageWords.text("bulkDone", count, language)
        standing = line.map { line in
            PageWords.text(
                "bulkStanding",
                [
                    "state": line.stateLabel, "holder": line.holder.orNil,
                    "due": DueText.text(line, today: today, language).orNil,
                ].compactMapValues { $0 },
                language
            )
        }
        when = PageWords.text("bulkWhen", ["at": run.at.short, "ends": run.lastDay.short], language)
        gone = run.gone > 0 ? PageWords.text("bulkGone", ["count": String(run.gone)], language) : nil
        rows = BulkRows(run.rows.map { ($0.name, $0.answer) }, isPreview: false, language)
        file = Links.bulkFile(run.key)
        redo =
            failed.isEmpty ? nil : PageWords.text("redoFailed", ["count": String(failed.count)], language)
        hidden =
            [
                ("kind", run.kind.rawValue), ("action", run.action), ("asked", "yes"),
                ("back", Links.bulk(run.key)),
            ].map { BulkPage.Hidden(name: $0, value: $1) }
            + failed.map { BulkPage.Hidden(name: "id", value: $0.answer.object.id) }
            + run.filled.map { BulkPage.Hidden(name: $0.name, value: $0.text) }
        self.back = back
        list = Links.list(run.kind)
        kind = PageWords.kind(run.kind, language)
    }
}
