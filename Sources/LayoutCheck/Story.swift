import XMLTree

/// A piece of text with one effective format.
struct TextRun: Hashable {
    var text: String
    var format: RunProperties
}

/// Where a paragraph stands in a table.
struct CellPlace: Hashable {
    /// Number of the outermost table in the story, from 0.
    let table: Int
    let row: Int
    let column: Int
    let columnCount: Int
    /// The width for text in twips, when it is stated.
    let textWidth: Int?
}

/// A line drawn as a shape; the length in points, or nil when it cannot be told.
struct DrawnLine: Hashable {
    let length: Double?
}

/// A paragraph with its effective format.
struct StoryParagraph {
    /// From 1 in document order, those in tables and text boxes included, repetitions for old programs
    /// (`mc:Fallback`) left out.
    let number: Int
    var runs: [TextRun]
    let format: ParagraphProperties
    let style: String
    let list: Numbering.Level?
    let cell: CellPlace?
    let section: Int
    var drawnLines: [DrawnLine]
    /// The paragraph begins a page by a section, a page break or its own property.
    let startsPage: Bool
}

/// The text of a part as a flat row of paragraphs, and the sections it is divided into.
struct Story {
    let part: String
    var paragraphs: [StoryParagraph] = []
    /// Section properties in order.
    var sections: [Element] = []
    /// Tables with visible borders, by number: those that hold content, not layout.
    var borderedTables: Set<Int> = []
    var tableSections: [Int: Int] = [:]
    /// The paragraphs of text boxes.
    var boxed: [StoryParagraph] = []
}

/// Walks the blocks of a part.
struct StoryReader {
    private let styles: StyleSheet
    private var story: Story
    private var tableCount = 0
    private var startsPage = false
    private var number: Int

    init(part: String, styles: StyleSheet, behind number: Int = 0) {
        self.styles = styles
        self.number = number
        story = Story(part: part)
    }

    /// Reads the blocks of a body, header or footer.
    static func read(_ root: Element, part: String, styles: StyleSheet, behind number: Int = 0) -> Story {
        var reader = StoryReader(part: part, styles: styles, behind: number)
        reader.blocks(root, cell: nil, tableStyle: nil)
        if let last = root.word("sectPr") { reader.story.sections.append(last) }
        return reader.story
    }

    private mutating func blocks(_ parent: Element, cell: CellPlace?, tableStyle: String?) {
        for element in parent.elements {
            if element.isWord("p") {
                paragraph(element, cell: cell, tableStyle: tableStyle)
            } else if element.isWord("tbl") {
                table(element, outer: cell)
            } else if let content = element.blockContent {
                blocks(content, cell: cell, tableStyle: tableStyle)
            }
        }
    }

    private mutating func paragraph(_ element: Element, cell: CellPlace?, tableStyle: String?) {
        let properties = element.word("pPr")
        let resolved = styles.paragraph(properties, table: tableStyle, inTable: cell != nil)
        var reader = RunReader(styles: styles, paragraph: resolved)
        reader.read(element)
        let breaks = reader.endsWithPageBreak
        number += 1
        story.paragraphs.append(
            StoryParagraph(
                number: number,
                runs: reader.runs,
                format: resolved.format,
                style: resolved.style,
                list: resolved.list,
                cell: cell,
                section: story.sections.count,
                drawnLines: reader.drawnLines,
                startsPage: startsPage || reader.beginsWithPageBreak
                    || resolved.format.pageBreakBefore == true
            )
        )
        startsPage = breaks
        let anchor = number
        for box in reader.boxes { read(box) }
        number = anchor + element.paragraphsWithin
        if let section = properties?.word("sectPr") {
            story.sections.append(section)
            startsPage = true
        }
    }

    /// A text box is a small story of its own; only its letters count.
    private mutating func read(_ box: Element) {
        let inner = StoryReader.read(box, part: story.part, styles: styles, behind: number)
        story.boxed += inner.paragraphs + inner.boxed
        number += box.paragraphsWithin
    }

    private mutating func table(_ element: Element, outer: CellPlace?) {
        let properties = element.word("tblPr")
        let style = properties?.word("tblStyle")?.wordValue()
        let number = outer?.table ?? tableCount
        if outer == nil {
            tableCount += 1
            story.tableSections[number] = story.sections.count
        }
        if properties?.word("tblBorders")?.elements.contains(where: \.isDrawn)
            ?? styles.drawsBorders(table: style)
        {
            story.borderedTables.insert(number)
        }
        let direct = properties?.word("tblCellMar")?.cellMargins
        let styled = styles.cellMargins(tableStyle: style)
        let margins = (direct?.left ?? styled.left ?? 108) + (direct?.right ?? styled.right ?? 108)
        let grid = element.word("tblGrid")?.words("gridCol").map { $0.wordNumber("w") ?? 0 } ?? []
        for (row, rowElement) in element.rows.enumerated() {
            let cells = rowElement.cells
            var gridColumn = 0
            for (column, cell) in cells.enumerated() {
                let span = cell.word("tcPr")?.word("gridSpan")?.wordNumber().map { max(1, $0) } ?? 1
                let gridWidth = grid.dropFirst(gridColumn).prefix(span).reduce(0, +)
                gridColumn += span
                let stated = cell.word("tcPr")?.word("tcW").flatMap {
                    $0.wordValue("type") == "dxa" ? $0.wordNumber("w") : nil
                }
                let width = stated ?? (gridWidth > 0 ? gridWidth : nil)
                let place = CellPlace(
                    table: number,
                    row: outer?.row ?? row,
                    column: outer?.column ?? column,
                    columnCount: outer?.columnCount ?? cells.count,
                    textWidth: width.map { $0 - margins }
                )
                blocks(cell, cell: place, tableStyle: style)
            }
        }
    }
}

extension StyleSheet {
    /// Whether a table style draws lines round its cells.
    func drawsBorders(table id: String?) -> Bool {
        borders(ofTable: id)?.elements.contains(where: \.isDrawn) ?? false
    }
}

extension Element {
    /// How many paragraphs stand within, at any depth.
    fileprivate var paragraphsWithin: Int {
        elements.reduce(0) { count, child in
            guard child.name.local != "Fallback" else { return count }
            return count + (child.isWord("p") ? 1 : 0) + child.paragraphsWithin
        }
    }

    /// The blocks within a wrapper that only marks them up.
    var blockContent: Element? {
        if isWord("sdt") { return word("sdtContent") }
        return ["ins", "moveTo", "customXml"].contains(where: isWord) ? self : nil
    }

    fileprivate var rows: [Element] {
        elements.flatMap { $0.isWord("tr") ? [$0] : $0.blockContent?.rows ?? [] }
    }

    fileprivate var cells: [Element] {
        elements.flatMap { $0.isWord("tc") ? [$0] : $0.blockContent?.cells ?? [] }
    }
}
