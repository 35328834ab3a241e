import Awards
import Foundation
import Regulations
import Store
import TestSupport
import Testing
import Workflow

@testable import Secretariat

/// Every action of every machine fires in a small office, and what must hold holds after each step.
///
/// Guided by what has never fired. A fault prints its seed and the story that led to it; `TOUR=3` plays
/// the seeds until that one, whose whole story it tells.
struct TourTests {
    /// The two routes: the agency decides; a ministry above does.
    private static let eras = [("2024-10-01", "yearly-2024"), ("2026-02-02", "review-2023-2025")]

    /// Actions that nobody can bring about here, each with the reason; better empty.
    private static let excused: [String: String] = [:]

    @Test func everyActionOfEveryMachineFires() throws {
        let only = ProcessInfo.processInfo.environment["TOUR"].flatMap(UInt64.init)
        var wanted: Set<Atlas.Spot> = []
        for (_, regulation) in Self.eras { wanted.formUnion(Atlas.spots(of: try Self.machines(regulation))) }
        let all = wanted
        for seed in 1...(only ?? 6) where !wanted.isEmpty {
            let tour = try Tour(seed: seed, era: Self.eras[Int(seed - 1) % Self.eras.count], wanted: wanted)
            let faults = try tour.play()
            wanted = tour.explorer.atlas.wanted
            print(
                "tour \(seed): \(tour.explorer.done) acts done, \(wanted.count) of \(all.count) actions to go"
            )
            let story = seed == only ? tour.explorer.story[...] : tour.explorer.story.suffix(20)
            if seed == only || !faults.isEmpty { print(story.joined(separator: "\n")) }
            #expect(faults.isEmpty, "TOUR=\(seed): \(faults.joined(separator: "; "))")
            guard faults.isEmpty else { return }
        }
        let never = wanted.map(\.description).filter { Self.excused[$0] == nil }.sorted()
        #expect(never.isEmpty || only != nil, "never fired: \(never.joined(separator: ", "))")
        let fired = all.subtracting(wanted).map(\.description).filter { Self.excused[$0] != nil }.sorted()
        #expect(fired.isEmpty, "fire, and need no excuse: \(fired.joined(separator: ", "))")
    }

    @Test func everyGuardIsKnown() throws {
        for (_, regulation) in Self.eras {
            let calls = try Self.machines(regulation).values.flatMap(\.actions).flatMap(\.guards)
            let unknown = Set(calls.map(\.name)).filter {
                Preparations.known[$0] == nil && !Preparations.nothing.contains($0)
            }
            #expect(unknown.isEmpty, "add to Preparations what must be so before \(unknown.sorted()) pass")
        }
    }

    @Test func everyInputHasAProvider() throws {
        for (_, regulation) in Self.eras {
            for machine in try Self.machines(regulation).values {
                let kind = try #require(ObjectKind(rawValue: machine.subject))
                #expect(Creators.known[kind] != nil, "add \(kind) to Creators: how its id is made")
                for action in machine.actions where !machine.isSystem(action) {
                    let unknown = action.inputs(of: kind).filter { Providers.known[$0] == nil }
                    #expect(
                        unknown.isEmpty,
                        "add to Providers what a person types in as \(unknown) for \(machine.id).\(action.id)"
                    )
                }
            }
        }
    }

    private static func machines(_ regulation: String) throws -> [String: Definition] {
        try RuleSource.regulation(regulation).workflows
    }
}

/// One office and its people until nothing new happens in it any more.
private struct Tour {
    let world: World
    let explorer: Explorer

    init(seed: UInt64, era: (start: String, regulation: String), wanted: Set<Atlas.Spot>) throws {
        world = try World(
            on: era.start,
            regulation: era.regulation,
            provinces: ["an", "binh", "chi", "dung"]
        )
        world.formNames = try RuleSource.regulation(era.regulation).regulation.forms.mapValues(\.label.vi)
        explorer = try Explorer(world, wanted: wanted, seed: seed)
    }

    /// What does not hold, and ends the tour.
    func play() throws -> [String] {
        var number = 0
        while !explorer.isAtItsEnd, number < 3000 {
            number += 1
            var faults: [String]
            do { faults = try explorer.step() } catch { faults = ["it throws \(error)"] }
            // The whole is looked through every few steps; where each thing stands, after every step.
            if number % 5 == 0 || !faults.isEmpty {
                faults += try world.office.store.read { view in
                    try Invariants(view, world).faults()
                        + (number % 100 == 0
                            ? view.verifyJournal(against: nil).faults.map(\.description) : [])
                }
            }
            guard faults.isEmpty else { return faults }
        }
        let (_, failures) = try world.office.at(world.now).issueQueued()
        return failures.map { "\($0.form) \($0.object): \($0.cause)" }
    }
}
