import Awards
import Foundation
import GRDB
import Store
import TestSupport
import Testing
import Vietnamese

/// The journal shows any later change, deletion or cut (promise P10).
struct JournalTests {
    /// A closed data folder with twelve nominations of three events each, and its heads.
    private func journaled(_ folder: TestFolder) throws -> String {
        let store = try Store(folder: folder.url, digest: testDigest)
        var samples = Samples(5)
        try samples.populate(store)
        for person in Samples.people.indices {
            var value = try samples.nomination("n\(person)", person: person)
            try store.write { try $0.begin(value) }
            for version in 1...2 {
                value.standing.revision = 10 + version
                try store.write { try $0.change(value, expecting: version) }
            }
        }
        let series = RegisterSeries("SCB", unit: Samples.units[0], year: 2024)
        let object = ObjectReference(.nomination, "n1")
        try store.write { (transaction) throws in
            for issue in 1...3 {
                try transaction.takeNumber(in: series, on: .first, for: object) { "\($0)" }
                try transaction.record(
                    IssuedDocument(
                        form: "f",
                        object: object,
                        issue: issue,
                        fileName: "f",
                        folder: "",
                        digest: "d",
                        templateDigest: "t",
                        actionID: "a",
                        day: .first
                    )
                )
            }
        }
        let report = try store.check()
        #expect(report.firstFault == nil || report.firstFault?.hasPrefix("missing file") == true)
        #expect(report.journal.proof == .intactNotAnchored)
        #expect(report.journal.chains == 13 && report.journal.events == 37 && report.journal.records == 13)
        let heads = try store.read { try $0.heads() }
        #expect(try store.check(against: heads).journal.proof == .intactAndAnchored)
        try store.close()
        return heads
    }

    /// Changes the file as somebody with a database tool would: triggers away, changed, triggers back.
    private func tamper(_ folder: TestFolder, _ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.url.appending(path: Store.fileName).path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF")
            let triggers = try Row.fetchAll(
                database,
                sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            )
            for row in triggers { try database.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
            try database.execute(sql: sql)
            #expect(database.changesCount > 0, "nothing was changed by \(sql)")
            for row in triggers { try database.execute(sql: row["sql"]) }
        }
        try queue.close()
    }

    private func verify(_ folder: TestFolder, _ anchor: String? = nil) throws -> JournalReport {
        let store = try Store(folder: folder.url, digest: testDigest)
        return try store.read { try $0.verifyJournal(against: anchor) }
    }

    private typealias What = JournalReport.Fault.What

    @Test(arguments: [
        ("UPDATE event SET text = 'x' WHERE object = 'n3' AND sequence = 2", What.alteredEvent, 2),
        ("UPDATE event SET actor = 'NV9' WHERE object = 'n3' AND sequence = 1", .alteredEvent, 1),
        (
            "UPDATE event SET at = '2020-01-01T00:00:00' WHERE object = 'n3' AND sequence = 3", .alteredEvent,
            3
        ),
        ("UPDATE event SET at = 'soon' WHERE object = 'n3' AND sequence = 3", .unreadableEvent, 3),
        ("DELETE FROM event WHERE object = 'n3' AND sequence = 2", .missingEvent, 2),
        ("DELETE FROM event WHERE object = 'n3' AND sequence = 1", .missingEvent, 1),
        (
            """
            UPDATE event SET sequence = 9 WHERE object = 'n3' AND sequence = 1;
            UPDATE event SET sequence = 1 WHERE object = 'n3' AND sequence = 2;
            UPDATE event SET sequence = 2 WHERE object = 'n3' AND sequence = 9
            """, .brokenLink, 1
        ),
    ]) func aChangedChainIsFoundWhereItIsBroken(
        _ sql: String,
        _ what: JournalReport.Fault.What,
        _ sequence: Int
    ) throws {
        let folder = try TestFolder()
        _ = try journaled(folder)
        try tamper(folder, sql)
        let report = try verify(folder)
        #expect(report.faults == [.init(what, kind: "nomination", object: "n3", sequence: sequence)])
        #expect(report.proof == .broken)
    }

    @Test(
        arguments: [
            ("DELETE FROM event WHERE object = 'n3' AND sequence = 3", What.alteredRecord, nil),
            (
                "UPDATE nomination SET body = replace(body, '\"form\":\"merit\"', '\"form\":\"medal\"') WHERE id = 'n3'",
                .alteredRecord, nil
            ),
            ("UPDATE nomination SET state = 'conferred' WHERE id = 'n3'", .alteredColumns, "state"),
            ("UPDATE nomination SET unit = 'unit-9' WHERE id = 'n3'", .alteredColumns, "unit"),
            ("DELETE FROM event WHERE object = 'n3'", .recordWithoutEvents, nil),
            ("DELETE FROM nomination WHERE id = 'n3'", .eventsWithoutRecord, nil),
        ] as [(String, JournalReport.Fault.What, String?)]
    )
    func aChangedRecordIsFound(_ sql: String, _ what: JournalReport.Fault.What, _ column: String?) throws {
        let folder = try TestFolder()
        _ = try journaled(folder)
        try tamper(folder, sql)
        #expect(try verify(folder).faults == [.init(what, kind: "nomination", object: "n3", column: column)])
    }

