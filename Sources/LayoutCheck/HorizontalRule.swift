/// A horizontal rule below a text, however it was made.
struct HorizontalRule {
    enum Kind: String {
        case drawn
        /// A row of underscores or dashes.
        case typed
        case border
        case underline
        /// A template tag that will draw it.
        case tag
    }

    let kind: Kind
    /// The possible lengths in points; nil when they cannot be told.
    let length: ClosedRange<Double>?
}

extension Line {
    /// The rule that this line is, when it holds nothing else.
    func asRule(textWidth: Int?) -> HorizontalRule? {
        if let typed = typedRule { return typed }
        if Placeholder.isRuleTag(raw) { return HorizontalRule(kind: .tag, length: nil) }
        guard isBlank else { return nil }
        if let drawn = paragraph.drawnLines.first {
            return HorizontalRule(kind: .drawn, length: drawn.length.map { $0...$0 })
        }
        return borderRule(textWidth: textWidth)
    }

    /// The bottom or top border of the paragraph.
    func borderRule(textWidth: Int?) -> HorizontalRule? {
        let format = paragraph.format
        guard format.bottomBorder == true || format.topBorder == true else { return nil }
        let width = (paragraph.cell?.textWidth ?? textWidth).map {
            Double($0 - (format.left ?? 0) - (format.right ?? 0)) / 20
        }
        return HorizontalRule(kind: .border, length: width.map { $0...$0 })
    }

    private var typedRule: HorizontalRule? {
        let marks = raw.filter { !$0.isWhitespace }
        guard marks.count >= 5, let first = marks.first, "_-–—".contains(first),
            marks.allSatisfy({ $0 == first })
        else { return nil }
        guard let format = runs.first(where: { $0.text.contains(first) })?.format else { return nil }
        let full = TextWidth.points(marks, size: format.size ?? 10, bold: format.bold == true, italic: false)
        // Word sets superscript at about two thirds, LibreOffice at 58 percent.
        let isRaised = format.vertical == "superscript"
        return HorizontalRule(kind: .typed, length: isRaised ? full * 0.58...full * 0.67 : full...full)
    }
}
