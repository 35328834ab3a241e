import XMLTree

/// The styles of a document, ready to be asked for what a paragraph or run looks like before its direct formatting.
///
/// Of table styles the format of the whole table is taken; formats of first rows and the like are not.
struct StyleSheet {
    private struct Style {
        let kind: String
        let basedOn: String?
        let run: RunProperties
        let paragraph: ParagraphProperties
        let element: Element
    }

    let theme: ThemeFonts
    private let defaultRun: RunProperties
    private let defaultParagraph: ParagraphProperties
    private let styles: [String: Style]
    private let defaultStyles: [String: String]
    private let numbering: Numbering

    init(_ parts: WordParts) {
        let theme = ThemeFonts(parts.theme)
        self.theme = theme
        let defaults = parts.styles?.word("docDefaults")
        defaultRun = RunProperties(defaults?.word("rPrDefault")?.word("rPr"), theme: theme)
        defaultParagraph = ParagraphProperties(defaults?.word("pPrDefault")?.word("pPr"))
        var styles: [String: Style] = [:]
        var defaultStyles: [String: String] = [:]
        for element in parts.styles?.words("style") ?? [] {
            guard let id = element.wordValue("styleId"), let kind = element.wordValue("type") else {
                continue
            }
            styles[id] = Style(
                kind: kind,
                basedOn: element.word("basedOn")?.wordValue(),
                run: RunProperties(element.word("rPr"), theme: theme),
                paragraph: ParagraphProperties(element.word("pPr")),
                element: element
            )
            if ["1", "true", "on"].contains(element.wordValue("default") ?? "") { defaultStyles[kind] = id }
        }
        self.styles = styles
        self.defaultStyles = defaultStyles
        numbering = Numbering(parts.numbering)
    }

    /// The style and the ones it is based on, nearest first; a circle ends it.
    private func chain(_ id: String?, kind: String) -> [Style] {
        var chain: [Style] = []
        var seen: Set<String> = []
        var next = id ?? defaultStyles[kind]
        while let id = next, let style = styles[id], style.kind == kind, seen.insert(id).inserted {
            chain.append(style)
            next = style.basedOn
        }
        return chain
    }

    /// The format of a paragraph, and of its runs before character styles and direct formatting.
    func paragraph(_ element: Element?, table: String?, inTable: Bool) -> ResolvedParagraph {
        let direct = ParagraphProperties(element)
        let styleID = element?.word("pStyle")?.wordValue()
        let tableChain = inTable ? chain(table, kind: "table") : []
        let styleChain = chain(styleID, kind: "paragraph")
        let tableFormat = tableChain.reversed().reduce(ParagraphProperties()) { $1.paragraph.over($0) }
        let styleFormat = styleChain.reversed().reduce(ParagraphProperties()) { $1.paragraph.over($0) }
        let number = direct.numbering ?? styleFormat.numbering
        let level = number.flatMap {
            numbering.level(list: $0, level: direct.level ?? styleFormat.level ?? 0)
        }
        let listFormat = level?.paragraph ?? ParagraphProperties()
        let below = tableFormat.over(defaultParagraph)
        let format =
            direct.numbering == nil
            ? direct.over(styleFormat.over(listFormat.over(below)))
            : direct.over(listFormat.over(styleFormat.over(below)))
        let tableRun = tableChain.reversed().reduce(RunProperties()) { $1.run.over($0) }
        let styleRun = styleChain.reversed().reduce(RunProperties()) { $1.run.over($0) }
        return ResolvedParagraph(
            format: format,
            style: styleID ?? defaultStyles["paragraph"] ?? "",
            styleRun: styleRun.toggled(over: tableRun),
            list: level
        )
    }

    /// The properties of a run in a paragraph.
    func run(_ element: Element?, in paragraph: ResolvedParagraph) -> RunProperties {
        let direct = RunProperties(element, theme: theme)
        let character = chain(direct.style, kind: "character").reversed()
            .reduce(RunProperties()) { $1.run.over($0) }
        var levels = character.toggled(over: paragraph.styleRun)
        levels.style = nil
        return direct.over(levels.over(defaultRun))
    }

    /// The borders that a table style gives to the whole table.
    func borders(ofTable id: String?) -> Element? {
        chain(id, kind: "table").lazy.compactMap { $0.element.word("tblPr")?.word("tblBorders") }.first
    }

    /// The left and right margins of a table's cells in twips.
    func cellMargins(tableStyle: String?) -> (left: Int?, right: Int?) {
        for style in chain(tableStyle, kind: "table") {
            if let margins = style.element.word("tblPr")?.word("tblCellMar") {
                return margins.cellMargins
            }
        }
        return (nil, nil)
    }
}

extension Element {
    /// Of a `tblCellMar` or `tcMar`.
    var cellMargins: (left: Int?, right: Int?) {
        ((word("left") ?? word("start"))?.wordNumber("w"), (word("right") ?? word("end"))?.wordNumber("w"))
    }
}

/// A paragraph's format after its styles.
struct ResolvedParagraph {
    let format: ParagraphProperties
    let style: String
    /// Run properties of the paragraph style over the table style.
    let styleRun: RunProperties
    let list: Numbering.Level?
}

/// The lists of a document.
struct Numbering {
    /// One level of a list.
    struct Level: Hashable {
        /// The kind of numbers, such as "bullet", "decimal", "lowerLetter".
        let format: String
        /// The label with its number, such as "Điều %1." or "-".
        let text: String
        let paragraph: ParagraphProperties
    }

    private let levels: [String: [Int: Level]]

    init(_ numbering: Element?) {
        var abstract: [String: [Int: Level]] = [:]
        for element in numbering?.words("abstractNum") ?? [] {
            guard let id = element.wordValue("abstractNumId") else { continue }
            abstract[id] = Numbering.levels(element.words("lvl"))
        }
        var levels: [String: [Int: Level]] = [:]
        for element in numbering?.words("num") ?? [] {
            guard let id = element.wordValue("numId") else { continue }
            let base = element.word("abstractNumId")?.wordValue().flatMap { abstract[$0] } ?? [:]
            let overrides = Numbering.levels(element.words("lvlOverride").compactMap { $0.word("lvl") })
            levels[id] = base.merging(overrides) { $1 }
        }
        self.levels = levels
    }

    private static func levels(_ elements: [Element]) -> [Int: Level] {
        var result: [Int: Level] = [:]
        for element in elements {
            result[element.wordNumber("ilvl") ?? 0] = Level(
                format: element.word("numFmt")?.wordValue() ?? "decimal",
                text: element.word("lvlText")?.wordValue() ?? "",
                paragraph: ParagraphProperties(element.word("pPr"))
            )
        }
        return result
    }

    /// The level of a list; nil for no list (numId 0) or an unknown one.
    func level(list: String, level: Int) -> Level? {
        levels[list]?[level]
    }
}
