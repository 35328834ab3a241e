import Foundation
import Spreadsheet
import Vietnamese

/// One row of a clerk's table, asked by heading; what cannot be read is a fault that names its cell.
struct ImportRow {
    /// What a cell for evidence says that is still to come, folded.
    static let waiting = "cho bo sung"

    let sheet: String
    let number: Int
    private let cells: [String: (heading: String, value: CellValue)]
    private let key: (String) -> String

    /// - Parameter key: What must be equal for headings to mean one column; of two such columns the one that bears
    ///   the heading itself counts, else the first.
    init(
        sheet: String,
        number: Int,
        cells: [(heading: String, value: CellValue)],
        key: @escaping (String) -> String = \.nameKey
    ) {
        self.sheet = sheet
        self.number = number
        self.key = key
        self.cells = Dictionary(
            cells.map { (key($0.heading), $0) },
            uniquingKeysWith: { first, second in
                second.heading.nameKey == key(second.heading) && first.heading.nameKey != key(first.heading)
                    ? second : first
            }
        )
    }

    /// The heading exactly as the file writes it.
    private func heading(_ wanted: String) -> String { cells[key(wanted)]?.heading ?? wanted }

    func fault(_ code: RowFault.Code, _ column: String? = nil, value: String = "", help: [String] = [])
        -> RowFault
    {
        RowFault(
            code,
            sheet: sheet,
            row: number,
            column: column.map(heading),
            value: value,
            help: help
        )
    }

    func has(_ heading: String) -> Bool { cells[key(heading)] != nil }

    /// The cell's text in NFC with outer blanks removed; empty where the cell or the column is.
    func text(_ heading: String) throws(RowFault) -> String {
        guard let value = cells[key(heading)]?.value else { return "" }
        if case .error(let code) = value { throw fault(.cellError, heading, value: code) }
        return value.text.nfc.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A remark that names those of some columns that are there and empty: nothing is taken away for it.
    func kept(_ headings: [String]) throws -> [RowFault] {
        let empty = try headings.filter { try has($0) && text($0).isEmpty }
        return empty.isEmpty ? [] : [fault(.emptyKept, help: empty)]
    }

    /// The text of a cell that must not be empty.
    func required(_ heading: String) throws(RowFault) -> String {
        let text = try text(heading)
        guard !text.isEmpty else { throw fault(.missingValue, heading) }
        return text
    }

    /// A date cell, or text such as 05/01/2026; nil where empty.
    func day(_ heading: String) throws(RowFault) -> Day? {
        if case .date(let day) = cells[key(heading)]?.value { return day }
        let text = try text(heading)
        guard !text.isEmpty else { return nil }
        guard let day = Day(vietnamese: text) ?? Day(iso: text) else {
            throw fault(.badDate, heading, value: text)
        }
        return day
    }

    func requiredDay(_ heading: String) throws(RowFault) -> Day {
        guard let day = try day(heading) else { throw fault(.missingValue, heading) }
        return day
    }

    /// A figure as typed in Vietnam ("1.234,5") or held by the cell; nil where empty.
    func figure(_ heading: String) throws(RowFault) -> Decimal? {
        if case .number(let number) = cells[key(heading)]?.value { return Decimal(string: number.text) }
        let text = try text(heading)
        guard !text.isEmpty else { return nil }
        guard let number = try? NumberFormat.parse(text) else {
            throw fault(.badNumber, heading, value: text)
        }
        return number.figure
    }

    /// One of a closed set of words, compared after folding; nil where empty.
    func choice<Value>(_ heading: String, _ choices: KeyValuePairs<String, Value>) throws(RowFault) -> Value?
    {
        let text = try text(heading)
        guard !text.isEmpty else { return nil }
        let key = text.folded
        if let match = choices.first(where: { $0.key.folded == key }) { return match.value }
        throw fault(.badChoice, heading, value: text, help: choices.map(\.key))
    }

    func requiredChoice<Value>(
        _ heading: String,
        _ choices: KeyValuePairs<String, Value>
    ) throws(RowFault) -> Value {
        guard let value = try choice(heading, choices) else { throw fault(.missingValue, heading) }
        return value
    }

    /// The parts of a cell that holds several, by ";" or line.
    func list(_ heading: String) throws(RowFault) -> [String] {
        try text(heading).split(whereSeparator: { $0 == ";" || $0.isNewline })
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }
}
