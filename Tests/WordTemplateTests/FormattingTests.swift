import Foundation
import Testing
import Vietnamese

@testable import WordTemplate

@Suite struct FormattingTests {
    @Test(arguments: [
        ("2026-01-05", "ngày dài", "ngày 05 tháng 01 năm 2026"), ("2026-01-05", "ngày ngắn", "05/01/2026"),
        ("05/01/2026", "yyyy-MM-dd", "2026-01-05"), ("1234.5", "số", "1.234,5"),
        ("1.234.567", "số", "1.234.567"),
        ("1500000", "tiền", "1.500.000 đồng"), ("21", "bằng chữ", "hai mươi mốt"),
        ("3510000", "tiền bằng chữ", "Ba triệu năm trăm mười nghìn đồng"), ("hoà bình", "IN HOA", "HOÀ BÌNH"),
        ("Hoà Bình", "in thường", "hoà bình"), ("nguyễn văn an", "Viết Hoa", "Nguyễn Văn An"),
        ("5", "hai chữ số", "05"), ("12", "hai chữ số", "12"), ("", "số", ""),
        ("", "nếu trống \"không\"", "không"),
    ])
    func formatsText(_ text: String, _ format: String, _ expected: String) throws {
        guard case .value(_, let formats) = try TagGrammar.read(Array("A | \(format)".unicodeScalars)) else {
            return
        }
        #expect(try Formatting(formats).text(of: .text(text)) == expected)
    }

    @Test func listsAreFormattedItemByItem() throws {
        let days: Value = ["2026-01-05", .empty, "2026-02-06", "2026-03-07"]
        let formatting = Formatting([.shortDate, .join(separator: "; ", last: " và ")])
        #expect(try formatting.text(of: days) == "05/01/2026; 06/02/2026 và 07/03/2026")
        #expect(try Formatting([]).text(of: ["a", "b"]) == "a, b")
    }

    @Test func valuesThatDoNotFitAreErrors() {
        #expect(throws: TagError(code: .notANumber, evidence: "abc")) {
            try Formatting([.number]).text(of: "abc")
        }
        #expect(throws: TagError(code: .notADate, evidence: "hôm qua")) {
            try Formatting([.longDate]).text(of: "hôm qua")
        }
        #expect(throws: TagError.self) { try Formatting([]).text(of: ["a": "b"]) }
    }

    @Test func plainValues() {
        #expect(Value.number(2025).plainText == "2025")
        #expect(Value.number(Decimal(string: "1234.5") ?? 0).plainText == "1234,5")
        #expect(Value.bool(true).plainText == "có")
        #expect(Value.date(Day.first).plainText == "01/01/0001")
    }
}
