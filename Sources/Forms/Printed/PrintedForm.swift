import Vietnamese
import WordTemplate

/// The text of a form, with the loops and conditions that each piece of it stands in.
struct PrintedForm {
    /// A condition around a piece; nil for a name when it is more than a name: then it may hold or not.
    struct Condition {
        let name: FieldName?
        let wanted: Bool
        /// How many loops stood around it.
        let depth: Int

        /// Whether the piece may be printed there, and whether it must.
        func holds(in context: PrintedContext) -> (maybe: Bool, surely: Bool) {
            guard let name, let value = context.value(name, depth: depth) else { return (true, false) }
            let isTrue = value != .bool(false) && !value.isEmpty
            return (isTrue == wanted, isTrue == wanted)
        }
    }

    /// A paragraph, or a row with a pattern for each paragraph of each cell.
    struct Piece {
        let cells: [[PrintedPattern]]
        let isRow: Bool
        let path: [String]
        let conditions: [Condition]
    }

    private(set) var pieces: [Piece] = []
    /// How many cells rows with a loop inside have: rows so wide are read paragraph by paragraph.
    private(set) var looseWidths: Set<Int> = []

    private var path: [String] = []
    private var conditions: [Condition] = []

    init(_ blocks: [PrintedBlock]) {
        for block in blocks {
            switch block {
            case .paragraph(let text): add(text)
            case .row(let cells) where cells.joined().contains(where: PrintedPattern.spansParagraphs):
                if cells.count > 1 { looseWidths.insert(cells.count) }
                for text in cells.joined() { add(text) }
            case .row(let cells):
                let patterns = cells.map { $0.map { PrintedPattern($0) } }
                pieces.append(Piece(cells: patterns, isRow: true, path: path, conditions: conditions))
            }
        }
    }

    private mutating func add(_ text: String) {
        let tags = PrintedPattern.spanningTags(text)
        for tag in tags where !tag.hasPrefix("hết") { open(tag) }
        let pattern = PrintedPattern(text)
        if !pattern.isBlank {
            pieces.append(Piece(cells: [[pattern]], isRow: false, path: path, conditions: conditions))
        }
        for tag in tags where tag.hasPrefix("hết") {
            if tag == "hết nếu" { _ = conditions.popLast() } else { _ = path.popLast() }
        }
    }

    private mutating func open(_ tag: String) {
        if tag == "nếu không" {
            if let last = conditions.popLast() {
                conditions.append(Condition(name: last.name, wanted: !last.wanted, depth: last.depth))
            }
        } else if tag.hasPrefix("nếu ") {
            let words = tag.dropFirst(4).split(separator: " ").map { $0.lowercased() }
            let isName = !words.contains {
                ["là", "và", "hoặc", "lớn", "nhỏ", "ít", "nhiều", "thuộc", "chứa"].contains($0)
            }
            let name = isName ? FieldName(String(tag.dropFirst(4))) : nil
            conditions.append(Condition(name: name, wanted: true, depth: path.count))
        } else if tag.hasPrefix("mỗi ") {
            path.append(String(tag.dropFirst(4)).nameKey)
        }
    }
}
