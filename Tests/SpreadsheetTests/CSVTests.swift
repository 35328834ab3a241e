import Spreadsheet
import TestSupport
import Testing

private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    try Workbook(reading: bytes).firstSheet().rows.map { row in
        (0...(row.cells.last?.column ?? 0)).map { row[$0].text }
    }
}

@Suite struct CSVTests {
    @Test(arguments: [
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]), ("a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\r1\t2", [["a", "b"], ["1", "2"]]), ("sep=;\na;b,c", [["a", "b,c"]]),
        ("\"Tổ \"\"A\"\"\",x", [["Tổ \"A\"", "x"]]), ("Tổ \"A\",x", [["Tổ \"A\"", "x"]]),
        ("\"a\nb\",\"c,d\"\n\"e\"", [["a\nb", "c,d"], ["e"]]), ("\"a\"b,c", [["ab", "c"]]),
        ("5\",x", [["5\"", "x"]]),
        (" a , b \n", [[" a ", " b "]]), ("a,,c\n,,\nd", [["a", "", "c"], ["d"]]),
        ("\u{FEFF}Họ tên,Tuổi", [["Họ tên", "Tuổi"]]),
        ("một cột", [["một cột"]]), ("a;b,c;d\ne;f,g;h", [["a", "b,c", "d"], ["e", "f,g", "h"]]),
        ("a,\"\",b\n\"\"", [["a", "", "b"]]), ("a\u{2028}b,c", [["a\u{2028}b", "c"]]),
    ])
    func reads(_ text: String, _ expected: [[String]]) throws {
        #expect(try rows(Array(text.utf8)) == expected)
    }

    @Test func readsUTF16() throws {
        let units = Array("Họ tên;Đơn vị\r\nNguyễn Ánh;Phòng Ư".utf16)
        let little: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] =
            [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [little, big] {
            #expect(try rows(bytes) == [["Họ tên", "Đơn vị"], ["Nguyễn Ánh", "Phòng Ư"]])
        }
    }

    @Test func keepsRowNumbers() throws {
        let sheet = try Workbook(reading: Array("Tiêu đề\n\nSTT,Tên\n1,\"a\nb\"\n\n2,c".utf8)).firstSheet()
        let table = try sheet.table(wanted: ["STT", "Tên"])
        #expect(table.headerRow == 3)
        #expect(table.rows.map(\.number) == [4, 6])
        #expect(table.value("STT", in: table.rows[1]).number?.int == 2)
    }

    @Test func refusesWithACode() {
        func code(_ bytes: [UInt8]) -> SpreadsheetError? {
            do throws(SpreadsheetError) {
                _ = try Workbook(reading: bytes)
                return nil
            } catch {
                return error
            }
        }
        // "Họ" in Windows-1258: a Latin "o" and a combining dot below.
        #expect(code([0x48, 0x6F, 0xF2, 0x2C, 0x61])?.code == .unknownEncoding)
        #expect(code(Array("a\u{0}b".utf8))?.code == .unknownEncoding)
        #expect(code([0xFF, 0xFE, 0x41])?.code == .unknownEncoding)
        #expect(code(Array("a,b\n\"c\nd".utf8)) == .init(.openQuote, at: CellPlace(sheet: "CSV", row: 2)))
        #expect(code(Array(" \n,,\n".utf8))?.code == .empty)
    }

    @Test(arguments: UInt64(0)..<200)
    func readingUndoesQuoting(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet: [Character] = Array("aễ\",;\n\t ='-")
        let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
        let fields = (0..<6).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
                "x"
                    + String(
                        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                            alphabet.randomElement(using: &random)
                        }
                    )
            }
        }
        let text = fields.map { row in
            row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator)
        }.joined(separator: "\r\n")
        guard fields.contains(where: { $0.count > 1 }) else { return }
        #expect(try rows(Array(text.utf8)) == fields)
    }
}