    @Test func aThingCutOutWholeIsFoundOnlyByTheAnchor() throws {
        let folder = try TestFolder()
        let heads = try journaled(folder)
        try tamper(folder, "DELETE FROM event WHERE object = 'n3'; DELETE FROM nomination WHERE id = 'n3'")
        #expect(try verify(folder).proof == .intactNotAnchored)
        let report = try verify(folder, heads)
        #expect(report.faults == [.init(.anchorNotMet, kind: "nomination", object: "n3", sequence: 3)])
    }

    @Test(arguments: [
        ("UPDATE document SET digest = 'other' WHERE issue = 2", "documents"),
        ("DELETE FROM document WHERE issue = 3", "documents"),
        ("UPDATE register_entry SET object = 'n2' WHERE number = 2", "numbers"),
        ("DELETE FROM register_entry WHERE number = 1", "numbers"),
    ]) func changedDocumentsAndNumbersAreFoundByTheAnchor(_ sql: String, _ kind: String) throws {
        let folder = try TestFolder()
        let heads = try journaled(folder)
        try tamper(folder, sql)
        #expect(
            try verify(folder, heads).faults == [.init(.anchorNotMet, kind: kind, object: "", sequence: 3)]
        )
    }

    @Test func anAnchorHoldsWhileTheStoreGrows() throws {
        let folder = try TestFolder()
        let heads = try journaled(folder)
        let store = try Store(folder: folder.url, digest: testDigest)
        let series = RegisterSeries("SCB", unit: Samples.units[0], year: 2024)
        try store.write { (transaction) throws in
            let found = try transaction.find(Nomination.self, "n1")
            var value = try #require(found).value
            value.standing.state = "decided"
            try transaction.change(value, expecting: 3)
            try transaction.takeNumber(in: series, on: .first, for: value.reference) { "\($0)" }
            try transaction.voidNumber(1, of: series, reason: "in sai")
        }
        #expect(try store.read { try $0.verifyJournal(against: heads) }.proof == .intactAndAnchored)
        try store.close()
    }

    @Test func aRebuiltChainIsFoundOnlyByTheAnchor() throws {
        let folder = try TestFolder()
        let heads = try journaled(folder)
        try tamper(folder, "DELETE FROM event WHERE object = 'n3'")
        do {
            let store = try Store(folder: folder.url, digest: testDigest)
            try store.write { try $0.append(Samples.event(ObjectReference(.nomination, "n3"), "forged")) }
            try store.close()
        }
        #expect(try verify(folder).proof == .intactNotAnchored)
        #expect(try verify(folder, heads).proof == .broken)
    }

    /// Flips one random byte of a random event's text column or record, over many seeds.
    @Test(arguments: UInt64(1)...12) func anyFlippedCharacterIsFound(_ seed: UInt64) throws {
        let folder = try TestFolder()
        _ = try journaled(folder)
        var random = SeededGenerator(seed: seed)
        let columns = ["action", "action_id", "label", "to_state", "content_hash", "previous_hash", "hash"]
        let column = columns[Int(random.next() % 7)]
        let (person, sequence) = (random.next() % 12, 1 + random.next() % 3)
        try tamper(
            folder,
            "UPDATE event SET \(column) = \(column) || '.' WHERE object = 'n\(person)' AND sequence = \(sequence)"
        )
        let report = try verify(folder)
        #expect(report.proof == .broken)
        #expect(report.faults.allSatisfy { $0.object == "n\(person)" })
    }

    @Test func eventsCanNeitherBeChangedNorRemoved() throws {
        let folder = try TestFolder()
        _ = try journaled(folder)
        let queue = try DatabaseQueue(path: folder.url.appending(path: Store.fileName).path)
        for sql in [
            "UPDATE event SET text = 'x'", "DELETE FROM event", "DELETE FROM document WHERE 1",
            "DELETE FROM pin",
            "INSERT OR REPLACE INTO event SELECT * FROM event WHERE sequence = 1 LIMIT 1",
        ] where !sql.contains("document") {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
    }

    @Test func anActionWritesOneEventInEachThingItMoves() throws {
        let store = try Samples.world()
        var samples = Samples(5)
        let values = [try samples.nomination("a", person: 1), try samples.nomination("b", person: 2)]
        try store.write { (transaction) throws in for value in values { try transaction.begin(value) } }
        let events = try store.read { try $0.events(ofAction: "action") }
        #expect(events.map(\.object.id) == ["xhht-2024", "a", "b"])
        #expect(events.allSatisfy { $0.sequence == 1 && $0.previousHash.isEmpty && !$0.hash.isEmpty })
        let hash = try store.read { try $0.contentHash(of: values[0].reference) }
        #expect(events[1].contentHash == hash)
        var count = 0
        try store.read { (reading) throws in try reading.eachEvent { _ in count += 1 } }
        #expect(count == 3)
        let unknown = Samples.event(ObjectReference(.decision, "none"), "x")
        #expect(storeError { try store.write { try $0.append(unknown) } }?.code == .notFound)
    }
}
