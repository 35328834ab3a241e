/// An archive put together by hand, so that it can be odd or wrong where our own writer never is.
struct RawZip {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var flags: UInt16 = 0
        var method: UInt16 = 0
        var crc: UInt32?
        var size: UInt32?
        var extra: [UInt8] = []
        var hasDescriptor = false
    }

    var entries: [Entry]
    var comment: [UInt8] = []

    var bytes: [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(out.count)
            let crc = entry.crc ?? Self.crc32(entry.bytes)
            let packed = UInt32(entry.bytes.count)
            let size = entry.size ?? packed
            let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
            let name = Array(entry.name.utf8)
            let known = !entry.hasDescriptor
            let common = le(UInt16(20)) + le(flags) + le(entry.method) + le(UInt16(0)) + le(UInt16(0x21))
            out +=
                [0x50, 0x4B, 3, 4] + common + le(known ? crc : 0) + le(known ? packed : 0)
                + le(known ? size : 0)
            out += le(UInt16(name.count)) + le(UInt16(entry.extra.count)) + name + entry.extra + entry.bytes
            if entry.hasDescriptor { out += [0x50, 0x4B, 7, 8] + le(crc) + le(packed) + le(size) }
            directory += [0x50, 0x4B, 1, 2] + le(UInt16(20)) + common + le(crc) + le(packed) + le(size)
            directory +=
                le(UInt16(name.count)) + le(UInt16(entry.extra.count)) + [UInt8](repeating: 0, count: 10)
            directory += le(offset) + name + entry.extra
        }
        let count = UInt16(entries.count)
        let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + le(count) + le(count) + le(UInt32(directory.count))
        return out + directory + end + le(UInt32(out.count)) + le(UInt16(comment.count)) + comment
    }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    private func le(_ value: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
