import Testing

@testable import WordTemplate

/// Small pictures for tests: right at the head, nothing inside.
enum Pictures {
    static func png(_ width: Int, _ height: Int, _ description: String = "") throws -> Picture {
        func word(_ number: Int) -> [UInt8] {
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        let head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + word(13) + Array("IHDR".utf8)
        return try Picture(
            head + word(width) + word(height) + [8, 2, 0, 0, 0, 0, 0, 0, 0] + word(0) + Array("IEND".utf8)
                + word(0),
            description: description
        )
    }

    static func jpeg(_ width: Int, _ height: Int) throws -> Picture {
        let size = [UInt8(height >> 8), UInt8(height & 0xFF), UInt8(width >> 8), UInt8(width & 0xFF)]
        return try Picture(
            [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8] + size + [1, 1, 0x11, 0, 0xFF, 0xD9, 0, 0]
        )
    }
}
