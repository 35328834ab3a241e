/// A piece of a document.
///
/// CDATA sections are read as text; adjacent text is one node.
public enum Node: Hashable, Sendable {
    case element(Element)
    case text(String)
    case comment(String)
    case instruction(target: String, data: String)

    /// The element, when the node is one.
    public var element: Element? {
        guard case .element(let element) = self else { return nil }
        return element
    }
}

/// An element as a value: no parent, no identity, no pointers.
///
/// Prefixes, namespace declarations and the order of attributes stay as read, because other attributes name
/// prefixes (`mc:Ignorable`). Strings compare by canonical equivalence, as everywhere in Swift: "é"
/// composed and decomposed are equal; compare `utf8` where bytes matter.
public struct Element: Hashable, Sendable {
    public var name: Name
    /// The `xmlns` attributes, in the order read.
    public var declarations: [NamespaceDeclaration]
    /// All other attributes, in the order read.
    public var attributes: [Attribute]
    public var children: [Node]

    public init(
        name: Name,
        declarations: [NamespaceDeclaration] = [],
        attributes: [Attribute] = [],
        children: [Node] = []
    ) {
        self.name = name
        self.declarations = declarations
        self.attributes = attributes
        self.children = children
    }

    /// The child elements, without text and comments.
    public var elements: [Element] {
        children.compactMap(\.element)
    }

    /// All text within the element, in document order.
    public var text: String {
        var result = ""
        appendText(to: &result)
        return result
    }

    private func appendText(to result: inout String) {
        for child in children {
            switch child {
            case .text(let text): result += text
            case .element(let element): element.appendText(to: &result)
            case .comment, .instruction: break
            }
        }
    }

    /// Whether the element has this local name in this namespace, whatever its prefix.
    public func matches(_ local: String, _ namespace: String) -> Bool {
        name.matches(local, namespace)
    }

    /// The first child element with this name.
    public func first(_ local: String, _ namespace: String) -> Element? {
        for case .element(let child) in children where child.name.matches(local, namespace) {
            return child
        }
        return nil
    }

    /// All child elements with this name.
    public func all(_ local: String, _ namespace: String) -> [Element] {
        children.compactMap { child in
            guard case .element(let element) = child, element.name.matches(local, namespace) else {
                return nil
            }
            return element
        }
    }

    /// The value of an attribute, by default one in no namespace.
    ///
    /// Setting a value keeps the attribute's place and prefix; a new attribute is added last, in a namespace
    /// only if an attribute or the element itself shows its prefix. Setting nil removes it.
    public subscript(_ local: String, _ namespace: String = "") -> String? {
        get {
            for attribute in attributes where attribute.name.matches(local, namespace) {
                return attribute.value
            }
            return nil
        }
        set {
            let index = attributes.firstIndex { $0.name.matches(local, namespace) }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?):
                let prefix = namespace.isEmpty ? "" : prefixInUse(for: namespace)
                let name = Name(prefix: prefix, local: local, namespace: namespace)
                attributes.append(Attribute(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    private func prefixInUse(for namespace: String) -> String {
        let near = attributes.lazy.map(\.name).first { $0.namespace == namespace && !$0.prefix.isEmpty }
        if let near { return near.prefix }
        if name.namespace == namespace { return name.prefix }
        return declarations.first { $0.uri == namespace && !$0.prefix.isEmpty }?.prefix ?? ""
    }
}
