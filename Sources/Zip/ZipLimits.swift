/// How much an archive may ask of the machine before it is refused; checked before anything is unpacked.
public struct ZipLimits: Hashable, Sendable {
    /// The most entries.
    public var entries: Int
    /// The most bytes of one entry, unpacked.
    public var entryBytes: Int
    /// The most bytes of all entries, unpacked.
    public var totalBytes: Int
    /// The most times an entry may grow when unpacked.
    public var ratio: Int
    /// Entries below this size, unpacked, may have any ratio: blank pictures and repeated table rows pack
    /// well.
    public var ratioFrom: Int

    public init(
        entries: Int = 10_000,
        entryBytes: Int = 128 << 20,
        totalBytes: Int = 512 << 20,
        ratio: Int = 400,
        ratioFrom: Int = 8 << 20
    ) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.ratioFrom = ratioFrom
    }

    /// 10,000 entries, 128 MiB each, 512 MiB together, 400 : 1 from 8 MiB.
    public static let standard = ZipLimits()
}
