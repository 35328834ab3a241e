/// A whole document: one root element and what stands around it.
public struct Document: Hashable, Sendable {
    /// The `standalone` of the XML declaration, nil when it says nothing.
    public var standalone: Bool?
    /// Comments and instructions before the root element.
    public var prolog: [Node]
    public var root: Element
    /// Comments and instructions after the root element.
    public var epilog: [Node]

    public init(root: Element, standalone: Bool? = true, prolog: [Node] = [], epilog: [Node] = []) {
        self.standalone = standalone
        self.prolog = prolog
        self.root = root
        self.epilog = epilog
    }
}
