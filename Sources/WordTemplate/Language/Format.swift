import Foundation
import Vietnamese

/// How a value is written, or what happens when it is empty.
enum Format: Hashable, Sendable {
    case longDate
    case shortDate
    case datePattern(DatePattern)
    case number
    case money
    case words
    case moneyWords
    case upperCase
    case lowerCase
    case titleCase
    case twoDigits
    /// "IV"
    case roman
    /// Every line break begins a new paragraph.
    case paragraphs
    case join(separator: String, last: String)
    case ifEmpty(String)
    case dropIfEmpty(Unit)
    /// The paragraph stays even when nothing is printed in it.
    case keepLine
    /// Cells of one column that follow each other with the same value become one.
    case mergeCells
    /// How high or wide a picture is, in EMU (360,000 a centimetre).
    case pictureHeight(Int)
    case pictureWidth(Int)

    /// What "xóa … nếu trống" removes.
    enum Unit: Hashable, Sendable {
        case paragraph, row, column, table
    }
}

extension Format {
    /// Whether a whole list is printed in one place.
    var joinsList: Bool {
        if case .join = self { true } else { false }
    }

    /// Formats without arguments, with the phrases that mean them; the first phrase is the one to show.
    static let phrases: [(Format, [String])] = [
        (.longDate, ["ngày dài"]),
        (.shortDate, ["ngày ngắn"]),
        (.number, ["số"]),
        (.money, ["tiền"]),
        (.words, ["bằng chữ"]),
        (.moneyWords, ["tiền bằng chữ"]),
        (.upperCase, ["IN HOA"]),
        (.lowerCase, ["in thường"]),
        (.titleCase, ["Viết Hoa"]),
        (.twoDigits, ["hai chữ số"]),
        (.roman, ["số La Mã", "La Mã"]),
        (.paragraphs, ["đoạn"]),
        (.dropIfEmpty(.paragraph), ["xóa dòng nếu trống", "xóa đoạn nếu trống"]),
        (.dropIfEmpty(.row), ["xóa hàng nếu trống"]),
        (.dropIfEmpty(.column), ["xóa cột nếu trống"]),
        (.dropIfEmpty(.table), ["xóa bảng nếu trống"]),
        (.keepLine, ["giữ dòng"]),
        (.mergeCells, ["gộp ô"]),
    ]

    private static let byPlainPhrase: [String: Format] = {
        var found: [String: Format] = [:]
        for (format, phrases) in phrases {
            for phrase in phrases { found[phrase.folded] = format }
        }
        return found
    }()

    /// Reads one format: the text after a "|", with its tokens.
    init(_ source: String, tokens: [Token]) throws(TagError) {
        if let format = Format.byPlainPhrase[source.folded] {
            self = format
            return
        }
        let words = tokens.prefix { $0.word != nil }.compactMap(\.word).map(\.folded).joined(separator: " ")
        let quoted = tokens.compactMap { token -> String? in
            guard case .quoted(let text) = token.kind else { return nil }
            return text
        }
        if let size = Format.pictureSize(words) {
            self = size
            return
        }
        switch words {
        case "noi":
            self = try Format.joining(quoted, source: source)
        case "neu trong":
            guard quoted.count == 1 else { throw TagError(code: .misplacedFormat, evidence: source) }
            self = .ifEmpty(quoted[0])
        default:
            self = try Format.pattern(source)
        }
    }

    /// "cao 2 cm", "rộng 35 mm"; up to a metre.
    private static func pictureSize(_ words: String) -> Format? {
        let parts = words.split(separator: " ").map(String.init)
        guard let first = parts.first, ["cao", "rong"].contains(first) else { return nil }
        let size = parts.dropFirst().joined()
        let unit = size.hasSuffix("mm") ? 36_000 : size.hasSuffix("cm") ? 360_000 : 0
        guard unit > 0, let number = Decimal(vietnamese: String(size.dropLast(2))) else { return nil }
        let length = Int((number * Decimal(unit) as NSDecimalNumber).doubleValue)
        guard (1...36_000_000).contains(length) else { return nil }
        return first == "cao" ? .pictureHeight(length) : .pictureWidth(length)
    }

    private static func joining(_ quoted: [String], source: String) throws(TagError) -> Format {
        guard quoted.count <= 2 else { throw TagError(code: .misplacedFormat, evidence: source) }
        let separator = quoted.first ?? ", "
        return .join(separator: separator, last: quoted.count == 2 ? quoted[1] : separator)
    }

    /// A date pattern: letters d, M, y with separators and quoted words.
    private static func pattern(_ source: String) throws(TagError) -> Format {
        let letters = source.unicodeScalars.filter { $0.properties.isAlphabetic }
        let isPattern = letters.contains { "dDmMyY".unicodeScalars.contains($0) }
        if isPattern, let pattern = try? DatePattern(source), !pattern.needsTime {
            return .datePattern(pattern)
        }
        throw TagError(code: .unknownFormat, evidence: source, nearest: suggestions(for: source))
    }
}
