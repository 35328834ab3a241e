import XMLTree

/// Lifts the tags of each block to whole siblings under one ancestor and puts a block node around them.
///
/// Because a body is always a list of whole siblings, every repetition is well formed by construction.
struct BlockLifter {
    var findings: Findings
    private let blocks: [BlockTags]
    private let listStyles: Set<String>
    /// For each tag node its block.
    private var blockOf: [ObjectIdentifier: Int] = [:]
    /// Opening tags of blocks that were reported as crossing another.
    private var crossed: Set<Int> = []
    init(findings: Findings, blocks: [BlockTags], listStyles: Set<String>) {
        self.findings = findings
        self.blocks = blocks
        self.listStyles = listStyles
        for (index, block) in blocks.enumerated() {
            for member in block.members { blockOf[ObjectIdentifier(member)] = index }
        }
    }

    /// Where a block is cut out: siblings of one parent.
    struct Span {
        var parent: WordNode
        var first: Int
        var last: Int
        var level: Level
    }

    /// What is repeated or left out.
    enum Level {
        case inline, blocks, rows
    }

    /// Lifts all blocks, inner ones first.
    mutating func lift() {
        for index in blocks.indices { lift(index) }
    }

    private mutating func lift(_ index: Int) {
        let block = blocks[index]
        guard let opening = block.opening.tag, let closing = block.closing.tag else { return }
        if case .loop(let list, let style) = findings.tags[opening].tag, style.isColumns {
            let isLifted = ColumnLifter(opening: opening, list: list).lift(block)
            if !isLifted { findings.report(.misplacedColumn, at: opening) }
            return
        }
        guard let span = span(of: block) else {
            findings.report(.crossingBlocks, at: opening, other: closing)
            return
        }
        if let crossing = crossing(in: span, of: index) {
            let other = blockOf[ObjectIdentifier(crossing)].flatMap { blocks[$0].opening.tag } ?? opening
            if !crossed.contains(other) { findings.report(.crossingBlocks, at: opening, other: crossing.tag) }
            crossed.insert(opening)
            return
        }
        noteTextBeside(block, in: span)
        guard let starts = branchStarts(of: block, in: span) else { return }
        if span.level == .rows, hasTornMerge(span) { findings.report(.mergeCrossesBlock, at: opening) }
        cut(block, span, starts)
    }

    /// Takes the siblings out of their parent and puts them back within a block node.
    private func cut(_ block: BlockTags, _ span: Span, _ starts: [Int]) {
        let siblings = span.parent.children
        let bare = Set(block.members.filter { $0.parent === span.parent }.map { ObjectIdentifier($0) })
        for member in block.members where !bare.contains(ObjectIdentifier(member)) { member.remove() }
        let edges = starts + [span.last + 1]
        let branches = zip(edges, edges.dropFirst()).map { start, end in
            let content = siblings[start..<max(start, end)].filter { !bare.contains(ObjectIdentifier($0)) }
            return WordNode(.branch, children: content)
        }
        let node = WordNode(.block(kind(of: block)), children: branches)
        span.parent.replace(span.first..<(span.last + 1), with: [node])
    }

    private func kind(of block: BlockTags) -> WordNode.Block {
        let number = block.opening.tag ?? 0
        guard case .condition(let first) = findings.tags[number].tag else {
            guard case .loop(let list, _) = findings.tags[number].tag else { return .condition([], tags: []) }
            return .loop(list, tag: number)
        }
        var conditions = [first]
        var tags = [number]
        for divider in block.dividers {
            guard let number = divider.tag, case .otherwiseIf(let next) = findings.tags[number].tag else {
                continue
            }
            conditions.append(next)
            tags.append(number)
        }
        return .condition(conditions, tags: tags)
    }
}

// MARK: - Where the block is cut out

