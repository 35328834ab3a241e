import Foundation
import Spreadsheet
import Vietnamese

/// What stands in and below a clerk's table without being a row of it: sums, notes, place and date, signatures.
///
/// Only what nothing speaks for as a row is left out; in doubt it stays, and what is wrong with it is told.
struct TableFoot {
    /// The rows of the table proper.
    private(set) var body: [Row] = []
    /// The sums between them.
    private(set) var sums: [Row] = []
    /// What stands below the last of them.
    private(set) var below: [Row] = []

    /// - Parameter kind: Only lists of nominees bear signatures; of others the sums alone are left out.
    init(_ table: Table, _ kind: ImportKind) {
        let rows = table.rows.filter { !$0.isBlank }
        let reader = kind == .nominees ? FootReader(table, kind) : nil
        let end = reader?.end(of: rows) ?? rows.endIndex
        body = rows[..<end].filter { !$0.isTotal }
        let last = body.last?.number ?? 0
        let totals = rows[..<end].filter(\.isTotal)
        sums = totals.filter { $0.number < last }
        below = totals.filter { $0.number > last } + rows[end...]
    }

    /// What was left out, so that nothing goes silently.
    func notes(sheet: String) -> [RowFault] {
        [(RowFault.Code.sumRows, sums), (.belowTable, below)].compactMap { code, rows in
            rows.first.map {
                RowFault(
                    code,
                    sheet: sheet,
                    row: $0.number,
                    value: String(rows.count),
                    help: rows.map(\.said)
                )
            }
        }
    }
}

/// Tells a nominee's row from what stands below the list.
private struct FootReader {
    private let ordinal: Int?
    private let code: Int?
    private let name: Int?
    private let headed: Set<Int>

    init(_ table: Table, _ kind: ImportKind) {
        func column(_ heading: String) -> Int? {
            table.columns.first { kind.key($0.heading) == kind.key(heading) }?.index
        }
        ordinal = column("STT")
        code = column("Mã")
        name = column("Họ và tên / Tên tập thể")
        headed = Set(table.columns.map(\.index))
    }

    /// Where the table ends: before the first words of a foot after which no nominee follows.
    func end(of rows: [Row]) -> Int {
        var start: Int?
        // The columns in which words of the foot stand: what stands under them alone signs.
        var signing: Set<Int> = []
        for (index, row) in rows.enumerated() {
            let cells = row.own
            if speaksOfFoot(row, cells) {
                start = start ?? index
                signing.formUnion(cells.map(\.column))
            } else if isNote(row, cells) {
                start = start ?? index
            } else if isNominee(row, cells, signing) {
                (start, signing) = (nil, [])
            }
        }
        return start ?? rows.endIndex
    }

    private func isNumbered(_ row: Row) -> Bool {
        ordinal.flatMap { row.own($0).first?.isNumber } ?? false
    }

    private func speaksOfFoot(_ row: Row, _ cells: [Cell]) -> Bool {
        guard !isNumbered(row), let first = cells.first else { return false }
        let isCoded = code.map { !row.own($0).isEmpty && !row.own($0).isWordOfFoot } ?? false
        let isNamed = name.map { row.own($0).isWordOfFoot } ?? false
        return !isCoded && (first.value.text.isWordOfFoot || isNamed)
    }

    /// One text alone where neither a name nor a code can stand.
    private func isNote(_ row: Row, _ cells: [Cell]) -> Bool {
        !isNumbered(row) && cells.count == 1 && cells[0].column != name && cells[0].column != code
    }

    private func isNominee(_ row: Row, _ cells: [Cell], _ signing: Set<Int>) -> Bool {
        if isNumbered(row) { return true }
        if cells.allSatisfy({ signing.contains($0.column) }) { return false }
        if let code, !row.own(code).isEmpty { return true }
        return cells.count { headed.contains($0.column) && $0.column != ordinal } > 1
    }
}

extension Row {
    /// The cells that hold something of their own, not a copy of a cell that reaches into them.
    fileprivate var own: [Cell] { cells.filter { !$0.isMergedCopy && !$0.value.isBlank } }

    fileprivate func own(_ column: Int) -> String {
        own.first { $0.column == column }?.value.text.nameKey ?? ""
    }

    /// The row in short, as it is named.
    fileprivate var said: String {
        let text = own.map { $0.value.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .joined(separator: " | ")
        return text.count > 60 ? "\(text.prefix(60))…" : text
    }
}

extension String {
    /// With its marks, since "Thu" and "Trường" are names of people.
    fileprivate var isWordOfFoot: Bool {
        let key = nameKey
        let plain = key.trimmingCharacters(in: .whitespaces.union(.punctuationCharacters))
        return FootWords.alone.contains(plain)
            || FootWords.beginnings.contains { key.hasPrefix($0.nameKey) }
            || key.contains(/(^|[\s,.])ngày\b.*tháng\b.*năm\b/) || key.contains(/,\s*ngày\s+[\d.…]/)
    }
}

/// Words with which the foot of a list begins.
private enum FootWords {
    static let alone = Set(
        [
            "giám đốc", "phó giám đốc", "tổng giám đốc", "trưởng phòng", "phó trưởng phòng", "chủ tịch",
            "kế toán trưởng", "đã ký", "cộng", "tổng",
        ].map(\.nameKey)
    )
    static let beginnings = [
        "người lập", "lập biểu", "lập bảng", "thủ trưởng", "tổng cộng", "tổng số", "ghi chú", "nơi nhận",
        "xác nhận của", "người duyệt", "người ký", "ký tên", "(ký", "(đã ký", "tm.", "kt.", "tl.", "tuq.",
    ]
}
