import XMLTree

/// What decides whether a paragraph can vanish.
struct ParagraphMakeup {
    /// Tags that print values, or blocks.
    private(set) var hasTags = false
    /// Text, pictures and breaks that stand there in any case.
    private(set) var hasFixedContent = false
    private(set) var keepsLine = false
    private(set) var drops: Set<Format.Unit> = []

    var vanishesWhenSilent: Bool { hasTags && !hasFixedContent && !keepsLine }

    init(_ paragraph: WordNode, _ findings: Findings) {
        look(at: paragraph, inBlock: false, findings)
    }

    private mutating func look(at node: WordNode, inBlock: Bool, _ findings: Findings) {
        for child in node.children {
            if let number = child.tag {
                switch findings.tags[number].tag {
                case .value(_, let formats):
                    hasTags = true
                    let formatting = Formatting(formats)
                    if formatting.keepsLine { keepsLine = true }
                    if let unit = formatting.dropped { drops.insert(unit) }
                case .pageBreak: hasFixedContent = true
                default: break
                }
                continue
            }
            // A picture or chart of the data's may be missing as a value may.
            if child.pictureTag != nil {
                hasTags = true
                continue
            }
            if child.isBlock { hasTags = true }
            switch child.kind {
            case .sectionProperties: hasFixedContent = true
            case .runProperties, .controlProperties: continue
            case .textBox: continue
            default:
                if child.isPageBreak || (!inBlock && child.isVisibleContent) { hasFixedContent = true }
            }
            look(at: child, inBlock: inBlock || child.isBlock, findings)
        }
    }
}

// MARK: - Paragraphs

extension Composer {
    mutating func composeParagraph(_ node: WordNode, _ element: Element) {
        let makeup = ParagraphMakeup(node, findings)
        let isSilent = makeup.vanishesWhenSilent && !isLastInContainer(node)
        let hasMark = isSilent || makeup.drops.contains(.paragraph)
        let outer = tellsPrinting
        tellsPrinting = isSilent
        if hasMark {
            emit(.mark)
            marks.append(.paragraph)
            if isLastInContainer(node), let parent = node.realParent, parent.spareProperties == nil {
                parent.spareProperties = node.first(.paragraphProperties)?.wholeElement
            }
        }
        composePlain(node, element)
        if hasMark {
            marks.removeLast()
            emit(.settle(silent: isSilent, .paragraph))
        } else if notesBlocks {
            emit(.note(.paragraph))
        }
        tellsPrinting = outer
    }

    /// The paragraph that a cell, header, note or text box must end with.
    private func isLastInContainer(_ node: WordNode) -> Bool {
        guard let parent = node.parent, parent.kind.holdsBlocks, parent.kind != .body else { return false }
        return parent.children.last { $0.kind != .rangeStart && $0.kind != .rangeEnd } === node
    }

    /// Cells, headers, notes, text boxes and the body: they must end with a paragraph.
    mutating func composeContainer(_ node: WordNode, _ element: Element) {
        let outer = notesBlocks
        defer { notesBlocks = outer }
        notesBlocks = isDynamic(node.children)
        guard notesBlocks || (node.hasLostParagraph && !endsWithParagraph(node)) else {
            composePlain(node, element)
            return
        }
        start(element, empty: false)
        if notesBlocks { emit(.note(.nothing)) }
        var children = node.children
        let section = children.last?.kind == .sectionProperties ? children.popLast() : nil
        composeChildren(children)
        if notesBlocks {
            // A body that ends with a table is Word's own affair.
            if node.kind != .body || children.last?.kind != .table { emitSpareParagraph(node, element) }
        } else if children.last(where: { ![.rangeStart, .rangeEnd].contains($0.kind) })?.kind == .table {
            writer.element(Composer.separator(like: element.name))
        } else {
            Composer.writeSpareParagraph(node, element, &writer)
        }
        if let section { compose(section) }
        writer.end(element.name)
        if outer, node.kind == .controlContent { emit(.note(.paragraph)) }
    }

    private func endsWithParagraph(_ node: WordNode) -> Bool {
        let last = node.children.last { ![.rangeStart, .rangeEnd, .sectionProperties].contains($0.kind) }
        return last?.kind == .paragraph || last?.kind == .control
    }

