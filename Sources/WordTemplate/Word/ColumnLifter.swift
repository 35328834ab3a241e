import XMLTree

/// Loops over columns: the column of the grid in which both tags stand repeats in every row of its table.
///
/// Cells that span it grow with it, and its width is shared out.
struct ColumnLifter {
    /// The number of the opening tag, which stands for the column in all places that depend on how often it repeats.
    let opening: Int
    let list: Reference

    /// Puts the loop around the column's cells; false when the tags do not stand in one cell of one column.
    func lift(_ block: BlockTags) -> Bool {
        guard block.dividers.isEmpty, let cell = ColumnLifter.cell(of: block.opening),
            ColumnLifter.cell(of: block.closing) === cell,
            let table = cell.lineage.dropLast().last(where: { $0.kind == .table }),
            let grid = table.children.first(where: { $0.element?.name.local == "tblGrid" })
        else { return false }
        let columns = grid.children.filter { $0.isBlock || $0.element?.name.local == "gridCol" }
        let rows = ColumnLifter.rows(of: table)
        guard let place = rows.lazy.compactMap({ ColumnLifter.place(of: cell, in: $0) }).first,
            columns.indices.contains(place), columns.count > 1, !columns[place].isBlock
        else { return false }
        // A cell over several columns cannot be repeated; it can only grow.
        guard ColumnLifter.span(of: cell) == 1 else { return false }
        block.opening.remove()
        block.closing.remove()
        for row in rows { take(place, in: row) }
        columns[place].columns = [opening]
        wrap(columns[place])
        return true
    }

    private static func cell(of tag: WordNode) -> WordNode? {
        tag.lineage.last { $0.kind == .cell }
    }

    /// The rows of a table, those in blocks and controls too, not those of tables within.
    static func rows(of table: WordNode) -> [WordNode] {
        var found: [WordNode] = []
        for child in table.children {
            child.walk { node in
                if node.kind == .row { found.append(node) }
                return node.kind != .row
            }
        }
        return found
    }

    /// The cells of a row with the column each begins in; a loop over a column counts as one.
    static func cells(of row: WordNode) -> [(cell: WordNode, first: Int, span: Int)] {
        let before = row.first(.rowProperties)?.children.first { $0.element?.name.local == "gridBefore" }
        var place = before?.element?.own("val").flatMap { Int($0) } ?? 0
        var found: [(WordNode, Int, Int)] = []
        for child in row.children where child.kind == .cell || child.kind == .control || child.isBlock {
            let width = child.kind == .cell ? span(of: child) : 1
            found.append((child, place, width))
            place += width
        }
        return found
    }

    static func span(of cell: WordNode) -> Int {
        max(1, property("gridSpan", of: cell)?.element?.own("val").flatMap { Int($0) } ?? 1)
    }

    static func property(_ name: String, of cell: WordNode) -> WordNode? {
        cell.first(.cellProperties)?.children.first { $0.element?.name.local == name }
    }

    private static func place(of cell: WordNode, in row: WordNode) -> Int? {
        cells(of: row).first { $0.cell === cell }?.first
    }

    private func take(_ place: Int, in row: WordNode) {
        guard
            let found = ColumnLifter.cells(of: row).first(where: {
                $0.first <= place && place < $0.first + $0.span
            })
        else { return }
        if found.span > 1 {
            ColumnLifter.property("gridSpan", of: found.cell)?.columns.append(opening)
        } else if found.cell.kind == .cell {
            ColumnLifter.property("tcW", of: found.cell)?.columns = [opening]
            wrap(found.cell)
        }
    }

    private func wrap(_ node: WordNode) {
        guard let parent = node.parent, let index = parent.index(of: node) else { return }
        let block = WordNode(.block(.loop(list, tag: opening)))
        block.columns = [opening]
        parent.replace(index..<(index + 1), with: [block])
        block.append(WordNode(.branch, children: [node]))
    }
}

// MARK: - Writing

extension Composer {
    /// A width or span that depends on how often columns repeat.
    mutating func composeColumnNumber(_ node: WordNode, _ element: Element) {
        let isSpan = element.name.local == "gridSpan"
        writer.raw("<\(element.name.qualified)")
        for attribute in element.attributes {
            guard attribute.name.local == (isSpan ? "val" : "w"), let number = Int(attribute.value) else {
                writer.attribute(attribute)
                continue
            }
            writer.raw(" \(attribute.name.qualified)=\"")
            plan.columnSets.append(node.columns)
            let set = plan.columnSets.count - 1
            emit(isSpan ? .columnSpan(number, set: set) : .columnWidth(number, set: set))
            writer.raw("\"")
        }
        writer.raw("/>")
    }
}

extension Renderer {
    /// The most columns that Word takes.
    static let mostColumns = 60

    /// Notes how often a column repeats, or that another row says otherwise; false after a fault.
    mutating func countColumn(_ loop: Loop, _ column: Int, _ count: Int) -> Bool {
        if loop.isGrid {
            columnCounts[column] = count
            guard count <= Renderer.mostColumns else {
                report(TagError(code: .tooManyColumns, evidence: "\(Renderer.mostColumns)"), loop.tag)
                return false
            }
            return true
        }
        let known = columnCounts[column] ?? count
        guard known == count else {
            report(TagError(code: .unevenColumns, evidence: "\(known), \(count)"), loop.tag)
            return false
        }
        return true
    }

    mutating func writeColumnSpan(_ span: Int, _ columns: [Int]) {
        let more = columns.reduce(0) { $0 + (columnCounts[$1] ?? 1) - 1 }
        writer.raw("\(max(1, span + more))")
    }

    mutating func writeColumnWidth(_ width: Int, _ columns: [Int]) {
        let count = columns.first.flatMap { columnCounts[$0] } ?? 1
        writer.raw("\(width / max(1, count))")
    }
}
