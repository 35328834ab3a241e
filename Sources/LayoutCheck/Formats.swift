import XMLTree

/// Run properties as written in one place; nil where nothing is said.
struct RunProperties: Hashable {
    var asciiFont: String?
    var hAnsiFont: String?
    /// In points.
    var size: Double?
    var bold: Bool?
    var italic: Bool?
    var caps: Bool?
    var hidden: Bool?
    var underline: Bool?
    /// "auto", six hexadecimal digits, or "theme:" and the name of the theme colour.
    var color: String?
    var vertical: String?
    var style: String?

    init() {}

    init(_ element: Element?, theme: ThemeFonts) {
        guard let element else { return }
        if let fonts = element.word("rFonts") {
            asciiFont = fonts.wordValue("asciiTheme").flatMap { theme.font($0) } ?? fonts.wordValue("ascii")
            hAnsiFont = fonts.wordValue("hAnsiTheme").flatMap { theme.font($0) } ?? fonts.wordValue("hAnsi")
        }
        size = element.word("sz")?.wordNumber().flatMap { $0 > 0 ? Double($0) / 2 : nil }
        bold = element.word("b")?.isOn
        italic = element.word("i")?.isOn
        caps = element.word("caps")?.isOn
        hidden = element.word("vanish")?.isOn
        underline = element.word("u").map { ($0.wordValue() ?? "single") != "none" }
        if let color = element.word("color") {
            let themed = color.wordValue("themeColor")
            let isTinted = color.wordValue("themeTint") != nil || color.wordValue("themeShade") != nil
            self.color =
                themed.map { isTinted ? "theme:\($0)*" : "theme:\($0)" } ?? color.wordValue()?.uppercased()
        }
        vertical = element.word("vertAlign")?.wordValue()
        style = element.word("rStyle")?.wordValue()
    }

    /// These properties where they say something, else the ones below.
    func over(_ below: RunProperties) -> RunProperties {
        var result = below
        result.asciiFont = asciiFont ?? below.asciiFont
        result.hAnsiFont = hAnsiFont ?? below.hAnsiFont
        result.size = size ?? below.size
        result.bold = bold ?? below.bold
        result.italic = italic ?? below.italic
        result.caps = caps ?? below.caps
        result.hidden = hidden ?? below.hidden
        result.underline = underline ?? below.underline
        result.color = color ?? below.color
        result.vertical = vertical ?? below.vertical
        result.style = style ?? below.style
        return result
    }

    /// These properties of a higher style level over those of a lower one: toggles that both set cancel out.
    func toggled(over below: RunProperties) -> RunProperties {
        func toggle(_ path: KeyPath<RunProperties, Bool?>) -> Bool? {
            guard let mine = self[keyPath: path] else { return below[keyPath: path] }
            return mine != (below[keyPath: path] ?? false)
        }
        var result = over(below)
        result.bold = toggle(\.bold)
        result.italic = toggle(\.italic)
        result.caps = toggle(\.caps)
        result.hidden = toggle(\.hidden)
        return result
    }
}

/// Paragraph properties as written in one place; lengths in twips.
struct ParagraphProperties: Hashable {
    var alignment: String?
    var firstLine: Int?
    var left: Int?
    var right: Int?
    var before: Int?
    var after: Int?
    var line: Int?
    var lineRule: String?
    var contextual: Bool?
    var pageBreakBefore: Bool?
    var bottomBorder: Bool?
    var topBorder: Bool?
    var numbering: String?
    var level: Int?
    var firstTab: Int?

    init() {}

    init(_ element: Element?) {
        guard let element else { return }
        switch element.word("jc")?.wordValue() {
        case "start": alignment = "left"
        case "end": alignment = "right"
        case let value: alignment = value
        }
        if let indent = element.word("ind") {
            left = indent.wordNumber("left") ?? indent.wordNumber("start")
            right = indent.wordNumber("right") ?? indent.wordNumber("end")
            firstLine = indent.wordNumber("hanging").map { -$0 } ?? indent.wordNumber("firstLine")
        }
        if let spacing = element.word("spacing") {
            // Word takes 14 pt for the automatic spacing of web pages.
            before = spacing.isAuto("beforeAutospacing") ? 280 : spacing.wordNumber("before")
            after = spacing.isAuto("afterAutospacing") ? 280 : spacing.wordNumber("after")
            line = spacing.wordNumber("line")
            lineRule = spacing.wordValue("lineRule") ?? (line == nil ? nil : "auto")
        }
        contextual = element.word("contextualSpacing")?.isOn
        pageBreakBefore = element.word("pageBreakBefore")?.isOn
        if let borders = element.word("pBdr") {
            bottomBorder = borders.word("bottom").map(\.isDrawn)
            topBorder = borders.word("top").map(\.isDrawn)
        }
        if let number = element.word("numPr") {
            numbering = number.word("numId")?.wordValue()
            level = number.word("ilvl")?.wordNumber()
        }
        let stops = element.word("tabs")?.words("tab").filter { $0.wordValue() != "clear" }
        firstTab = stops?.compactMap { $0.wordNumber("pos") }.filter { $0 > 0 }.min()
    }

    /// These properties where they say something, else the ones below.
    func over(_ below: ParagraphProperties) -> ParagraphProperties {
        var result = below
        result.alignment = alignment ?? below.alignment
        result.firstLine = firstLine ?? below.firstLine
        result.left = left ?? below.left
        result.right = right ?? below.right
        result.before = before ?? below.before
        result.after = after ?? below.after
        result.line = line ?? below.line
        result.lineRule = lineRule ?? below.lineRule
        result.contextual = contextual ?? below.contextual
        result.pageBreakBefore = pageBreakBefore ?? below.pageBreakBefore
        result.bottomBorder = bottomBorder ?? below.bottomBorder
        result.topBorder = topBorder ?? below.topBorder
        result.numbering = numbering ?? below.numbering
        result.level = level ?? below.level
        result.firstTab = firstTab ?? below.firstTab
        return result
    }
}

extension Element {
    fileprivate func isAuto(_ local: String) -> Bool {
        ["1", "true", "on"].contains(wordValue(local) ?? "")
    }

    /// A border that prints.
    var isDrawn: Bool { !["nil", "none"].contains(wordValue() ?? "none") }
}

/// The fonts that a theme gives to headings and to text.
struct ThemeFonts: Hashable {
    private let major: String?
    private let minor: String?

    init(_ theme: Element?) {
        let scheme = theme?.descendant("fontScheme")
        major = scheme?.descendant("majorFont")?.descendant("latin")?.anyValue("typeface")
        minor = scheme?.descendant("minorFont")?.descendant("latin")?.anyValue("typeface")
    }

    /// The Latin font of a name such as "minorHAnsi"; nil when the theme has none.
    func font(_ name: String) -> String? {
        let font = name.hasPrefix("major") ? major : minor
        return font.flatMap { $0.isEmpty ? nil : $0 }
    }
}
