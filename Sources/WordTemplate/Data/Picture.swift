/// A picture as data for a template: PNG or JPEG, recognised by its first bytes.
public struct Picture: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case png, jpeg

        var mediaType: String { "image/\(rawValue)" }
    }

    public let bytes: [UInt8]
    public let kind: Kind
    /// The size in pixels.
    public let width: Int
    public let height: Int
    /// Pixels per inch; 96 where the file does not say.
    public let density: Int
    /// What the picture shows, for those who cannot see it.
    public let description: String

    /// The largest file, 20 MiB, and the longest side in pixels.
    static let mostBytes = 20 << 20
    static let longestSide = 20_000

    /// Reads size and density off the file.
    ///
    /// - Throws: a fault when it is no PNG or JPEG, or larger than 20 MiB or 20,000 pixels a side.
    public init(_ bytes: [UInt8], description: String = "") throws(TemplateFault) {
        guard bytes.count <= Picture.mostBytes else {
            throw TemplateFault(.pictureTooLarge, evidence: "\(Picture.mostBytes)")
        }
        guard let found = Picture.png(bytes) ?? Picture.jpeg(bytes), found.width > 0, found.height > 0 else {
            throw TemplateFault(.badPicture)
        }
        guard max(found.width, found.height) <= Picture.longestSide else {
            throw TemplateFault(.pictureTooLarge, evidence: "\(Picture.longestSide) px")
        }
        self.bytes = bytes
        self.description = description
        kind = found.kind
        width = found.width
        height = found.height
        density = (20...2400).contains(found.density) ? found.density : 96
    }

    private struct Head {
        var kind: Kind
        var width: Int
        var height: Int
        var density: Int
    }

    private static func number(_ bytes: [UInt8], _ index: Int, _ count: Int) -> Int {
        guard index + count <= bytes.count else { return 0 }
        return bytes[index..<(index + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func png(_ bytes: [UInt8]) -> Head? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count > 33 else {
            return nil
        }
        var head = Head(kind: .png, width: number(bytes, 16, 4), height: number(bytes, 20, 4), density: 96)
        var index = 8
        // Chunks before the pixels; pHYs says pixels per metre.
        while index + 12 <= bytes.count {
            let length = number(bytes, index, 4)
            let name = String(decoding: bytes[(index + 4)..<(index + 8)], as: UTF8.self)
            if name == "IDAT" || length > bytes.count { break }
            if name == "pHYs", length == 9, bytes[index + 16] == 1 {
                head.density = (number(bytes, index + 8, 4) * 254 + 5000) / 10_000
            }
            index += length + 12
        }
        return head
    }

    private static func jpeg(_ bytes: [UInt8]) -> Head? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var density = 96
        var index = 2
        while index + 9 < bytes.count {
            guard bytes[index] == 0xFF else { return nil }
            let marker = bytes[index + 1]
            if marker == 0xFF {
                index += 1
                continue
            }
            let length = number(bytes, index + 2, 2)
            if marker == 0xE0, length >= 14, bytes[index + 4] == 0x4A {
                let value = number(bytes, index + 12, 2)
                if bytes[index + 11] == 1 { density = value }
                if bytes[index + 11] == 2 { density = (value * 254 + 50) / 100 }
            }
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                return Head(
                    kind: .jpeg,
                    width: number(bytes, index + 7, 2),
                    height: number(bytes, index + 5, 2),
                    density: density
                )
            }
            index += 2 + max(2, length)
        }
        return nil
    }
}
