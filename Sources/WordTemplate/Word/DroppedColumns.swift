import XMLTree

/// Columns that go when all their values with "xóa cột nếu trống" are empty, and the other columns take their width.
///
/// Whether a column goes is worked out at the table's grid, before any row, over all rounds of the loops in the table.
struct DroppedColumns {
    private(set) var plan: Plan
    private(set) var findings: Findings

    init(plan: Plan, findings: Findings) {
        self.plan = plan
        self.findings = findings
    }

    mutating func wrap(in root: WordNode) {
        var tables: [WordNode] = []
        root.walk { node in
            if node.kind == .table { tables.append(node) }
            return true
        }
        for table in tables { wrap(table) }
    }

    private mutating func wrap(_ table: WordNode) {
        let rows = ColumnLifter.rows(of: table)
        let tags = rows.flatMap { row in droppingTags(in: row).map { (tag: $0, row: row) } }
        guard !tags.isEmpty else { return }
        let grid = table.children.first { $0.element?.name.local == "tblGrid" }
        let columns = (grid?.children ?? []).filter { $0.isBlock || $0.element?.name.local == "gridCol" }
        var probes: [Int: [DroppedColumn.Probe]] = [:]
        for (tag, row) in tags {
            guard let place = place(of: tag, in: row), columns.indices.contains(place),
                !columns[place].isBlock,
                let probe = probe(tag, in: table)
            else {
                if let number = tag.tag { report(number) }
                continue
            }
            probes[place, default: []].append(probe)
        }
        let places = probes.keys.sorted()
        guard let first = places.first.flatMap({ probes[$0]?.first?.tag }) else { return }
        // A table without columns is none; cells over nothing but such columns would have none either.
        guard places.count < columns.count, rows.allSatisfy({ keepsCells($0, without: Set(places)) }) else {
            report(first)
            return
        }
        let start = plan.droppedColumns.count
        shareWidths(of: table, rows, columns, places, from: plan.droppedColumns.count)
        for place in places {
            let found = probes[place] ?? []
            plan.droppedColumns.append(DroppedColumn(id: found[0].tag, probes: found))
            let number = plan.droppedColumns.count - 1
            for row in rows { take(place, in: row, number, found[0].tag) }
            DroppedColumns.wrap(columns[place], number)
        }
        grid?.weighedColumns = start..<plan.droppedColumns.count
    }

    private mutating func report(_ number: Int) {
        findings.report(.misplacedFormat, at: number, evidence: Format.Unit.column.phrase)
    }

    private func droppingTags(in row: WordNode) -> [WordNode] {
        var found: [WordNode] = []
        row.walk { node in
            if node.kind == .table { return false }
            if let number = node.tag, case .value(_, let formats) = findings.tags[number].tag,
                formats.contains(.dropIfEmpty(.column))
            {
                found.append(node)
            }
            return true
        }
        return found
    }

    /// The column of a tag whose cell stands over one column only.
    private func place(of tag: WordNode, in row: WordNode) -> Int? {
        guard let cell = tag.lineage.last(where: { $0.kind == .cell }), ColumnLifter.span(of: cell) == 1
        else {
            return nil
        }
        return ColumnLifter.cells(of: row).first { $0.cell === cell }?.first
    }

    /// What a tag prints, with the loops of the table around it; nil in a loop over columns.
    private func probe(_ tag: WordNode, in table: WordNode) -> DroppedColumn.Probe? {
        guard let number = tag.tag, case .value(let expression, _) = findings.tags[number].tag else {
            return nil
        }
        let line = tag.lineage
        let start = line.firstIndex { $0 === table } ?? 0
        var loops: [Loop] = []
        for node in line[start...] {
            guard case .block(let block) = node.content else { continue }
            guard node.columns.isEmpty else { return nil }
            switch block {
            case .loop(let list, let tag):
                loops.append(Loop(list: list, own: OwnName(list), tag: tag, candidates: []))
            case .automatic(let names, let tag):
                loops.append(Loop(list: names[0], own: OwnName(names[0]), tag: tag, candidates: names))
            case .condition, .column: continue
            }
        }
        return DroppedColumn.Probe(expression: expression, loops: loops, tag: number)
    }

    private func keepsCells(_ row: WordNode, without places: Set<Int>) -> Bool {
        let cells = ColumnLifter.cells(of: row)
        return cells.allSatisfy {
            $0.span == 1 || !($0.first..<($0.first + $0.span)).allSatisfy(places.contains)
        }
            && cells.contains { !places.contains($0.first) || $0.span > 1 }
    }

