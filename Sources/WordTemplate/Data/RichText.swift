/// Text with emphasis, links and paragraphs of its own, as data for a template.
///
/// It only adds to how the tag looks: font, size, colour and alignment are the template's.
public struct RichText: Hashable, Sendable {
    /// A stretch of text that looks alike.
    public struct Span: Hashable, Sendable {
        public var text: String
        public var isBold: Bool
        public var isItalic: Bool
        /// Where a click leads: http, https or mailto.
        public var link: String?

        public init(_ text: String, isBold: Bool = false, isItalic: Bool = false, link: String? = nil) {
            self.text = text
            self.isBold = isBold
            self.isItalic = isItalic
            self.link = link
        }
    }

    public var paragraphs: [[Span]]

    public init(_ paragraphs: [[Span]]) {
        self.paragraphs = paragraphs
    }

    /// Reads `**đậm**`, `*nghiêng*`, `[chữ](https://…)` and empty lines between paragraphs; `\` before a mark keeps it.
    public init(marked source: String) {
        let blocks = source.replacing("\r\n", with: "\n").split(
            separator: "\n\n",
            omittingEmptySubsequences: true
        )
        paragraphs = blocks.map { RichText.spans(Array($0.unicodeScalars)) }
    }

    /// The words alone, paragraphs apart.
    public var plainText: String {
        paragraphs.map { $0.map(\.text).joined() }.joined(separator: "\n\n")
    }

    var isEmpty: Bool { paragraphs.allSatisfy { $0.allSatisfy(\.text.isBlank) } }

    private static func spans(_ text: [Unicode.Scalar]) -> [Span] {
        var found: [Span] = []
        var current = Span("")
        func add(_ span: Span) { if !span.text.isEmpty { found.append(span) } }
        var index = 0
        while index < text.count {
            switch text[index] {
            case "\\" where index + 1 < text.count && "*[]\\".unicodeScalars.contains(text[index + 1]):
                current.text.unicodeScalars.append(text[index + 1])
                index += 2
            case "*":
                let isDouble = index + 1 < text.count && text[index + 1] == "*"
                add(current)
                current.text = ""
                if isDouble { current.isBold.toggle() } else { current.isItalic.toggle() }
                index += isDouble ? 2 : 1
            case "[":
                guard let (words, address, end) = link(text, index) else { fallthrough }
                add(current)
                current.text = ""
                add(Span(words, isBold: current.isBold, isItalic: current.isItalic, link: address))
                index = end
            default:
                current.text.unicodeScalars.append(text[index])
                index += 1
            }
        }
        add(current)
        return found
    }

    private static func link(_ text: [Unicode.Scalar], _ start: Int) -> (String, String, Int)? {
        guard let middle = text[start...].firstIndex(of: "]"), middle + 1 < text.count,
            text[middle + 1] == "(",
            let end = text[(middle + 2)...].firstIndex(of: ")")
        else { return nil }
        return (
            String(scalars: text[(start + 1)..<middle]), String(scalars: text[(middle + 2)..<end]), end + 1
        )
    }
}

extension RichText.Span {
    /// The link when it leads to a page or a mailbox; nothing else may be opened by a click in an official paper.
    var safeLink: String? {
        guard let link else { return nil }
        let isSafe = ["http://", "https://", "mailto:"].contains { link.lowercased().hasPrefix($0) }
        return isSafe && !link.unicodeScalars.contains { $0.value <= 0x20 } ? link : nil
    }
}
