import Awards
import Foundation
import Secretariat
import Store
import Synchronization
import Testing
import Vietnamese
import Workflow

/// People at their own desks on one data folder, all at the same moment (promise P3).
@Suite(.serialized) struct OfficeRaceTests {
    /// Lets so many offices, each with its own connection, start one work together.
    private func race(
        _ count: Int,
        _ world: World,
        in folder: URL,
        _ work: @Sendable @escaping (Office) throws -> [ActAnswer]
    ) throws -> [ActAnswer] {
        let now = world.now
        let library = world.office.library
        let offices = try (0..<count).map { _ in
            Office(
                store: try Store(folder: folder, digest: Office.digest, busyTimeout: 60),
                library: library,
                clock: { now }
            )
        }
        let answers = Mutex<[ActAnswer]>([])
        let failures = Mutex<[String]>([])
        let waiting = Mutex(count)
        let finished = DispatchGroup()
        for office in offices {
            finished.enter()
            Thread {
                // The barrier: nobody begins before all are there.
                waiting.withLock { $0 -= 1 }
                while waiting.withLock({ $0 > 0 }) { usleep(100) }
                do {
                    let mine = try work(office)
                    answers.withLock { $0 += mine }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
                finished.leave()
            }.start()
        }
        finished.wait()
        #expect(failures.withLock(\.self) == [])
        return answers.withLock(\.self)
    }

    private func world() throws -> (World, URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vinhdanh-race-\(UUID())")
        let world = try World(store: try Store(folder: folder, digest: Office.digest))
        try world.nominate("an", "commendation", ["an1", "an2", "an3"])
        return (world, folder)
    }

    @Test(arguments: [2, 4, 16]) func oneWinsAndTheOthersAreToldWhoWasFirst(_ writers: Int) throws {
        let (world, folder) = try world()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line = World.reference("nomination/dot.commendation.an1")
        let seen = try world.office.version(of: line)
        let answers = try race(writers, world, in: folder) { office in
            try office.act(
                Act(actor: "an-clerk", action: "submit", objects: [line], versions: [line: seen])
            )
        }
        #expect(answers.count { $0.isDone } == 1)
        let told = answers.compactMap { answer -> Refusal? in
            if case .refused(let refusal) = answer.outcome { refusal } else { nil }
        }
        #expect(told.count == writers - 1)
        let name = try world.name("an-clerk")
        #expect(told.allSatisfy { $0.reasons.first?.evidence["who.en"] == name })
        #expect(told.allSatisfy { $0.reasons.map(\.code) == ["changed-meanwhile"] })
        #expect(try world.office.version(of: line) == seen + 1)
    }

    @Test(arguments: [2, 16]) func theSameKeyPostedAtOnceDoesItOnce(_ writers: Int) throws {
        let (world, folder) = try world()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line = World.reference("nomination/dot.commendation.an2")
        let before = try world.office.store.read { try $0.events(of: line).count }
        let answers = try race(writers, world, in: folder) { office in
            try office.act(Act(actor: "an-clerk", action: "submit", objects: [line], key: "double click"))
        }
        #expect(Set(answers.map(\.outcome)) == [.done(from: "drafting", to: "appraisal")])
        #expect(answers.count { !$0.isRepeated } == 1)
        #expect(try world.office.store.read { try $0.events(of: line).count } == before + 1)
    }

    @Test(arguments: [2, 8]) func ofBulkActsWithOnePreviewOneIsDone(_ writers: Int) throws {
        let (world, folder) = try world()
        defer { try? FileManager.default.removeItem(at: folder) }
        var act = Act(
            actor: "an-clerk",
            action: "submit",
            objects: ["an1", "an2", "an3"].map { World.reference("nomination/dot.commendation.\($0)") }
        )
        act.expecting = try world.office.at(world.now).preview(act).digest
        let sent = act
        let refused = Mutex(0)
        let answers = try race(writers, world, in: folder) { office in
            do {
                return try office.act(sent)
            } catch let refusal as Refusal where refusal.reasons.map(\.code) == ["preview-changed"] {
                refused.withLock { $0 += 1 }
                return []
            }
        }
        #expect(answers.count == 3 && answers.allSatisfy(\.isDone))
        #expect(refused.withLock(\.self) == writers - 1)
        #expect(try world.office.store.read { try $0.verifyJournal(against: nil) }.isIntact)
    }
}
