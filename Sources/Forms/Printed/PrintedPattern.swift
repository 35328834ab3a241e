import Vietnamese
import WordTemplate

/// The text of one paragraph of a form, with its tags.
struct PrintedPattern {
    private enum Piece {
        case text(String)
        case value(name: FieldName, formats: [String])
        /// Texts of which one is printed.
        case choice([[Piece]])
    }

    private let pieces: [Piece]

    init(_ text: String) {
        var tokens = PrintedPattern.tokens(text)[...]
        pieces = PrintedPattern.pieces(&tokens, nested: false)
    }

    /// Whether nothing is left of the text but tags that open or close a block.
    var isBlank: Bool {
        pieces.allSatisfy {
            if case .text(let text) = $0 { PrintedPattern.tidy(text).isEmpty } else { false }
        }
    }

    /// Whether a block begins in the text and ends elsewhere.
    static func spansParagraphs(_ text: String) -> Bool { !spanningTags(text).isEmpty }

    /// The tags of blocks that are not both opened and closed in the text.
    static func spanningTags(_ text: String) -> [String] {
        var open: [String] = []
        var closing: [String] = []
        for case .tag(let tag) in tokens(text) {
            if tag == "nếu không" {
                if open.isEmpty { open.append(tag) }
            } else if tag.hasPrefix("mỗi ") || tag.hasPrefix("nếu ") {
                open.append(tag)
            } else if tag.hasPrefix("hết") {
                if open.isEmpty || open == ["nếu không"] { closing.append(tag) } else { open.removeLast() }
            }
        }
        return open + closing
    }

    /// Blanks do not count: one space for any of them.
    static func tidy(_ text: String) -> String {
        text.nfc.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .joined(separator: "\n")
    }

    /// Every way to spell the paragraph out, none when a name means nothing there.
    func texts(in context: PrintedContext) -> [String] {
        let vanishes = PrintedPattern.values(pieces).contains { name, formats in
            formats.contains { $0.hasPrefix("xóa") } && context.value(name)?.isEmpty == true
        }
        if vanishes { return [""] }
        guard let texts = PrintedPattern.texts(pieces, context) else { return [] }
        return texts.map { PrintedPattern.tidy($0) }
    }

    /// What the names of the paragraph print.
    func values(in context: PrintedContext) -> [(name: String, text: String)] {
        PrintedPattern.values(pieces).compactMap { name, formats in
            guard let value = context.value(name) else { return nil }
            return PrintedPattern.printed(value, formats).map { (name.text, PrintedPattern.tidy($0)) }
        }
    }

    private static func values(_ pieces: [Piece]) -> [(FieldName, [String])] {
        pieces.flatMap { piece -> [(FieldName, [String])] in
            switch piece {
            case .text: []
            case .value(let name, let formats): [(name, formats)]
            case .choice(let branches): branches.flatMap { values($0) }
            }
        }
    }

    private static func texts(_ pieces: [Piece], _ context: PrintedContext) -> [String]? {
        var texts = [""]
        for piece in pieces {
            switch piece {
            case .text(let text): texts = texts.map { $0 + text }
            case .value(let name, let formats):
                guard let value = context.value(name), let text = printed(value, formats) else { return nil }
                texts = texts.map { $0 + text }
            case .choice(let branches):
                let found = branches.compactMap { PrintedPattern.texts($0, context) }.flatMap { $0 }
                texts = texts.flatMap { start in found.map { start + $0 } }
            }
        }
        return texts
    }

    /// How a value is written; nil for lists and records, which are not printed by themselves.
    private static func printed(_ value: Value, _ formats: [String]) -> String? {
        var text: String
        switch value {
        case .empty: text = ""
        case .text(let content): text = content
        case .bool(let flag): text = flag ? "có" : "không"
        case .date(let day): text = formats.lazy.compactMap { date(day, $0) }.first ?? day.long
        case .number(let number):
            text = NumberFormat.grouped(number)
            if formats.contains("hai chữ số") { text = NumberFormat.twoDigits(number) }
            if formats.contains("bằng chữ") { text = NumberWords.words(number) }
            if formats.contains("tiền bằng chữ") { text = NumberWords.money(number) }
        case .list, .record, .rich, .picture: return nil
        }
        if value.isEmpty, let other = formats.first(where: { $0.hasPrefix("nếu trống") }) {
            text =
                other.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(
                    String.init
                ) ?? ""
        }
        if formats.contains("IN HOA") { text = text.inCapitals }
        return text
    }

    private static func date(_ day: Day, _ format: String) -> String? {
        switch format {
        case "ngày dài": day.long
        case "ngày ngắn": day.short
        default: format.contains("yy") ? day.formatted(format) : nil
        }
    }
}

extension PrintedPattern {
    private enum Token {
        case text(String)
        case tag(String)
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}")
        {
            tokens.append(.text(String(rest[..<open.lowerBound])))
            tokens.append(.tag(tidy(String(rest[open.upperBound..<close.lowerBound]))))
            rest = rest[close.upperBound...]
        }
        return tokens + [.text(String(rest))]
    }

    /// Reads pieces up to the end of the branch they stand in; a block that spans paragraphs leaves only its text.
    private static func pieces(_ tokens: inout ArraySlice<Token>, nested: Bool) -> [Piece] {
        var pieces: [Piece] = []
        while let token = tokens.first {
            switch token {
            case .text(let text): pieces.append(.text(text))
            case .tag(let tag) where tag == "nếu không" || tag.hasPrefix("hết"):
                if nested { return pieces }
            case .tag(let tag) where tag.hasPrefix("nếu "):
                guard closes(tokens.dropFirst()) else { break }
                pieces.append(choice(&tokens))
                continue
            case .tag(let tag) where tag.hasPrefix("mỗi "): break
            case .tag(let tag):
                let parts = tag.split(separator: "|").map { tidy(String($0)) }
                pieces.append(.value(name: FieldName(parts[0]), formats: Array(parts.dropFirst())))
            }
            tokens = tokens.dropFirst()
        }
        return pieces
    }

    private static func choice(_ tokens: inout ArraySlice<Token>) -> Piece {
        var branches: [[Piece]] = []
        while let token = tokens.first {
            if case .tag(let tag) = token, tag.hasPrefix("hết") { break }
            tokens = tokens.dropFirst()
            branches.append(pieces(&tokens, nested: true))
        }
        tokens = tokens.dropFirst()
        return .choice(branches.count == 1 ? branches + [[]] : branches)
    }

    private static func closes(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.contains { if case .tag(let tag) = $0 { tag.hasPrefix("hết") } else { false } }
    }
}
