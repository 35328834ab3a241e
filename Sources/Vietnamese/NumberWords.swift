public import Foundation

/// Numbers read out in Vietnamese.
///
/// The reading is by groups of three digits with nghìn, triệu, tỷ, and repeats "tỷ" above 10⁹
/// ("một nghìn tỷ", "một tỷ tỷ"). Groups of 000 are silent; a group after a spoken one always says its
/// hundreds ("một nghìn không trăm linh một").
public enum NumberWords {
    /// The choices a house may make; the default is the usage of the North and of official papers.
    public struct Options: Hashable, Sendable {
        /// What stands for an empty ten: 101 is "một trăm linh một" or "một trăm lẻ một".
        public enum EmptyTen: String, Hashable, Sendable { case linh, lẻ }
        /// How a final 4 is read after "linh" and after "mươi": 24 is "hai mươi tư" or "hai mươi bốn".
        public enum FinalFour: String, Hashable, Sendable { case tư, bốn }

        public var emptyTen: EmptyTen
        public var finalFour: FinalFour

        public init(emptyTen: EmptyTen = .linh, finalFour: FinalFour = .tư) {
            self.emptyTen = emptyTen
            self.finalFour = finalFour
        }
    }

    /// The number in lower-case words without a unit: 2,25 is "hai phẩy hai mươi lăm".
    ///
    /// After "phẩy" the leading zeros are read one by one; what follows is read as a number when it has one or
    /// two digits, else digit by digit. Not-a-number gives an empty text.
    public static func words(_ number: Decimal, options: Options = Options()) -> String {
        guard let digits = DecimalDigits(number) else { return "" }
        var words = digits.isNegative ? ["âm"] : []
        words += integer(digits.whole, options)
        if !digits.fraction.isEmpty {
            words.append("phẩy")
            words += fraction(digits.fraction, options)
        }
        return words.joined(separator: " ")
    }

    /// The whole number in words.
    public static func words(_ number: Int, options: Options = Options()) -> String {
        words(Decimal(number), options: options)
    }

    /// An amount of money as papers state it: "Ba triệu năm trăm mười nghìn đồng".
    public static func money(_ amount: Decimal, options: Options = Options()) -> String {
        let text = words(amount, options: options)
        guard let first = text.first else { return "" }
        return first.uppercased() + text.dropFirst() + " đồng"
    }
}

// MARK: - Reading

extension NumberWords {
    private static let digitNames = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// Nine digits share one "tỷ"; the blocks are read from the left.
    private static func integer(_ digits: [Int], _ options: Options) -> [String] {
        guard digits.contains(where: { $0 != 0 }) else { return [digitNames[0]] }
        let lead = (9 - digits.count % 9) % 9
        let padded = Array(repeating: 0, count: lead) + digits
        var words: [String] = []
        for start in stride(from: 0, to: padded.count, by: 9) {
            let block = Array(padded[start..<start + 9])
            guard block.contains(where: { $0 != 0 }) else { continue }
            for (index, scale) in ["triệu", "nghìn", ""].enumerated() {
                let group = Array(block[index * 3..<index * 3 + 3])
                let spoken = self.group(group, isFirst: words.isEmpty, options)
                guard !spoken.isEmpty else { continue }
                words += spoken
                if !scale.isEmpty { words.append(scale) }
            }
            words += Array(repeating: "tỷ", count: (padded.count - start) / 9 - 1)
        }
        return words
    }

    /// One group of three digits; the first spoken group does not say an empty hundred or ten.
    private static func group(_ digits: [Int], isFirst: Bool, _ options: Options) -> [String] {
        let (hundreds, tens, units) = (digits[0], digits[1], digits[2])
        guard hundreds + tens + units > 0 else { return [] }
        var words: [String] = []
        if hundreds > 0 || !isFirst { words += [digitNames[hundreds], "trăm"] }
        switch tens {
        case 0: if units > 0, !words.isEmpty { words.append(options.emptyTen.rawValue) }
        case 1: words.append("mười")
        default: words += [digitNames[tens], "mươi"]
        }
        switch (tens, units) {
        case (_, 0): break
        case (2..., 1): words.append("mốt")
        case (2..., 4): words.append(options.finalFour.rawValue)
        case (0, 4) where !words.isEmpty: words.append(options.finalFour.rawValue)
        case (1..., 5): words.append("lăm")
        default: words.append(digitNames[units])
        }
        return words
    }

    private static func fraction(_ digits: [Int], _ options: Options) -> [String] {
        let zeros = digits.prefix { $0 == 0 }.map { digitNames[$0] }
        let rest = Array(digits.dropFirst(zeros.count))
        return zeros + (rest.count <= 2 ? integer(rest, options) : rest.map { digitNames[$0] })
    }
}

/// The decimal digits of a number, without leading zeros before and trailing zeros behind the comma.
struct DecimalDigits {
    let isNegative: Bool
    let whole: [Int]
    let fraction: [Int]

    /// Nil for not-a-number.
    init?(_ number: Decimal) {
        guard !number.isNaN else { return nil }
        // The description of Decimal is plain digits with a point, whatever the locale.
        let parts = number.magnitude.description.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.map { part in part.compactMap(\.wholeNumberValue) }
        guard digits.count <= 2, zip(parts, digits).allSatisfy({ $0.count == $1.count }) else { return nil }
        whole = Array(digits[0].drop { $0 == 0 })
        fraction = digits.count == 2 ? Array(digits[1].reversed().drop { $0 == 0 }.reversed()) : []
        isNegative = number.isSignMinus && !(whole.isEmpty && fraction.isEmpty)
    }
}
