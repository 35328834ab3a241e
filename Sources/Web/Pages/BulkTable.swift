import Messages
import Secretariat
import Vietnamese

/// The result as a table to take along.
struct BulkTable: Sendable {
    let name: String
    let titles: [String]
    let columns: [(heading: String, width: Double)]
    let rows: [[String]]

    init(_ run: BulkRun, _ language: Language) {
        func word(_ name: String) -> String { PageWords.text(name, language) }
        name = word("sheetOfResult")
        titles = [
            PageWords.text("bulkResult", ["label": run.label.said(language)], language),
            PageWords.text("bulkWhen", ["at": run.at.short, "ends": run.lastDay.short], language),
        ]
        columns = [(word("name"), 44), (word("unit"), 28), (word("outcome"), 16), (word("reason"), 70)]
        rows = run.rows.map { row in
            [
                PageWords.name(run.kind, row.name.title, language), row.name.unit,
                word(row.answer.isDone ? "isDone" : "isNotDone"),
                row.answer.sentences(language).joined(separator: "\n"),
            ]
        }
    }
}
