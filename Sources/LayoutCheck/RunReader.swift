import XMLTree

/// Collects the text and the drawn lines of one paragraph.
struct RunReader {
    private let styles: StyleSheet
    private let paragraph: ResolvedParagraph
    private(set) var runs: [TextRun] = []
    private(set) var drawnLines: [DrawnLine] = []
    /// The contents of text boxes anchored here.
    private(set) var boxes: [Element] = []
    private(set) var beginsWithPageBreak = false
    private(set) var endsWithPageBreak = false
    /// The instruction of the field that is open, nil outside of instructions.
    private(set) var instructions: [String] = []

    init(styles: StyleSheet, paragraph: ResolvedParagraph) {
        self.styles = styles
        self.paragraph = paragraph
    }

    /// Reads the runs within an element; deleted text is left out, inserted text is taken.
    mutating func read(_ parent: Element) {
        for element in parent.elements {
            if element.isWord("r") {
                run(element)
            } else if element.isWord("fldSimple") {
                instructions.append(element.wordValue("instr") ?? "")
                read(element)
            } else if element.isWord("sdt") {
                if let content = element.word("sdtContent") { read(content) }
            } else if element.name.local == "AlternateContent" {
                if let choice = element.alternative { read(choice) }
            } else if ["ins", "moveTo", "hyperlink", "smartTag", "customXml", "dir", "bdo"].contains(
                where: element.isWord
            ) {
                read(element)
            }
        }
    }

    private mutating func run(_ element: Element) {
        let format = styles.run(element.word("rPr"), in: paragraph)
        guard format.hidden != true else { return }
        var text = ""
        content(element, into: &text)
        if !text.isEmpty {
            // A superscript number is a reference to a note, no text of the document.
            let isReference = format.vertical == "superscript" && text.allSatisfy { $0.isNumber || $0 == "*" }
            if !isReference { runs.append(TextRun(text: text, format: format)) }
        }
    }

    private mutating func content(_ parent: Element, into text: inout String) {
        for element in parent.elements {
            switch element.name.local {
            case "t": text += element.text
            case "tab": text += "\t"
            case "br" where element.wordValue("type") == "page": pageBreak(hasText: !text.isEmpty)
            case "br" where element.wordValue("type") == "column": break
            case "br", "cr": text += "\n"
            case "noBreakHyphen": text += "-"
            case "softHyphen": text += "\u{AD}"
            case "sym": text += element.symbol
            case "instrText": instructions.append(element.text)
            case "drawing", "pict", "object":
                drawnLines += element.drawnLines
                boxes += element.textBoxes
            case "AlternateContent":
                if let choice = element.alternative { content(choice, into: &text) }
            default: break
            }
        }
    }

    private mutating func pageBreak(hasText: Bool) {
        if hasText || runs.contains(where: { $0.text.contains { !$0.isWhitespace } }) {
            endsWithPageBreak = true
        } else {
            beginsWithPageBreak = true
            endsWithPageBreak = true
        }
    }
}

extension Element {
    /// The content to take of an `mc:AlternateContent`: the first choice, never both.
    var alternative: Element? {
        elements.first { $0.name.local == "Choice" } ?? elements.first { $0.name.local == "Fallback" }
    }

    /// The contents of the text boxes within, once where the file holds them twice.
    fileprivate var textBoxes: [Element] {
        elements.flatMap { child in
            if child.isWord("txbxContent") { return [child] }
            if child.name.local == "AlternateContent" { return child.alternative?.textBoxes ?? [] }
            return child.textBoxes
        }
    }

    fileprivate var symbol: String {
        guard let code = wordValue("char").flatMap({ UInt32($0, radix: 16) }),
            let scalar = Unicode.Scalar(code)
        else { return "" }
        return String(Character(scalar))
    }

    /// Straight lines in a drawing or an old picture.
    fileprivate var drawnLines: [DrawnLine] {
        if name.local == "drawing" {
            guard let geometry = descendant("prstGeom")?.anyValue("prst"),
                ["line", "straightConnector1"].contains(geometry)
            else { return [] }
            let isGroup = descendant("wgp") != nil
            let width = descendant("extent")?.anyValue("cx").flatMap(Double.init)
            return [DrawnLine(length: isGroup ? nil : width?.inPoints(per: 12_700))]
        }
        if let line = descendant("line") { return [DrawnLine(length: line.vectorLength)] }
        guard let shape = descendant("shape"), shape.anyValue("type") == "#_x0000_t32" else { return [] }
        return [
            DrawnLine(length: shape.anyValue("style").flatMap { $0.styleLength("width") }?.inPoints(per: 1))
        ]
    }

    /// Of a `v:line`, when both ends are in points.
    private var vectorLength: Double? {
        func x(_ name: String) -> Double? {
            anyValue(name)?.split(separator: ",").first.flatMap { String($0).points }
        }
        guard let from = x("from"), let to = x("to") else { return nil }
        return abs(to - from).inPoints(per: 1)
    }
}

extension String {
    /// A CSS length in points; nil for other units.
    fileprivate var points: Double? {
        let units: [(String, Double)] = [
            ("pt", 1), ("in", 72), ("cm", 72 / 2.54), ("mm", 7.2 / 2.54), ("px", 0.75),
        ]
        for (unit, factor) in units where hasSuffix(unit) {
            return Double(dropLast(unit.count)).map { $0 * factor }
        }
        return self == "0" ? 0 : nil
    }

    fileprivate func styleLength(_ property: String) -> Double? {
        for declaration in split(separator: ";") {
            let pair = declaration.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
            if pair.count == 2, pair[0] == property { return pair[1].points }
        }
        return nil
    }
}

extension Double {
    /// A sensible length in points, or nil.
    fileprivate func inPoints(per unit: Double) -> Double? {
        let points = self / unit
        return points.isFinite && (0...10_000).contains(points) ? points : nil
    }
}
