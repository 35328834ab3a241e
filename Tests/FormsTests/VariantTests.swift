import Foundation
import OPC
import Testing
import Vietnamese
import WordTemplate
import XMLTree

@testable import Forms

/// What keyboards, autocorrection and layout do to a form changes nothing of what it says.
@Suite struct VariantTests {
    static let forms = [
        "ballot-paper", "certificate-of-merit", "council-minutes-unit", "decision-merit-certificate",
        "leader-page",
        "movement-report", "nominee-list", "nominee-profiles", "submission-letter", "tally-minutes",
    ]

    @Test(arguments: VariantTests.forms, Variant.allCases)
    func saysTheSame(_ name: String, _ variant: Variant) throws {
        let facts = try #require(SampleForms.all.last { $0.form == name }).facts.record
        let bytes = try FormFolder.bytes(name)
        let plain = try Template(compiling: bytes)
        let changed = try Template(compiling: variant.changed(bytes))
        if variant == .trackedChanges {
            #expect(changed.notes.contains { $0.code == .trackedChanges })
        }
        let expected = try VariantTests.lines(plain.render(facts).bytes)
        let found = try VariantTests.lines(changed.render(facts).bytes)
        #expect(!expected.isEmpty && found == expected)
    }

    @Test(arguments: VariantTests.forms)
    func aKeyboardThatSpoiledTheBracesIsReported(_ name: String) throws {
        let bytes = try VariantTests.mapping(FormFolder.bytes(name)) { text in
            text.replacing("{{", with: "ƠƠ").replacing("}}", with: "ƯƯ")
        }
        let spoiled = try Template(compiling: bytes).notes.filter { $0.code == .looksLikeTag }
        #expect(
            !spoiled.isEmpty && spoiled.allSatisfy { $0.evidence.hasPrefix("{{") && $0.severity == .warning }
        )
    }

    enum Variant: String, CaseIterable {
        case decomposed, tonePosition, smartQuotes, unbreakable, capitals, splitBraces, trackedChanges,
            textBox
        case header, nestedTable

        func changed(_ bytes: [UInt8]) throws -> [UInt8] {
            switch self {
            case .decomposed: try mappingTags(bytes) { $0.decomposedStringWithCanonicalMapping }
            case .tonePosition: try mappingTags(bytes) { Variant.otherTones($0) }
            case .smartQuotes: try mappingTags(bytes) { Variant.curled($0) }
            case .unbreakable: try mappingTags(bytes) { $0.replacing(" ", with: "\u{A0}") }
            case .capitals: try mappingTags(bytes) { $0.hasPrefix("{{") ? Variant.capital($0) : $0 }
            case .splitBraces: try VariantTests.rewriting(bytes) { Variant.split($0) }
            case .trackedChanges: try VariantTests.rewriting(bytes) { Variant.tracked($0) }
            case .textBox: try VariantTests.moved(bytes) { [Variant.boxed($0)] }
            case .nestedTable:
                try VariantTests.moved(bytes) { [Variant.inTable([Variant.inTable($0)])] + Variant.end }
            case .header: try VariantTests.inHeader(bytes)
            }
        }

        private func mappingTags(_ bytes: [UInt8], _ change: (String) -> String) throws -> [UInt8] {
            try VariantTests.mapping(bytes) { text in
                var result = ""
                var rest = text[...]
                while let start = rest.firstRange(of: "{{"),
                    let end = rest[start.upperBound...].firstRange(of: "}}")
                {
                    result +=
                        rest[..<start.lowerBound] + change(String(rest[start.lowerBound..<end.upperBound]))
                    rest = rest[end.upperBound...]
                }
                return result + rest
            }
        }

        private static func otherTones(_ text: String) -> String {
            var result = text.nfc
            for (new, old) in [("òa", "oà"), ("óa", "oá"), ("úy", "uý"), ("ủy", "uỷ"), ("òe", "oè")] {
                result = result.replacing(new, with: "\u{1}").replacing(old, with: new).replacing(
                    "\u{1}",
                    with: old
                )
            }
            return result
        }

        private static func curled(_ text: String) -> String {
            var isOpen = false
            return String(
                text.map { character -> Character in
                    guard character == "\"" else { return character }
                    isOpen.toggle()
                    return isOpen ? "“" : "”"
                }
            )
        }

        /// As Word begins a sentence.
        private static func capital(_ tag: String) -> String {
            let body = tag.dropFirst(2)
            return "{{" + body.prefix(1).uppercased() + body.dropFirst()
        }

        private static let end: [Node] = [
            .element(Element(name: Name(prefix: "w", local: "p", namespace: w)))
        ]

        private static func element(_ local: String, _ children: [Node]) -> Element {
            Element(name: Name(prefix: "w", local: local, namespace: w), children: children)
        }

        private static func boxed(_ content: [Node]) -> Node {
            let vml = "urn:schemas-microsoft-com:vml"
            var shape = Element(name: Name(prefix: "v", local: "shape", namespace: vml))
            shape.declarations = [NamespaceDeclaration(prefix: "v", uri: vml)]
            let box = Element(
                name: Name(prefix: "v", local: "textbox", namespace: vml),
                children: [.element(element("txbxContent", content))]
            )
            shape.children = [.element(box)]
            let picture = element("pict", [.element(shape)])
            return .element(element("p", [.element(element("r", [.element(picture)]))]))
        }

        private static func inTable(_ content: [Node]) -> Node {
            var cell = content
            if content.last(where: { $0.element != nil })?.element?.name.local != "p" { cell += end }
            let row = element("tr", [.element(element("tc", cell))])
            return .element(
                element(
                    "tbl",
                    [.element(element("tblPr", [])), .element(element("tblGrid", [])), .element(row)]
                )
            )
        }

        /// A run for each half of a text, cut between the first two braces.
        private static func split(_ element: Element) -> [Element] {
            guard element.name.local == "r",
                let index = element.children.firstIndex(where: { $0.element?.name.local == "t" }),
                case .element(let text) = element.children[index],
                let brace = text.text.firstRange(of: "{{")
            else { return [element] }
            let middle = text.text.index(after: brace.lowerBound)
            func half(_ part: Substring, _ children: [Node]) -> Element {
                var copy = text
                copy.children = [.text(String(part))]
                copy["space", "http://www.w3.org/XML/1998/namespace"] = nil
                copy.attributes = [
                    Attribute(
                        name: Name(
                            prefix: "xml",
                            local: "space",
                            namespace: "http://www.w3.org/XML/1998/namespace"
                        ),
                        value: "preserve"
                    )
                ]
                var run = element
                run.children = children + [.element(copy)]
                return run
            }
            let properties = element.children.filter { $0.element?.name.local == "rPr" }
            var first = half(text.text[..<middle], Array(element.children[..<index]))
            if first.children.isEmpty { first.children = properties }
            var second = half(text.text[middle...], properties)
            second.children += element.children[(index + 1)...]
            return [first, second]
        }

        private static func tracked(_ run: Element) -> [Element] {
            guard run.name.local == "r" else { return [run] }
            var change = element("ins", [.element(run)])
            change.attributes = [
                Attribute(name: Name(prefix: "w", local: "id", namespace: w), value: "900"),
                Attribute(name: Name(prefix: "w", local: "author", namespace: w), value: "A"),
            ]
            return [change]
        }
    }
}

