import Awards
import Store
import TestSupport
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// Drives an office towards the actions that have never fired, in an order that a seed gives.
///
/// Knows nothing of any one machine: what leads where is read off the definitions, who can do it off the records;
/// what must be so before a guard lets pass stands in `Preparations`, what somebody types in in `Providers`.
final class Explorer {
    /// An act that somebody could do next.
    struct Choice {
        /// Nil for a thing that is not there yet.
        var object: (any Tracked)?
        var reference: ObjectReference
        var action: Action
        var machine: Definition
        var unit: Awards.Unit.ID
        /// What is to come of it, by guard or input: "threshold": "not_met", "session": "…".
        var wishes: [String: String] = [:]
    }

    let world: World
    let rules: Rulebook
    var random: SeededGenerator
    var walk = Walk()
    var objects: [ObjectReference: any Tracked] = [:]
    /// How often a thing refused an action since it last moved.
    var refusals: [String: Int] = [:]
    /// Numbers everything that gets a number.
    var made = 0
    /// Carries an act out; the year's trouble comes between.
    let carryOut: (Act) throws -> ActAnswer
    var atlas: Atlas
    var story: [String] = []
    var done = 0
    /// How many of a hundred acts are anything at all that somebody could do.
    let detours: Int
    private(set) var goal: Atlas.Spot?
    private var patience = 0
    /// How many ways were looked at for the next act.
    var looks = 0
    private var givenUp: [Atlas.Spot: Int] = [:]

    init(
        _ world: World,
        wanted: Set<Atlas.Spot>,
        seed: UInt64,
        detours: Int = 4,
        carryOut: ((Act) throws -> ActAnswer)? = nil
    ) throws {
        self.carryOut =
            carryOut ?? { act in try #require(try world.office.at(world.now).act(act).first) }
        self.world = world
        self.detours = detours
        random = SeededGenerator(seed: seed)
        let library = world.office.library
        rules = try world.office.store.read { view in
            let campaign = try #require(try view.find(Campaign.self, key: World.campaign)?.value)
            return try library.rulebook(campaign.regulation, view)
        }
        atlas = Atlas(rules.workflows, wanted: wanted)
        // What happened while the world was prepared.
        _ = try look(
            at: ObjectKind.allCases.filter(\.travels).flatMap { kind in
                try world.office.store.read { view in try Self.all(kind, view).map(\.reference) }
            }
        )
    }

    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// The things of a type, in order.
    func all<Value: TrackedRecord>(_ type: Value.Type) -> [Value] {
        objects.values.compactMap { $0 as? Value }.sorted { $0.key < $1.key }
    }

    func machine(of object: any Tracked) -> Definition? { rules.workflows[object.standing.workflow] }

    func isFinal(_ object: any Tracked) -> Bool {
        machine(of: object)?.state(object.standing.state)?.isFinal ?? false
    }

    /// Whether nothing that never fired is left to try here.
    var isAtItsEnd: Bool { currentGoal == nil && open.allSatisfy { givenUp[$0, default: 0] > 2 } }

    private var currentGoal: Atlas.Spot? { goal.flatMap { atlas.wanted.contains($0) ? $0 : nil } }

    /// What never fired and can fire under these rules: no award form takes the route of some machines.
    private var open: [Atlas.Spot] {
        let routes = Set(rules.regulation.forms.keys.compactMap { route(of: $0)?.id })
        return atlas.open.filter { spot in
            rules.workflows[spot.machine]?.subject != ObjectKind.nomination.rawValue
                || routes.contains(spot.machine)
        }
    }

    /// The machine of the nominations for an award form, where it is known.
    func route(of form: String) -> Definition? {
        let route = try? rules.regulation.authority(over: form, on: world.now.day).value.route
        return route.flatMap { rules.workflows[$0] }
    }

    /// One act on the way to what never fired, and everything that must hold after it; what does not is told in
    /// sentences.
    func step() throws -> [String] {
        if chance(detours) { return try detour() }
        guard let spot = nextGoal() else { return try detour() }
        patience -= 1
        switch patience > 0 ? try way(to: spot) : .nowhere {
        case .act(let choice): return try perform(choice)
        case .wait(let days) where isKnown(world.now.day.adding(days: days + 30)):
            story.append("\(world.now.iso) \(days) days pass, for \(spot)")
            world.advance(days: days)
            return []
        case .nowhere, .wait:
            story.append("\(world.now.iso) \(spot) is given up for now")
            givenUp[spot, default: 0] += 1
            goal = nil
            refusals = refusals.filter { !$0.key.hasPrefix("create ") }
            return []
        }
    }

    /// Whether the rules are in force on a day, and its working days are known.
    private func isKnown(_ day: Day) -> Bool {
        let calendar = world.office.library.calendar(for: rules).days
        return rules.regulation.validity.contains(day)
            && (try? calendar.day(20, workingDaysAfter: day)) != nil
    }

    // MARK: - Choosing

    /// The goal stays until it is reached or given up; then the nearest one follows.
    private func nextGoal() -> Atlas.Spot? {
        if let currentGoal { return currentGoal }
        let near = open.map { spot in (spot, distance(to: spot) + 30 * givenUp[spot, default: 0]) }
        guard let least = near.map(\.1).min() else { return nil }
        goal = near.filter { $0.1 == least }.randomElement(using: &random)?.0
        patience = 70
        if let goal { story.append("\(world.now.iso) towards \(goal)") }
        return goal
    }

    private func distance(to spot: Atlas.Spot) -> Int {
        guard let machine = rules.workflows[spot.machine], let action = machine.action(spot.action) else {
            return 99
        }
        guard !action.creates else { return 1 }
        let own = objects.values.filter { $0.standing.workflow == machine.id }
            .compactMap { machine.distance(from: $0.standing.state, to: action) }
        return own.min() ?? 5 + (machine.distance(from: machine.initial, to: action) ?? 50)
    }

    /// Somebody does anything that he could do; sometimes some days pass.
    private func detour() throws -> [String] {
        if chance(20) { world.advance(days: 1) }
        let choices = objects.sorted { $0.key.description < $1.key.description }.flatMap {
            reference,
            object -> [Choice] in
            guard let machine = machine(of: object), !isFinal(object) else { return [] }
            return machine.actions.filter { action in
                action.from.contains(object.standing.state) && !machine.isSystem(action)
                    && !endsMainCampaign(reference, action, machine)
            }.map { choice(of: $0, on: object, machine, [:]) }
        }
        return try choices.randomElement(using: &random).map { try perform($0) } ?? []
    }

    /// The campaign under which all else lies stays open: another one is opened to be closed.
    func endsMainCampaign(_ reference: ObjectReference, _ action: Action, _ machine: Definition) -> Bool {
        reference == ObjectReference(.campaign, World.campaign)
            && action.to.flatMap { machine.state($0)?.isFinal } == true
    }

    func choice(
        of action: Action,
        on object: any Tracked,
        _ machine: Definition,
        _ wishes: [String: String]
    ) -> Choice {
        Choice(
            object: object,
            reference: object.reference,
            action: action,
            machine: machine,
            unit: object.unit,
            wishes: wishes
        )
    }
}
