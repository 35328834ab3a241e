import TestSupport
import Testing

@testable import Zip

/// What is written piece by piece is what libzip reads.
@Suite struct StreamTests {
    @Test(arguments: UInt64(0)..<20) func libzipReadsWhatWasWritten(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let contents = (0..<Int.random(in: 1...9, using: &random)).map { number in
            let count = [0, 1, 7, 300, 70_000].randomElement(using: &random) ?? 0
            return (
                "Tỉnh \(number)/Giấy khen/số \(number).docx",
                (0..<count).map { _ in UInt8.random(in: 0...90, using: &random) }
            )
        }
        var stream = ZipStream()
        var archive: [UInt8] = []
        for (name, bytes) in contents {
            archive += try stream.entry(name, packed: PackedData(packing: bytes, level: 1))
        }
        archive += try stream.end()
        let reader = try ZipReader(archive)
        #expect(reader.entries.map(\.name) == contents.map(\.0))
        for (index, (_, bytes)) in contents.enumerated() { #expect(try reader.read(index) == bytes) }
    }

    @Test func manyEntriesNeedTheLargeDirectory() throws {
        var stream = ZipStream()
        var archive: [UInt8] = []
        let nothing = PackedData(bytes: [], size: 0, crc: 0, method: .stored)
        let count = Int(UInt16.max) + 2
        for number in 0..<count { archive += try stream.entry("\(number)", packed: nothing) }
        archive += try stream.end()
        let reader = try ZipReader(archive, limits: .none)
        #expect(reader.entries.count == count && reader.entries.last?.name == "\(count - 1)")
    }

    /// What lies beyond 4 GiB is named with eight bytes.
    @Test func whatLiesFarIsFound() throws {
        var stream = ZipStream(offset: 5 << 30)
        _ = try stream.entry("a", packed: PackedData(packing: Array("một".utf8)))
        let end = try stream.end()
        let place: [UInt8] = [0, 0, 0, 0x40, 1, 0, 0, 0]
        #expect(end[42..<46].elementsEqual([0xFF, 0xFF, 0xFF, 0xFF]))
        #expect(end[47..<59].elementsEqual([1, 0, 8, 0] + place))
    }

    @Test func refusesWhatNoReaderTakes() throws {
        let nothing = PackedData(bytes: [], size: 0, crc: 0, method: .stored)
        var stream = ZipStream()
        _ = try stream.entry("Đơn vị/a.docx", packed: nothing)
        for name in ["", "/a", "a\\b"] {
            #expect(throws: ZipError(.unsafeName, entry: name)) { try stream.entry(name, packed: nothing) }
        }
        #expect(throws: ZipError(.duplicateName, entry: "đơn vị/A.docx")) {
            try stream.entry("đơn vị/A.docx", packed: nothing)
        }
        #expect(throws: ZipError(.noEntries)) { try ZipStream().end() }
    }
}
