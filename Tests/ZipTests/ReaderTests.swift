import TestSupport
import Testing
import Zip

private func code(_ bytes: [UInt8], limits: ZipLimits = .standard) -> ZipError.Code? {
    do throws(ZipError) {
        let reader = try ZipReader(bytes, limits: limits)
        for index in reader.entries.indices { _ = try reader.read(index) }
        return nil
    } catch {
        return error.code
    }
}

private func one(_ name: String, _ change: (inout RawZip.Entry) -> Void = { _ in }) -> [UInt8] {
    var entry = RawZip.Entry(name: name, bytes: Array("Vinh danh".utf8))
    change(&entry)
    return RawZip(entries: [entry]).bytes
}

@Suite struct ReaderTests {
    @Test func readsEntries() throws {
        let archive = RawZip(entries: [
            RawZip.Entry(name: "a/Quyết định.xml", bytes: Array("một".utf8), flags: 0x800),
            RawZip.Entry(name: "a/", bytes: []), RawZip.Entry(name: "b", bytes: []),
        ])
        let reader = try ZipReader(archive.bytes)
        #expect(reader.entries.map(\.name) == ["a/Quyết định.xml", "a/", "b"])
        #expect(reader.entries.map(\.isFolder) == [false, true, false])
        #expect(try reader.read(0) == Array("một".utf8))
        #expect(try reader.read(2).isEmpty)
        #expect(reader.index(of: "b") == 2)
        #expect(throws: ZipError(.noSuchEntry, evidence: "9")) { try ZipReader(archive.bytes).read(9) }
    }

    @Test func opensWhatIsOddButSound() {
        #expect(code(one("a") { $0.hasDescriptor = true }) == nil)
        #expect(code(one("a") { $0.extra = [0x55, 0x54, 2, 0, 7, 7] }) == nil)
        #expect(
            code(RawZip(entries: [.init(name: "a", bytes: [1])], comment: Array("lời ghi".utf8)).bytes) == nil
        )
    }

    @Test(arguments: [
        "../a", "a/../b", "/a", "a\\b", "..", "C:/a", "a/./b",
    ])
    func refusesUnsafeNames(_ name: String) {
        #expect(code(one(name)) == .unsafeName)
    }

    @Test func refusesWhatIsWrong() {
        #expect(code(one("a") { $0.flags = 1 }) == .encryptedEntry)
        #expect(code(one("a") { $0.method = 14 }) == .unsupportedMethod)
        #expect(code(one("a") { $0.crc = 7 }) == .badChecksum)
        #expect(code(one("a") { $0.method = 8 }) == .corruptEntry)
        let twins = [RawZip.Entry(name: "A.xml", bytes: []), RawZip.Entry(name: "a.XML", bytes: [])]
        #expect(code(RawZip(entries: twins).bytes) == .duplicateName)
    }

    @Test func holdsTheLimits() throws {
        #expect(code(one("a") { $0.size = 2_000_000_000 }) == .entryTooLarge)
        #expect(code(one("a"), limits: ZipLimits(entryBytes: 8)) == .entryTooLarge)
        let three = RawZip(entries: ["a", "b", "c"].map { RawZip.Entry(name: $0, bytes: [1, 2]) }).bytes
        #expect(code(three, limits: ZipLimits(entries: 2)) == .tooManyEntries)
        #expect(code(three, limits: ZipLimits(totalBytes: 5)) == .tooLarge)
        #expect(code(three, limits: ZipLimits(entries: 3, totalBytes: 6)) == nil)
        var writer = try ZipWriter()
        try writer.add("bomb", [UInt8](repeating: 0, count: 9 << 20))
        let bomb = try writer.close()
        #expect(code(bomb) == .ratio)
        #expect(code(bomb, limits: ZipLimits(ratioFrom: 10 << 20)) == nil)
    }

    @Test func seesALieAboutTheSize() throws {
        let packed = try PackedData(packing: [UInt8](repeating: 65, count: 5000))
        for lie in [10, 4999, 5001, 6000] {
            let entry = RawZip.Entry(
                name: "a",
                bytes: packed.bytes,
                method: 8,
                crc: packed.crc,
                size: UInt32(lie)
            )
            let found = code(RawZip(entries: [entry]).bytes)
            #expect(found == .corruptEntry || found == .badChecksum, "\(lie)")
        }
    }

    @Test(arguments: [
        ("", ZipError.Code.empty, ""), ("Kính gửi: Hội đồng", .notZip, "text"),
        ("{\\rtf1 x}", .notZip, "rtf"),
        ("%PDF-1.7", .notZip, "pdf"), ("<html><body>", .notZip, "html"),
        ("<?xml version='1.0'?><a/>", .notZip, "xml"),
        ("\u{0}\u{1}\u{2}", .notZip, "unknown"),
    ])
    func recognisesOtherFiles(_ text: String, _ expected: ZipError.Code, _ kind: String) {
        #expect(throws: ZipError(expected, evidence: kind)) { _ = try ZipReader(Array(text.utf8)).entries }
    }

    @Test(arguments: [
        ("EncryptedPackage", "encryptedOffice"), ("WordDocument", "legacyWord"), ("Workbook", "legacyExcel"),
        ("PowerPoint Document", "legacyPowerPoint"), ("Other", "otherCompound"),
    ])
    func recognisesCompoundFiles(_ stream: String, _ kind: String) {
        let name = stream.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        var bytes: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 632) + name
        bytes += [UInt8](repeating: 0, count: 200)
        #expect(throws: ZipError(.compoundFile, evidence: kind)) { _ = try ZipReader(bytes).entries }
    }

    @Test func everyCutIsRefusedAndSaysSo() throws {
        var writer = try ZipWriter()
        try writer.add("a", Array("một hai ba".utf8))
        let bytes = try writer.close()
        #expect(code(bytes) == nil)
        for length in 1..<bytes.count {
            let found = code(Array(bytes.prefix(length)))
            #expect(
                found == .truncated || (length < 4 && found == .notZip),
                "\(length): \(String(describing: found))"
            )
        }
    }

    @Test(arguments: UInt64(0)..<500)
    func survivesMutation(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var writer = try ZipWriter()
        for name in ["[Content_Types].xml", "word/document.xml", "docProps/app.xml"] {
            try writer.add(name, (0..<300).map { _ in UInt8.random(in: 60...70, using: &random) })
        }
        var bytes = try writer.close()
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let index = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: index)
            case 1: bytes[index] = 0xFF
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
            default: bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
        }
        _ = code(bytes)
    }
}
