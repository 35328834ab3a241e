/// How wide a text is when it is set in Times New Roman.
enum TextWidth {
    private static let regular = table(TimesWidths.regular)
    private static let bold = table(TimesWidths.bold)
    private static let italic = table(TimesWidths.italic)
    private static let boldItalic = table(TimesWidths.boldItalic)

    private static func table(_ widths: [UInt16]) -> [Unicode.Scalar: Double] {
        Dictionary(
            zip(TimesWidths.characters.unicodeScalars, widths.map(Double.init)),
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The width in points; a character outside the table counts as half an em.
    static func points(_ text: String, size: Double, bold isBold: Bool, italic isItalic: Bool) -> Double {
        let widths =
            switch (isBold, isItalic) {
            case (false, false): regular
            case (true, false): bold
            case (false, true): italic
            case (true, true): boldItalic
            }
        return text.unicodeScalars.reduce(0) { $0 + (widths[$1] ?? 500) } * size / 1000
    }
}
