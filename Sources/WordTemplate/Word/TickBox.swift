import Vietnamese
import XMLTree

/// A content control with a box to tick (`w14:checkbox`): which character and font it shows when ticked and when not.
struct TickBox {
    private let ticked: Sign
    private let blank: Sign

    private struct Sign {
        var character: UInt32
        var font: String
    }

    /// Nil when the control is another one.
    init?(_ control: WordNode) {
        guard let box = TickBox.properties(of: control) else { return nil }
        func sign(_ name: String, _ character: UInt32) -> Sign {
            let state = box.children.first { $0.element?.name.local == name }?.element
            return Sign(
                character: state?.own("val").flatMap { UInt32($0, radix: 16) } ?? character,
                font: state?.own("font") ?? "MS Gothic"
            )
        }
        ticked = sign("checkedState", 0x2612)
        blank = sign("uncheckedState", 0x2610)
    }

    private static func properties(of control: WordNode) -> WordNode? {
        let found = control.first(.controlProperties)?.children
        return found?.first { $0.element?.name.local == "checkbox" }
    }

    /// Makes the box in the text, and the state that Word keeps beside it, depend on a condition.
    func fill(_ control: WordNode, when condition: TagExpression, tag: Int) {
        func choice(_ yes: WordNode, _ no: WordNode) -> WordNode {
            let branches = [yes, no].map { WordNode(.branch, children: [$0]) }
            return WordNode(.block(.condition([condition], tags: [tag])), children: branches)
        }
        if let box = TickBox.properties(of: control), let name = box.element?.name {
            func state(_ value: String) -> WordNode {
                let attribute = Attribute(name: name.sibling("val"), value: value)
                return WordNode(.element(Element(name: name.sibling("checked"), attributes: [attribute])))
            }
            let others = box.children.filter { $0.element?.name.local != "checked" }
            box.replaceChildren([choice(state("1"), state("0"))] + others)
        }
        guard let content = control.first(.controlContent) else { return }
        var runs: [WordNode] = []
        content.walk { node in
            if node.kind == .run { runs.append(node) }
            return node.kind != .run
        }
        guard let model = runs.first, let parent = model.parent, let index = parent.index(of: model) else {
            return
        }
        parent.replace(index..<(index + 1), with: [choice(run(ticked, model), run(blank, model))])
        for run in runs.dropFirst() { run.remove() }
    }

    /// A run like the one that showed the box.
    private func run(_ sign: Sign, _ model: WordNode) -> WordNode {
        let name = model.element?.name ?? Name(prefix: "w", local: "r", namespace: WordNames.main)
        var properties = model.first(.runProperties)?.wholeElement ?? Element(name: name.sibling("rPr"))
        var shown: Element
        // The private characters of symbol fonts are no text.
        if (0xF000...0xF0FF).contains(sign.character) {
            shown = Element(name: name.sibling("sym"))
            shown.attributes = [
                ("font", sign.font), ("char", String(sign.character, radix: 16).uppercased()),
            ]
            .map { Attribute(name: name.sibling($0.0), value: $0.1) }
        } else {
            var fonts = Element(name: name.sibling("rFonts"))
            fonts.attributes = ["ascii", "hAnsi", "eastAsia"]
                .map { Attribute(name: name.sibling($0), value: sign.font) }
            let style = properties.children.firstIndex { $0.element?.name.local != "rStyle" }
            properties.children.removeAll { $0.element?.name.local == "rFonts" }
            properties.children.insert(
                .element(fonts),
                at: min(style ?? properties.children.count, properties.children.count)
            )
            shown = Element(name: name.sibling("t"))
            shown.children = [.text(String(Unicode.Scalar(sign.character).map(Character.init) ?? "☐"))]
        }
        let children = (properties.children.isEmpty ? [] : [properties]) + [shown]
        return WordNode(
            .element(Element(name: name)),
            kind: .run,
            children: children.map { WordNode(copying: $0) }
        )
    }
}

extension TagFinder {
    /// A box to tick: its tag is a name or a condition.
    mutating func visitTickBox(_ box: TickBox, _ content: WordNode) {
        let scalars = Array((content.carriedTag ?? "").unicodeScalars)
        guard let control = content.realParent,
            let number = read(TagScanner.scan(scalars).tags, in: scalars).first?.number
        else { return }
        switch findings.tags[number].tag {
        case .value(let expression, let formats):
            if !formats.isEmpty { findings.report(.misplacedFormat, at: number) }
            box.fill(control, when: expression, tag: number)
        case .condition(let expression): box.fill(control, when: expression, tag: number)
        default:
            findings.report(.misplacedTag, at: number)
            return
        }
        hasOtherTags = true
    }
}
