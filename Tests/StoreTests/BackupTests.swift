import Awards
import Foundation
import GRDB
import Store
import Synchronization
import TestSupport
import Testing
import Vietnamese

/// One consistent, checked file of everything; nothing else is restored.
@Suite(.serialized) struct BackupTests {
    private func filled(_ folder: URL, nominations: Int = 8) throws -> Store {
        let store = try Store(folder: folder.appending(path: "data"), digest: testDigest)
        var samples = Samples(2)
        try samples.populate(store)
        for index in 0..<nominations {
            var value = try samples.nomination("n\(index)", form: "form\(index)")
            value.outside = []
            let digest = try store.files.put(Array("paper \(index)".utf8))
            value.dossier.papers = [.init(component: "c", name: "n", digest: digest)]
            try store.write { try $0.begin(value) }
        }
        let series = RegisterSeries("SCB", unit: Samples.units[0], year: 2024)
        try store.write { (transaction) throws in
            for _ in 0..<3 {
                try transaction.takeNumber(in: series, on: .first, for: ObjectReference(.nomination, "n0")) {
                    "\($0)"
                }
            }
        }
        return store
    }

    /// Whoever finds a backup comes in by nobody's session, and is throttled by nobody's failures.
    @Test func whoHasSignedInStaysOutOfIt() throws {
        let folder = try TestFolder()
        let store = try filled(folder.url, nominations: 1)
        let moment = Moment(unixSeconds: 1_700_000_000)
        let token = String(repeating: "5e", count: 32)
        try store.write { books in
            let person = try #require(try books.people().first)
            let proof = Account.Proof(
                salt: String(repeating: "0", count: 32),
                rounds: 16,
                blockSize: 1,
                parallelism: 1,
                hash: String(repeating: "0", count: 64)
            )
            try books.record(Account(person: person.id, proof: proof, setAt: moment))
            let ends = Moment(unixSeconds: moment.unixSeconds + 3600)
            try books.insert(
                KeptSession(digest: token, person: person.id, began: moment, seen: moment, ends: ends)
            )
        }
        let file = folder.url.appending(path: "backup.vinhdanh")
        try store.backup(to: file)
        #expect(try Data(contentsOf: file).range(of: Data(token.utf8)) == nil)
        let target = folder.url.appending(path: "restored")
        try Store.restore(from: file, into: target, digest: testDigest)
        let restored = try Store(folder: target, digest: testDigest)
        #expect(try restored.read { try $0.webSessions() }.isEmpty)
        #expect(try restored.read { try $0.accounts() }.count == 1)
        #expect(try store.read { try $0.webSessions() }.count == 1)
    }

