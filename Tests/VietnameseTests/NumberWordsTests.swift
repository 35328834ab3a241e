import Foundation
import TestSupport
import Testing
import Vietnamese

struct NumberWordsTests {
    /// The vectors of the layout reference, §6.1.
    static let vectors: [(Decimal, String)] = [
        (0, "không"),
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (31, "ba mươi mốt"),
        (44, "bốn mươi tư"),
        (55, "năm mươi lăm"),
        (91, "chín mươi mốt"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (114, "một trăm mười bốn"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (124, "một trăm hai mươi tư"),
        (145, "một trăm bốn mươi lăm"),
        (555, "năm trăm năm mươi lăm"),
        (1_000, "một nghìn"),
        (1_001, "một nghìn không trăm linh một"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_010, "một nghìn không trăm mười"),
        (1_021, "một nghìn không trăm hai mươi mốt"),
        (1_105, "một nghìn một trăm linh năm"),
        (2_024, "hai nghìn không trăm hai mươi tư"),
        (2_025, "hai nghìn không trăm hai mươi lăm"),
        (10_000, "mười nghìn"),
        (10_011, "mười nghìn không trăm mười một"),
        (21_000, "hai mươi mốt nghìn"),
        (24_000, "hai mươi tư nghìn"),
        (100_005, "một trăm nghìn không trăm linh năm"),
        (101_000, "một trăm linh một nghìn"),
        (115_000, "một trăm mười lăm nghìn"),
        (1_000_000, "một triệu"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_000_021, "một triệu không trăm hai mươi mốt"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_234_567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"),
        (
            999_999_999,
            "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"
        ),
        (1_000_000_000, "một tỷ"),
        (1_000_000_001, "một tỷ không trăm linh một"),
        (1_000_005_000, "một tỷ không trăm linh năm nghìn"),
        (1_001_000_000, "một tỷ không trăm linh một triệu"),
        (1_505_555_005, "một tỷ năm trăm linh năm triệu năm trăm năm mươi lăm nghìn không trăm linh năm"),
        (15_000_000_000, "mười lăm tỷ"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (1_050_000_000_000, "một nghìn không trăm năm mươi tỷ"),
    ]

    @Test(arguments: vectors)
    func readsTheVectors(_ number: Decimal, _ expected: String) {
        #expect(NumberWords.words(number) == expected)
    }

    /// Two vectors of §6.1 read "linh bốn"; correction 9 prefers "linh tư", the other is an option.
    @Test(
        arguments: [
            (104, "một trăm linh bốn"),
            (21_005_004, "hai mươi mốt triệu không trăm linh năm nghìn không trăm linh bốn"),
        ] as [(Decimal, String)]
    )
    func readsTheFinalFour(_ number: Decimal, _ expected: String) {
        #expect(NumberWords.words(number, options: .init(finalFour: .bốn)) == expected)
        #expect(NumberWords.words(number) == expected.replacing("linh bốn", with: "linh tư"))
    }

    @Test(arguments: [
        ("-5", "âm năm"), ("-0", "không"), ("0.05", "không phẩy không năm"),
        ("2.25", "hai phẩy hai mươi lăm"),
        ("3.1", "ba phẩy một"), ("3.10", "ba phẩy một"), ("0.5", "không phẩy năm"),
        ("3.14159", "ba phẩy một bốn một năm chín"), ("1.005", "một phẩy không không năm"),
        ("1.024", "một phẩy không hai mươi tư"), ("-1.5", "âm một phẩy năm"),
        ("7.21", "bảy phẩy hai mươi mốt"),
        ("1000000000000000000", "một tỷ tỷ"),
        ("1000000001000000000", "một tỷ tỷ không trăm linh một tỷ"),
        ("2000000000000000005", "hai tỷ tỷ không trăm linh năm"),
        ("1000000000000000", "một triệu tỷ"),
    ])
    func readsOtherNumbers(_ text: String, _ expected: String) throws {
        let number = try #require(Decimal(string: text))
        #expect(NumberWords.words(number) == expected)
    }

    @Test func offersTheUsageOfTheSouth() {
        let south = NumberWords.Options(emptyTen: .lẻ, finalFour: .bốn)
        #expect(NumberWords.words(1_104, options: south) == "một nghìn một trăm lẻ bốn")
        #expect(NumberWords.words(24, options: south) == "hai mươi bốn")
    }

    @Test func statesMoney() {
        #expect(NumberWords.money(3_510_000) == "Ba triệu năm trăm mười nghìn đồng")
        #expect(NumberWords.money(0) == "Không đồng")
        #expect(NumberWords.money(-2) == "Âm hai đồng")
        #expect(NumberWords.money(.nan) == "")
    }

    /// An independent, slow reader of words: value of the text must be the number again.
    @Test(arguments: UInt64(0)..<40)
    func canBeReadBack(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let digits = Int.random(in: 1...18, using: &random)
            var number = 0
            for _ in 0..<digits {
                let isZero = Bool.random(using: &random)
                number = number * 10 + (isZero ? 0 : Int.random(in: 0...9, using: &random))
            }
            let words = NumberWords.words(number)
            #expect(value(of: words) == number, "\(number): \(words)")
        }
    }

    /// A slow model written from the rules the other way round: by recursion on the size of the number.
    @Test(arguments: UInt64(0)..<20)
    func agreesWithTheSlowModel(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 1000)
        for number in 0..<1200 where seed == 0 {
            #expect(NumberWords.words(number) == slowWords(number))
        }
        for _ in 0..<100 {
            let number = Int.random(in: 0...999_999_999_999_999_999, using: &random)
            let sparse = number / 1_000_000 * 1_000_000 + Int.random(in: 0...20, using: &random)
            #expect(NumberWords.words(number) == slowWords(number))
            #expect(NumberWords.words(sparse) == slowWords(sparse))
        }
    }
}

// MARK: - Models

private let units = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

private func slowWords(_ number: Int) -> String {
    number == 0 ? "không" : slow(number, full: false).joined(separator: " ")
}

/// `full` says that something was spoken before, so that the hundreds of the next group are not left out.
private func slow(_ number: Int, full: Bool) -> [String] {
    for (size, name) in [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1000, "nghìn")] where number >= size {
        let upper = slow(number / size, full: full) + [name]
        return number % size == 0 ? upper : upper + slow(number % size, full: true)
    }
    if full && number < 100 { return ["không", "trăm"] + below100(number, spoken: true) }
    if number >= 100 { return [units[number / 100], "trăm"] + below100(number % 100, spoken: true) }
    return below100(number, spoken: false)
}

private func below100(_ number: Int, spoken: Bool) -> [String] {
    if number == 0 { return [] }
    if number < 10 {
        return spoken ? ["linh", number == 4 ? "tư" : units[number]] : [units[number]]
    }
    let last = number % 10
    if number < 20 { return ["mười"] + (last == 0 ? [] : [last == 5 ? "lăm" : units[last]]) }
    let special = [0: "", 1: "mốt", 4: "tư", 5: "lăm"]
    return [units[number / 10], "mươi"] + [special[last] ?? units[last]].filter { !$0.isEmpty }
}

/// Reads words as a listener would: each scale word closes what was said since the larger one.
private func value(of text: String) -> Int {
    var total = 0
    var belowBillion = 0
    var group = 0
    var digit = 0
    for word in text.split(separator: " ") {
        switch word {
        case "trăm": (group, digit) = (group + digit * 100, 0)
        case "mươi": (group, digit) = (group + digit * 10, 0)
        case "mười": group += 10
        case "linh": break
        case "nghìn", "triệu":
            belowBillion += (group + digit) * (word == "nghìn" ? 1000 : 1_000_000)
            (group, digit) = (0, 0)
        case "tỷ":
            total = (total + belowBillion + group + digit) * 1_000_000_000
            (belowBillion, group, digit) = (0, 0, 0)
        case "mốt": digit = 1
        case "tư": digit = 4
        case "lăm": digit = 5
        default: digit = units.firstIndex(of: String(word)) ?? -1
        }
    }
    return total + belowBillion + group + digit
}
