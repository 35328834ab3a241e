import Spreadsheet
import Testing
import Vietnamese

@Suite struct ValueTests {
    @Test(arguments: [
        ("12", "12"), ("-0.50", "-0.5"), ("1.2E+3", "1200"), ("1E-7", "0.0000001"),
        ("0.30000000000000004", "0.3"),
        ("123456789012345678", "123456789012346000"), ("9.9999999999999999", "10"), ("-0", "0"), ("000", "0"),
        ("5.", "5"),
        (".5", "0.5"), ("0.1", "0.1"), ("1E2", "100"), ("999999999999999.5", "1000000000000000"),
        ("1.10", "1.1"),
        ("100", "100"), ("2340000", "2340000"),
    ])
    func numbersAreExact(_ source: String, _ expected: String) {
        #expect(ExactNumber(source, significant: 15)?.text == expected)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "a", "1e", "1E999", "١", "0x1", "1,5", "+-1"])
    func otherTextIsNoNumber(_ source: String) {
        #expect(ExactNumber(source) == nil)
    }

    @Test(arguments: [
        ("7.500.000", "7500000"), ("1.234,5", "1234.5"), ("0,25", "0.25"), ("1234.5", "1234.5"), ("12", "12"),
        (" 2 340 000 ", "2340000"), ("-1.000", "-1000"), ("0.125", "0.125"), ("0123", nil), ("1.2.3", nil),
        ("1,2,3", nil),
        ("abc", nil), ("", nil), ("12/3", nil), ("1.23,4", nil), ("5,", nil), ("1.000.00", nil), (".5", nil),
    ])
    func readsTypedNumbers(_ source: String, _ expected: String?) {
        #expect(CellValue.text(source).number?.text == expected)
    }

    @Test(arguments: [
        ("17/3/2024", "2024-03-17"), ("01-12-1999", "1999-12-01"), ("2024-02-29", "2024-02-29"),
        ("5.9.1980", "1980-09-05"),
        ("29/2/2023", nil), ("31/4/2024", nil), ("1/1/24", nil), ("1/13/2024", nil), ("2024", nil),
        ("a/b/c", nil),
    ])
    func readsTypedDays(_ source: String, _ expected: String?) {
        #expect(CellValue.text(source).day?.description == expected)
    }

    @Test func serialsRoundTrip() {
        for serial in stride(from: 61, through: 2_958_465, by: 373) {
            #expect(Day(serial: serial, from1904: false)?.serial == serial)
        }
        for serial in 1..<60 { #expect(Day(serial: serial, from1904: false)?.serial == serial) }
        #expect(Day(year: 1899, month: 12, day: 31)?.serial == nil)
    }

    @Test(arguments: [
        (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
    ])
    func lettersOfColumns(_ column: Int, _ letters: String) {
        #expect(CellPlace.letters(of: column) == letters)
    }
}
