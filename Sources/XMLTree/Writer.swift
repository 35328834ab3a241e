/// Writes markup into a buffer of UTF-8, piece by piece; the same calls give the same bytes.
///
/// It escapes and nothing more: that tags match and prefixes are declared is the caller's affair
/// (``Document/bytes()`` gets both right for a parsed tree). Characters that XML 1.0 cannot carry at all
/// (U+0000-U+001F but tab, line feed and carriage return; U+FFFE, U+FFFF) are left out.
public struct Writer: Sendable {
    /// What has been written; may be cut, taken and appended to between calls.
    public var bytes: [UInt8]

    public init(reservingCapacity capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Writes the XML declaration, with `standalone` if it is given.
    public mutating func declaration(standalone: Bool?) {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"")
        if let standalone { raw(standalone ? " standalone=\"yes\"" : " standalone=\"no\"") }
        raw("?>\n")
    }

    /// Writes `<p:name xmlns… attributes…>`, or `<p:name/>` when the element is empty.
    public mutating func start(
        _ name: Name,
        declarations: [NamespaceDeclaration] = [],
        attributes: [Attribute] = [],
        empty: Bool = false
    ) {
        bytes.append(UInt8(ascii: "<"))
        self.name(name)
        for declaration in declarations {
            raw(declaration.prefix.isEmpty ? " xmlns" : " xmlns:")
            raw(declaration.prefix)
            quoted(declaration.uri)
        }
        for attribute in attributes { self.attribute(attribute) }
        if empty { bytes.append(UInt8(ascii: "/")) }
        bytes.append(UInt8(ascii: ">"))
    }

    /// Writes `</p:name>`.
    public mutating func end(_ name: Name) {
        raw("</")
        self.name(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Writes ` p:name="value"`, with the space before it.
    public mutating func attribute(_ attribute: Attribute) {
        bytes.append(UInt8(ascii: " "))
        name(attribute.name)
        quoted(attribute.value)
    }

    /// Writes character data, escaped.
    public mutating func text(_ text: String) {
        escape(text, .text)
    }

    /// Writes an attribute's value, escaped, without the quotes.
    public mutating func attributeValue(_ text: String) {
        escape(text, .attribute)
    }

    /// Writes a comment; "--", which no comment may contain, is spaced out.
    public mutating func comment(_ text: String) {
        raw("<!--")
        var last = UInt8(ascii: " ")
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-"), last == byte { bytes.append(UInt8(ascii: " ")) }
            bytes.append(byte)
            last = byte
        }
        if last == UInt8(ascii: "-") { bytes.append(UInt8(ascii: " ")) }
        raw("-->")
    }

    /// Writes a processing instruction; "?>" in its data is spaced out.
    public mutating func instruction(target: String, data: String) {
        raw("<?")
        raw(target)
        if !data.isEmpty { bytes.append(UInt8(ascii: " ")) }
        var last = UInt8(ascii: " ")
        for byte in data.utf8 {
            if byte == UInt8(ascii: ">"), last == UInt8(ascii: "?") { bytes.append(UInt8(ascii: " ")) }
            bytes.append(byte)
            last = byte
        }
        raw("?>")
    }

    /// Writes a node with everything in it.
    ///
    /// Recursion goes as deep as the tree.
    public mutating func node(_ node: Node) {
        switch node {
        case .element(let element): self.element(element)
        case .text(let text): escape(text, .text)
        case .comment(let text): comment(text)
        case .instruction(let target, let data): instruction(target: target, data: data)
        }
    }

    /// Writes an element with everything in it; one without children as `<name/>`.
    public mutating func element(_ element: Element) {
        let empty = element.children.isEmpty
        start(element.name, declarations: element.declarations, attributes: element.attributes, empty: empty)
        guard !empty else { return }
        for child in element.children { node(child) }
        end(element.name)
    }

    /// Writes markup as it is.
    public mutating func raw(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    private mutating func name(_ name: Name) {
        if !name.prefix.isEmpty {
            raw(name.prefix)
            bytes.append(UInt8(ascii: ":"))
        }
        raw(name.local)
    }

    private mutating func quoted(_ value: String) {
        raw("=\"")
        escape(value, .attribute)
        bytes.append(UInt8(ascii: "\""))
    }
}

extension Document {
    /// The document in UTF-8, always the same bytes for the same value.
    public func bytes() -> [UInt8] {
        var writer = Writer(reservingCapacity: 4096)
        writer.declaration(standalone: standalone)
        for node in prolog {
            writer.node(node)
            writer.raw("\n")
        }
        writer.element(root)
        for node in epilog {
            writer.raw("\n")
            writer.node(node)
        }
        return writer.bytes
    }
}
