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
/// Guided by what has never fired; a fault prints the seed and the story that led to it.
struct TourTests {
    /// The two routes: the agency decides; a ministry above does.
    private static let eras = [("2024-10-01", "yearly-2024"), ("2026-02-02", "review-2023-2025")]

    /// Actions that this test cannot bring about, each with the reason; better empty.
    private static let excused: [String: String] = [:]

    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["TOUR"] != nil,
            "does not bring every action about yet (ballot rounds, cancellations, letters): TOUR=1 runs it"
        )
    )
    func everyActionOfEveryMachineFires() throws {
        let steps = 700
        var wanted: Set<Atlas.Spot> = []
        for (_, regulation) in Self.eras { wanted.formUnion(Atlas.spots(of: try Self.machines(regulation))) }
        let all = wanted.count
        var episode: UInt64 = 0
        var count = 0
        while !wanted.isEmpty, episode < 24 {
            episode += 1
            let (start, regulation) = Self.eras[Int(episode % 2)]
            let here = Atlas.spots(of: try Self.machines(regulation))
            guard !wanted.isDisjoint(with: here) else { continue }
            let world = try World(on: start, regulation: regulation)
            let forms = try RuleSource.regulation(regulation).regulation.forms
            world.formNames = forms.mapValues(\.label.vi)
            try Self.begin(world)
            let explorer = try Explorer(world, wanted: wanted, seed: episode)
            var idle = 0
            var number = 0
            // An office in which nothing new happens any more makes room for the next.
            while number < steps, idle < 160, !explorer.atlas.wanted.isDisjoint(with: here) {
                number += 1
                count += 1
                let before = explorer.atlas.wanted.count
                var faults = try explorer.step()
                idle = explorer.atlas.wanted.count < before ? 0 : idle + 1
                // The whole is looked through every few steps; where each thing stands, after every step.
                if number % 5 == 0 || !faults.isEmpty {
                    faults += try world.office.store.read { view in
                        try Invariants(view, world).faults()
                            + (number % 100 == 0
                                ? view.verifyJournal(against: nil).faults.map(\.description) : [])
                    }
                }
                guard faults.isEmpty else {
                    let story = explorer.story.suffix(15).joined(separator: "\n")
                    Issue.record(
                        "episode \(episode), step \(number): \(faults.joined(separator: "; "))\n\(story)"
                    )
                    return
                }
            }
            wanted = explorer.atlas.wanted
            if ProcessInfo.processInfo.environment["TOUR"] != nil {
                print(
                    "episode \(episode): \(explorer.done) acts done, \(wanted.count) to go: \(wanted.sorted())"
                )
                if ProcessInfo.processInfo.environment["TOUR"] == "\(episode)" {
                    print(explorer.story.joined(separator: "\n"))
                }
            }
            let (_, faults) = try world.office.at(world.now).issueQueued()
            #expect(faults.isEmpty, "\(faults.prefix(3))")
        }
        print("tour: \(all - wanted.count) of \(all) actions fired in \(count) steps of \(episode) episodes")
        for (action, reason) in Self.excused.sorted(by: { $0.key < $1.key }) {
            print("tour: excused \(action): \(reason)")
        }
        let never = wanted.map(\.description).filter { Self.excused[$0] == nil }.sorted()
        #expect(
            never.isEmpty,
            "never fired: \(never.joined(separator: ", ")); see whether Providers and Creators can bring it about"
        )
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

    /// Lists of both units and all forms.
    private static func begin(_ world: World) throws {
        try world.nominate("an", "commendation", ["an1", "an2", "an"])
        try world.nominate("binh", World.merit, ["binh1", "binh2", "binh3"])
        try world.nominate("an", World.merit, ["an3", "an4"])
        try world.nominate("an", World.premier, ["an5", "an6", "an7"])
    }
}
