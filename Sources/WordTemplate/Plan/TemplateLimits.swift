/// How much a template may ask of the machine.
public struct TemplateLimits: Hashable, Sendable {
    /// The most bytes of XML that one document may have, uncompressed.
    public var outputBytes: Int
    /// The most rounds of all loops together.
    public var rounds: Int
    /// The most faults reported of one rendering.
    public var faults: Int
    /// How hard the filled parts are packed, 1 (fast) to 9 (small).
    public var packing: Int

    public init(
        outputBytes: Int = 512 << 20,
        rounds: Int = 20_000_000,
        faults: Int = 500,
        packing: Int = 6
    ) {
        self.rounds = rounds
        self.packing = packing
        self.outputBytes = outputBytes
        self.faults = faults
    }

    /// 512 MiB of XML (a list of more than 100,000 rows), 20 million rounds and 500 faults.
    public static let standard = TemplateLimits()
}
