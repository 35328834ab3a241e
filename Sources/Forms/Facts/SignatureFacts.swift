/// Who signs a block beside the document's own signature.
public struct SignatureFacts: Hashable, Sendable {
    /// Lines such as "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC".
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
