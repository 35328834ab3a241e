import Foundation

/// What the command writes: results on standard output, everything else on standard error.
enum Terminal {
    static func print(_ text: String, terminator: String = "\n") {
        FileHandle.standardOutput.write(Data((text + terminator).utf8))
    }

    static func error(_ text: String, terminator: String = "\n") {
        FileHandle.standardError.write(Data((text + terminator).utf8))
    }
}

/// A table of text that fits the terminal: the widest columns give way, cells are cut with an ellipsis.
struct TextTable {
    var headings: [String]
    var rows: [[String]]
    /// Columns that are never cut, because people copy from them.
    var whole: Set<Int> = []

    func text(width: Int = 80) -> String {
        let all = ([headings] + rows).map { $0.map(oneLine) }
        var widths = headings.indices.map { column in
            all.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        let gaps = 2 * max(headings.count - 1, 0)
        while widths.reduce(gaps, +) > width,
            let widest = widths.indices.filter({ !whole.contains($0) }).max(by: { widths[$0] < widths[$1] }),
            widths[widest] > 4
        {
            widths[widest] -= 1
        }
        return all.map { row in line(row, widths) }.joined(separator: "\n")
    }

    private func oneLine(_ cell: String) -> String {
        cell.contains(where: \.isNewline)
            ? cell.split(whereSeparator: \.isNewline).joined(separator: " ") : cell
    }

    private func line(_ row: [String], _ widths: [Int]) -> String {
        let cells = zip(row, widths).map { cell, width in
            cell.count > width
                ? String(cell.prefix(width - 1)) + "…"
                : cell + String(repeating: " ", count: width - cell.count)
        }
        var text = cells.joined(separator: "  ")
        while text.last == " " { text.removeLast() }
        return text
    }
}
