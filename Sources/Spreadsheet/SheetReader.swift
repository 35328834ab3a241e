import XMLTree
import Vietnamese

/// Turns the XML of one sheet into rows.
struct SheetReader {
    let name: String
    let styles: CellStyles
    let strings: [RichText]
    let from1904: Bool
    let options: ReadOptions

    private var rows: [Row] = []
    private var copies = 0

    init(name: String, styles: CellStyles, strings: [RichText], from1904: Bool, options: ReadOptions) {
        self.name = name
        self.styles = styles
        self.strings = strings
        self.from1904 = from1904
        self.options = options
    }

    mutating func read(_ root: Element) throws(SpreadsheetError) -> Sheet {
        let namespace = root.name.namespace
        var number = 0
        for element in root.first("sheetData", namespace)?.all("row", namespace) ?? [] {
            number = element["r"].flatMap { Int($0) } ?? number + 1
            let row = try read(row: element, number)
            guard !row.cells.isEmpty else { continue }
            guard (1...options.rows).contains(number) else {
                let place = CellPlace(sheet: name, row: number)
                throw SpreadsheetError(.tooManyRows, at: place, evidence: "\(number) > \(options.rows)")
            }
            rows.append(row)
        }
        rows.sort { $0.number < $1.number }
        for merge in root.first("mergeCells", namespace)?.all("mergeCell", namespace) ?? [] {
            if let range = merge["ref"].flatMap(CellRange.init) { try spread(range) }
        }
        rows.removeAll(where: \.isBlank)
        var hidden: Set<Int> = []
        for column in root.first("cols", namespace)?.all("col", namespace) ?? []
        where Self.isTrue(column["hidden"]) {
            guard let first = column["min"].flatMap({ Int($0) }),
                let last = column["max"].flatMap({ Int($0) }),
                first >= 1, first <= last, first <= options.columns
            else { continue }
            hidden.formUnion(first - 1..<min(last, options.columns))
        }
        return Sheet(name: name, rows: rows, hiddenColumns: hidden)
    }

    private func read(row element: Element, _ number: Int) throws(SpreadsheetError) -> Row {
        var row = Row(number: number, isHidden: Self.isTrue(element["hidden"]))
        var column = -1
        for case .element(let child) in element.children where child.name.local == "c" {
            column = child["r"].flatMap { CellRange.position($0)?.column } ?? column + 1
            let cell = try read(cell: child, column, number)
            guard cell.value != .empty else { continue }
            guard column < options.columns else {
                let place = CellPlace(sheet: name, row: number, column: column)
                throw SpreadsheetError(
                    .tooManyColumns,
                    at: place,
                    evidence: "\(column + 1) > \(options.columns)"
                )
            }
            row.cells.append(cell)
        }
        row.cells.sort { $0.column < $1.column }
        return row
    }

    private func read(cell element: Element, _ column: Int, _ number: Int) throws(SpreadsheetError) -> Cell {
        let namespace = element.name.namespace
        let style = styles[element["s"].flatMap { Int($0) } ?? 0]
        let stored = element.first("v", namespace)?.text ?? ""
        var cell = Cell(column: column, value: .empty)
        switch element["t"] ?? "n" {
        case "s":
            guard let index = Int(stored), strings.indices.contains(index) else { break }
            fill(&cell, with: strings[index], style.font)
        case "inlineStr":
            fill(&cell, with: element.first("is", namespace).map(RichText.init) ?? RichText(), style.font)
        case "str":
            var text = RichText()
            text.runs = [TextRun(text: RichText.unescaped(stored), font: nil)]
            fill(&cell, with: text, style.font)
        case "b": if !stored.isEmpty { cell.value = .bool(Self.isTrue(stored)) }
        case "e": cell.value = .error(stored)
        case "d":
            let day = Day(iso: stored.prefix(10))
            cell.value = day.map(CellValue.date) ?? .text(stored)
        default:
            guard !stored.isEmpty else { break }
            cell.value = self.number(stored, style.shape)
            cell.isPercent = style.shape == .percent
        }
        if case .text(let text) = cell.value, text.utf16.count > options.cellLength {
            let place = CellPlace(sheet: name, row: number, column: column)
            throw SpreadsheetError(
                .cellTooLong,
                at: place,
                evidence: "\(text.utf16.count) > \(options.cellLength)"
            )
        }
        return cell
    }

    private func fill(_ cell: inout Cell, with text: RichText, _ font: String?) {
        cell.runs = text.runs.map { TextRun(text: $0.text, font: $0.font ?? font) }.filter {
            !$0.text.isEmpty
        }
        let whole = cell.runs.map { run in
            run.font.flatMap { options.convert?(run.text, $0) } ?? run.text
        }.joined()
        cell.value = whole.isEmpty ? .empty : .text(whole)
    }

    private func number(_ stored: String, _ shape: CellStyles.Shape) -> CellValue {
        guard let number = ExactNumber(stored, significant: 15) else { return .text(stored) }
        guard shape == .date else { return .number(number) }
        let whole = number.text.prefix { $0 != "." }
        return Int(whole).flatMap { Day(serial: $0, from1904: from1904) }.map(CellValue.date)
            ?? .number(number)
    }

    /// Gives the value of a merged range's upper left cell to the others, in rows that exist.
    ///
    /// Ranges that overlap, which Excel never writes, could ask for endless copies: their number is limited.
    private mutating func spread(_ range: CellRange) throws(SpreadsheetError) {
        let first = firstRow(from: range.top)
        guard first < rows.count, rows[first].number == range.top, let source = rows[first].cell(range.left)
        else {
            return
        }
        let right = min(range.right, options.columns - 1)
        for index in first..<firstRow(from: range.bottom + 1) {
            let isTop = index == first
            copies += right - range.left + 1
            guard copies <= Self.mostCopies else {
                let place = CellPlace(sheet: name, row: range.top, column: range.left)
                throw SpreadsheetError(
                    .tooLarge,
                    at: place,
                    evidence: "more than \(Self.mostCopies) merged cells"
                )
            }
            var cells = rows[index].cells.filter { cell in
                cell.column < range.left || cell.column > right || (isTop && cell.column == range.left)
            }
            for column in range.left...right where !isTop || column != range.left {
                var copy = source
                copy.column = column
                copy.isMergedCopy = true
                cells.append(copy)
            }
            cells.sort { $0.column < $1.column }
            rows[index].cells = cells
        }
    }

    private static let mostCopies = 1_000_000

    /// The place of the first row whose number is at least this one; rows are sorted.
    private func firstRow(from number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func isTrue(_ text: String?) -> Bool {
        text == "1" || text == "true"
    }
}

/// A rectangle of cells; rows as Excel numbers them, columns from 0.
struct CellRange: Equatable {
    let top: Int
    let left: Int
    let bottom: Int
    let right: Int

    /// Reads "B2:D5".
    init?(_ text: String) {
        let corners = text.split(separator: ":").compactMap { Self.position(String($0)) }
        guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column
        else {
            return nil
        }
        (top, left, bottom, right) = (corners[0].row, corners[0].column, corners[1].row, corners[1].column)
    }

    /// Reads "C17".
    static func position(_ text: String) -> (row: Int, column: Int)? {
        let letters = text.utf8.prefix { (65...90).contains($0) }
        guard (1...3).contains(letters.count), let row = Int(text.dropFirst(letters.count)), row > 0 else {
            return nil
        }
        return (row, letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1)
    }
}
