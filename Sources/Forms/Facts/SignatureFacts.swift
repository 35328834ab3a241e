/// Who signs a block beside the document's own signature.
public struct SignatureFacts: Hashable, Sendable {
    /// The capacity and the office, one line each.
    public var office: [String]
    public var name: String?

    public init(
        office: [String] = [],
        name: String? = nil
    ) {
        self.office = office
        self.name = name
    }
}
