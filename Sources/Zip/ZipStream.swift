/// An archive made piece by piece, for what does not fit into memory: whoever takes the pieces writes one behind the
/// other.
///
/// The same entries in the same order give the same bytes: times are 1980-01-01 00:00:00, attributes none. Beyond
/// 65,535 entries or 4 GiB the directory is that of ZIP64 (APPNOTE 4.3.14, 4.3.15, 4.5.3).
public struct ZipStream {
    private var directory: [UInt8] = []
    /// How many bytes stand before the next piece.
    private var offset: UInt64
    private var count = 0
    private var names: Set<String> = []

    public init() { offset = 0 }

    /// An archive of which so many bytes are written already.
    init(offset: UInt64) { self.offset = offset }

    /// The piece of one entry.
    ///
    /// - Throws: `ZipError.duplicateName`, `.unsafeName`, `.entryTooLarge`.
    public mutating func entry(_ name: String, packed data: PackedData) throws(ZipError) -> [UInt8] {
        let bytes = Array(name.utf8)
        guard !bytes.isEmpty, bytes.count <= Int(UInt16.max), !name.hasPrefix("/"), !name.contains("\\")
        else {
            throw ZipError(.unsafeName, entry: name)
        }
        guard names.insert(name.lowercased()).inserted else { throw ZipError(.duplicateName, entry: name) }
        guard data.size < Int(UInt32.max), data.bytes.count < Int(UInt32.max) else {
            throw ZipError(.entryTooLarge, entry: name, evidence: String(data.size))
        }
        // 0x0800: the name is UTF-8. 0x21 is 1 January 1980 as MS-DOS writes dates.
        var facts: [UInt8] = []
        facts.add(UInt16(0x0800))
        facts.add(data.method.rawValue)
        facts.add(UInt16(0))
        facts.add(UInt16(0x21))
        facts.add(data.crc)
        facts.add(UInt32(data.bytes.count))
        facts.add(UInt32(data.size))
        facts.add(UInt16(bytes.count))
        var piece: [UInt8] = []
        piece.add(UInt32(0x0403_4b50))
        piece.add(UInt16(20))
        piece += facts
        piece.add(UInt16(0))
        piece += bytes
        piece += data.bytes
        note(bytes, facts)
        offset += UInt64(piece.count)
        count += 1
        return piece
    }

    /// The line of an entry in the directory.
    private mutating func note(_ name: [UInt8], _ facts: [UInt8]) {
        let isFar = offset >= UInt64(UInt32.max)
        directory.add(UInt32(0x0201_4b50))
        directory.add(UInt16(isFar ? 45 : 20))
        directory.add(UInt16(isFar ? 45 : 20))
        directory += facts
        directory.add(UInt16(isFar ? 12 : 0))
        // No comment, the first disk, no attributes.
        directory += [UInt8](repeating: 0, count: 10)
        directory.add(isFar ? UInt32.max : UInt32(offset))
        directory += name
        guard isFar else { return }
        directory.add(UInt16(1))
        directory.add(UInt16(8))
        directory.add(offset)
    }

    /// The last piece: the directory.
    ///
    /// - Throws: `ZipError.noEntries`.
    public consuming func end() throws(ZipError) -> [UInt8] {
        guard count > 0 else { throw ZipError(.noEntries) }
        let (start, size) = (offset, UInt64(directory.count))
        var piece = directory
        if count >= Int(UInt16.max) || start >= UInt64(UInt32.max) || size >= UInt64(UInt32.max) {
            piece.add(UInt32(0x0606_4b50))
            piece.add(UInt64(44))
            piece.add(UInt16(45))
            piece.add(UInt16(45))
            piece.add(UInt64(0))
            piece.add(UInt64(count))
            piece.add(UInt64(count))
            piece.add(size)
            piece.add(start)
            piece.add(UInt32(0x0706_4b50))
            piece.add(UInt32(0))
            piece.add(start + size)
            piece.add(UInt32(1))
        }
        piece.add(UInt32(0x0605_4b50))
        piece.add(UInt32(0))
        piece.add(UInt16(clamping: count))
        piece.add(UInt16(clamping: count))
        piece.add(UInt32(clamping: size))
        piece.add(UInt32(clamping: start))
        piece.add(UInt16(0))
        return piece
    }
}

extension [UInt8] {
    /// Adds a number, its lowest byte first.
    fileprivate mutating func add(_ number: some FixedWidthInteger & UnsignedInteger) {
        for place in stride(from: 0, to: number.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: number >> place))
        }
    }
}
