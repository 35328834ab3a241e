import XMLTree

// MARK: - Properties of the document

extension TagFinder {
    /// Finds the tags in the plain texts of a part without paragraphs, such as the document's properties.
    mutating func findInTexts(of root: WordNode) {
        story = stories.count
        stories.append([])
        root.walk { node in
            guard case .element = node.content, !node.children.isEmpty,
                node.children.allSatisfy({ if case .text = $0.content { true } else { false } })
            else { return true }
            paragraph += 1
            place.paragraph = paragraph
            let text = Array(node.text.unicodeScalars)
            let scan = TagScanner.scan(text)
            for problem in scan.problems { report(problem, in: text) }
            let numbered = read(scan.tags, in: text)
            if !numbered.isEmpty { cut(node, text, numbered) }
            return false
        }
    }

    mutating func cut(_ node: WordNode, _ text: [Unicode.Scalar], _ tags: [(FoundTag, number: Int)]) {
        var pieces: [WordNode] = []
        var position = 0
        for (found, number) in tags {
            if position < found.whole.lowerBound {
                pieces.append(WordNode(.text(String(scalars: text[position..<found.whole.lowerBound]))))
            }
            let tag = WordNode(.tag(number))
            pieces.append(tag)
            stories[story].append(tag)
            position = found.whole.upperBound
        }
        if position < text.count { pieces.append(WordNode(.text(String(scalars: text[position...])))) }
        node.replaceChildren(pieces)
    }
}