extension BlockLifter {
    private func span(of block: BlockTags) -> Span? {
        let left = block.opening.lineage
        let right = block.closing.lineage
        var depth = 0
        while depth < min(left.count, right.count), left[depth] === right[depth] { depth += 1 }
        guard depth > 0, depth < left.count, depth < right.count else { return nil }
        // Tags in two branches of an inner block: that block stands in this one as a whole.
        while depth > 1, left[depth - 1].isBlock { depth -= 1 }
        var parent = left[depth - 1]
        let level = BlockLifter.level(of: parent)
        let paths = [left, right].map { $0[depth..<($0.count - 1)] }
        guard paths.allSatisfy({ BlockLifter.isPassable($0, level) }) else { return nil }
        var (first, last) = (left[depth], right[depth])
        if level == .rows, let row = left[..<depth].last(where: { $0.kind == .row || $0.kind == .table }),
            row.kind == .row, let outer = row.parent
        {
            (first, last, parent) = (row, row, outer)
        }
        var found = level
        if level == .inline, let item = wholeListItem(block, left[..<depth]), let outer = item.parent {
            (first, last, parent, found) = (item, item, outer, .blocks)
        }
        guard let start = parent.index(of: first), let end = parent.index(of: last), start <= end else {
            return nil
        }
        return Span(parent: parent, first: start, last: end, level: found)
    }

    private static func level(of parent: WordNode) -> Level {
        for node in parent.lineage.reversed() {
            switch node.kind {
            case .paragraph: return .inline
            case .row, .table: return .rows
            case .body, .cell, .textBox, .header, .footer, .note: return .blocks
            default: continue
            }
        }
        // Plain text of a part without paragraphs.
        return .inline
    }

    /// Whether a tag may be lifted through these nodes: not out of a table, cell, text box or block content control.
    private static func isPassable(_ path: ArraySlice<WordNode>, _ level: Level) -> Bool {
        var inParagraph = level == .inline
        for node in path where !node.isBlock && !node.isBranch {
            switch node.kind {
            case .paragraph: inParagraph = true
            case .wrapper, .control, .controlContent:
                if !inParagraph, level == .blocks { return false }
            case .row, .cell:
                if level != .rows { return false }
            default: return false
            }
        }
        return true
    }

    /// The list item that holds nothing but this loop.
    private func wholeListItem(_ block: BlockTags, _ line: ArraySlice<WordNode>) -> WordNode? {
        // What stands between rounds makes it a list within a line.
        guard block.dividers.isEmpty, let number = block.opening.tag,
            case .loop = findings.tags[number].tag,
            let paragraph = line.last(where: { $0.kind == .paragraph }), isListItem(paragraph)
        else { return nil }
        let before = Surroundings(of: block.opening, in: paragraph)
        let after = Surroundings(of: block.closing, in: paragraph)
        return before.hasContentBefore || after.hasContentAfter ? nil : paragraph
    }

    private func isListItem(_ paragraph: WordNode) -> Bool {
        guard let properties = paragraph.first(.paragraphProperties) else { return false }
        if let numbering = properties.first(.numberingProperties) {
            let id = numbering.children.first { $0.element?.name.local == "numId" }?.element?.own("val")
            return id != "0"
        }
        let style = properties.children.first { $0.element?.name.local == "pStyle" }?.element?.own("val")
        return style.map { listStyles.contains($0) } ?? false
    }
}

// MARK: - Checks

extension BlockLifter {
    /// The tag of a block that is cut in two by this span.
    private func crossing(in span: Span, of index: Int) -> WordNode? {
        let own = blocks[index]
        var found: WordNode?
        for child in span.parent.children[span.first...span.last] where found == nil {
            child.walk { node in
                guard found == nil, let other = blockOf[ObjectIdentifier(node)],
                    other != index
                else { return found == nil }
                let block = blocks[other]
                let isInside =
                    (block.opening.tag ?? 0) > (own.opening.tag ?? 0)
                    && (block.closing.tag ?? 0) < (own.closing.tag ?? 0)
                let isAround =
                    (block.opening.tag ?? 0) < (own.opening.tag ?? 0)
                    && (block.closing.tag ?? 0) > (own.closing.tag ?? 0)
                if !isInside, !isAround { found = node }
                if isAround, block.dividers.contains(where: { $0 === node }) { found = node }
                return true
            }
        }
        return found
    }

