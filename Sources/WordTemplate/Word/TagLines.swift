import XMLTree

/// Paragraphs and rows that hold nothing but block tags: they make way for their tags.
struct TagLines {
    private let findings: Findings
    /// For each tag node the row-independent identity of its block, to know whether a block lies within one row.
    private let blockOf: [ObjectIdentifier: Int]
    private let membersOf: [[WordNode]]

    init(findings: Findings, blocks: [BlockTags]) {
        self.findings = findings
        var blockOf: [ObjectIdentifier: Int] = [:]
        for (index, block) in blocks.enumerated() {
            for member in block.members { blockOf[ObjectIdentifier(member)] = index }
        }
        self.blockOf = blockOf
        membersOf = blocks.map(\.members)
    }

    /// What a paragraph's content is made of.
    private enum Piece {
        case tag(WordNode)
        case mark(WordNode)
        case pageBreak
        case content
    }

    /// Dissolves rows first, then paragraphs, of the stories whose tag nodes are given.
    func dissolve(_ nodes: [WordNode]) {
        var rows: [WordNode] = []
        for node in nodes {
            guard let row = node.lineage.last(where: { $0.kind == .row }) else { continue }
            if !rows.contains(where: { $0 === row }) { rows.append(row) }
        }
        for row in rows where isTagRow(row) { dissolveRow(row) }
        var paragraphs: [WordNode] = []
        for node in nodes {
            guard let paragraph = node.lineage.last(where: { $0.kind == .paragraph }) else { continue }
            if paragraphs.last !== paragraph { paragraphs.append(paragraph) }
        }
        for paragraph in paragraphs { dissolveParagraph(paragraph) }
    }

    // MARK: Rows

    private func isTagRow(_ row: WordNode) -> Bool {
        var tags: [WordNode] = []
        var isBare = true
        row.walk { node in
            switch node.kind {
            case .paragraph:
                let pieces = pieces(of: node)
                for piece in pieces {
                    switch piece {
                    case .tag(let tag): tags.append(tag)
                    case .mark: break
                    case .pageBreak, .content: isBare = false
                    }
                }
                return false
            case .table: if node !== row { isBare = false }
            default: break
            }
            return isBare
        }
        guard isBare else { return false }
        // A row that holds a whole block is a model row, however empty.
        return tags.contains { tag in
            guard let block = blockOf[ObjectIdentifier(tag)] else { return false }
            return membersOf[block].contains { member in !member.lineage.contains { $0 === row } }
        }
    }

    private func dissolveRow(_ row: WordNode) {
        var kept: [WordNode] = []
        row.walk { node in
            if node.tag != nil || node.kind == .rangeStart || node.kind == .rangeEnd { kept.append(node) }
            return true
        }
        guard let parent = row.parent, let index = parent.index(of: row) else { return }
        parent.replace(index..<(index + 1), with: kept)
    }

    // MARK: Paragraphs

    private func pieces(of paragraph: WordNode) -> [Piece] {
        var found: [Piece] = []
        paragraph.walk { node in
            if node === paragraph { return true }
            if let number = node.tag {
                switch findings.tags[number].tag {
                case .value: found.append(.content)
                case .pageBreak: found.append(.pageBreak)
                default: found.append(.tag(node))
                }
                return false
            }
            switch node.kind {
            case .paragraphProperties, .runProperties, .invisible, .controlProperties: return false
            case .rangeStart, .rangeEnd:
                found.append(.mark(node))
                return false
            case .run, .wrapper, .control, .controlContent: return true
            case .text:
                if !node.text.unicodeScalars.allSatisfy(\.isBlank) { found.append(.content) }
                return false
            case .tab, .carriageReturn, .softHyphen: return false
            case .lineBreak:
                if node.isPageBreak { found.append(.pageBreak) }
                return false
            default:
                // A box to tick is a block of its own already.
                if case .element = node.content { found.append(.content) }
                if node.isBlock { found.append(.content) }
                return false
            }
        }
        return found
    }

    private func dissolveParagraph(_ paragraph: WordNode) {
        guard let parent = paragraph.parent, let index = parent.index(of: paragraph) else { return }
        let pieces = pieces(of: paragraph)
        let isBare = pieces.allSatisfy { if case .content = $0 { false } else { true } }
        let hasTag = pieces.contains { if case .tag = $0 { true } else { false } }
        guard isBare, hasTag else { return }
        var before: [WordNode] = []
        var after: [WordNode] = []
        var hasBreak = false
        for piece in pieces {
            switch piece {
            case .tag(let node), .mark(let node):
                if hasBreak { after.append(node) } else { before.append(node) }
            case .pageBreak: hasBreak = true
            case .content: break
            }
        }
        let properties = paragraph.first(.paragraphProperties)
        if hasBreak || properties?.first(.sectionProperties) != nil {
            for node in before + after { node.remove() }
            parent.replace(index..<(index + 1), with: before + [paragraph] + after)
        } else {
            parent.hasLostParagraph = true
            if parent.spareProperties == nil { parent.spareProperties = properties?.wholeElement }
            parent.replace(index..<(index + 1), with: before)
        }
    }
}
