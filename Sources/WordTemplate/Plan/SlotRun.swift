import XMLTree

/// The run that a value is written in, for values that are more than text.
struct SlotRun: Sendable {
    /// The run's start tag with its properties: as they are, bold, italic, both.
    let openings: [[UInt8]]
    let closing: [UInt8]
    let textStart: [UInt8]
    let textEnd: [UInt8]
    /// What ends the paragraph and begins another like it; nil where none can begin.
    let between: [UInt8]?
    let lineBreak: [UInt8]
    let linkStart: [UInt8]
    let linkEnd: [UInt8]
    /// Openings for text that is a link; empty within a link of the template's.
    let linkOpenings: [[UInt8]]
    /// The width that a picture may have, in EMU.
    let widest: Int

    /// - Parameters:
    ///   - run: the run's element with its properties and nothing else.
    ///   - between: the end of one paragraph and the beginning of another.
    init(_ run: Element, between: [UInt8]?, inLink: Bool, widest: Int) {
        func bytes(_ write: (inout Writer) -> Void) -> [UInt8] {
            var writer = Writer()
            write(&writer)
            return writer.bytes
        }
        func opening(_ marks: [(String, String?)]) -> [UInt8] {
            let styled = run.adding(marks)
            return bytes { writer in
                writer.start(styled.name, declarations: styled.declarations, attributes: styled.attributes)
                for child in styled.children { writer.node(child) }
            }
        }
        var text = Element(name: run.name.sibling("t"))
        text.keepsBlanks()
        let forms: [[(String, String?)]] = [[], [("b", nil)], [("i", nil)], [("b", nil), ("i", nil)]]
        openings = forms.map(opening)
        let link: [(String, String?)] = [("color", "0563C1"), ("u", "single")]
        linkOpenings = inLink ? [] : forms.map { opening($0 + link) }
        closing = bytes { $0.end(run.name) }
        textStart = bytes { $0.start(text.name, attributes: text.attributes) }
        textEnd = bytes { $0.end(text.name) }
        lineBreak = bytes { $0.start(run.name.sibling("br"), empty: true) }
        let name = run.name.sibling("hyperlink")
        linkStart = Array("<\(name.qualified) xmlns:r=\"\(WordNames.relationships)\" r:id=\"".utf8)
        linkEnd = bytes { $0.end(name) }
        self.between = between
        self.widest = widest
    }
}

extension Element {
    /// A run with properties added in the order that the schema wants; those it has already stay.
    fileprivate func adding(_ marks: [(String, String?)]) -> Element {
        guard !marks.isEmpty else { return self }
        var run = self
        let place = run.children.firstIndex { $0.element?.name.local == "rPr" }
        var properties = place.flatMap { run.children[$0].element } ?? Element(name: name.sibling("rPr"))
        for (local, value) in marks {
            let isOff = properties.elements.contains {
                $0.name.local == local && ["0", "false", "off"].contains($0.own("val") ?? "1")
            }
            if isOff { properties.children.removeAll { $0.element?.name.local == local } }
            guard !properties.elements.contains(where: { $0.name.local == local }) else { continue }
            let attributes = value.map { [Attribute(name: name.sibling("val"), value: $0)] } ?? []
            let rank = Element.order.firstIndex(of: local) ?? 0
            let index = properties.children.firstIndex { node in
                guard let other = node.element.flatMap({ Element.order.firstIndex(of: $0.name.local) }) else {
                    return true
                }
                return other > rank
            }
            properties.children.insert(
                .element(Element(name: name.sibling(local), attributes: attributes)),
                at: index ?? properties.children.count
            )
        }
        if let place {
            run.children[place] = .element(properties)
        } else {
            run.children.insert(.element(properties), at: 0)
        }
        return run
    }

    /// The order of a run's properties (ISO 29500-1, 17.3.2.28), as far as the ones we add.
    private static let order = [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
        "shadow",
        "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
        "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl",
        "cs", "em",
        "lang", "eastAsianLayout", "specVanish", "oMath",
    ]
}
