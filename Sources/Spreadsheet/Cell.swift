public import Vietnamese

/// What stands in a cell.
public enum CellValue: Hashable, Sendable {
    case empty
    case text(String)
    case number(ExactNumber)
    /// A number that its format shows as a day; the time of day is dropped.
    case date(Day)
    case bool(Bool)
    /// An error value such as "#N/A".
    case error(String)

    /// Whether there is nothing, or nothing but blanks.
    public var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }

    /// The value as text: days as dd/mm/yyyy, truth as TRUE or FALSE, nothing as "".
    public var text: String {
        switch self {
        case .empty: return ""
        case .text(let text): return text
        case .number(let number): return number.text
        case .date(let day):
            return day.short
        case .bool(let value): return value ? "TRUE" : "FALSE"
        case .error(let code): return code
        }
    }

    /// The value as a number, also when it was typed as text.
    ///
    /// Of text, "1.234.567" and "1.234,5" are read as Vietnamese writes them, "1234.5" as a plain decimal;
    /// text with a needless leading zero ("0123") is a code and no number.
    public var number: ExactNumber? {
        switch self {
        case .number(let number): return number
        case .text(let text): return Self.number(reading: text)
        default: return nil
        }
    }

    /// The value as a day, also when it was typed as text: "17/3/2024" or "2024-03-17".
    public var day: Day? {
        switch self {
        case .date(let day): return day
        case .text(let text):
            let plain = text.filter { !$0.isWhitespace }
            return Day(iso: plain) ?? Day(vietnamese: plain)
        default: return nil
        }
    }

    private static func number(reading text: String) -> ExactNumber? {
        var plain = String(text.filter { !$0.isWhitespace })
        let isNegative = plain.hasPrefix("-")
        if isNegative { plain.removeFirst() }
        let commas = plain.split(separator: ",", omittingEmptySubsequences: false)
        let groups = commas[0].split(separator: ".", omittingEmptySubsequences: false)
        guard commas.count <= 2, let first = groups.first, !first.isEmpty else { return nil }
        let isGrouped =
            groups.count > 1 && (1...3).contains(first.count)
            && groups.dropFirst().allSatisfy { $0.count == 3 }
        guard first == "0" || !first.hasPrefix("0") else { return nil }
        if isGrouped, first != "0" {
            plain = groups.joined() + (commas.count == 2 ? "." + commas[1] : "")
        } else {
            guard groups.count <= (commas.count == 2 ? 1 : 2) else { return nil }
            plain = plain.replacing(",", with: ".")
        }
        guard plain.utf8.last != UInt8(ascii: "."), plain.utf8.allSatisfy({ (46...57).contains($0) }) else {
            return nil
        }
        return ExactNumber(isNegative ? "-" + plain : plain)
    }
}

/// A stretch of a cell's text in one font.
public struct TextRun: Hashable, Sendable {
    /// The text as stored.
    public var text: String
    /// The font of the run, or of the cell where the run names none.
    public var font: String?

    public init(text: String, font: String?) {
        self.text = text
        self.font = font
    }
}

/// One cell with something in it.
public struct Cell: Hashable, Sendable {
    /// The column, counted from 0.
    public var column: Int
    public var value: CellValue
    /// The text as stored, by font, before any conversion; empty unless the value is text.
    public var runs: [TextRun]
    /// Whether the format shows the number as a percentage: 0.15 as 15 %.
    public var isPercent: Bool
    /// Whether the value was carried over from the upper left cell of a merged range.
    public var isMergedCopy: Bool

    public init(
        column: Int,
        value: CellValue,
        runs: [TextRun] = [],
        isPercent: Bool = false,
        isMergedCopy: Bool = false
    ) {
        self.column = column
        self.value = value
        self.runs = runs
        self.isPercent = isPercent
        self.isMergedCopy = isMergedCopy
    }
}
