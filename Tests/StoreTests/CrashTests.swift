import Awards
import Foundation
import Store
import Testing
import Vietnamese

/// A pressed button that showed success is durable; what was not finished is not there (promises P3 and P4).
///
/// A child process works on the folder and is killed with SIGKILL; after that the folder is opened again.
@Suite(.serialized) struct CrashTests {
    private static let series = RegisterSeries("SCB", unit: Samples.units[0], year: 2024)

    /// Works until it is killed: each action files a paper, inserts a nomination, journals it, takes a number
    /// and queues work, then says in `acknowledged` that it is done.
    private static func workUntilKilled(in folder: URL, round: Int, stopInside: Int?) throws {
        let store = try Store(folder: folder, digest: testDigest)
        let acknowledged = try FileHandle(forWritingTo: folder.appending(path: "acknowledged"))
        try acknowledged.seekToEnd()
        var samples = Samples(UInt64(round))
        for step in 0..<100_000 {
            let id = "r\(round).\(step)"
            let digest = try store.files.put(Array("paper of \(id)".utf8))
            var value = try samples.nomination(id, form: "form \(id)")
            value.dossier.papers = [.init(component: "report", name: "p", digest: digest)]
            value.outside = []
            try store.write { (transaction) throws in
                let steps: [() throws -> Void] = [
                    { try transaction.insert(value) },
                    { try transaction.append(Samples.event(value.reference, "create", id: id)) },
                    {
                        try transaction.takeNumber(in: series, on: .first, for: value.reference) {
                            "\($0)/KT"
                        }
                    },
                    { try transaction.enqueue("render", for: value.reference, payload: "", actionID: id) },
                    {},
                ]
                for (index, work) in steps.enumerated() {
                    try work()
                    if step == 3, stopInside == index { kill(getpid(), SIGKILL) }
                }
            }
            try acknowledged.write(contentsOf: Data("\(id)\n".utf8))
        }
    }

    private func prepare() throws -> TestFolder {
        let folder = try TestFolder()
        let store = try Store(folder: folder.url, digest: testDigest)
        var samples = Samples(1)
        try samples.populate(store)
        try store.close()
        try Data().write(to: folder.url.appending(path: "acknowledged"))
        return folder
    }

    /// Everything acknowledged is there; everything that is there is whole.
    private func inspect(_ folder: URL) throws -> Int {
        let text = String(
            decoding: try Data(contentsOf: folder.appending(path: "acknowledged")),
            as: UTF8.self
        )
        let acknowledged = text.split(separator: "\n").map(String.init)
        let store = try Store(folder: folder, digest: testDigest)
        let report = try store.check()
        #expect(report.firstFault == nil)
        try store.read { (reading) throws in
            let found = Set(try reading.all(Nomination.self).map(\.value.key))
            #expect(found.isSuperset(of: acknowledged))
            // At most the action that was committed but not yet acknowledged when each round was killed.
            let entries = try reading.entries(of: Self.series)
            #expect(Set(entries.map(\.object.id)) == found)
            #expect(entries.map(\.number) == Array(1..<(entries.count + 1)))
            #expect(Set(try reading.pending(limit: .max).map(\.object.id)) == found)
            #expect(try reading.pending(limit: .max).count == found.count)
        }
        return acknowledged.count
    }

    @Test func workKilledAtAnyTimeIsWholeOrNotThere() async throws {
        let folder = try prepare()
        for round in 1...6 {
            let path = folder.url.path
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, round = round as Int] in
                let killer = Thread {
                    usleep(UInt32(120_000 + round * 37_000))
                    kill(getpid(), SIGKILL)
                }
                killer.start()
                try CrashTests.workUntilKilled(in: URL(filePath: path), round: round, stopInside: nil)
            }
            #expect(try inspect(folder.url) > 0)
        }
    }

    @Test func workKilledBetweenAnyTwoStatementsIsNotThere() async throws {
        let folder = try prepare()
        for point in 0...4 {
            let path = folder.url.path
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, point = point as Int] in
                try CrashTests.workUntilKilled(in: URL(filePath: path), round: 10 + point, stopInside: point)
            }
            // Three actions a round were acknowledged; the fourth died inside.
            #expect(try inspect(folder.url) == 3 * (point + 1))
            let store = try Store(folder: folder.url, digest: testDigest)
            #expect(try store.read { try $0.count(Nomination.self) } == 3 * (point + 1))
        }
    }
}
