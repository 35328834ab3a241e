/// How much a document may ask of the machine before it is refused.
public struct XMLLimits: Hashable, Sendable {
    /// The most bytes read.
    public var bytes: Int
    /// The deepest nesting of elements.
    ///
    /// The parser itself stops at 256.
    public var depth: Int
    /// The most elements, attributes, texts, comments and instructions together.
    public var nodes: Int

    public init(bytes: Int = 128 << 20, depth: Int = 256, nodes: Int = 8_000_000) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }

    /// 128 MiB, 256 levels, 8 million nodes: far above any office document, far below what stops a server.
    public static let standard = XMLLimits()
}
