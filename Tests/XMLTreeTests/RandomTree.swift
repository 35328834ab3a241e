import XMLTree

private let alphabet: [Character] = Array("ab <>&\"'\t\n\r]ạễƯ-😀\u{FFFD}\u{A0}e\u{301}")

extension String {
    /// A text of legal characters, the awkward ones often.
    static func random(_ random: inout some RandomNumberGenerator, upTo length: Int = 12) -> String {
        String(
            (0..<Int.random(in: 0...length, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }
        )
    }
}

extension Element {
    /// A tree in the form that the parser gives: no empty or adjacent texts, declared prefixes, unique
    /// attributes.
    static func random(_ random: inout some RandomNumberGenerator, depth: Int) -> Element {
        let prefixed = Bool.random(using: &random)
        let uri = ["urn:a", "urn:b&\"<"].randomElement(using: &random) ?? "urn:a"
        var element = Element(
            name: Name(prefix: prefixed ? "p" : "", local: "e", namespace: uri),
            declarations: [NamespaceDeclaration(prefix: prefixed ? "p" : "", uri: uri)]
        )
        for local in ["a", "b", "c"] where Bool.random(using: &random) {
            element.attributes.append(Attribute(name: Name(local: local), value: .random(&random)))
        }
        if prefixed {
            let name = Name(prefix: "p", local: "a", namespace: uri)
            element.attributes.append(Attribute(name: name, value: .random(&random)))
        }
        guard depth > 0 else { return element }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            element.children.append(.random(&random, depth: depth - 1, after: element.children.last))
        }
        return element
    }
}

extension Node {
    static func random(_ random: inout some RandomNumberGenerator, depth: Int, after last: Node?) -> Node {
        switch Int.random(in: 0..<6, using: &random) {
        case 0...2:
            let text = String.random(&random)
            if case .text = last { break }
            guard !text.isEmpty else { break }
            return .text(text)
        case 3: return .comment("c")
        case 4: return .instruction(target: "t", data: "d e")
        default: break
        }
        return .element(.random(&random, depth: depth))
    }
}
