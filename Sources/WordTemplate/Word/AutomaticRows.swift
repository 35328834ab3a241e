import XMLTree

/// Rows that repeat by themselves: they hold fields of a list and no tag says how they repeat.
///
/// Whether a name is a list shows only in the data, so the row keeps all candidates; when none of them is a list, it is
/// printed once.
enum AutomaticRows {
    static func wrap(in root: WordNode, findings: Findings) {
        var rows: [WordNode] = []
        root.walk { node in
            if node.kind == .row { rows.append(node) }
            return true
        }
        // Inner rows first, so that a row around them does not count their fields.
        for row in rows.reversed() where !isRepeated(row) {
            guard let (names, tag) = candidates(in: row, findings), let parent = row.parent,
                let index = parent.index(of: row)
            else { continue }
            let block = WordNode(.block(.automatic(names, tag: tag)))
            parent.replace(index..<(index + 1), with: [block])
            block.append(WordNode(.branch, children: [row]))
        }
    }

    /// Whether a loop over rows of the same table holds the row.
    private static func isRepeated(_ row: WordNode) -> Bool {
        for node in row.lineage.dropLast().reversed() {
            if node.kind == .table { return false }
            if case .block(let block) = node.content {
                switch block {
                case .loop, .automatic: return true
                case .condition, .column: continue
                }
            }
        }
        return false
    }

    /// The owners of the fields in the row's cells, in order, with the first tag that names one.
    private static func candidates(in row: WordNode, _ findings: Findings) -> ([Reference], tag: Int)? {
        var names: [Reference] = []
        var first: Int?
        row.walk { node in
            if node.kind == .table { return false }
            if case .block(let block) = node.content, case .condition = block { return true }
            if node.isBlock { return false }
            guard let number = node.tag, case .value(let expression, let formats) = findings.tags[number].tag,
                !formats.contains(where: \.joinsList)
            else { return true }
            for owner in owners(in: expression) where !names.contains(owner) {
                names.append(owner)
                if first == nil { first = number }
            }
            return true
        }
        return first.map { (names, $0) }
    }

    private static func owners(in expression: TagExpression) -> [Reference] {
        switch expression {
        case .field(let reference):
            reference.spellings.filter { $0.count > 1 }.map {
                Reference($0.dropLast().joined(separator: "."))
            }
        case .calculation(_, let left, let right): owners(in: left) + owners(in: right)
        case .firstKnown(let readings): readings.flatMap { owners(in: $0) }
        default: []
        }
    }
}
