import Awards
import Foundation
import GRDB
import Store
import Synchronization
import Testing
import Vietnamese

/// What is kept from one transaction to the next is never older than what is committed (promise P1).
@Suite(.serialized) struct KeptTests {
    private struct GaveUp: Error {}

    private let folder: TestFolder
    private let store: Store

    init() throws {
        folder = try TestFolder()
        store = try Store(folder: folder.url, digest: testDigest)
        var samples = Samples(1)
        try samples.populate(store)
    }

    private static func unit(_ id: String, named name: String) throws -> Awards.Unit {
        let period = Period(from: try #require(Day(iso: "2020-01-01")), until: nil)
        return try Awards.Unit(
            id: Awards.Unit.ID(id),
            versions: [.init(period: period, name: name, kind: .province)]
        )
    }

    private static func name(_ reading: Reading, _ id: String = "unit-0") throws -> String? {
        try reading.organisation()[Awards.Unit.ID(id)]?.versions.last?.name
    }

    private static func members(_ reading: Reading) throws -> [String] {
        try reading.council(Samples.council)?.members.map(\.person.rawValue) ?? []
    }

    private static func seat(_ person: String) throws -> Council {
        let period = Period(from: try #require(Day(iso: "2020-01-01")), until: nil)
        return Council(
            id: Samples.council,
            unit: Samples.units[0],
            name: "Hội đồng",
            basis: "",
            members: [.init(person: Person.ID(person), seat: .chair, period: period)]
        )
    }

    @Test func aChangeThroughAnotherConnectionIsSeenAtOnce() throws {
        let other = try Store(folder: folder.url, digest: testDigest)
        for round in 1...3 {
            let writer = round == 2 ? store : other
            try writer.write { try $0.record(Self.unit("unit-0", named: "Tên \(round)")) }
            try writer.write { try $0.record(Self.seat("NV\(round)")) }
            for reader in [store, other] {
                #expect(try reader.read { try Self.name($0) } == "Tên \(round)")
                #expect(try reader.write { try Self.name($0) } == "Tên \(round)")
                #expect(try reader.read { try Self.members($0) } == ["NV\(round)"])
                #expect(try reader.read { try $0.councils(seating: Person.ID("NV\(round)")).count } == 1)
                #expect(try reader.read { try $0.councils(seating: Person.ID("NV\(round + 1)")).count } == 0)
            }
        }
    }

    @Test func aChangeByAnotherProcessIsSeenAtOnce() async throws {
        try store.write { try $0.record(Self.unit("unit-0", named: "Trước")) }
        #expect(try store.read { try Self.name($0) } == "Trước")
        let path = folder.url.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            let store = try Store(folder: URL(filePath: path), digest: testDigest)
            try store.write { try $0.record(KeptTests.unit("unit-0", named: "Sau")) }
        }
        #expect(try store.read { try Self.name($0) } == "Sau")
        #expect(try store.write { try Self.name($0) } == "Sau")
    }

    /// A stranger with SQL in his hands: the triggers raise the generation for him too.
    @Test func aRowTakenOutByHandIsGone() throws {
        try store.write { try $0.record(Self.unit("unit-x", named: "X")) }
        #expect(try store.read { try Self.name($0, "unit-x") } == "X")
        let queue = try DatabaseQueue(path: folder.url.appending(path: Store.fileName).path)
        try queue.write { try $0.execute(sql: "DELETE FROM unit WHERE id = 'unit-x'") }
        #expect(try store.read { try Self.name($0, "unit-x") } == nil)
    }

    /// The generation that was undone is reached again by the next change, with other records.
    @Test func whatWasUndoneIsForgotten() throws {
        try store.write { try $0.record(Self.unit("unit-0", named: "Đúng")) }
        _ = try store.read { try Self.name($0) }
        #expect(throws: GaveUp.self) {
            try store.write { (transaction) throws in
                try transaction.record(Self.unit("unit-0", named: "Thử"))
                #expect(try Self.name(transaction) == "Thử")
                throw GaveUp()
            }
        }
        #expect(try store.read { try Self.name($0) } == "Đúng")
        try store.write { try $0.record(Self.unit("unit-0", named: "Mới")) }
        #expect(try store.read { try Self.name($0) } == "Mới")
    }

