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
    /// Every line break begins a new paragraph.
    case paragraphs
    case join(separator: String, last: String)
    case ifEmpty(String)
    case dropIfEmpty(Unit)
    /// The paragraph stays even when nothing is printed in it.
    case keepLine
    /// Cells of one column that follow each other with the same value become one.
    case mergeCells

    /// What "xóa … nếu trống" removes.
    enum Unit: Hashable, Sendable {
        case paragraph, row, table
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
        (.paragraphs, ["đoạn"]),
        (.dropIfEmpty(.paragraph), ["xóa dòng nếu trống", "xóa đoạn nếu trống"]),
        (.dropIfEmpty(.row), ["xóa hàng nếu trống"]),
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
        let known = phrases.flatMap(\.1) + ["nếu trống", "nối", "dd/MM/yyyy"]
        throw TagError(
            code: .unknownFormat,
            evidence: source,
            nearest: nearest(to: source, in: known)
        )
    }
}