    @Test func aRestoredBackupIsTheSameStore() throws {
        let folder = try TestFolder()
        let store = try filled(folder.url)
        let file = folder.url.appending(path: "backup.vinhdanh")
        let made = try store.backup(to: file)
        #expect(made.contents.firstFault == nil)
        #expect(made.contents.files.named == 8)
        #expect(storeError { try store.backup(to: file) }?.code == .wouldOverwrite)
        #expect(try Store.verifyBackup(file, digest: testDigest) == made)

        let target = folder.url.appending(path: "restored")
        #expect(try Store.restore(from: file, into: target, digest: testDigest) == made)
        let restored = try Store(folder: target, digest: testDigest)
        #expect(try restored.check(against: made.heads).journal.proof == .intactAndAnchored)
        #expect(try restored.check().files == store.check().files)
        let values = try restored.read { try $0.all(Nomination.self) }
        #expect(try values == store.read { try $0.all(Nomination.self) })
        // It is a store for work: it takes new actions.
        var samples = Samples(9)
        let value = try samples.nomination("new", form: "new")
        try restored.write { try $0.begin(value) }
        #expect(
            storeError { try Store.restore(from: file, into: target, digest: testDigest) }?.code
                == .wouldOverwrite
        )
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(left == ["backup.vinhdanh", "data", "restored"])
    }

    @Test func anEmptyFolderIsRestoredInto() throws {
        let folder = try TestFolder()
        let file = folder.url.appending(path: "b")
        try filled(folder.url).backup(to: file)
        let target = folder.url.appending(path: "empty")
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try Store.restore(from: file, into: target, digest: testDigest)
        #expect(try Store(folder: target, digest: testDigest).read { try $0.count(Nomination.self) } == 8)
    }

    @Test func aBackupMadeWhileOthersWriteIsConsistent() throws {
        let folder = try TestFolder()
        let store = try filled(folder.url)
        let stop = Mutex(false)
        let written = Mutex(0)
        let writer = Thread {
            var samples = Samples(77)
            for step in 0..<100_000 where !stop.withLock(\.self) {
                guard let digest = try? store.files.put(Array("late paper \(step)".utf8)),
                    var value = try? samples.nomination("late\(step)", form: "late\(step)")
                else { continue }
                value.outside = []
                value.dossier.papers = [.init(component: "c", name: "n", digest: digest)]
                let settled = value
                try? store.write { try $0.begin(settled) }
                written.withLock { $0 += 1 }
            }
        }
        writer.start()
        for round in 0..<4 {
            let before = written.withLock(\.self)
            while written.withLock(\.self) < before + 5 { usleep(1000) }
            let file = folder.url.appending(path: "backup\(round)")
            let made = try store.backup(to: file)
            #expect(made.contents.firstFault == nil)
            #expect(made.contents.journal.records >= before)
            #expect(made.contents.files.named == made.contents.journal.records - 1)
            #expect(try Store.verifyBackup(file, digest: testDigest) == made)
        }
        stop.withLock { $0 = true }
        while writer.isExecuting { usleep(1000) }
    }

    @Test func faultsMustBeAccepted() throws {
        let folder = try TestFolder()
        let store = try filled(folder.url)
        let name = try #require(try store.files.names().first)
        try FileManager.default.removeItem(
            at: store.files.folder.appending(path: "\(name.prefix(2))/\(name)")
        )
        let file = folder.url.appending(path: "b")
        let refused = storeError { try store.backup(to: file) }
        #expect(refused?.code == .faulty && refused?.place == "missing file \(name)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["data"])
        #expect(try store.backup(to: file, acceptingFaults: true).contents.files.missing == [name])
        let target = folder.url.appending(path: "r")
        #expect(
            storeError { try Store.restore(from: file, into: target, digest: testDigest) }?.code == .faulty
        )
        #expect(!FileManager.default.fileExists(atPath: target.path))
        try Store.restore(from: file, into: target, digest: testDigest, acceptingFaults: true)
    }

    @Test(arguments: UInt64(1)...24) func aCutOrAlteredBackupIsRefused(_ seed: UInt64) throws {
        let folder = try TestFolder()
        let file = folder.url.appending(path: "b")
        try filled(folder.url, nominations: 3).backup(to: file)
        var random = SeededGenerator(seed: seed)
        var bytes = Array(try Data(contentsOf: file))
        let place = try changedPlace(in: bytes, &random)
        if seed.isMultiple(of: 3) {
            bytes.removeLast(bytes.count - place)
        } else {
            bytes[place] ^= 1 << UInt8(random.next() % 8)
        }
        try Data(bytes).write(to: file)
        let target = folder.url.appending(path: "r")
        let error = storeError { try Store.restore(from: file, into: target, digest: testDigest) }
        #expect([.backupAltered, .damaged].contains(error?.code), "\(String(describing: error)) at \(place)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["b", "data"]
        )
    }

    /// A byte of a stored text, so that the change is one of the contents and not of unused room.
    private func changedPlace(in bytes: [UInt8], _ random: inout SeededGenerator) throws -> Int {
        let marks = ["\"standing\"", "paper 1", "Nguyễn", "\"qualification\"", "regulation: …"]
        let mark = Array(marks[Int(random.next() % UInt64(marks.count))].utf8)
        let places = bytes.indices.dropLast(mark.count).filter {
            bytes[$0] == mark[0] && Array(bytes[$0..<($0 + mark.count)]) == mark
        }
        return places.isEmpty ? bytes.count / 2 : places[Int(random.next() % UInt64(places.count))]
    }

    @Test func aRowChangedWithADatabaseToolIsRefused() throws {
        let folder = try TestFolder()
        let file = folder.url.appending(path: "b")
        try filled(folder.url).backup(to: file)
        let queue = try DatabaseQueue(path: file.path)
        try queue.write { try $0.execute(sql: "UPDATE person SET folded = 'x' WHERE id = 'NV1'") }
        try queue.close()
        let target = folder.url.appending(path: "r")
        let error = storeError { try Store.restore(from: file, into: target, digest: testDigest) }
        #expect(error?.code == .backupAltered && error?.place == "seal")
    }

    @Test func whatIsNoBackupIsRefused() throws {
        let folder = try TestFolder()
        let store = try filled(folder.url)
        try store.close()
        let target = folder.url.appending(path: "r")
        let data = folder.url.appending(path: "data/\(Store.fileName)")
        #expect(
            storeError { try Store.restore(from: data, into: target, digest: testDigest) }?.code
                == .backupAltered
        )
        let absent = folder.url.appending(path: "absent")
        #expect(
            storeError { try Store.restore(from: absent, into: target, digest: testDigest) }?.code
                == .fileMissing
        )
        try Data().write(to: absent)
        #expect(
            storeError { try Store.restore(from: absent, into: target, digest: testDigest) }?.code
                == .backupAltered
        )
    }
}
