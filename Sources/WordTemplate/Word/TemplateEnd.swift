import XMLTree

/// What stands behind `{{hết mẫu}}`: a page of help for authors, never printed.
enum TemplateEnd {
    /// Cuts a document's body at the first paragraph that holds this tag and nothing else; false when there is none.
    ///
    /// The last section keeps its page: when the help stood in a section of its own, the section before it takes over
    /// the end of the document.
    static func cut(_ root: WordNode) -> Bool {
        guard let body = root.first(.body),
            let start = body.children.firstIndex(where: isEnd)
        else { return false }
        let section = body.children.last { $0.kind == .sectionProperties }
        var kept = Array(body.children[..<start])
        // Marks of ranges that began before must still end.
        for node in body.children[start...] {
            node.walk { part in
                if part.kind == .rangeEnd, begins(part, in: kept) { kept.append(part) }
                return true
            }
        }
        let last = kept.last { $0.kind != .rangeEnd && $0.kind != .rangeStart }
        if let properties = last?.first(.paragraphProperties),
            let own = properties.first(.sectionProperties)
        {
            own.remove()
            kept.append(own)
        } else if let section {
            kept.append(section)
        }
        body.replaceChildren(kept)
        return true
    }

    private static func isEnd(_ node: WordNode) -> Bool {
        guard node.kind == .paragraph else { return false }
        let text = ParagraphText(paragraph: node)
        let found = TagScanner.scan(text.scalars).tags
        guard found.count == 1, let tag = found.first,
            text.scalars.indices.allSatisfy({ tag.whole.contains($0) || text.scalars[$0].isBlank }),
            case .endOfTemplate? = try? TagGrammar.read(Array(text.scalars[tag.body]))
        else { return false }
        return true
    }

    private static func begins(_ end: WordNode, in nodes: [WordNode]) -> Bool {
        guard let key = RangeMarks.key(of: end) else { return false }
        return nodes.contains { node in
            node.contains { $0.kind == .rangeStart && RangeMarks.key(of: $0) == key }
        }
    }
}
