import XMLTree

/// Bookmarks and permissions: ranges whose two ends are elements of their own.
enum RangeMarks {
    /// Removes marks that only Word's own session needed.
    static func removeTransient(in root: WordNode) {
        var doomed: [WordNode] = []
        var transientIDs: Set<String> = []
        root.walk { node in
            guard let element = node.element else { return true }
            if node.kind == .invisible || isCommentReference(node) {
                doomed.append(node)
            } else if node.kind == .rangeStart, element.own("name") == "_GoBack" {
                doomed.append(node)
                if let id = element.own("id") { transientIDs.insert(id) }
            }
            return true
        }
        root.walk { node in
            if node.kind == .rangeEnd, let element = node.element, element.name.local == "bookmarkEnd",
                transientIDs.contains(element.own("id") ?? "")
            {
                doomed.append(node)
            }
            return true
        }
        for node in doomed { node.remove() }
    }

    /// Whether authors' comments are anchored here.
    static func holdsComments(_ root: WordNode) -> Bool {
        root.contains { node in
            guard let element = node.element else { return false }
            return ["commentRangeStart", "commentRangeEnd", "commentReference"].contains {
                WordNames.isMain(element.name, $0)
            }
        }
    }

    /// A run that only shows the mark of an author's comment.
    private static func isCommentReference(_ node: WordNode) -> Bool {
        guard node.kind == .run else { return false }
        let content = node.children.filter { $0.kind != .runProperties }
        return !content.isEmpty && content.allSatisfy { $0.kind == .invisible }
    }

    /// Moves marks whose other end lies outside a block out of it, so that no end is repeated or lost alone.
    ///
    /// The same for paragraphs, rows and tables that may vanish.
    static func hoist(in root: WordNode, findings: Findings) {
        var holders: [(content: WordNode, whole: WordNode)] = []
        root.walk { node in
            if node.isBranch, let block = node.parent {
                holders.append((node, block))
            } else if mayVanish(node, findings) {
                holders.append((node, node))
            }
            return true
        }
        for holder in holders.reversed() { hoist(from: holder.content, outOf: holder.whole) }
    }

    private static func mayVanish(_ node: WordNode, _ findings: Findings) -> Bool {
        switch node.kind {
        case .paragraph:
            let makeup = ParagraphMakeup(node, findings)
            return makeup.vanishesWhenSilent || makeup.drops.contains(.paragraph)
        case .row, .table:
            let unit: Format.Unit = node.kind == .row ? .row : .table
            return node.contains { part in
                guard let number = part.tag, case .value(_, let formats) = findings.tags[number].tag else {
                    return false
                }
                return formats.contains(.dropIfEmpty(unit))
            }
        default: return false
        }
    }

    private static func hoist(from content: WordNode, outOf whole: WordNode) {
        var starts: [String: WordNode] = [:]
        var ends: [String: WordNode] = [:]
        content.walk { node in
            guard node.kind == .rangeStart || node.kind == .rangeEnd, let key = key(of: node) else {
                return true
            }
            if node.kind == .rangeStart { starts[key] = node } else { ends[key] = node }
            return true
        }
        guard let outer = whole.parent else { return }
        for (_, node) in starts.filter({ ends[$0.key] == nil }).sorted(by: { $0.key < $1.key }) {
            node.remove()
            if let index = outer.index(of: whole) { outer.replace(index..<index, with: [node]) }
        }
        for (_, node) in ends.filter({ starts[$0.key] == nil }).sorted(by: { $0.key > $1.key }) {
            node.remove()
            if let index = outer.index(of: whole) { outer.replace((index + 1)..<(index + 1), with: [node]) }
        }
    }

    /// The family and id that two ends of a range share.
    static func key(of node: WordNode) -> String? {
        guard let element = node.element, let id = element.own("id") else { return nil }
        return (element.name.local.hasPrefix("perm") ? "perm" : "bookmark") + id
    }
}
