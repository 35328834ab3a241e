public import Foundation

/// Numbers in figures as Vietnamese papers write them: "." between thousands, "," before decimals.
public enum NumberFormat {
    /// "05", as small counts stand in papers; numbers from 10 on and fractions as ``grouped(_:decimals:)`` writes them.
    public static func twoDigits(_ number: Decimal) -> String {
        let text = grouped(number)
        return text.utf8.count == 1 ? "0\(text)" : text
    }

    /// "IV"; what the Romans had no sign for (fractions, 0, from 4000 on) in our figures.
    public static func roman(_ number: Decimal) -> String {
        guard var rest = Int("\(number)"), (1...3999).contains(rest) else { return grouped(number) }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    /// "1.234,5"; a fixed count of decimals rounds half away from zero.
    ///
    /// Not-a-number gives an empty text.
    public static func grouped(_ number: Decimal, decimals: Int? = nil) -> String {
        guard let digits = DecimalDigits(rounded(number, decimals)) else { return "" }
        let whole = digits.whole.isEmpty ? [0] : digits.whole
        var text = digits.isNegative ? "-" : ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { text += "." }
            text += String(digit)
        }
        let missing = max(0, (decimals ?? 0) - digits.fraction.count)
        let fraction = digits.fraction + Array(repeating: 0, count: missing)
        return fraction.isEmpty ? text : text + "," + fraction.map(String.init).joined()
    }

    /// A share of one as a percentage: 0.855 is "85,5%".
    public static func percent(_ share: Decimal, decimals: Int? = nil) -> String {
        let text = grouped(share * 100, decimals: decimals)
        return text.isEmpty ? "" : text + "%"
    }

    private static func rounded(_ number: Decimal, _ decimals: Int?) -> Decimal {
        guard let decimals, !number.isNaN else { return number }
        var (source, result) = (number, Decimal())
        NSDecimalRound(&result, &source, decimals, .plain)
        return result
    }
}

/// A number as it was typed.
public struct TypedNumber: Hashable, Sendable {
    /// The number; "85%" is 0.85.
    public let value: Decimal
    /// The text ended in "%".
    public let isPercent: Bool
    /// What the same text means to a reader of the English notation, when that is another number: "1.234" is
    /// 1234 here and 1.234 there.
    ///
    /// Nil when the text has one meaning.
    public let otherReading: Decimal?

    /// The number before the percent sign ("85%" is 85), or the value itself.
    public var figure: Decimal { isPercent ? value * 100 : value }
}

extension NumberFormat {
    /// Reads "1.234,5", "1234.5", "1,234.5", "1 234", "-12", "85%", "3.510.000 đồng".
    ///
    /// Where one separator stands before exactly three digits, the Vietnamese reading is taken ("." groups, ","
    /// begins the decimals) and the other reported in ``TypedNumber/otherReading``.
    public static func parse(_ text: String) throws(VietnameseError) -> TypedNumber {
        let trimmed = text.nameKey
        var core = trimmed[...]
        var isPercent = false
        if core.hasSuffix("%") {
            core = core.dropLast()
            isPercent = true
        } else if let unit = ["đồng", "vnđ", "vnd", "đ"].first(where: { core.hasSuffix($0) }) {
            core = core.dropLast(unit.count)
        }
        core = core.drop { $0 == " " }
        let sign = core.first.map { "-\u{2212}\u{2013}".contains($0) } ?? false ? "-" : ""
        if !sign.isEmpty || core.first == "+" { core = core.dropFirst() }
        let figures = core.trimmingBlanks
        guard let reading = reading(of: figures), let value = Decimal(string: sign + reading.plain) else {
            throw VietnameseError(.notANumber, value: text)
        }
        let other = reading.other.flatMap { Decimal(string: sign + $0) }
        return TypedNumber(
            value: isPercent ? value / 100 : value,
            isPercent: isPercent,
            otherReading: isPercent ? other.map { $0 / 100 } : other
        )
    }

    /// The figures with a point before the decimals and no groups, and the other possible reading.
    private static func reading(of figures: Substring) -> (plain: String, other: String?)? {
        guard figures.filter(\.isASCIIDigit).count <= 38 else { return nil }
        let separators = figures.filter { !$0.isASCIIDigit }
        guard separators.allSatisfy({ " .,".contains($0) }) else { return nil }
        guard let last = separators.last else { return figures.isEmpty ? nil : (String(figures), nil) }
        let kinds = Set(separators)
        let parts = figures.split(separator: last, omittingEmptySubsequences: false)
        guard let tail = parts.last, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        if kinds.count == 2, last != " ", parts.count == 2 {
            guard let whole = ungrouped(parts[0], by: separators.first ?? last) else { return nil }
            return ("\(whole).\(tail)", nil)
        }
        guard kinds.count == 1 else { return nil }
        let asGroups = ungrouped(figures, by: last)
        guard parts.count == 2, last != " " else { return asGroups.map { ($0, nil) } }
        let asDecimal = "\(parts[0]).\(tail)"
        guard let asGroups else { return (asDecimal, nil) }
        return last == "." ? (asGroups, asDecimal) : (asDecimal, asGroups)
    }

    /// "1.234.567" without its separators; nil unless the groups have three digits and the first one to three.
    private static func ungrouped(_ figures: Substring, by separator: Character) -> String? {
        let groups = figures.split(separator: separator, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), !first.hasPrefix("0") else {
            return nil
        }
        guard groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        return groups.dropFirst().allSatisfy { $0.count == 3 } ? groups.joined() : nil
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text = text.dropLast() }
        return text
    }
}
