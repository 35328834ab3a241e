/// An archive being written in memory.
///
/// The same entries in the same order give the same bytes: times are 1980-01-01 00:00:00, attributes none.
/// Entries stand in the order in which they were added. Packed bytes are copied once, straight to their place; without
/// ZIP64, so that an archive has at most 65,534 entries and ends below 4 GiB.
public struct ZipWriter: Sendable {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var names: Set<String> = []

    /// - Parameter capacity: about how large the archive will be, in bytes.
    public init(reservingCapacity capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds an entry and packs it: level 1 (fast) to 9 (small), 0 stores.
    ///
    /// Empty entries are stored.
    public mutating func add(_ name: String, _ bytes: [UInt8], level: Int = 6) throws(ZipError) {
        let data = try Deflater(level: level).packed(bytes)
        guard level > 0 else {
            let stored = PackedData(bytes: bytes, size: bytes.count, crc: data.crc, method: .stored)
            return try add(name, packed: stored)
        }
        try add(name, packed: data)
    }

    /// Adds an entry that is packed already; its bytes are copied as they are.
    public mutating func add(_ name: String, packed data: PackedData) throws(ZipError) {
        guard names.insert(name).inserted else { throw ZipError(.duplicateName, entry: name) }
        let field = Array(name.utf8)
        let end = bytes.count + data.bytes.count + directory.count + 2 * field.count + 200
        guard names.count < 0xFFFF, field.count < 0xFFFF, end < 0xFFFF_FFFF, data.size < 0xFFFF_FFFF else {
            throw ZipError(.writeFailed, entry: name, evidence: "zip64")
        }
        let head = Head(data, name: field)
        directory.append(little: 0x0201_4B50 as UInt32)
        directory.append(little: Head.madeBy)
        head.write(to: &directory)
        // No comment, first disk, no attributes.
        directory.append(contentsOf: repeatElement(0, count: 10))
        directory.append(little: UInt32(bytes.count))
        directory += field
        bytes.append(little: 0x0403_4B50 as UInt32)
        head.write(to: &bytes)
        bytes += field
        bytes += data.bytes
    }

    /// What the local header and the directory say alike.
    private struct Head {
        /// Version 6.3 of the format, on MS-DOS.
        static let madeBy: UInt16 = 63

        let data: PackedData
        let nameLength: Int
        let isASCII: Bool

        init(_ data: PackedData, name: [UInt8]) {
            self.data = data
            nameLength = name.count
            isASCII = name.allSatisfy { $0 < 0x80 }
        }

        func write(to bytes: inout [UInt8]) {
            bytes.append(little: data.method == .stored ? 10 : 20 as UInt16)
            // The flag for names that are UTF-8 and not ASCII.
            bytes.append(little: isASCII ? 0 : 0x0800 as UInt16)
            bytes.append(little: data.method.rawValue)
            // 0x21 is 1 January 1980 as MS-DOS writes dates; no time zone has a say in it.
            bytes.append(little: 0 as UInt16)
            bytes.append(little: 0x21 as UInt16)
            bytes.append(little: data.crc)
            bytes.append(little: UInt32(data.bytes.count))
            bytes.append(little: UInt32(data.size))
            bytes.append(little: UInt16(nameLength))
            bytes.append(little: 0 as UInt16)
        }
    }

    /// Adds an entry of another archive, its packed bytes unchanged.
    public mutating func add(_ index: Int, from reader: borrowing ZipReader) throws(ZipError) {
        let data = try reader.packed(index)
        try add(reader.entries[index].name, packed: data)
    }

    /// Finishes the archive and hands out its bytes.
    public consuming func close() throws(ZipError) -> [UInt8] {
        guard !names.isEmpty else { throw ZipError(.noEntries) }
        let start = bytes.count
        bytes += directory
        bytes.append(little: 0x0605_4B50 as UInt32)
        bytes.append(little: 0 as UInt32)
        bytes.append(little: UInt16(names.count))
        bytes.append(little: UInt16(names.count))
        bytes.append(little: UInt32(directory.count))
        bytes.append(little: UInt32(start))
        bytes.append(little: 0 as UInt16)
        return bytes
    }
}

extension [UInt8] {
    /// The least significant byte first, as archives write numbers.
    fileprivate mutating func append(little number: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: 0, to: type(of: number).bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}

extension PackedData {
    /// Packs bytes once, so that they can be written many times.
    public init(packing bytes: [UInt8], level: Int = 6) throws(ZipError) {
        self = try Deflater(level: level).packed(bytes)
    }
}

extension ZipLimits {
    /// No limits: for archives that we wrote ourselves.
    static let none = ZipLimits(
        entries: .max,
        entryBytes: .max,
        totalBytes: .max,
        ratio: .max,
        ratioFrom: .max
    )
}
