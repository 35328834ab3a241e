import Awards
import Foundation
@testable import Secretariat
@testable import Store
import Synchronization
import TestSupport
import Testing
import Vietnamese
import Workflow

/// A campaign's year of 63 units with everything that goes wrong in one, in an order that a seed gives.
///
/// `SEEDS=40` plays so many, `SEED=7` one again; a fault prints its seed and the plan of its last steps.
struct YearTests {
    private static var seeds: [UInt64] {
        let environment = ProcessInfo.processInfo.environment
        if let one = environment["SEED"].flatMap(UInt64.init) { return [one] }
        return Array(1...(environment["SEEDS"].flatMap(UInt64.init) ?? 2))
    }

    @Test func thePromisesHoldThroughAYear() throws {
        for seed in Self.seeds {
            var year = try SimulatedYear(seed: seed)
            let faults = try year.play(days: 12, acts: 11)
            let plan = year.plan.suffix(25).joined(separator: "\n")
            #expect(faults.isEmpty, "seed \(seed): \(faults.joined(separator: "; "))\n\(plan)")
            #expect(year.count.done > 80, "seed \(seed) comes far: \(year.count)")
            print("year \(seed): \(year.count)")
        }
    }
}

/// What happened in a year.
struct YearCount: CustomStringConvertible {
    var done = 0
    var crashes = 0
    var lostAnswers = 0
    var staleWriters = 0
    var newHeads = 0

    var description: String {
        "\(done) acts done, \(crashes) crashes, \(lostAnswers) lost answers, \(staleWriters) who came second, "
            + "\(newHeads) new heads"
    }
}

/// The office of one seed, its trouble, and what is checked.
private struct SimulatedYear {
    private let world: World
    private let explorer: Explorer
    private let trouble: Trouble
    private var random: SeededGenerator

    var plan: [String] { explorer.story }
    var count: YearCount {
        var count = trouble.count
        count.done = explorer.done
        return count
    }

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        // Letters only: a code with a number after it is a person.
        let letters = ["a", "b", "c", "d", "e", "g", "h", "k"]
        let provinces = Array(letters.flatMap { first in letters.map { "t\(first)\($0)" } }.prefix(63))
        trouble = try Trouble(seed: seed)
        world = try World(store: trouble.open(), library: RuleSource.library(), provinces: provinces)
        for province in provinces.shuffled(using: &random).prefix(6) {
            let form =
                ["commendation", World.merit, World.premier].randomElement(using: &random) ?? World.merit
            try world.nominate(province, form, ["\(province)1", "\(province)2"])
        }
        trouble.world = world
        let machines = try RuleSource.workflows("yearly-2024")
        explorer = try Explorer(
            world,
            wanted: Atlas.spots(of: machines),
            seed: seed,
            carryOut: { [trouble] act in try trouble.carryOut(act) }
        )
    }

    /// Plays; the first day on which something does not hold ends it.
    mutating func play(days: Int, acts: Int) throws -> [String] {
        for _ in 1...days {
            for _ in 1...acts {
                let faults = try explorer.step() + trouble.faults
                guard faults.isEmpty else { return faults }
            }
            let (_, failures) = try world.office.at(world.now).issueQueued()
            let faults = try world.office.store.read { view in
                try Invariants(view, world).faults()
                    + view.verifyJournal(against: nil).faults.map(\.description)
                    + view.structuralDamage()
            }
            let all = faults + failures.map { "\($0.form) \($0.object): \($0.cause)" }
            guard all.isEmpty else { return all }
            try newHead()
            // A day, a week, sometimes the month of a holiday.
            world.advance(days: [1, 1, 2, 7, 30].randomElement(using: &random) ?? 1)
        }
        return []
    }

    /// A unit gets another head, from tomorrow on.
    private mutating func newHead() throws {
        guard Int.random(in: 0..<3, using: &random) == 0,
            let unit = world.provinces.randomElement(using: &random)
        else { return }
        let today = world.now.day
        try world.office.store.write { books in
            for old in try books.assignments(in: unit)
            where old.function == "head" && old.period.contains(today) {
                var ending = old
                ending.period = Period(from: old.period.from, until: today)
                try books.record(ending)
            }
            let next = Assignment(
                person: Person.ID("\(unit)-m\(Int.random(in: 1...4, using: &random))"),
                function: "head",
                scope: unit,
                period: Period(from: today.adding(days: 1), until: nil)
            )
            try books.record(next)
        }
        trouble.count.newHeads += 1
    }
}

