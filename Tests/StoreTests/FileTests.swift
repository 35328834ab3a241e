import Awards
import Foundation
@testable import Store
import Testing
import Vietnamese

/// Bytes are kept by their digest, whole or not at all.
struct FileTests {
    private func path(_ digest: String, in store: Store) -> URL {
        store.files.folder.appending(path: "\(digest.prefix(2))/\(digest)")
    }

    /// In a process of its own, where nothing else waits for the disk.
    @Test func whatWasPutIsOnTheDiskWithItsName() async {
        await #expect(processExitsWith: .success) {
            let store = try Store.temporary(digest: testDigest)
            func waits(_ work: () throws -> Void) rethrows -> Int {
                let before = DurableFile.syncs.count
                try work()
                return DurableFile.syncs.count - before
            }
            // The new shelf's name, the file's bytes, the file's name.
            try #require(waits { _ = try store.files.put([1, 2, 3]) } == 3)
            // What this program has put need not be waited for again; what another did, once.
            try #require(waits { _ = try store.files.put([1, 2, 3]) } == 0)
            let other = try Store(folder: store.folder, digest: testDigest)
            try #require(waits { _ = try other.files.put([1, 2, 3]) } == 2)
            try #require(waits { _ = try other.files.put([1, 2, 3]) } == 0)
        }
    }

    @Test func whatWasPutIsRead() throws {
        let store = try Store.temporary(digest: testDigest)
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let digest = try store.files.put(bytes)
        #expect(try store.files.put(bytes) == digest)
        #expect(try store.files.read(digest) == bytes)
        #expect(store.files.contains(digest))
        #expect(try store.files.names() == [digest])
        #expect(try store.files.read(try store.files.put([])) == [])
        let left = try FileManager.default.contentsOfDirectory(
            atPath: path(digest, in: store).deletingLastPathComponent().path
        )
        #expect(left == [digest])
    }

    @Test func alteredAndMissingFilesAreSaid() throws {
        let store = try Store.temporary(digest: testDigest)
        let digest = try store.files.put([1, 2, 3])
        try Data([1, 2, 4]).write(to: path(digest, in: store))
        #expect(storeError { try store.files.read(digest) }?.code == .fileAltered)
        // The same bytes put again mend it.
        try store.files.put([1, 2, 3])
        #expect(try store.files.read(digest) == [1, 2, 3])
        try FileManager.default.removeItem(at: path(digest, in: store))
        #expect(storeError { try store.files.read(digest) }?.code == .fileMissing)
        for bad in ["../../etc/passwd", "", "abc", String(repeating: "A", count: 64)] {
            #expect(storeError { try store.files.read(bad) }?.code == .badDigest)
            #expect(!store.files.contains(bad))
        }
    }

    @Test func theCheckListsMissingAlteredAndOrphans() throws {
        let store = try Samples.world()
        let names = try (1...4).map { try store.files.put([UInt8($0)]) }
        var samples = Samples(1)
        var value = try samples.nomination("n")
        value.outside = []
        value.dossier.papers = names.prefix(2).map { .init(component: "c", name: "n", digest: $0) }
        try store.write { (transaction) throws in
            try transaction.begin(value)
            try transaction.record(
                IssuedDocument(
                    form: "f",
                    object: value.reference,
                    issue: 1,
                    fileName: "n",
                    folder: "",
                    digest: names[2],
                    templateDigest: "",
                    actionID: "a",
                    day: .first
                )
            )
        }
        #expect(try store.check().files == report(named: 3, orphans: [names[3]]))
        try FileManager.default.removeItem(at: path(names[0], in: store))
        try Data([9]).write(to: path(names[1], in: store))
        var expected = report(named: 3, orphans: [names[3]])
        (expected.missing, expected.altered) = ([names[0]], [names[1]])
        #expect(try store.check().files == expected)
        #expect(try store.check().firstFault == "missing file \(names[0])")
    }

    private func report(named: Int, orphans: [String]) -> FileReport {
        var report = FileReport()
        (report.named, report.orphans) = (named, orphans)
        return report
    }
}
