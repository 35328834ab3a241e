import Vietnamese

/// A word, mark or quoted text of a tag.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A stretch without blanks, with its key (lower case, marks in one place).
        case word(String)
        case quoted(String)
        case symbol(Symbol)
        case leftParenthesis, rightParenthesis, comma, pipe
    }

    enum Symbol: Hashable, Sendable {
        case equal, unequal, less, greater, lessOrEqual, greaterOrEqual
        case plus, minus, times, divided
    }

    var kind: Kind
    /// Where it stands in the tag's body, in scalars.
    var range: Range<Int>

    var word: String? {
        guard case .word(let word) = kind else { return nil }
        return word
    }

    var isQuoted: Bool {
        if case .quoted = kind { true } else { false }
    }
}

/// Cuts a tag's body into tokens.
struct TokenReader {
    private let text: [Unicode.Scalar]
    private var index = 0
    private var tokens: [Token] = []

    static func tokens(_ text: [Unicode.Scalar]) -> [Token] {
        var reader = TokenReader(text: text)
        while reader.index < text.count { reader.step() }
        return reader.tokens
    }

    private init(text: [Unicode.Scalar]) {
        self.text = text
    }

    private mutating func step() {
        let scalar = text[index]
        if scalar.isBlank {
            index += 1
        } else if let end = quotationEnd() {
            let inner = String(scalars: text[(index + 1)..<end])
            add(.quoted(inner), width: end + 1 - index)
        } else if let (kind, width) = mark() {
            add(kind, width: width)
        } else {
            word()
        }
    }

    private mutating func add(_ kind: Token.Kind, width: Int) {
        tokens.append(Token(kind: kind, range: index..<(index + width)))
        index += width
    }

    /// The closing mark of a quotation that opens here.
    private func quotationEnd() -> Int? {
        let opening = text[index]
        let closes: (Unicode.Scalar) -> Bool
        if opening.isDoubleQuote {
            closes = \.isDoubleQuote
        } else if opening == "«" {
            closes = { $0 == "»" }
        } else if opening.isSingleQuote {
            closes = \.isSingleQuote
        } else {
            return nil
        }
        return text[(index + 1)...].firstIndex(where: closes)
    }

    private func follows(_ scalar: Unicode.Scalar) -> Bool {
        index + 1 < text.count && text[index + 1] == scalar
    }

    private func mark() -> (Token.Kind, Int)? {
        switch text[index] {
        case "|", "｜": (.pipe, 1)
        case "(": (.leftParenthesis, 1)
        case ")": (.rightParenthesis, 1)
        case ",", ";": (.comma, 1)
        case "=" where follows(">"), ">" where follows("="): (.symbol(.greaterOrEqual), 2)
        case "<" where follows("="), "=" where follows("<"): (.symbol(.lessOrEqual), 2)
        case "=": (.symbol(.equal), follows("=") ? 2 : 1)
        case "<" where follows(">"), "!" where follows("="): (.symbol(.unequal), 2)
        case "≠": (.symbol(.unequal), 1)
        case "<": (.symbol(.less), 1)
        case ">": (.symbol(.greater), 1)
        case "≤", "⇐", "←": (.symbol(.lessOrEqual), 1)
        case "≥", "⇒", "→": (.symbol(.greaterOrEqual), 1)
        case "×", "*": (.symbol(.times), 1)
        case "÷": (.symbol(.divided), 1)
        case "−": (.symbol(.minus), 1)
        case "+" where standsAlone: (.symbol(.plus), 1)
        case "-" where standsAlone, "–" where standsAlone: (.symbol(.minus), 1)
        case "/" where standsAlone: (.symbol(.divided), 1)
        default: nil
        }
    }

    /// A mark between blanks; within a word it belongs to the word.
    private var standsAlone: Bool {
        let before = index == 0 || text[index - 1].isBlank
        let after = index + 1 >= text.count || text[index + 1].isBlank
        return before && after
    }

    private mutating func word() {
        let start = index
        index += 1
        while index < text.count, !endsWord(at: index) { index += 1 }
        let key = String(scalars: text[start..<index]).nameKey
        tokens.append(Token(kind: .word(key), range: start..<index))
    }

    private func endsWord(at place: Int) -> Bool {
        let scalar = text[place]
        if scalar.isBlank { return !isWidthless(scalar) }
        if scalar.isDoubleQuote { return true }
        switch scalar {
        case "|", "｜", "(", ")", ";", "=", "<", ">", "≠", "≤", "≥", "⇐", "⇒", "←", "→", "×", "*", "÷", "−":
            return true
        // "2,5" is one word, "Ngày, tháng" two.
        case ",": return !(text[place - 1].isDigit && place + 1 < text.count && text[place + 1].isDigit)
        default: return false
        }
    }

    private func isWidthless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
    init(scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self = String(view)
    }
}
