import Awards
@testable import Secretariat
import Store
import Testing
import TestSupport
import Vietnamese
import Workflow

/// Drives an office towards the actions that have never fired, in an order that a seed gives.
///
/// Knows nothing of any machine: what can be done is read off the definitions, who can do it off the records,
/// what he types in comes from `Providers`.
final class Explorer {
    struct Choice {
        var object: (any Tracked)?
        var reference: ObjectReference
        var action: Action
        var machine: Definition
        var unit: Awards.Unit.ID
        var score: Int
    }

    let world: World
    let rules: Rulebook
    var random: SeededGenerator
    var walk = Walk()
    var objects: [ObjectReference: any Tracked] = [:]
    /// How often a thing refused an action since it last changed, and how often it did it at all.
    var refusals: [String: Int] = [:]
    var repeats: [String: Int] = [:]
    private var made = 0
    /// Carries an act out; the year's trouble comes between.
    let carryOut: (Act) throws -> ActAnswer
    var atlas: Atlas
    var story: [String] = []
    var done = 0

    init(
        _ world: World,
        wanted: Set<Atlas.Spot>,
        seed: UInt64,
        carryOut: ((Act) throws -> ActAnswer)? = nil
    ) throws {
        self.carryOut =
            carryOut ?? { act in try #require(try world.office.at(world.now).act(act).first) }
        self.world = world
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

    /// One act, and everything that must hold after it; what does not is told in sentences.
    func step() throws -> [String] {
        // Sometimes weeks pass: what was in time is then late.
        if chance(3) { world.advance(days: 1) }
        if chance(1) { world.advance(days: Int.random(in: 10...40, using: &random)) }
        let choices = try self.choices()
        guard let best = choices.map(\.score).min() else { return [] }
        let good = choices.filter { $0.score == best }
        guard let choice = (chance(92) ? good : choices).randomElement(using: &random) else { return [] }
        return try perform(choice)
    }

    // MARK: - Choosing

    private func choices() throws -> [Choice] {
        var found: [Choice] = []
        for (reference, object) in objects.sorted(by: { $0.key.description < $1.key.description }) {
            guard let machine = rules.workflows[object.standing.workflow] else { continue }
            for action in machine.actions
            where action.from.contains(object.standing.state) && !machine.isSystem(action) {
                guard !endsMainCampaign(reference, action, machine) else { continue }
                let score = score(action, machine, object)
                found.append(
                    Choice(
                        object: object,
                        reference: reference,
                        action: action,
                        machine: machine,
                        unit: object.unit,
                        score: score
                    )
                )
            }
        }
        return found + (try creations())
    }

    /// The campaign under which all else lies stays open: another one is opened to be closed.
    private func endsMainCampaign(_ reference: ObjectReference, _ action: Action, _ machine: Definition)
        -> Bool
    {
        reference == ObjectReference(.campaign, World.campaign)
            && action.to.flatMap { machine.state($0)?.isFinal } == true
    }

    /// Small is good: nothing for what never fired, else the way that remains after it.
    ///
    /// Only what comes nearer counts as a way; what stays may make another action possible.
    private func score(_ action: Action, _ machine: Definition, _ object: any Tracked) -> Int {
        let key = "\(object.reference) \(action.id)"
        let refused = refusals[key] ?? 0
        let tried =
            3 * refused * refused + 4 * (repeats[key] ?? 0)
            + (refusals["\(machine.id) \(action.id)"] ?? 0)
        if atlas.isWanted(action, of: machine.id) { return tried }
        let state = object.standing.state
        let helpful = helpful(machine, object)
        if helpful.actions.contains(action.id) { return 1 + helpful.gain + tried }
        let target = action.to ?? state
        guard target != state else { return 10 + tried }
        var ways = [Atlas.far]
        let own = [target, state].map { atlas.distance(from: $0, in: machine.id) }
        if own[0] < own[1] { ways.append(own[0]) }
        if !helpful.actions.isEmpty {
            let lines = [target, state].map { atlas.distance(from: $0, in: machine.id, to: helpful.actions) }
            if lines[0] < lines[1] { ways.append(lines[0] + helpful.gain) }
        }
        let ends = machine.state(target)?.isFinal == true ? 20 : 0
        return 2 + (ways.min() ?? Atlas.far) + tried + ends
    }

    /// The actions of a thing that would move one of its lines to, or nearer to, what never fired.
    private func helpful(_ machine: Definition, _ object: any Tracked) -> (actions: Set<ActionID>, gain: Int)
    {
        var lines = object.lines.compactMap { objects[$0] }
        // A roll-up that has frozen nothing yet takes whatever has arrived.
        if object is RollUp, lines.isEmpty { lines = objects.values.filter { $0 is MovementReport } }
        var best = Atlas.far
        var actions: Set<ActionID> = []
        for action in machine.actions {
            for children in action.childActions {
                for line in lines {
                    guard let gain = gain(of: children, on: line), gain <= best else { continue }
                    if gain < best { (best, actions) = (gain, []) }
                    actions.insert(action.id)
                }
            }
        }
        return (actions, best)
    }

    /// How far a line is from what never fired after the first of these actions that leaves from where it
    /// stands; nil when that does not help.
    private func gain(of children: [ActionID], on line: any Tracked) -> Int? {
        guard let machine = rules.workflows[line.standing.workflow] else { return nil }
        let known = children.compactMap { machine.action($0) }
        guard let child = known.first(where: { $0.from.contains(line.standing.state) }) else { return nil }
        if atlas.isWanted(child, of: machine.id) { return 0 }
        let after = atlas.distance(from: child.to ?? line.standing.state, in: machine.id)
        return after < atlas.distance(from: line.standing.state, in: machine.id) ? after + 1 : nil
    }

    private func creations() throws -> [Choice] {
        made += 1
        return try world.office.store.read { view in
            let campaign = try #require(try view.find(Campaign.self, key: World.campaign)?.value)
            let context = Creators(
                view: view,
                campaign: campaign,
                number: made,
                machines: rules.workflows,
                provinces: world.provinces
            )
            return try ObjectKind.allCases.filter(\.travels).compactMap { kind in
                guard let make = Creators.known[kind], let (id, unit) = try make(context, &random) else {
                    return nil
                }
                let reference = ObjectReference(kind, id)
                guard objects[reference] == nil, let machine = machine(of: reference, unit: unit),
                    let action = machine.actions.first(where: \.creates)
                else { return nil }
                let live = objects.values.count { object in
                    type(of: object).kind == kind
                        && machine.state(object.standing.state)?.isFinal != true
                }
                let isUseful = atlas.wanted.contains { atlas.machines[$0.machine]?.subject == kind.rawValue }
                let isCarrier = [.submission, .session, .decision].contains(kind)
                let tried = 3 * (refusals["create \(kind)"] ?? 0)
                let score =
                    atlas.isWanted(action, of: machine.id)
                    ? tried : (isUseful || isCarrier ? 6 + live : Atlas.far) + tried
                return Choice(
                    object: nil,
                    reference: reference,
                    action: action,
                    machine: machine,
                    unit: Awards.Unit.ID(unit),
                    score: score
                )
            }
        }
    }

    private func machine(of reference: ObjectReference, unit: String) -> Definition? {
        let parts = reference.id.split(separator: ".").map(String.init)
        if reference.kind == .letter {
            return Letter.Purpose(rawValue: parts[1]).flatMap { rules.workflows[$0.workflow] }
        }
        guard reference.kind == .nomination, parts.count == 3 else {
            return rules.workflows.values.filter { $0.subject == reference.kind.rawValue }
                .min { $0.id < $1.id }
        }
        let route = try? rules.regulation.authority(over: parts[1], on: world.now.day).value.route
        return route.flatMap { rules.workflows[$0] }
    }
}

extension Tracked {
    /// The things that move with this one.
    var lines: [ObjectReference] {
        switch self {
        case let value as Submission: value.lines.map { ObjectReference(.nomination, $0.rawValue) }
        case let value as BallotRound: [value.reference]
        case let value as Session: value.agenda.map { ObjectReference(.nomination, $0.rawValue) }
        case let value as Decision: value.nominations.map { ObjectReference(.nomination, $0.rawValue) }
        case let value as Cancellation:
            value.lines.map { ObjectReference(.nomination, $0.rawValue) }
        case let value as RollUp:
            value.frozen.flatMap(\.sources).map { ObjectReference(.movementReport, $0.report.rawValue) }
        default: []
        }
    }
}
