import XMLTree

/// The namespaces of WordprocessingML, of the transitional and the strict kind.
private let wordNamespaces: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
]

extension Element {
    /// Whether this is the WordprocessingML element with this name.
    func isWord(_ local: String) -> Bool {
        name.local == local && wordNamespaces.contains(name.namespace)
    }

    /// The first WordprocessingML child with this name.
    func word(_ local: String) -> Element? {
        for case .element(let child) in children where child.isWord(local) { return child }
        return nil
    }

    /// All WordprocessingML children with this name.
    func words(_ local: String) -> [Element] {
        elements.filter { $0.isWord(local) }
    }

    /// The value of a WordprocessingML attribute.
    func wordValue(_ local: String = "val") -> String? {
        attributes.first { $0.name.local == local && wordNamespaces.contains($0.name.namespace) }?.value
    }

    /// The value of a WordprocessingML attribute as a number; "12.5pt" and the like are refused.
    ///
    /// Absurd values are cut to ten million, so that sums of them stay numbers.
    func wordNumber(_ local: String = "val") -> Int? {
        guard let value = wordValue(local).flatMap(Double.init), value.isFinite else { return nil }
        return Int(min(max(value.rounded(), -10_000_000), 10_000_000))
    }

    /// An attribute by its local name, whatever its namespace.
    func anyValue(_ local: String) -> String? {
        attributes.first { $0.name.local == local }?.value
    }

    /// Whether an on/off property is on: present without a value, or with any value but 0, false, off.
    var isOn: Bool {
        !["0", "false", "off"].contains(wordValue() ?? "1")
    }

    /// The first element within that has this local name, in document order.
    func descendant(_ local: String) -> Element? {
        for child in elements {
            if child.name.local == local { return child }
            if let found = child.descendant(local) { return found }
        }
        return nil
    }
}
