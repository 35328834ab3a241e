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
    private struct Choice {
        var object: (any Tracked)?
        var reference: ObjectReference
        var action: Action
        var machine: Definition
        var unit: Awards.Unit.ID
        var score: Int
    }

    private let world: World
    private let rules: Rulebook
    private var random: SeededGenerator
    private var walk = Walk()
    private var objects: [ObjectReference: any Tracked] = [:]
    /// How often a thing refused an action since it last changed, and how often it did it at all.
    private var refusals: [String: Int] = [:]
    private var repeats: [String: Int] = [:]
    private var made = 0
    /// Carries an act out; the year's trouble comes between.
    private let carryOut: (Act) throws -> ActAnswer
    private(set) var atlas: Atlas
    private(set) var story: [String] = []
    private(set) var done = 0

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
            at: ObjectKind.allCases.flatMap { kind in
                try world.office.store.read { view in try Self.all(kind, view).map(\.reference) }
            }
        )
    }

    private func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

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
            return try ObjectKind.allCases.compactMap { kind in
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
        guard reference.kind == .nomination, parts.count == 3 else {
            return rules.workflows.values.filter { $0.subject == reference.kind.rawValue }
                .min { $0.id < $1.id }
        }
        let route = try? rules.regulation.authority(over: parts[1], on: world.now.day).value.route
        return route.flatMap { rules.workflows[$0] }
    }

    // MARK: - Acting

    private func perform(_ choice: Choice) throws -> [String] {
        let reference = choice.reference
        let before = choice.object?.standing.state
        let key = choice.object == nil ? "create \(reference.kind)" : "\(reference) \(choice.action.id)"
        repeats[key, default: 0] += 1
        if choice.action.id == "edit", let moved = try fillIn(choice) {
            story.append("\(world.now.iso) \(reference) is filled in by a clerk's table")
            return try look(at: moved)
        }
        guard let act = try act(choice) else {
            refusals[key, default: 0] += 1
            return []
        }
        let preview = chance(12) ? try world.office.at(world.now).preview(act) : nil
        let answer = try carryOut(act)
        story.append(
            "\(world.now.iso) \(act.actor) \(act.action) \(reference) \(act.input.fields): "
                + (answer.isDone ? "done" : "\(answer.outcome)")
        )
        var faults: [String] = []
        if let preview, preview.answers.first?.outcome != answer.outcome {
            faults.append("the preview says \(preview.answers.map(\.outcome)), the act \(answer.outcome)")
        }
        guard answer.isDone else {
            refusals[key, default: 0] += 1
            refusals["\(choice.machine.id) \(choice.action.id)", default: 0] += 1
            return faults + (try unchanged(reference))
        }
        done += 1
        if case .done(let from, let to) = answer.outcome {
            let wanted = choice.action.to ?? before ?? choice.machine.initial
            if from != before || to != wanted {
                faults.append(
                    "\(act.action) was to lead from \(before ?? "nothing") to \(wanted), not \(from ?? "nothing") to \(to)"
                )
            }
        }
        refusals["\(choice.machine.id) \(choice.action.id)"] = nil
        // What has moved on may be asked again what it refused before.
        let stays = choice.action.to == nil && choice.action.id == "edit"
        for object in answer.moved.map(\.object) where !stays || object != reference {
            refusals = refusals.filter { !$0.key.hasPrefix("\(object) ") }
        }
        return faults + (try look(at: answer.moved.map(\.object)))
    }

    /// Contents come in by tables: what is drawn up by hand is empty.
    private func fillIn(_ choice: Choice) throws -> [ObjectReference]? {
        guard let object = choice.object, world.provinces.contains(object.unit.rawValue) else { return nil }
        switch object {
        case let nomination as Nomination:
            let table = try world.table(nomination.form, [nomination.nominee.id])
            try world.imports("\(nomination.unit)-clerk", "ds.csv", table, unit: nomination.unit.rawValue)
        case let report as MovementReport:
            let figures = [(report.unit.rawValue, Int.random(in: 30...60, using: &random), 12)]
            try world.imports("\(report.unit)-clerk", "bc.csv", ReportTests.table(figures), year: report.year)
        default: return nil
        }
        return [choice.reference]
    }

    private func act(_ choice: Choice) throws -> Act? {
        try world.office.store.read { view in
            let subject =
                choice.object ?? Stub(reference: choice.reference, unit: choice.unit)
            let deciding = deciding(choice.reference, subject)
            let players = try Cast(view: view, today: world.now.day)
                .players(of: choice.action, in: choice.machine, for: subject, deciding: deciding)
            guard let actor = players.randomElement(using: &random) else { return nil }
            var input = try Providers(
                view: view,
                now: world.now,
                subject: subject,
                reference: choice.reference,
                action: choice.action,
                actor: actor
            ).input(&random)
            if choice.reference.kind == .nomination, choice.action.creates {
                input["unit"] = .text(subject.unit.rawValue)
            }
            return Act(
                actor: actor,
                action: choice.action.id,
                objects: [choice.reference],
                input: Input(input),
                reason: reason(choice.action),
                papers: papers(of: choice.action)
            )
        }
    }

    private func reason(_ action: Action) -> GivenReason? {
        switch action.reason {
        case .none: nil
        case .required: GivenReason(text: "vì thế")
        case .fromList(let list):
            GivenReason(
                id: Reason.List(rawValue: list).flatMap { rules.regulation.reasons[$0] }?.randomElement(
                    using: &random
                )?.id,
                text: "vì thế"
            )
        }
    }

    /// What the action asks for, and the council's opinion where no session stands behind it.
    private func papers(of action: Action) -> [HandedPaper] {
        let extra = action.effects.contains { $0.name == "record_opinion" } ? ["council-opinion"] : []
        return (action.requires + extra).map(World.paper)
    }

    /// The unit that decides, which is the addressee.
    private func deciding(_ reference: ObjectReference, _ subject: any Tracked) -> Awards.Unit.ID {
        if let matter = subject as? Cancellation { return matter.decidedBy }
        return reference.id.contains(".commendation") ? subject.unit : "vn"
    }

    // MARK: - Looking

    /// What was moved stands where its journal says, and its actions have fired.
    private func look(at moved: [ObjectReference]) throws -> [String] {
        try world.office.store.read { view in
            var faults: [String] = []
            for reference in Set(moved).sorted(by: { $0.description < $1.description }) {
                guard let object = try Self.find(reference, view),
                    let machine = rules.workflows[object.standing.workflow]
                else {
                    faults.append("\(reference) has no machine")
                    continue
                }
                objects[reference] = object
                let (fired, wrong) = try walk.take(object, machine, view)
                for action in fired { atlas.visited(Atlas.Spot(machine: machine.id, action: action)) }
                faults += wrong
            }
            return faults
        }
    }

    /// What was refused has changed nothing.
    private func unchanged(_ reference: ObjectReference) throws -> [String] {
        try world.office.store.read { view in
            let now = try Self.find(reference, view)
            let isSame = now.map { AnyHashable($0) } == objects[reference].map { AnyHashable($0) }
            return isSame ? [] : ["\(reference) was changed by an act that was refused"]
        }
    }

    private static func find(_ reference: ObjectReference, _ view: Reading) throws -> (any Tracked)? {
        func find<Value: TrackedRecord>(_ type: Value.Type) throws -> (any Tracked)? {
            try view.find(type, key: reference.id)?.value
        }
        return try find(Shelf.type(of: reference.kind))
    }

    private static func all(_ kind: ObjectKind, _ view: Reading) throws -> [any Tracked] {
        func all<Value: TrackedRecord>(_ type: Value.Type) throws -> [any Tracked] {
            try view.all(type).map(\.value)
        }
        return try all(Shelf.type(of: kind))
    }
}

/// A thing that is not there yet: only whose it will be is known.
private struct Stub: Tracked {
    static let kind = ObjectKind.campaign
    var reference: ObjectReference
    var unit: Awards.Unit.ID
    var standing = Standing(workflow: "", version: 0, state: "", since: Moment(unixSeconds: 0))
    var remark: Remark?
    var key: String { reference.id }
}

extension Tracked {
    /// The things that move with this one.
    fileprivate var lines: [ObjectReference] {
        switch self {
        case let value as Submission: value.lines.map { ObjectReference(.nomination, $0.rawValue) }
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
