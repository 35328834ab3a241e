/// The name of an element or attribute: the prefix as written, the local part, and the namespace it
/// resolves to.
///
/// Two names are equal when all three agree; to ask what a name *means*, whatever its prefix, use
/// ``matches(_:_:)``.
public struct Name: Hashable, Sendable {
    /// The prefix as written, "" when there is none.
    public var prefix: String
    /// The part after the colon.
    public var local: String
    /// The resolved namespace URI, "" when the name is in none.
    public var namespace: String

    public init(prefix: String = "", local: String, namespace: String = "") {
        self.prefix = prefix
        self.local = local
        self.namespace = namespace
    }

    /// The name as it stands in a document: `w:p`, or `p` without a prefix.
    public var qualified: String {
        prefix.isEmpty ? local : "\(prefix):\(local)"
    }

    /// Whether the name has this local part in this namespace, whatever its prefix.
    @inlinable
    public func matches(_ local: String, _ namespace: String) -> Bool {
        self.local == local && self.namespace == namespace
    }
}

/// One `xmlns` attribute: a prefix ("" for the default namespace) bound to a URI.
public struct NamespaceDeclaration: Hashable, Sendable {
    public var prefix: String
    public var uri: String

    public init(prefix: String = "", uri: String) {
        self.prefix = prefix
        self.uri = uri
    }
}

/// An attribute that is not a namespace declaration.
public struct Attribute: Hashable, Sendable {
    public var name: Name
    public var value: String

    public init(name: Name, value: String) {
        self.name = name
        self.value = value
    }
}