/// Crashes, lost answers and second writers between a person and the store.
private final class Trouble {
    var world: World?
    var count = YearCount()
    private(set) var faults: [String] = []
    private let folder: URL
    private var random: SeededGenerator
    private let fuse = Fuse()
    private var requests = 0

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed &* 31)
        folder = FileManager.default.temporaryDirectory.appending(path: "year-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open() throws -> Store {
        try Store.interruptible(folder: folder, digest: Office.digest) { [fuse] in try fuse.burn($0) }
    }

    /// Every request has a key, as a browser's form has, so that it can be sent again.
    func carryOut(_ draft: Act) throws -> ActAnswer {
        let world = try #require(self.world)
        var act = draft
        requests += 1
        act.key = "request-\(requests)"
        let object = act.objects[0]
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<12: return try crash(act, on: object, world)
        case 12..<22: return try second(act, on: object, world)
        default: return try answer(act, world)
        }
    }

    private func answer(_ act: Act, _ world: World) throws -> ActAnswer {
        try #require(try world.office.at(world.now).act(act).first)
    }

    /// The program dies at some point of the act; it is started again, and the person presses once more.
    private func crash(_ act: Act, on object: ObjectReference, _ world: World) throws -> ActAnswer {
        let before = try trace(object, world)
        let points = Int.random(in: 0..<28, using: &random)
        fuse.light(points)
        do {
            let answer = try answer(act, world)
            fuse.light(nil)
            return answer
        } catch is Fuse.Crash {
            fuse.light(nil)
        }
        try world.office.store.close()
        world.reopen(try open())
        let isDone = fuse.burntAt == .acknowledgement
        let after = try trace(object, world)
        if !isDone, after != before { faults.append("\(object): a crash left \(after) of \(before)") }
        if isDone { count.lostAnswers += 1 } else { count.crashes += 1 }
        let again = try answer(act, world)
        if isDone, again.isDone, !again.isRepeated {
            faults.append("\(object): \(act.action) was done twice")
        }
        return again
    }

    /// Two people look at the same thing; one is first, through a program of his own, and the other is told.
    private func second(_ act: Act, on object: ObjectReference, _ world: World) throws -> ActAnswer {
        let seen = try world.office.version(of: object)
        let other = Office(store: try open(), library: world.office.library, clock: world.office.clock)
        let first = try #require(try other.at(world.now).act(act).first)
        guard first.isDone else { return first }
        var late = act
        late.key = "late-\(requests)"
        late.versions = [object: seen]
        let told = try answer(late, world)
        if case .refused(let refusal) = told.outcome, refusal.reasons.map(\.code) == ["changed-meanwhile"] {
            count.staleWriters += 1
        } else {
            faults.append("\(object): who came second was told \(told.outcome)")
        }
        return first
    }

    /// What a thing's record and journal say.
    private func trace(_ object: ObjectReference, _ world: World) throws -> [String] {
        try world.office.store.read { view in
            try view.events(of: object).map(\.hash) + [(try? view.contentHash(of: object)) ?? ""]
        }
    }
}

/// Ends the program at one of the points at which it can end.
private final class Fuse: Sendable {
    struct Crash: Error {}

    private let state = Mutex((left: Int?.none, burntAt: BreakingPoint?.none))

    var burntAt: BreakingPoint? { state.withLock { $0.burntAt } }

    /// How many points are left until the crash; nil for none.
    func light(_ points: Int?) {
        state.withLock { state in
            if points != nil { state.burntAt = nil }
            state.left = points
        }
    }

    func burn(_ point: BreakingPoint) throws {
        try state.withLock { state in
            guard let left = state.left else { return }
            guard left <= 0 else {
                state.left = left - 1
                return
            }
            state = (nil, point)
            throw Crash()
        }
    }
}
