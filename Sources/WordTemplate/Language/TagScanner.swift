/// A tag found in the text of a paragraph; offsets count Unicode scalars.
struct FoundTag: Hashable, Sendable {
    /// The tag with its delimiters.
    var whole: Range<Int>
    /// What stands between the delimiters.
    var body: Range<Int>
}

/// The tags of one paragraph and what is wrong with its delimiters.
struct TagScan: Hashable, Sendable {
    struct Problem: Hashable, Sendable {
        var code: TemplateFault.Code
        var range: Range<Int>
        var evidence = ""
    }

    var tags: [FoundTag] = []
    var problems: [Problem] = []
}

/// Finds `{{…}}`, `<<…>>` and `«…»` in a paragraph's text; all three mean the same.
struct TagScanner {
    private enum Delimiter {
        case braces, chevrons, guillemets
    }

    private let text: [Unicode.Scalar]
    private var scan = TagScan()

    static func scan(_ text: [Unicode.Scalar]) -> TagScan {
        guard text.contains(where: { $0 == "{" || $0 == "<" || $0 == "«" || $0 == "}" }) else {
            return TagScan()
        }
        var scanner = TagScanner(text: text)
        scanner.run()
        return scanner.scan
    }

    private init(text: [Unicode.Scalar]) {
        self.text = text
    }

    private mutating func run() {
        var index = 0
        while index < text.count {
            if let (delimiter, width) = opening(at: index) {
                index = tag(from: index, delimiter, width: width)
            } else if isPair("}", at: index) {
                scan.problems.append(.init(code: .unopenedTag, range: index..<(index + 2)))
                index += 2
            } else {
                index += 1
            }
        }
    }

    private func isPair(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        index + 1 < text.count && text[index] == scalar && text[index + 1] == scalar
    }

    private func opening(at index: Int) -> (Delimiter, Int)? {
        switch text[index] {
        case "{" where isPair("{", at: index): (.braces, 2)
        case "<" where isPair("<", at: index): (.chevrons, 2)
        case "«": (.guillemets, 1)
        default: nil
        }
    }

    private func isClosing(_ delimiter: Delimiter, at index: Int) -> Bool {
        switch delimiter {
        case .braces: isPair("}", at: index)
        case .chevrons: isPair(">", at: index)
        case .guillemets: text[index] == "»"
        }
    }

    /// Reads the tag that opens here; returns where to go on.
    private mutating func tag(from start: Int, _ delimiter: Delimiter, width: Int) -> Int {
        var index = start + width
        while index < text.count {
            if isClosing(delimiter, at: index) {
                let end = index + width
                scan.tags.append(FoundTag(whole: start..<end, body: (start + width)..<index))
                return end
            }
            if isPair("{", at: index) || (delimiter == .chevrons && isPair("<", at: index)) { break }
            if let after = quotedDelimiter(at: index) {
                index = after
            } else {
                index += 1
            }
        }
        if delimiter == .guillemets {
            scan.problems.append(.init(code: .loneQuotationMark, range: start..<(start + 1)))
            return start + 1
        }
        scan.problems.append(.init(code: .unclosedTag, range: start..<index))
        return index
    }

    /// Skips a literal such as `"}}"`, whose quotation marks hold nothing but delimiters.
    private func quotedDelimiter(at index: Int) -> Int? {
        guard text[index].isDoubleQuote else { return nil }
        var end = index + 1
        while end < text.count, "{}<>«»".unicodeScalars.contains(text[end]) { end += 1 }
        guard end > index + 1, end < text.count, text[end].isDoubleQuote else { return nil }
        return end + 1
    }
}

extension Unicode.Scalar {
    /// Every form that keyboards and autocorrection give to a double quotation mark, but for « and ».
    var isDoubleQuote: Bool {
        switch self {
        case "\"", "“", "”", "„", "‟", "″", "＂": true
        default: false
        }
    }

    /// Every form of a single quotation mark.
    var isSingleQuote: Bool {
        switch self {
        case "'", "‘", "’", "‚", "‛", "′", "‹", "›": true
        default: false
        }
    }

    /// Blanks of every width, line breaks and characters without width.
    var isBlank: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: properties.isWhitespace
        }
    }
}