    @Test func whatAnAttemptUndidIsForgottenInItsTransaction() throws {
        try store.write { (transaction) throws in
            try? transaction.attempt { () throws in
                try transaction.record(Self.unit("unit-0", named: "Thử"))
                #expect(try Self.name(transaction) == "Thử")
                throw GaveUp()
            }
            try transaction.record(Self.unit("unit-0", named: "Đúng"))
            #expect(try Self.name(transaction) == "Đúng")
        }
        #expect(try store.read { try Self.name($0) } == "Đúng")
    }

    @Test func insideATransactionItsOwnChangesAreSeen() throws {
        try store.write { (transaction) throws in
            for round in 1...3 {
                try transaction.record(Self.unit("unit-0", named: "Lần \(round)"))
                #expect(try Self.name(transaction) == "Lần \(round)")
                try transaction.record(Self.seat("NV\(round)"))
                #expect(try Self.members(transaction) == ["NV\(round)"])
            }
        }
    }

    @Test func aReadersOlderViewStaysAndDoesNotSpread() throws {
        try store.write { try $0.record(Self.unit("unit-0", named: "Cũ")) }
        let other = try Store(folder: folder.url, digest: testDigest)
        try store.read { (old) throws in
            #expect(try old.unit("unit-0")?.versions.last?.name == "Cũ")
            try other.write { try $0.record(Self.unit("unit-0", named: "Mới")) }
            let seen = try Self.inThread { try store.read { try Self.name($0) } }
            #expect(seen == "Mới")
            #expect(try Self.name(old) == "Cũ")
        }
        #expect(try store.read { try Self.name($0) } == "Mới")
    }

    private static func inThread(_ work: @escaping @Sendable () throws -> String?) throws -> String? {
        let answer = Mutex<Result<String?, any Error>>(.success(nil))
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let result = Result { try work() }
            answer.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        return try answer.withLock { $0 }.get()
    }

    /// No question that an action asks goes through a whole table.
    @Test(arguments: [
        (
            "SELECT id, version, body FROM nomination WHERE (campaign IN ('c') AND nominee IN ('n')) ORDER BY id",
            "nomination_of_nominee"
        ),
        (
            """
            SELECT state, count(*) AS n FROM nomination
            WHERE (unit IN ('u') AND campaign IN ('c') AND form IN ('f')) GROUP BY state
            """,
            "nomination_by_list"
        ),
        (
            "SELECT state, count(*) AS n FROM nomination WHERE (submission IN ('s')) GROUP BY state",
            "nomination_under_way"
        ),
        (
            "SELECT DISTINCT action FROM event WHERE kind = 'k' AND object = 'o' AND actor = 'a' ORDER BY action",
            "sqlite_autoindex_event"
        ),
        ("SELECT * FROM outbox WHERE kind = 'k' AND object = 'o' ORDER BY id", "outbox_by_object"),
        ("SELECT * FROM assignment WHERE person = 'p' ORDER BY from_day", "sqlite_autoindex_assignment_1"),
        (
            "SELECT * FROM visit WHERE kind = 'k' AND left_at IS NULL AND function = 'f' AND scope = 's'",
            "visit_waiting"
        ),
        (
            "SELECT id FROM nomination WHERE state IN ('s') ORDER BY id LIMIT 5", "nomination_by_state"
        ),
        (
            "SELECT id FROM nomination WHERE id < 'x' ORDER BY id DESC LIMIT 5",
            "sqlite_autoindex_nomination_1"
        ),
    ]) func theQuestionsOfAnActionUseTheirIndexes(_ sql: String, _ index: String) throws {
        let queue = try DatabaseQueue(path: folder.url.appending(path: Store.fileName).path)
        let plan = try queue.read { database in
            try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("SEARCH") && $0.contains(index) }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
}