    private func take(_ place: Int, in row: WordNode, _ number: Int, _ id: Int) {
        let cells = ColumnLifter.cells(of: row)
        guard let found = cells.first(where: { $0.first <= place && place < $0.first + $0.span }) else {
            return
        }
        if found.span > 1 {
            ColumnLifter.property("gridSpan", of: found.cell)?.columns.append(id)
        } else if found.cell.kind == .cell {
            DroppedColumns.wrap(found.cell, number)
        }
    }

    private static func wrap(_ node: WordNode, _ number: Int) {
        guard let parent = node.parent, let index = parent.index(of: node) else { return }
        let block = WordNode(.block(.column(number)))
        parent.replace(index..<(index + 1), with: [block])
        block.append(WordNode(.branch, children: [node]))
    }

    /// Makes every width of the table depend on which columns are left.
    private mutating func shareWidths(
        of table: WordNode,
        _ rows: [WordNode],
        _ columns: [WordNode],
        _ places: [Int],
        from number: Int
    ) {
        let widths = columns.map { $0.element?.own("w").flatMap { Int($0) } ?? 0 }
        let total = widths.reduce(0, +)
        let dropped = places.enumerated().map { ColumnShare.Part(column: number + $0, width: widths[$1]) }
        guard total > 0, dropped.reduce(0, { $0 + $1.width }) < total else { return }
        plan.columnShares.append(ColumnShare(total: total, dropped: dropped))
        let share = plan.columnShares.count - 1
        for column in columns where column.columns.isEmpty { column.share = share }
        for row in rows {
            for (cell, _, _) in ColumnLifter.cells(of: row) where cell.kind == .cell {
                ColumnLifter.property("tcW", of: cell)?.share = share
            }
        }
    }
}

/// A column that goes when nothing stands in it.
struct DroppedColumn: Sendable {
    /// By which spans know it: the number of its first tag.
    let id: Int
    let probes: [Probe]

    /// A value that keeps the column when it is there in any round.
    struct Probe: Sendable {
        let expression: TagExpression
        let loops: [Loop]
        let tag: Int
    }
}

/// How the columns that are left share the width of those that went.
struct ColumnShare: Sendable {
    let total: Int
    let dropped: [Part]

    struct Part: Sendable {
        let column: Int
        let width: Int
    }
}

// MARK: - Writing

extension Composer {
    mutating func composeColumn(_ number: Int, _ node: WordNode) {
        flush()
        let place = operations.count
        emit(.column(number, otherwise: 0))
        composeChildren(node.children)
        flush()
        operations[place] = .column(number, otherwise: operations.count)
    }

    /// A width of a table whose columns may go.
    mutating func composeShare(_ share: Int, _ element: Element) {
        writer.raw("<\(element.name.qualified)")
        for attribute in element.attributes {
            guard attribute.name.local == "w", let width = Int(attribute.value) else {
                writer.attribute(attribute)
                continue
            }
            writer.raw(" \(attribute.name.qualified)=\"")
            emit(.columnShare(width, share: share))
            writer.raw("\"")
        }
        writer.raw("/>")
    }
}

extension Renderer {
    /// Works out which columns of a table stay.
    mutating func weighColumns(_ columns: Range<Int>) {
        for column in plan.droppedColumns[columns] {
            let stays = column.probes.contains { isFilled($0.expression, $0.loops[...]) }
            columnCounts[column.id] = stays ? 1 : 0
        }
    }

    func keeps(_ number: Int) -> Bool { columnCounts[plan.droppedColumns[number].id] != 0 }

    /// Whether a value is there in any round; what is wrong with it is said where it is printed.
    private mutating func isFilled(_ expression: TagExpression, _ loops: ArraySlice<Loop>) -> Bool {
        guard let loop = loops.first else {
            let value = evaluator.value(of: expression)
            evaluator.problems = []
            return value.map { !$0.isEmpty } ?? true
        }
        guard let (items, own) = rounds(of: loop), let first = items.first else { return false }
        evaluator.scope.frames.append(Frame(item: first, own: own, items: items))
        defer { evaluator.scope.frames.removeLast() }
        let last = evaluator.scope.frames.count - 1
        for (index, item) in items.enumerated() {
            evaluator.scope.frames[last].index = index
            evaluator.scope.frames[last].item = item
            if isFilled(expression, loops.dropFirst()) { return true }
        }
        return false
    }

    mutating func writeShare(_ width: Int, _ share: ColumnShare) {
        let gone = share.dropped.reduce(0) { sum, part in
            columnCounts[plan.droppedColumns[part.column].id] == 0 ? sum + part.width : sum
        }
        writer.raw("\(gone == 0 ? width : width * share.total / (share.total - gone))")
    }
}
