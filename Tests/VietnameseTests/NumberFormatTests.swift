import Foundation
import TestSupport
import Testing
import Vietnamese

struct NumberFormatTests {
    @Test(arguments: [
        ("0", "0"), ("999", "999"), ("1000", "1.000"), ("1234.5", "1.234,5"),
        ("-1234567.25", "-1.234.567,25"), ("0.5", "0,5"),
        ("-0", "0"), ("100000000000000000000", "100.000.000.000.000.000.000"),
    ])
    func groups(_ number: String, _ expected: String) throws {
        #expect(NumberFormat.grouped(try #require(Decimal(string: number))) == expected)
    }

    @Test func roundsToDecimals() throws {
        #expect(NumberFormat.grouped(try #require(Decimal(string: "2.345")), decimals: 2) == "2,35")
        #expect(NumberFormat.grouped(try #require(Decimal(string: "-2.345")), decimals: 2) == "-2,35")
        #expect(NumberFormat.grouped(2, decimals: 2) == "2,00")
        #expect(NumberFormat.grouped(try #require(Decimal(string: "999.5")), decimals: 0) == "1.000")
        #expect(NumberFormat.grouped(try #require(Decimal(string: "-0.4")), decimals: 0) == "0")
        #expect(NumberFormat.grouped(.nan) == "")
    }

    @Test func writesPercentages() throws {
        #expect(NumberFormat.percent(try #require(Decimal(string: "0.85"))) == "85%")
        #expect(NumberFormat.percent(try #require(Decimal(string: "0.8555")), decimals: 1) == "85,6%")
        #expect(NumberFormat.percent(.nan) == "")
    }

    @Test(arguments: [
        ("1.234,5", "1234.5"), ("1234.5", "1234.5"), ("1 234", "1234"), ("1\u{A0}234\u{202F}567", "1234567"),
        ("85", "85"),
        ("1,234.5", "1234.5"), ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("-12", "-12"), ("−12,5", "-12.5"), ("+7", "7"), (" 3.510.000 đồng", "3510000"),
        ("3.510.000đ", "3510000"),
        ("1 234,5", "1234.5"), ("1234,567", "1234.567"), ("12,34", "12.34"), ("007", "7"),
        ("85,5 %", "0.855"), ("85%", "0.85"),
    ])
    func parses(_ text: String, _ expected: String) throws {
        let number = try NumberFormat.parse(text)
        #expect(number.value == Decimal(string: expected))
        #expect(number.otherReading == nil)
    }

    @Test func reportsAmbiguity() throws {
        let grouped = try NumberFormat.parse("1.234")
        #expect(grouped.value == 1234)
        #expect(grouped.otherReading == Decimal(string: "1.234"))
        let decimal = try NumberFormat.parse("1,234")
        #expect(decimal.value == Decimal(string: "1.234"))
        #expect(decimal.otherReading == 1234)
        let percent = try NumberFormat.parse("85,5%")
        #expect(percent.isPercent)
        #expect(percent.figure == Decimal(string: "85.5"))
    }

    @Test(arguments: [
        "", "-", "abc", "1.23.4", "1,2,3", "1.234,5,6", "12 34", "1..2", ".5", "5,", "1e5", "1.2345.678", "%",
        "1-2", "1 2.345",
        "1234.567,8", "12345678901234567890123456789012345678901234567890", "NaN", "٣",
    ])
    func refuses(_ text: String) {
        #expect(throws: VietnameseError(.notANumber, value: text)) { try NumberFormat.parse(text) }
    }

    @Test(arguments: UInt64(0)..<20)
    func readsWhatItWrites(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let whole = Int.random(in: -9_999_999...9_999_999, using: &random)
            let number =
                Decimal(whole) / Decimal([1, 10, 100, 10_000][Int.random(in: 0..<4, using: &random)])
            let text = NumberFormat.grouped(number)
            let parsed = try NumberFormat.parse(text)
            #expect(parsed.value == number, "\(text)")
        }
    }
}
