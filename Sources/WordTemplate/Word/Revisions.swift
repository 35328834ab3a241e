import XMLTree

/// Tracked changes, taken as accepted.
enum Revisions {
    private static let kept: Set<String> = ["ins", "moveTo"]
    private static let dropped: Set<String> = [
        "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
        "trPrChange",
        "tcPrChange", "tblGridChange", "numberingChange", "delText", "delInstrText",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd", "cellIns",
    ]

    /// Accepts every change below a node; returns whether there was one.
    static func accept(in node: WordNode) -> Bool {
        guard holdsRevisions(node) else { return false }
        acceptAll(in: node)
        return true
    }

    private static func name(_ node: WordNode) -> String? {
        guard let name = node.element?.name else { return nil }
        return WordNames.isMain(name, name.local) ? name.local : nil
    }

    private static func holdsRevisions(_ node: WordNode) -> Bool {
        node.contains {
            name($0).map { kept.contains($0) || dropped.contains($0) || $0 == "cellDel" } ?? false
        }
    }

    private static func acceptAll(in node: WordNode) {
        var result: [WordNode] = []
        var changed = false
        for child in node.children {
            let name = name(child) ?? ""
            if kept.contains(name) {
                changed = true
                acceptAll(in: child)
                result += child.children
            } else if dropped.contains(name) || isDeletedWhole(child) {
                changed = true
            } else {
                result.append(child)
            }
        }
        let merged = joiningDeletedMarks(result)
        if changed || merged.count != node.children.count { node.replaceChildren(merged) }
        for child in merged { acceptAll(in: child) }
    }

    /// A row or cell that was deleted.
    private static func isDeletedWhole(_ node: WordNode) -> Bool {
        guard node.kind == .row || node.kind == .cell else { return false }
        let properties = node.first(node.kind == .row ? .rowProperties : .cellProperties)
        return properties?.children.contains { name($0) == "del" || name($0) == "cellDel" } ?? false
    }

    /// A paragraph whose mark was deleted runs on into the next, which keeps its own properties.
    private static func joiningDeletedMarks(_ nodes: [WordNode]) -> [WordNode] {
        guard nodes.contains(where: hasDeletedMark) else { return nodes }
        var result: [WordNode] = []
        for node in nodes {
            if node.kind == .paragraph, let last = result.last, hasDeletedMark(last) {
                let properties = node.children.filter { $0.kind == .paragraphProperties }
                let before = last.children.filter { $0.kind != .paragraphProperties }
                let after = node.children.filter { $0.kind != .paragraphProperties }
                node.replaceChildren(properties + before + after)
                result[result.count - 1] = node
            } else {
                result.append(node)
            }
        }
        return result
    }

    private static func hasDeletedMark(_ node: WordNode) -> Bool {
        guard node.kind == .paragraph else { return false }
        let mark = node.first(.paragraphProperties)?.first(.runProperties)
        return mark?.children.contains { ["del", "moveFrom"].contains(name($0)) } ?? false
    }
}