    private mutating func noteTextBeside(_ block: BlockTags, in span: Span) {
        guard span.level == .blocks, span.first < span.last else { return }
        for (member, side) in [(block.opening, 0), (block.closing, 1)] {
            guard member.parent !== span.parent, let number = member.tag else { continue }
            let child = span.parent.children[side == 0 ? span.first : span.last]
            let around = Surroundings(of: member, in: child)
            // Text inside the block repeats as written; text outside it repeats too, and that may surprise.
            if side == 0 ? around.hasContentBefore : around.hasContentAfter {
                findings.report(.textBesideTags, at: number)
            }
        }
    }

    /// The index at which each branch begins; nil after a fault.
    private mutating func branchStarts(of block: BlockTags, in span: Span) -> [Int]? {
        var starts = [span.first]
        for divider in block.dividers {
            guard let number = divider.tag else { return nil }
            let line = divider.lineage
            guard let depth = line.firstIndex(where: { $0 === span.parent }), depth + 1 < line.count,
                let index = span.parent.index(of: line[depth + 1]), (span.first...span.last).contains(index),
                BlockLifter.isPassable(line[(depth + 1)..<(line.count - 1)], span.level),
                !line[depth + 1].isBlock
            else {
                findings.report(.crossingBlocks, at: number, other: block.opening.tag)
                return nil
            }
            let around = Surroundings(of: divider, in: line[depth + 1])
            switch (around.hasContentBefore, around.hasContentAfter) {
            case (false, _): starts.append(index)
            case (true, false): starts.append(index + 1)
            case (true, true):
                findings.report(.textBesideBranch, at: number, other: block.opening.tag)
                return nil
            }
        }
        return starts
    }

    /// Whether a vertically merged cell reaches into the first row or out of the last.
    private func hasTornMerge(_ span: Span) -> Bool {
        func continues(_ row: WordNode) -> Bool {
            row.children.contains { cell in
                guard cell.kind == .cell, let properties = cell.first(.cellProperties) else { return false }
                return properties.children.contains { node in
                    guard let element = node.element, element.name.local == "vMerge" else { return false }
                    return (element.own("val") ?? "continue") == "continue"
                }
            }
        }
        let siblings = span.parent.children
        let body = siblings[span.first...span.last].filter { $0.kind == .row }
        let after = siblings[(span.last + 1)...].first { $0.kind == .row }
        return (body.first.map(continues) ?? false) || (after.map(continues) ?? false)
    }
}

/// What stands before and after a tag within one paragraph or row.
struct Surroundings {
    private(set) var hasContentBefore = false
    private(set) var hasContentAfter = false

    init(of tag: WordNode, in node: WordNode) {
        var passed = false
        node.walk { part in
            if part === tag {
                passed = true
            } else if part.isVisibleContent {
                if passed { hasContentAfter = true } else { hasContentBefore = true }
            }
            return part.kind != .paragraphProperties && part.kind != .runProperties
                && part.kind != .cellProperties
                && part.kind != .rowProperties && part.kind != .controlProperties
        }
    }
}

extension WordNode {
    /// Text that is not blank, a picture, a break, or a tag: something a reader sees or that prints something.
    var isVisibleContent: Bool {
        switch content {
        case .text(let text): return parent?.kind == .text && !text.unicodeScalars.allSatisfy(\.isBlank)
        case .tag: return true
        case .element:
            switch kind {
            case .lineBreak: return isPageBreak
            case .other, .alternate: return parent?.kind == .run
            default: return false
            }
        case .other, .block, .branch: return false
        }
    }
}
