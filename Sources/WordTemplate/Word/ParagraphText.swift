import XMLTree

/// The text of one paragraph, whatever runs it is split over, with the node that each character comes from.
struct ParagraphText {
    /// What stands for a picture, field mark, note or anything else that is not text.
    static let object: Unicode.Scalar = "\u{FFFC}"

    private(set) var scalars: [Unicode.Scalar] = []
    /// For each character of the text, the child of a run (or text node) it comes from.
    private(set) var owners: [ObjectIdentifier] = []

    /// Reads a paragraph's runs, through hyperlinks, fields and content controls, not into text boxes.
    init(paragraph: WordNode) {
        for child in paragraph.children { add(child) }
    }

    private mutating func add(_ node: WordNode) {
        switch node.kind {
        case .run:
            for child in node.children { addRunContent(child) }
        case .wrapper, .control, .controlContent:
            for child in node.children { add(child) }
        case .paragraphProperties, .controlProperties, .invisible, .rangeStart, .rangeEnd: break
        default:
            if case .element = node.content, !ParagraphText.isTransparent(node) {
                append(ParagraphText.object, node)
            }
        }
    }

    private mutating func addRunContent(_ node: WordNode) {
        switch node.kind {
        case .text: for scalar in node.text.unicodeScalars { append(scalar, node) }
        case .tab: append("\t", node)
        case .lineBreak: append(node.isPageBreak ? ParagraphText.object : "\n", node)
        case .carriageReturn: append("\n", node)
        case .noBreakHyphen: append("-", node)
        case .softHyphen: append("\u{AD}", node)
        case .runProperties, .invisible: break
        default:
            if case .element = node.content { append(ParagraphText.object, node) }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ node: WordNode) {
        scalars.append(scalar)
        owners.append(ObjectIdentifier(node))
    }

    /// Properties of wrappers ("fldData", "smartTagPr"), which print nothing.
    private static func isTransparent(_ node: WordNode) -> Bool {
        guard let local = node.element?.name.local else { return true }
        return local.hasSuffix("Pr") || local == "fldData" || local.hasSuffix("RangeStart")
            || local.hasSuffix("RangeEnd")
    }
}

extension WordNode {
    /// Whether a break begins a new page or column rather than a line.
    var isPageBreak: Bool {
        guard kind == .lineBreak, let type = element?.own("type") else { return false }
        return type == "page" || type == "column"
    }
}
