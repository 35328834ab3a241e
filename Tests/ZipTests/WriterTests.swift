import TestSupport
import Testing
import Zip

@Suite struct WriterTests {
    @Test(arguments: UInt64(0)..<60)
    func readingUndoesWriting(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var contents: [(String, [UInt8])] = []
        for number in 0..<Int.random(in: 1...12, using: &random) {
            let count = [0, 1, 7, 300, 70_000].randomElement(using: &random) ?? 0
            let top = UInt8.random(in: 1...255, using: &random)
            contents.append(
                ("phần/\(number).xml", (0..<count).map { _ in UInt8.random(in: 0...top, using: &random) })
            )
        }
        let level = Int.random(in: 0...9, using: &random)
        var writer = try ZipWriter()
        for (name, bytes) in contents { try writer.add(name, bytes, level: level) }
        let archive = try writer.close()
        let reader = try ZipReader(archive)
        #expect(reader.entries.map(\.name) == contents.map(\.0))
        for (index, (_, bytes)) in contents.enumerated() { #expect(try reader.read(index) == bytes) }

        var copier = try ZipWriter()
        for index in reader.entries.indices { try copier.add(index, from: reader) }
        let copy = try ZipReader(try copier.close())
        #expect(copy.entries == reader.entries)
        for index in reader.entries.indices { #expect(try copy.packed(index) == reader.packed(index)) }
    }

    @Test func givesTheSameBytesTwice() throws {
        func make() throws -> [UInt8] {
            var writer = try ZipWriter()
            try writer.add("a", Array("một".utf8))
            try writer.add("b", packed: PackedData(packing: Array("hai".utf8)))
            return try writer.close()
        }
        let first = try make()
        #expect(try make() == first)
        // The date of the first local header: 1980-01-01, and no UTF-8 flag for an ASCII name.
        #expect(Array(first[6..<14]) == [0, 0, 8, 0, 0, 0, 0x21, 0])
    }

    @Test func copiesPackedDataAsTheyAre() throws {
        let words = ["Tập", "thể", "lao", "động", "xuất", "sắc"]
        let text = Array((0..<3000).map { words[$0 * $0 % 7 % 6] + "\($0 % 11)" }.joined(separator: " ").utf8)
        let fast = try PackedData(packing: text, level: 1)
        let small = try PackedData(packing: text, level: 9)
        #expect(fast.bytes != small.bytes)
        #expect(fast.crc == RawZip.crc32(text))
        let plain = PackedData(bytes: text, size: text.count, crc: RawZip.crc32(text), method: .stored)
        for data in [fast, small, plain] {
            var writer = try ZipWriter()
            try writer.add("x", packed: data)
            let reader = try ZipReader(try writer.close())
            #expect(try reader.packed(0) == data)
            #expect(try reader.read(0) == text)
        }
    }

    @Test func aFalseChecksumIsFoundWhenReading() throws {
        var writer = try ZipWriter()
        let data = try PackedData(packing: Array("abc".utf8))
        try writer.add("x", packed: PackedData(bytes: data.bytes, size: 3, crc: 1))
        let archive = try writer.close()
        #expect(throws: ZipError(.badChecksum, entry: "x", evidence: "libzip 7")) {
            try ZipReader(archive).read(0)
        }
    }

    @Test func refusesDuplicatesAndNothing() throws {
        #expect(throws: ZipError(.noEntries)) { _ = try ZipWriter().close() }
        var writer = try ZipWriter()
        try writer.add("a", [1])
        var refused: ZipError?
        do { try writer.add("a", [2]) } catch { refused = error }
        #expect(refused?.code == .duplicateName)
        #expect(try ZipReader(try writer.close()).entries.count == 1)
    }

    @Test func anAbandonedWriterIsFreed() throws {
        for _ in 0..<100 {
            var writer = try ZipWriter()
            try writer.add("a", [UInt8](repeating: 7, count: 100_000))
        }
    }

    @Test func writesOnManyThreads() async throws {
        await withTaskGroup(of: [UInt8]?.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    guard var writer = try? ZipWriter() else { return nil }
                    try? writer.add("a", [UInt8](repeating: 7, count: 10_000))
                    return try? writer.close()
                }
            }
            var results: Set<[UInt8]?> = []
            for await result in group { results.insert(result) }
            #expect(results.count == 1 && !results.contains(nil))
        }
    }
}
