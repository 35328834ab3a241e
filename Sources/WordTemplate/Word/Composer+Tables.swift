import XMLTree

// MARK: - Captions

extension Composer {
    /// Writes siblings; a caption is taken together with the table it is kept with.
    mutating func composeChildren(_ children: [WordNode]) {
        var index = 0
        while index < children.count {
            let child = children[index]
            if let table = captionedTable(after: index, in: children) {
                emit(.mark)
                marks.append(nil)
                compose(child)
                emit(.note(.paragraph))
                for node in children[(index + 1)...table] { compose(node) }
                marks.removeLast()
                emit(.settleCaption)
                index = table + 1
            } else {
                compose(child)
                index += 1
            }
        }
    }

    /// The table that may vanish and that the paragraph here is a caption of.
    private func captionedTable(after index: Int, in children: [WordNode]) -> Int? {
        guard children[index].kind == .paragraph, children[index].isKeptWithNext else { return nil }
        let next = children[(index + 1)...].firstIndex { $0.kind != .rangeStart && $0.kind != .rangeEnd }
        guard let next, children[next].kind == .table, mayVanish(children[next]) else { return nil }
        return next
    }

    /// Whether the table may be left without a row.
    private func mayVanish(_ table: WordNode) -> Bool {
        guard hasDynamicRows(table) else { return false }
        return !table.children.contains { $0.kind == .row && !rowDrops($0).contains(.row) }
            || table.contains { node in
                node.kind == .row && node.realParent === table && rowDrops(node).contains(.table)
            }
    }
}

extension WordNode {
    /// The cells of a row, those too that may go with their column.
    fileprivate var cells: [WordNode] {
        children.flatMap { child in
            if child.kind == .cell { return [child] }
            return child.isBlock || child.isBranch ? child.cells : []
        }
    }

    /// Whether a paragraph must stand on the page of the next one.
    fileprivate var isKeptWithNext: Bool {
        first(.paragraphProperties)?.children.contains { node in
            guard let element = node.element, element.name.local == "keepNext" else { return false }
            return !["0", "false", "off"].contains(element.own("val") ?? "1")
        } ?? false
    }
}

// MARK: - Merged cells

extension Composer {
    /// The tag with "gộp ô" in a cell.
    func mergedTag(in cell: WordNode) -> Int? {
        guard loopDepth > 0 else { return nil }
        var found: Int?
        for child in cell.children where child.kind != .table {
            child.walk { node in
                if node.kind == .table { return false }
                if found == nil, let number = node.tag, isMerging(number) { found = number }
                return found == nil
            }
        }
        return found
    }

    func isMerging(_ number: Int) -> Bool {
        guard case .value(_, let formats) = findings.tags[number].tag else { return false }
        return formats.contains(.mergeCells)
    }

    /// A cell that becomes one with the cell above while its value, and those merged left of it, stay the same.
    mutating func composeMergedCell(_ node: WordNode, _ element: Element) {
        guard let row = node.realParent, isOnlyRow(row) else {
            if let number = mergedTag(in: node) {
                findings.report(.misplacedFormat, at: number, evidence: "gộp ô")
            }
            composeContainer(node, element)
            return
        }
        start(element, empty: false)
        composeMergedProperties(node, element, values(of: row, upTo: node))
        flush()
        let skip = operations.count
        emit(.skipIfMerged(to: 0))
        let outer = notesBlocks
        let children = node.children.filter { $0.kind != .cellProperties }
        notesBlocks = isDynamic(children)
        if notesBlocks { emit(.note(.nothing)) }
        composeChildren(children)
        if notesBlocks { emitSpareParagraph(node, element) }
        flush()
        let jump = operations.count
        emit(.jump(0))
        operations[skip] = .skipIfMerged(to: operations.count)
        Composer.writeSpareParagraph(node, element, &writer)
        flush()
        operations[jump] = .jump(operations.count)
        notesBlocks = outer
        writer.end(element.name)
    }

    /// Whether the row is all that its loop repeats: only then does its cell stand below that of the last round.
    private func isOnlyRow(_ row: WordNode) -> Bool {
        guard row.kind == .row, let branch = row.parent, branch.isBranch, branch.parent?.isBlock == true
        else {
            return false
        }
        return branch.children.count { $0.kind == .row || $0.isBlock } == 1
    }

    private func values(of row: WordNode, upTo cell: WordNode) -> [TagExpression] {
        var found: [TagExpression] = []
        for sibling in row.cells {
            if let number = mergedTag(in: sibling), case .value(let expression, _) = findings.tags[number].tag
            {
                found.append(expression)
            }
            if sibling === cell { break }
        }
        return found
    }

    private static let beforeMerge: Set<String> = ["cnfStyle", "tcW", "gridSpan", "hMerge"]

    private mutating func composeMergedProperties(
        _ node: WordNode,
        _ element: Element,
        _ values: [TagExpression]
    ) {
        let known = node.first(.cellProperties)
        let name = known?.element?.name ?? element.name.sibling("tcPr")
        let children = (known?.children ?? []).filter { $0.element?.name.local != "vMerge" }
        writer.start(name)
        for child in children where Composer.beforeMerge.contains(child.element?.name.local ?? "") {
            compose(child)
        }
        let merge = name.sibling("vMerge")
        let restart = Attribute(name: name.sibling("val"), value: "restart")
        let begin = pooled { $0.start(merge, attributes: [restart], empty: true) }
        let goOn = pooled { $0.start(merge, empty: true) }
        plan.mergedColumns.append(MergedColumn(values: values, begin: begin, goOn: goOn))
        emit(.merge(column: plan.mergedColumns.count - 1))
        for child in children where !Composer.beforeMerge.contains(child.element?.name.local ?? "") {
            compose(child)
        }
        writer.end(name)
    }
}

// MARK: - Content controls

extension Composer {
    /// Whether the content of a control stands among paragraphs, so that it must not be left without one.
    func holdsBlocksOnly(_ content: WordNode) -> Bool {
        let holders: Set<WordKind> = [.paragraph, .row, .table]
        for node in content.lineage.dropLast().reversed() {
            if holders.contains(node.kind) { return false }
            if node.kind.holdsBlocks {
                return !content.children.contains { $0.kind == .cell || $0.kind == .row }
            }
        }
        return false
    }
}
