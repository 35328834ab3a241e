import Vietnamese

/// Reads the words of a tag.
///
/// A tag whose first words are a reserved phrase is a command, otherwise a value. A label that begins with a reserved
/// word is quoted: `{{"Nếu có thành tích"}}`. Reserved words may be written without marks.
struct TagGrammar {
    private let text: [Unicode.Scalar]
    private let tokens: [Token]

    static func read(_ body: [Unicode.Scalar]) throws(TagError) -> TemplateTag {
        let grammar = TagGrammar(text: body, tokens: TokenReader.tokens(body))
        return try grammar.tag()
    }

    private func tag() throws(TagError) -> TemplateTag {
        guard !tokens.isEmpty else { throw TagError(code: .emptyTag) }
        if let note = note() { return note }
        let parts = tokens.split(omittingEmptySubsequences: false) { $0.kind == .pipe }
        let main = parts[0]
        guard let command = try command(main) else {
            let reader = ExpressionReader(text: text)
            var expression = try reader.value(main)
            if let rest = main.dropping("ảnh"), !rest.isEmpty {
                // "Ảnh chân dung" may be the field itself.
                expression = .firstKnown([expression, try reader.value(rest)])
            }
            return .value(expression, try formats(parts.dropFirst()))
        }
        if case .loop(let list, var style) = command, !parts.dropFirst().isEmpty {
            for part in parts.dropFirst() {
                guard part.matches("đánh số tiếp") else {
                    throw TagError(code: .misplacedFormat, evidence: source(part))
                }
                style.continuesLists = true
            }
            return .loop(list, style)
        }
        if let extra = parts.dropFirst().first {
            throw TagError(code: .misplacedFormat, evidence: source(extra))
        }
        return command
    }

    private func note() -> TemplateTag? {
        guard let first = tokens.first?.word, first.spells("ghi"), tokens.count > 1,
            let second = tokens[1].word
        else {
            return nil
        }
        let isNote = second.spells("chú:") || second.hasPrefix("chú:") || second.hasPrefix("chu:")
        let isSpaced = second.spells("chú") && tokens.count > 2 && tokens[2].word?.hasPrefix(":") == true
        return isNote || isSpaced ? .note : nil
    }

    private func formats(_ parts: ArraySlice<ArraySlice<Token>>) throws(TagError) -> [Format] {
        var found: [Format] = []
        for part in parts {
            guard !part.isEmpty else { throw TagError(code: .unknownFormat) }
            found.append(try Format(source(part), tokens: Array(part)))
        }
        return found
    }

    private func source(_ part: ArraySlice<Token>) -> String {
        guard let first = part.first, let last = part.last else { return "" }
        return String(scalars: text[first.range.lowerBound..<last.range.upperBound])
    }

    /// The command that the first words are, or nil for a value.
    private func command(_ part: ArraySlice<Token>) throws(TagError) -> TemplateTag? {
        if let mustache = mustacheCommand(part) { return mustache }
        if part.matches("ngắt trang") { return .pageBreak }
        if part.matches("ngăn") { return .separator }
        if part.matches("nếu không") || part.matches("nếu không thì") || part.matches("ngược lại")
            || part.matches("còn lại")
        {
            return .otherwise
        }
        if let rest = part.dropping("hoặc nếu") ?? part.dropping("nếu không thì nếu")
            ?? part.dropping("nếu không nếu") ?? part.dropping("ngược lại nếu")
        {
            return .otherwiseIf(try condition(rest))
        }
        if let rest = part.dropping("nếu") { return .condition(try condition(rest)) }
        if let rest = part.dropping("mỗi cột") ?? part.dropping("lặp cột"), let name = name(rest) {
            return .loop(name, TemplateTag.LoopStyle(isColumns: true))
        }
        if let rest = part.dropping("mỗi") ?? part.dropping("lặp") {
            guard let name = name(rest) else {
                throw TagError(code: .unreadableExpression, evidence: source(part))
            }
            return .loop(name)
        }
        if let rest = part.dropping("biểu đồ"), let chart = try chart(rest) { return chart }
        if part.matches("hết mẫu") { return .endOfTemplate }
        if part.matches("hết") || part.matches("hết lặp") || part.matches("hết mỗi") { return .end(nil) }
        if part.matches("hết nếu") { return .end(.condition) }
        if let rest = part.dropping("hết mỗi") ?? part.dropping("hết lặp") ?? part.dropping("hết"),
            !rest.isEmpty
        {
            return .end(.loop(name(rest)?.text ?? source(rest)))
        }
        return nil
    }

    /// "Đơn vị theo Tên đơn vị"; anything else is the name of a value.
    private func chart(_ part: ArraySlice<Token>) throws(TagError) -> TemplateTag? {
        guard let by = part.firstIndex(where: { $0.word?.spells("theo") == true }), by + 1 < part.endIndex,
            let list = name(part[..<by])
        else { return nil }
        return .chart(list, try ExpressionReader(text: text).value(part[(by + 1)...]))
    }

    /// `#list` and `/list`, which users of other engines know.
    private func mustacheCommand(_ part: ArraySlice<Token>) -> TemplateTag? {
        let source = source(part)
        if source.hasPrefix("#"), source.count > 1 { return .loop(Reference(String(source.dropFirst()))) }
        guard source.hasPrefix("/") else { return nil }
        let name = String(source.dropFirst()).trimmingBlanks
        return .end(name.isEmpty ? nil : .loop(name))
    }

    private func condition(_ part: ArraySlice<Token>) throws(TagError) -> TagExpression {
        try ExpressionReader(text: text).condition(part)
    }

    private func name(_ part: ArraySlice<Token>) -> Reference? {
        guard let first = part.first else { return nil }
        if part.count == 1, case .quoted(let name) = first.kind { return Reference(name, quoted: true) }
        guard !part.contains(where: \.isQuoted) else { return nil }
        return Reference(source(part))
    }
}

extension String {
    /// Whether a word's key is this reserved word, with its marks or wholly without.
    func spells(_ reserved: String) -> Bool {
        self == reserved || self == reserved.folded
    }
}

extension ArraySlice<Token> {
    /// Whether these tokens are exactly the words of a reserved phrase.
    func matches(_ phrase: String) -> Bool {
        dropping(phrase)?.isEmpty == true
    }

    /// What stands before a reserved phrase, when the tokens end with it.
    func droppingLast(_ phrase: String) -> ArraySlice<Token>? {
        let words = phrase.split(separator: " ").count
        return count > words && suffix(words).matches(phrase) ? dropLast(words) : nil
    }

    /// What follows a reserved phrase, when the tokens begin with it.
    func dropping(_ phrase: String) -> ArraySlice<Token>? {
        var rest = self
        for reserved in phrase.split(separator: " ") {
            guard let word = rest.first?.word, word.spells(String(reserved)) else { return nil }
            rest = rest.dropFirst()
        }
        return rest
    }
}
