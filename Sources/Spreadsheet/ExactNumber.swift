/// A number as its decimal digits: no binary rounding between the cell and the law.
public struct ExactNumber: Hashable, Sendable {
    /// Plain decimal text such as "-1234.5": no exponent, no needless zeros, no grouping.
    public let text: String

    /// Reads "12", "-0.5", "1.2E+3".
    ///
    /// Excel keeps 15 significant digits and stores binary noise behind them (0.30000000000000004); digits
    /// beyond the 15th are rounded away, half up, as Excel shows them.
    /// - Parameter digits: how many significant digits to keep; nil keeps all.
    public init?(_ source: String, significant digits: Int? = nil) {
        var rest = Substring(source)
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        var exponent = 0
        if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            guard let value = Int(rest[rest.index(after: mark)...]), abs(value) <= 400 else { return nil }
            exponent = value
            rest = rest[..<mark]
        }
        let halves = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), rest.utf8.count <= 400 else { return nil }
        let all = halves.joined()
        guard !all.isEmpty, all.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        var figures = all.utf8.map { Int($0) - 48 }
        var point = halves[0].utf8.count + exponent
        let leading = figures.prefix { $0 == 0 }.count
        figures.removeFirst(leading)
        point -= leading
        if let digits, figures.count > digits { point += Self.round(&figures, to: digits) }
        while figures.last == 0 { figures.removeLast() }
        text = Self.plain(figures, point: point, isNegative: isNegative)
    }

    public init(_ value: Int) {
        text = String(value)
    }

    /// The number as an integer, when it is one.
    public var int: Int? { Int(text) }

    /// The nearest binary number.
    public var double: Double { Double(text) ?? 0 }

    /// Rounds half up; returns 1 when a digit was gained on the left, else 0.
    private static func round(_ figures: inout [Int], to digits: Int) -> Int {
        let isUp = figures[digits] >= 5
        figures.removeSubrange(digits...)
        guard isUp else { return 0 }
        var place = digits - 1
        while place >= 0, figures[place] == 9 {
            figures[place] = 0
            place -= 1
        }
        guard place < 0 else {
            figures[place] += 1
            return 0
        }
        figures.insert(1, at: 0)
        return 1
    }

    private static func plain(_ figures: [Int], point: Int, isNegative: Bool) -> String {
        guard !figures.isEmpty else { return "0" }
        var text = isNegative ? "-" : ""
        if point <= 0 {
            text += "0." + String(repeating: "0", count: -point)
        }
        for (place, figure) in figures.enumerated() {
            if place == point, point > 0 { text += "." }
            text += String(figure)
        }
        if point > figures.count { text += String(repeating: "0", count: point - figures.count) }
        return text
    }
}