    mutating func emitSpareParagraph(_ node: WordNode, _ element: Element) {
        let empty = pooled { Composer.writeSpareParagraph(node, element, &$0) }
        let thin = pooled { $0.element(Composer.separator(like: element.name)) }
        emit(.requireParagraph(empty: empty, behindTable: thin))
    }

    static func writeSpareParagraph(_ node: WordNode, _ element: Element, _ writer: inout Writer) {
        let name = element.name.sibling("p")
        guard let properties = node.spareProperties else {
            writer.start(name, empty: true)
            return
        }
        writer.start(name)
        writer.element(properties)
        writer.end(name)
    }

    /// Whether what stands last among these blocks is known only at rendering.
    func isDynamic(_ nodes: [WordNode]) -> Bool {
        nodes.contains { node in
            if node.isBlock { return true }
            switch node.kind {
            case .paragraph:
                let makeup = ParagraphMakeup(node, findings)
                return (makeup.vanishesWhenSilent && !isLastInContainer(node))
                    || makeup.drops.contains(.paragraph)
            case .table: return hasDynamicRows(node)
            case .control, .controlContent, .wrapper, .other: return isDynamic(node.children)
            default: return false
            }
        }
    }
}

// MARK: - Tables

extension Composer {
    func hasDynamicRows(_ table: WordNode) -> Bool {
        var found = false
        table.walk { node in
            if node === table { return true }
            if node.isBlock { found = true }
            if node.kind == .row, !rowDrops(node).isEmpty { found = true }
            return !found && node.kind != .row
        }
        return found
    }

    /// The units larger than a paragraph that values in the row can remove.
    func rowDrops(_ row: WordNode) -> Set<Format.Unit> {
        var found: Set<Format.Unit> = []
        row.walk { node in
            if node.kind == .table { return false }
            if let number = node.tag, case .value(_, let formats) = findings.tags[number].tag,
                let unit = Formatting(formats).dropped, [.row, .table].contains(unit)
            {
                found.insert(unit)
            }
            return true
        }
        return found
    }

    mutating func composeTable(_ node: WordNode, _ element: Element) {
        let isDynamic = hasDynamicRows(node)
        let outer = notesBlocks
        defer { notesBlocks = outer }
        if outer, mayFollowTable(node) { emitSeparator(element) }
        guard isDynamic else {
            notesBlocks = false
            composePlain(node, element)
            if outer { emit(.note(.table)) }
            return
        }
        emit(.mark)
        marks.append(.table)
        notesBlocks = true
        emit(.note(.nothing))
        composePlain(node, element)
        marks.removeLast()
        emit(.settleTable)
    }

    private mutating func emitSeparator(_ table: Element) {
        emit(.separateTables(pooled { $0.element(Composer.separator(like: table.name)) }))
    }

    /// A paragraph one point high: between tables that Word would join, or behind one that may not stand last.
    static func separator(like name: Name) -> Element {
        func element(_ local: String, _ attributes: [(String, String)], _ children: [Element] = []) -> Element
        {
            Element(
                name: name.sibling(local),
                attributes: attributes.map { Attribute(name: name.sibling($0.0), value: $0.1) },
                children: children.map { .element($0) }
            )
        }
        let spacing = element(
            "spacing",
            [("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")]
        )
        let mark = element("rPr", [], [element("sz", [("val", "2")])])
        return element("p", [], [element("pPr", [], [spacing, mark])])
    }

    /// Whether a table may come to stand directly behind another that did not stand there in the template.
    private func mayFollowTable(_ table: WordNode) -> Bool {
        guard let parent = table.parent, let index = parent.index(of: table) else { return false }
        let before = parent.children[..<index].last { $0.kind != .rangeStart && $0.kind != .rangeEnd }
        guard let before else { return parent.isBranch || parent.hasLostParagraph }
        if before.kind == .table { return hasDynamicRows(before) }
        return before.isBlock || (before.kind == .paragraph && isDynamic([before]))
    }

    mutating func composeRow(_ node: WordNode, _ element: Element) {
        let outer = notesBlocks
        defer { notesBlocks = outer }
        let drops = rowDrops(node).contains(.row)
        if drops {
            emit(.mark)
            marks.append(.row)
        }
        notesBlocks = false
        composePlain(node, element)
        if drops {
            marks.removeLast()
            emit(.settle(silent: false, .row))
        } else if outer {
            emit(.note(.row))
        }
    }
}
