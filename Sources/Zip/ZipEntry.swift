/// What the directory of an archive says about one entry.
public struct ZipEntry: Hashable, Sendable {
    public let name: String
    /// The size in bytes, unpacked.
    public let size: Int
    /// The size in bytes as stored.
    public let packedSize: Int
    /// The CRC-32 of the unpacked bytes.
    public let crc: UInt32
    public let method: ZipMethod

    /// Whether the entry only makes a folder.
    public var isFolder: Bool { name.hasSuffix("/") }

    public init(name: String, size: Int, packedSize: Int, crc: UInt32, method: ZipMethod) {
        self.name = name
        self.size = size
        self.packedSize = packedSize
        self.crc = crc
        self.method = method
    }
}

/// How the bytes of an entry are packed; office packages know these two.
public enum ZipMethod: UInt16, Hashable, Sendable {
    case stored = 0
    case deflate = 8
}

/// Bytes packed already, with what an archive must say about them.
///
/// Whoever makes one (a faster deflate, say) vouches for size and CRC-32: they are written as given.
public struct PackedData: Hashable, Sendable {
    /// A raw deflate stream without header or trailer, or the plain bytes when stored.
    public let bytes: [UInt8]
    /// The size in bytes, unpacked.
    public let size: Int
    /// The CRC-32 of the unpacked bytes.
    public let crc: UInt32
    public let method: ZipMethod

    public init(bytes: [UInt8], size: Int, crc: UInt32, method: ZipMethod = .deflate) {
        self.bytes = bytes
        self.size = size
        self.crc = crc
        self.method = method
    }
}
