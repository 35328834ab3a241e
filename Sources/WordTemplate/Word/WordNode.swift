import XMLTree

/// A node of a part while it is being compiled: like `XMLTree.Node`, with a parent and with places for tags and blocks.
///
/// Lives only within one call of the compiler.
final class WordNode {
    enum Content {
        /// An element; its children are ``WordNode/children``.
        case element(Element)
        case text(String)
        /// A comment or instruction.
        case other(Node)
        /// A tag, by its number in the compiler's list.
        case tag(Int)
        /// A loop or condition over its ``branch`` children.
        case block(Block)
        case branch
    }

    /// What a block does with its branches.
    enum Block {
        /// Children: the body, then what stands between rounds, if anything does.
        case loop(Reference, tag: Int)
        /// One branch for each condition, then one without, if there is one.
        case condition([TagExpression], tags: [Int])
        /// A row that repeats by itself over the one of these names that is a list.
        case automatic([Reference], tag: Int)
        /// A cell, or a column of the grid, that goes with its column.
        case column(Int)
    }

    var content: Content
    let kind: WordKind
    private(set) var children: [WordNode]
    private(set) weak var parent: WordNode?
    /// For a tag: the run it stood in, without content, for the value to be written in.
    var run: Element?
    /// For a container: whether a paragraph of it made way for its tags.
    var hasLostParagraph = false
    /// For what depends on how often columns repeat: the opening tags of the loops over them.
    var columns: [Int] = []
    /// For the grid of a table: the columns that may go.
    var weighedColumns: Range<Int> = 0..<0
    /// For a width of a table whose columns may go: how they share it.
    var share: Int?
    /// For what holds the points of a chart: which ones.
    var chartPoints: ChartPoints?
    /// For a drawing: the tag whose picture or chart it shows.
    var pictureTag: Int?
    /// For a control's content: the loop or box to tick that its control is named after, delimiters and all.
    var carriedTag: String?
    /// For a container: properties of the paragraph to write when nothing else is left in it.
    var spareProperties: Element?

    init(_ content: Content, kind: WordKind = .other, children: [WordNode] = []) {
        self.content = content
        self.kind = kind
        self.children = children
        for child in children { child.parent = self }
    }

    convenience init(copying node: Node) {
        switch node {
        case .element(let element): self.init(copying: element)
        case .text(let text): self.init(.text(text))
        case .comment, .instruction: self.init(.other(node))
        }
    }

    convenience init(copying element: Element) {
        var bare = element
        bare.children = []
        self.init(
            .element(bare),
            kind: WordKind(element.name),
            children: element.children.map { WordNode(copying: $0) }
        )
    }

    /// The element, without its children.
    var element: Element? {
        get {
            guard case .element(let element) = content else { return nil }
            return element
        }
        set {
            if let newValue { content = .element(newValue) }
        }
    }

    var tag: Int? {
        guard case .tag(let number) = content else { return nil }
        return number
    }

    var isBlock: Bool {
        if case .block = content { true } else { false }
    }

    var isBranch: Bool {
        if case .branch = content { true } else { false }
    }

    /// The element with everything in it; tags and blocks are left out.
    var wholeElement: Element? {
        guard var whole = element else { return nil }
        whole.children = children.compactMap { child in
            switch child.content {
            case .element: child.wholeElement.map { .element($0) }
            case .text(let text): .text(text)
            case .other(let node): node
            case .tag, .block, .branch: nil
            }
        }
        return whole
    }
}

// MARK: - Changing the tree

extension WordNode {
    func replaceChildren(_ nodes: [WordNode]) {
        children = nodes
        for node in nodes { node.parent = self }
    }

    func append(_ node: WordNode) {
        children.append(node)
        node.parent = self
    }

    func replace(_ range: Range<Int>, with nodes: [WordNode]) {
        children.replaceSubrange(range, with: nodes)
        for node in nodes { node.parent = self }
    }

    func remove() {
        guard let parent, let index = parent.index(of: self) else { return }
        parent.replace(index..<(index + 1), with: [])
    }

    func index(of child: WordNode) -> Int? {
        children.firstIndex { $0 === child }
    }
}

// MARK: - Looking around

extension WordNode {
    /// The node itself and all that contain it, outermost first.
    var lineage: [WordNode] {
        var line = [self]
        var current = parent
        while let node = current {
            line.append(node)
            current = node.parent
        }
        return line.reversed()
    }

    /// The nearest container that is neither block nor branch.
    var realParent: WordNode? {
        var current = parent
        while let node = current, node.isBlock || node.isBranch { current = node.parent }
        return current
    }

    func first(_ kind: WordKind) -> WordNode? {
        children.first { $0.kind == kind }
    }

    /// Calls for the node and everything in it, in document order; false stops the descent at a node.
    func walk(_ visit: (WordNode) -> Bool) {
        guard visit(self) else { return }
        for child in children { child.walk(visit) }
    }

    func contains(where matches: (WordNode) -> Bool) -> Bool {
        var found = false
        walk { node in
            if matches(node) { found = true }
            return !found
        }
        return found
    }

    /// All text in it.
    var text: String {
        var result = ""
        walk { node in
            if case .text(let text) = node.content { result += text }
            return true
        }
        return result
    }
}