// MARK: - Changing a document

extension VariantTests {
    /// Every text of the body changed.
    static func mapping(_ bytes: [UInt8], _ change: (String) -> String) throws -> [UInt8] {
        try replacingRoot(bytes) { map($0, change) }
    }

    private static func map(_ element: Element, _ change: (String) -> String) -> Element {
        var result = element
        result.children = element.children.map { node in
            switch node {
            case .element(let child): .element(map(child, change))
            case .text(let text) where element.name.local == "t": .text(change(text))
            default: node
            }
        }
        return result
    }

    /// Every child of a paragraph replaced.
    static func rewriting(_ bytes: [UInt8], _ change: (Element) -> [Element]) throws -> [UInt8] {
        try replacingRoot(bytes) { rewrite($0, change) }
    }

    private static func rewrite(_ element: Element, _ change: (Element) -> [Element]) -> Element {
        var result = element
        result.children = element.children.flatMap { node -> [Node] in
            guard case .element(let child) = node else { return [node] }
            let inner = rewrite(child, change)
            return element.name.local == "p" ? change(inner).map { .element($0) } : [.element(inner)]
        }
        return result
    }

    /// The body's content put somewhere else; the last section stays, sections between go.
    static func moved(_ bytes: [UInt8], _ change: ([Node]) -> [Node]) throws -> [UInt8] {
        try replacingRoot(bytes) { root in
            var root = root
            guard let index = root.children.firstIndex(where: { $0.element?.name.local == "body" }),
                case .element(var body) = root.children[index]
            else { return root }
            let section = body.children.filter { $0.element?.name.local == "sectPr" }
            let content = body.children.filter { $0.element?.name.local != "sectPr" }
            body.children = change(content.map(withoutSection)) + section
            root.children[index] = .element(body)
            return root
        }
    }

    private static func withoutSection(_ node: Node) -> Node {
        guard case .element(var element) = node else { return node }
        element.children = element.children.filter { $0.element?.name.local != "sectPr" }.map(withoutSection)
        return .element(element)
    }

    static func inHeader(_ bytes: [UInt8]) throws -> [UInt8] {
        var package = try Package(word: bytes)
        var content: [Node] = []
        let empty = try moved(bytes) {
            content = $0
            return [.element(Element(name: Name(prefix: "w", local: "p", namespace: w)))]
        }
        package = try Package(word: empty)
        let main = package.mainDocument
        let model = try package.document(main).root
        var root = model
        root.name = Name(prefix: model.name.prefix, local: "hdr", namespace: w)
        root.children = content
        let part = try main.resolving("header77.xml")
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
        try package.add(part, type: type, .bytes(Document(root: root).bytes()))
        var links = try package.relationships(of: main)
        links.add(.header, target: "header77.xml")
        try package.setRelationships(links, of: main)
        return try package.saved()
    }

    private static func replacingRoot(_ bytes: [UInt8], _ change: (Element) -> Element) throws -> [UInt8] {
        var package = try Package(word: bytes)
        var document = try package.document(package.mainDocument)
        document.root = change(document.root)
        try package.replace(package.mainDocument, with: .bytes(document.bytes()))
        return try package.saved()
    }

    /// The paragraphs of the body and of the header that a form was moved to.
    static func lines(_ bytes: [UInt8]) throws -> [String] {
        let package = try Package(word: bytes)
        var lines = paragraphs(try package.document(package.mainDocument).root)
        let header = try package.mainDocument.resolving("header77.xml")
        if package.contains(header) { lines = paragraphs(try package.document(header).root) }
        return lines.filter { !$0.isEmpty }
    }

    private static func paragraphs(_ element: Element) -> [String] {
        element.elements.flatMap { child -> [String] in
            let inner = paragraphs(child)
            return child.name.local == "p" && inner.isEmpty ? [WordText.text(child)] : inner
        }
    }
}
