import Awards
import Foundation
import Store
import Synchronization
import TestSupport
import Testing
import Vietnamese

/// Two people acting at once: one succeeds, the other is told; nothing is done twice (promise P3).
@Suite(.serialized) struct RaceTests {
    /// Runs the work on so many threads at once, each with its own connection to the folder, as programs have.
    private func race(_ count: Int, in folder: URL, _ work: @Sendable @escaping (Int, Store) throws -> Void)
        throws
    {
        let stores = try (0..<count).map { _ in try Store(folder: folder, digest: testDigest, busyTimeout: 60)
        }
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            do { try work(index, stores[index]) } catch { failures.withLock { $0.append("\(error)") } }
        }
        #expect(failures.withLock(\.self).isEmpty)
    }

    @Test func sixteenWritersShareOneSeriesWithoutGapOrDouble() throws {
        struct GaveUp: Error {}
        let folder = try TestFolder()
        var samples = Samples(1)
        try samples.populate(try Store(folder: folder.url, digest: testDigest))
        let series = RegisterSeries("SCB", unit: Samples.units[0], year: 2024)
        let taken = Mutex<[Int]>([])
        // Five hundred numbers for each of sixteen writers, in blocks of one to twelve.
        try race(16, in: folder.url) { index, store in
            var random = SeededGenerator(seed: UInt64(index))
            var asked = 0
            while asked < 500 {
                let count = min(Int.random(in: 1...12, using: &random), 500 - asked)
                let givesUp = Int.random(in: 0..<5, using: &random) == 0
                asked += count
                let objects = (0..<count).map { ObjectReference(.nomination, "n\(index).\(asked).\($0)") }
                do {
                    let block = try store.write { (transaction) throws in
                        let entries = try transaction.takeNumbers(in: series, on: .first, for: objects) {
                            "\($0)"
                        }
                        // Some actions fail after they took their numbers: they must be free again.
                        if givesUp { throw GaveUp() }
                        return entries.map(\.number)
                    }
                    // The numbers of one list follow each other.
                    #expect(block == Array(block[0]..<(block[0] + count)))
                    taken.withLock { $0 += block }
                } catch is GaveUp {}
            }
        }
        let numbers = taken.withLock { $0.sorted() }
        #expect(numbers == Array(1...numbers.count))
        let store = try Store(folder: folder.url, digest: testDigest)
        #expect(try store.read { try $0.entries(of: series).map(\.number) } == numbers)
        #expect(try store.read { try $0.report(on: series).gaps }.isEmpty)
    }

    @Test(arguments: [2, 16]) func ofWritersOnOneRowOneWins(_ writers: Int) throws {
        let folder = try TestFolder()
        var samples = Samples(1)
        let store = try Store(folder: folder.url, digest: testDigest)
        try samples.populate(store)
        let value = try samples.nomination("n")
        try store.write { try $0.begin(value) }
        let outcome = Mutex((won: [Int](), told: [String?]()))
        try race(writers, in: folder.url) { index, store in
            var mine = value
            mine.standing.revision = 100 + index
            do {
                try store.write { try $0.change(mine, expecting: 1) }
                outcome.withLock { $0.won.append(index) }
            } catch let error as StoreError where error.code == .changedMeanwhile {
                outcome.withLock { $0.told.append(error.last?.action) }
            }
        }
        let (won, told) = outcome.withLock { ($0.won, $0.told) }
        #expect(won.count == 1)
        #expect(told == Array(repeating: "change", count: writers - 1))
        let found = try store.read { try $0.find(Nomination.self, "n") }
        #expect(found?.version == 2)
        #expect(found?.value.standing.revision == won.first.map { 100 + $0 })
    }

    @Test func theSameRequestSentTwiceIsDoneOnce() throws {
        let folder = try TestFolder()
        var samples = Samples(1)
        try samples.populate(try Store(folder: folder.url, digest: testDigest))
        let answers = Mutex<[[UInt8]]>([])
        try race(8, in: folder.url) { index, store in
            let answer = try store.write { (transaction) throws -> [UInt8] in
                if let known = try transaction.answer(for: "key", of: "NV1") { return known }
                let object = ObjectReference(.nomination, "n")
                let id = try transaction.enqueue("mail", for: object, payload: "\(index)", actionID: "a")
                let answer = Array("\(id) by \(index)".utf8)
                try transaction.remember(answer, for: "key", of: "NV1", at: Moment(unixSeconds: 0))
                return answer
            }
            answers.withLock { $0.append(answer) }
        }
        #expect(Set(answers.withLock(\.self)).count == 1)
        let store = try Store(folder: folder.url, digest: testDigest)
        #expect(try store.read { try $0.pending(limit: 99) }.count == 1)
    }

    @Test func aReaderSeesOneUnchangingView() throws {
        let store = try Samples.world()
        try store.write { try $0.set("a", to: "1") }
        try store.read { (reading) throws in
            #expect(try reading.setting("a") == "1")
            let done = Mutex(false)
            let thread = Thread {
                try? store.write { try $0.set("a", to: "2") }
                done.withLock { $0 = true }
            }
            thread.start()
            while !done.withLock(\.self) { usleep(500) }
            #expect(try reading.setting("a") == "1")
        }
        #expect(try store.read { try $0.setting("a") } == "2")
    }
}
