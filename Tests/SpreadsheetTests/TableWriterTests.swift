import OPC
import Spreadsheet
import TestSupport
import Testing
import Vietnamese

@Suite struct TableWriterTests {
    @Test func readingUndoesWriting() throws {
        let day = try #require(Day(year: 2024, month: 2, day: 29))
        let amount = try #require(ExactNumber("3510000.5"))
        let rows: [[CellValue]] = [
            [
                .number(ExactNumber(1)), .text("Nguyễn <Ánh> & \"Bình\""), .date(day), .number(amount),
                .bool(true),
            ],
            [.empty, .text(" dòng một\ndòng hai _x000D_ "), .empty, .error("#N/A")],
            [.text("0123")],
        ]
        var writer = TableWriter()
        let columns = ["STT", "Họ và tên", "Ngày", "Tiền", "Đã nhận"].map { TableWriter.Column($0) }
        try writer.add(sheet: "Danh sách", titles: ["DANH SÁCH", "(kèm theo)"], columns: columns, rows: rows)
        try writer.add(sheet: "Lỗi", columns: [.init("Dòng", width: 8)], rows: [])
        let bytes = try writer.bytes()
        #expect(try writer.bytes() == bytes)
        let book = try Workbook(reading: bytes)
        #expect(book.sheets.map(\.name) == ["Danh sách", "Lỗi"])
        let table = try book.firstSheet().table(wanted: columns.map(\.heading))
        #expect(table.headerRow == 3)
        #expect(table.rows.map(\.number) == [4, 5, 6])
        for (row, expected) in zip(table.rows, rows) {
            #expect(expected.indices.map { row[$0] } == expected)
        }
        let package = try Package(spreadsheet: bytes)
        #expect(package.kind == .xlsx)
    }

    @Test(arguments: UInt64(0)..<60)
    func readingUndoesWritingAnything(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet: [Character] = Array("aễ<&>\"' _x000D_\n\tĐ")
        let rows: [[CellValue]] = (0..<20).map { _ in
            (0..<5).map { _ in
                switch Int.random(in: 0..<5, using: &random) {
                case 0: .empty
                case 1: .number(ExactNumber(Int.random(in: -1_000_000_000...1_000_000_000, using: &random)))
                case 2:
                    Day(serial: Int.random(in: 61...80_000, using: &random), from1904: false).map(
                        CellValue.date
                    ) ?? .empty
                case 3: .bool(Bool.random(using: &random))
                default:
                    .text("x" + String((0..<9).compactMap { _ in alphabet.randomElement(using: &random) }))
                }
            }
        }
        var writer = TableWriter()
        try writer.add(sheet: "S", columns: ["a", "b", "c", "d", "e"].map { .init($0) }, rows: rows)
        let read = try Workbook(reading: writer.bytes()).firstSheet().rows.dropFirst()
        let byNumber = Dictionary(uniqueKeysWithValues: read.map { ($0.number, $0) })
        for (index, row) in rows.enumerated() {
            #expect(row.indices.map { byNumber[index + 2]?[$0] ?? .empty } == row)
        }
    }

    @Test(arguments: ["", "a/b", "a:b", "[x]", "'a", String(repeating: "d", count: 32), "TRÙNG"])
    func refusesBadNames(_ name: String) throws {
        var writer = TableWriter()
        try writer.add(sheet: "trùng", columns: [], rows: [])
        #expect(throws: SpreadsheetError(.badSheetName, at: CellPlace(sheet: name), evidence: name)) {
            try writer.add(sheet: name, columns: [], rows: [])
        }
    }

    @Test func refusesWhatExcelCannotHold() throws {
        var writer = TableWriter()
        let long = CellValue.text(String(repeating: "đ", count: 32_768))
        #expect(throws: SpreadsheetError(.cellTooLong, at: CellPlace(sheet: "S", row: 3, column: 1))) {
            try writer.add(sheet: "S", columns: [.init("a")], rows: [[], [.empty, long]])
        }
        #expect(throws: SpreadsheetError(.noSheet)) { try TableWriter().bytes() }
    }
}
