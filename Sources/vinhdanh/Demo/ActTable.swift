import Foundation
import Secretariat
import Spreadsheet
import Vietnamese

/// Acts written as a table, one a row: `at, as, act, on, reason, text, expect`, and one column an input.
enum ActTable {
    private static let fixed: Set = ["at", "as", "act", "on", "reason", "text", "expect", "note"]

    static func steps(_ file: URL, of step: Story.Step) throws -> [Story.Step] {
        let bytes = [UInt8](try Data(contentsOf: file))
        let table = try Workbook(reading: bytes).firstSheet().table(wanted: ["act", "on"])
        return try table.rows.filter { !$0.isBlank }.map { row in
            var cells: [String: String] = [:]
            for column in table.columns {
                let text = row[column.index].text
                if !text.isEmpty { cells[column.heading] = text }
            }
            return try self.step(cells, row: row.number, file: file.lastPathComponent, of: step)
        }
    }

    private static func step(
        _ cells: [String: String],
        row: Int,
        file: String,
        of step: Story.Step
    ) throws -> Story.Step {
        guard let action = cells["act"], let on = cells["on"] else {
            throw StoryFault(file: file, line: row, what: "`act` and `on` must be given")
        }
        let at = cells["at"].map { Moment(iso: $0) } ?? step.at
        guard let at else { throw StoryFault(file: file, line: row, what: "`at` is not a moment") }
        let input = cells.filter { !fixed.contains($0.key) }.mapValues { Datum.text($0) }
        return Story.Step(
            line: step.line,
            at: at,
            actor: cells["as"] ?? step.actor,
            deed: action == "clock"
                ? .clock
                : .acting(
                    action,
                    on: .named(on.split(separator: " ").map(String.init)),
                    with: input,
                    reason: cells["reason"],
                    text: cells["text"] ?? ""
                ),
            expectsRefusal: cells["expect"] == "refused",
            note: cells["note"]
        )
    }
}
