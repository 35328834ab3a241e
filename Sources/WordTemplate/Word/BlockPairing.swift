import Vietnamese

/// A block: the tags that open, divide and close it.
struct BlockTags {
    /// The opening tag, the branch or separator tags in order, the end.
    var members: [WordNode]
    /// How many blocks it stands in.
    var depth: Int

    var opening: WordNode { members[0] }
    var closing: WordNode { members[members.count - 1] }
    var dividers: ArraySlice<WordNode> { members.dropFirst().dropLast() }
}

/// Pairs the block tags of one story with a stack.
struct BlockPairing {
    /// Blocks in the order of their ends: inner ones before outer ones.
    private(set) var blocks: [BlockTags] = []
    private var open: [[WordNode]] = []
    private var hasElse: [Bool] = []

    /// Blocks within blocks beyond this are refused.
    static let deepest = 32

    static func pair(_ nodes: [WordNode], findings: inout Findings) -> [BlockTags] {
        var pairing = BlockPairing()
        for node in nodes {
            if let number = node.tag { pairing.take(node, number, &findings) }
        }
        for members in pairing.open {
            if let number = members[0].tag { findings.report(.unclosedBlock, at: number) }
        }
        return pairing.blocks
    }

    private mutating func take(_ node: WordNode, _ number: Int, _ findings: inout Findings) {
        switch findings.tags[number].tag {
        case .loop, .condition:
            open.append([node])
            hasElse.append(false)
            if open.count == BlockPairing.deepest + 1 {
                findings.report(.nestedTooDeep, at: number, evidence: "\(BlockPairing.deepest)")
            }
        case .otherwise, .otherwiseIf: divide(node, number, &findings)
        case .separator:
            guard let top = opening(findings), case .loop = top.1, open[open.count - 1].count == 1 else {
                findings.report(.unopenedBlock, at: number, other: opening(findings)?.0)
                return
            }
            open[open.count - 1].append(node)
        case .end(let name): close(node, number, name, &findings)
        case .endOfTemplate: findings.report(.misplacedTag, at: number)
        case .value, .chart, .pageBreak, .note: break
        }
    }

    /// The tag that opens the innermost open block.
    private func opening(_ findings: Findings) -> (Int, TemplateTag)? {
        guard let number = open.last?[0].tag else { return nil }
        return (number, findings.tags[number].tag)
    }

    private mutating func divide(_ node: WordNode, _ number: Int, _ findings: inout Findings) {
        guard let (other, tag) = opening(findings), case .condition = tag else {
            findings.report(.unopenedBlock, at: number, other: opening(findings)?.0)
            return
        }
        guard !hasElse[hasElse.count - 1] else {
            findings.report(.branchAfterElse, at: number, other: other)
            return
        }
        if case .otherwise = findings.tags[number].tag { hasElse[hasElse.count - 1] = true }
        open[open.count - 1].append(node)
    }

    private mutating func close(
        _ node: WordNode,
        _ number: Int,
        _ name: TemplateTag.EndName?,
        _ findings: inout Findings
    ) {
        guard let (other, tag) = opening(findings) else {
            findings.report(.unopenedBlock, at: number)
            return
        }
        if !BlockPairing.fits(name, tag) {
            findings.report(.mismatchedEnd, at: number, other: other)
            // When the named block is open further out, those within it are the ones without an end.
            if let outer = open.lastIndex(where: { members in
                members[0].tag.map { BlockPairing.fits(name, findings.tags[$0].tag) } ?? false
            }) {
                open.removeSubrange((outer + 1)...)
                hasElse.removeSubrange((outer + 1)...)
            }
        }
        guard let members = open.popLast() else { return }
        hasElse.removeLast()
        blocks.append(BlockTags(members: members + [node], depth: open.count))
    }

    private static func fits(_ name: TemplateTag.EndName?, _ tag: TemplateTag) -> Bool {
        switch (name, tag) {
        case (nil, _): return true
        case (.condition?, .condition): return true
        case (.loop(let name)?, .loop(let list, _)):
            let plain = name.split(separator: " ").dropFirst().joined(separator: " ")
            if name.nameKey.hasPrefix("cột "), fits(.loop(plain), tag) { return true }
            let written = Reference(name)
            let names = list.paths.compactMap(\.last) + list.paths.filter { $0.count == 1 }.flatMap { $0 }
            return written.paths.contains(where: { list.paths.contains($0) })
                || written.paths[0].first.map { key in names.contains { key.isSameName(as: $0) } } ?? false
        default: return false
        }
    }
}
