import XMLTree

/// Cuts a paragraph's runs so that every tag becomes a node of its own between whole runs.
///
/// The node stands where the first character of the tag's words stood and keeps that run's properties. The tag's other
/// characters vanish, marks of ranges between them stay.
struct RunCutter {
    private let scalars: [Unicode.Scalar]
    private let tags: [(FoundTag, number: Int)]
    /// Where each tag's words begin.
    private let anchors: [Int]
    /// The stretch of text that a child of a run contributes.
    private var ranges: [ObjectIdentifier: Range<Int>] = [:]
    /// For each character the tag it belongs to, or -1.
    private var owners: [Int]
    /// The tag nodes put in, in order.
    private(set) var placed: [WordNode] = []

    init(text: ParagraphText, tags: [(FoundTag, number: Int)]) {
        scalars = text.scalars
        self.tags = tags
        anchors = tags.map { found, _ in
            found.body.first { !text.scalars[$0].isBlank && !text.scalars[$0].isDoubleQuote }
                ?? found.body.lowerBound
        }
        for (position, node) in text.owners.enumerated() {
            ranges[node] = (ranges[node]?.lowerBound ?? position)..<(position + 1)
        }
        owners = Array(repeating: -1, count: text.scalars.count)
        for (index, tag) in tags.enumerated() {
            for position in tag.0.whole { owners[position] = index }
        }
    }

    /// Cuts the runs of a paragraph or of a wrapper in it.
    mutating func cut(_ node: WordNode) {
        var result: [WordNode] = []
        for child in node.children {
            switch child.kind {
            case .run where holdsTagText(child): result += cutRun(child)
            case .wrapper, .control, .controlContent:
                let before = placed.count
                cut(child)
                if child.kind == .control, placed.count > before { child.releaseControl() }
                result.append(child)
            default: result.append(child)
            }
        }
        node.replaceChildren(result)
    }

    private func holdsTagText(_ run: WordNode) -> Bool {
        run.children.contains { child in
            ranges[ObjectIdentifier(child)]?.contains { owners[$0] >= 0 } ?? false
        }
    }

    private mutating func cutRun(_ run: WordNode) -> [WordNode] {
        guard let element = run.element else { return [run] }
        let properties = run.first(.runProperties)
        var result: [WordNode] = []
        var kept: [WordNode] = []
        func flush() {
            guard !kept.isEmpty else { return }
            let copy = properties.flatMap(\.wholeElement).map { [WordNode(copying: $0)] } ?? []
            result.append(WordNode(.element(element), kind: .run, children: copy + kept))
            kept = []
        }
        for child in run.children where child.kind != .runProperties {
            guard let range = ranges[ObjectIdentifier(child)] else {
                kept.append(child)
                continue
            }
            guard child.kind == .text, let text = child.element else {
                if owners[range.lowerBound] < 0 { kept.append(child) }
                continue
            }
            for (tag, stretch) in stretches(of: range) {
                if tag < 0 {
                    kept.append(RunCutter.textNode(text, scalars[stretch]))
                } else if stretch.contains(anchors[tag]) {
                    flush()
                    result.append(place(tag, in: element, properties))
                }
            }
        }
        flush()
        return result
    }

    private mutating func place(_ tag: Int, in run: Element, _ properties: WordNode?) -> WordNode {
        let node = WordNode(.tag(tags[tag].number))
        var host = run
        host.children = properties?.wholeElement.map { [.element($0)] } ?? []
        node.run = host
        placed.append(node)
        return node
    }

    /// The range cut where one tag's text ends or begins.
    private func stretches(of range: Range<Int>) -> [(tag: Int, Range<Int>)] {
        var found: [(tag: Int, Range<Int>)] = []
        var start = range.lowerBound
        for position in range
        where position + 1 == range.upperBound || owners[position + 1] != owners[position] {
            found.append((owners[position], start..<(position + 1)))
            start = position + 1
        }
        return found
    }

    /// A text element with other text, its blanks kept.
    private static func textNode(_ model: Element, _ text: ArraySlice<Unicode.Scalar>) -> WordNode {
        var element = model
        element.keepsBlanks()
        return WordNode(.element(element), kind: .text, children: [WordNode(.text(String(scalars: text)))])
    }
}

extension Element {
    /// Sets `xml:space="preserve"`.
    mutating func keepsBlanks() {
        guard self["space", WordNames.xml] != "preserve" else { return }
        attributes.removeAll { $0.name.matches("space", WordNames.xml) }
        let name = Name(prefix: "xml", local: "space", namespace: WordNames.xml)
        attributes.append(Attribute(name: name, value: "preserve"))
    }
}

extension WordNode {
    /// Frees a content control that holds a tag from what would overwrite or grey out the value.
    ///
    /// A bound control takes its text from the bound data when Word opens the document, and a control that shows its
    /// prompt counts as empty.
    func releaseControl() {
        guard let properties = first(.controlProperties) else { return }
        let unwanted = ["dataBinding", "showingPlcHdr"]
        properties.replaceChildren(
            properties.children.filter { !unwanted.contains($0.element?.name.local ?? "") }
        )
    }
}
