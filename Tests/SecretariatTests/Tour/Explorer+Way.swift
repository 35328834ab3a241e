import Awards
import Store
import TestSupport
import Vietnamese
import Workflow

@testable import Secretariat

/// The next act on the way to an action, found backwards: the state it begins in, what its guards want, the thing
/// that moves this one.
extension Explorer {
    enum Way {
        case act(Choice)
        case wait(days: Int)
        case nowhere

        var leads: Bool { if case .nowhere = self { false } else { true } }
    }

    typealias Wishes = [String: String]

    func way(to spot: Atlas.Spot) throws -> Way {
        looks = 0
        guard let machine = rules.workflows[spot.machine], let action = machine.action(spot.action) else {
            return .nowhere
        }
        guard !action.creates else { return try create(machine, towards: action, [:], 0) }
        return try way(to: action, in: machine, [:], 0)
    }

    /// On the thing that is nearest to the action, or on a new one.
    func way(to action: Action, in machine: Definition, _ wishes: Wishes, _ depth: Int) throws -> Way {
        let own = objects.values.filter { $0.standing.workflow == machine.id }.compactMap { object in
            machine.distance(from: object.standing.state, to: action).map { (object, $0) }
        }.sorted { ($0.1, $0.0.key) < ($1.1, $1.0.key) }
        for (object, _) in own.prefix(8) {
            let way = try way(to: action, on: object, wishes, depth + 1)
            if way.leads { return way }
        }
        return try create(machine, towards: action, wishes, depth + 1)
    }

    func way(to action: Action, on object: any Tracked, _ given: Wishes, _ depth: Int) throws -> Way {
        looks += 1
        guard depth < 24, looks < 300, let machine = machine(of: object),
            !isBlocked(object.reference, action),
            !endsMainCampaign(object.reference, action, machine)
        else { return .nowhere }
        let wishes = given.merging(action.alternatives) { $1 }
        guard action.from.contains(object.standing.state) else {
            // What is wished of this act is not wished of those before it.
            let lasting = wishes.filter { !["session", "submission", "person", "nominee"].contains($0.key) }
            return try way(to: Set(action.from), of: object, lasting, depth + 1)
        }
        if machine.isSystem(action) { return try moved(object, by: action, wishes, depth + 1) }
        var choice = choice(of: action, on: object, machine, wishes)
        if let before = try inTime(choice, depth) { return before }
        for call in action.guards {
            guard let prepare = Preparations.known[call.name] else { continue }
            if let before = try prepare(self, &choice, call.parameters, depth + 1) { return before }
        }
        return .act(choice)
    }

    /// To where a thing stands in one of these states.
    func way(to states: Set<StateID>, of object: any Tracked, _ wishes: Wishes, _ depth: Int) throws -> Way {
        guard let machine = machine(of: object) else { return .nowhere }
        var avoided = Set(machine.actions.filter { isBlocked(object.reference, $0) }.map(\.id))
        for _ in 0..<4 {
            let path = machine.path(from: object.standing.state, to: states, avoiding: avoided)
            guard let first = path?.first else { return .nowhere }
            let way = try way(to: first, on: object, wishes, depth + 1)
            if way.leads { return way }
            avoided.insert(first.id)
        }
        return .nowhere
    }

    /// What was refused three times is not tried again until the thing has moved.
    func isBlocked(_ reference: ObjectReference, _ action: Action) -> Bool {
        refusals["\(reference) \(action.id)", default: 0] > 2
    }

    // MARK: - What other things move

    /// Over the thing whose action moves this one.
    private func moved(_ object: any Tracked, by action: Action, _ wishes: Wishes, _ depth: Int) throws -> Way
    {
        guard depth < 24 else { return .nowhere }
        if let envelope = object as? Submission {
            // It goes where its lines go, and ends by itself with the last of them.
            for line in lines(of: envelope) where !isFinal(line) {
                let ends = machine(of: line)?.finalStates ?? []
                let goals = action.parameter("states", of: "some_line_in")?.list.map { Set($0) } ?? ends
                guard !goals.contains(line.standing.state) else { continue }
                let way = try way(to: goals, of: line, [:], depth)
                if way.leads { return way }
            }
            return .nowhere
        }
        var waiting = Way.nowhere
        for machine in rules.workflows.values.sorted(by: { $0.id < $1.id }) {
            let movers = machine.actions.filter { $0.childActions.contains(action.id) }
            guard !movers.isEmpty else { continue }
            let parents = parents(of: object, in: machine)
            for parent in parents {
                let near = movers.compactMap { mover in
                    machine.distance(from: parent.standing.state, to: mover).map { (mover, $0) }
                }.sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
                for (mover, _) in near {
                    switch try way(to: mover, on: parent, wishes, depth) {
                    case .act(let choice): return .act(choice)
                    case .wait(let days): if !waiting.leads { waiting = .wait(days: days) }
                    case .nowhere: break
                    }
                }
            }
            guard ["decision", "cancellation", "roll-up"].contains(machine.subject) else { continue }
            for mover in movers {
                var asked = wishes
                asked["line"] = object.key
                let way = try create(machine, towards: mover, asked, depth)
                if way.leads { return way }
            }
        }
        return waiting
    }

    private func parents(of object: any Tracked, in machine: Definition) -> [any Tracked] {
        let own: [any Tracked] = objects.values.filter { $0.standing.workflow == machine.id && !isFinal($0) }
        return own.filter { parent in
            switch (parent, object) {
            case (let parent as BallotRound, let round as BallotRound): parent.id == round.id
            case (let parent as Session, let round as BallotRound): parent.id == round.session
            case (let parent as Submission, let line as Nomination): line.submission == parent.id
            case (let parent as Session, let line as Nomination): parent.agenda.contains(line.id)
            case (let parent as Decision, let line as Nomination): parent.nominations.contains(line.id)
            case (let parent as Cancellation, let line as Nomination): parent.lines.contains(line.id)
            case (let parent as RollUp, let report as MovementReport):
                parent.frozen.isEmpty
                    ? parent.years.all.contains(report.year)
                    : parent.frozen.flatMap(\.sources).contains { $0.report == report.id }
            default: false
            }
        }.sorted { $0.key < $1.key }
    }

    func lines(of envelope: Submission) -> [Nomination] {
        envelope.lines.compactMap { objects[ObjectReference(.nomination, $0.rawValue)] as? Nomination }
    }

    func lines(of session: Session) -> [Nomination] {
        session.agenda.compactMap { objects[ObjectReference(.nomination, $0.rawValue)] as? Nomination }
    }

    func session(_ id: Session.ID?) -> Session? {
        id.flatMap { objects[ObjectReference(.session, $0.rawValue)] as? Session }
    }

    // MARK: - Days

    /// Signed before or after the last day, as it is wished: then days pass, or the last day is moved.
    private func inTime(_ choice: Choice, _ depth: Int) throws -> Way? {
        guard let wish = choice.wishes["timeliness"], choice.action.has(effect: "record_signing") else {
            return nil
        }
        let today = world.now.day
        if let report = choice.object as? MovementReport {
            if wish == "late", report.due >= today { return .wait(days: today.days(until: report.due) + 1) }
            return wish == "on_time" && report.due < today ? Way.nowhere : nil
        }
        guard choice.object is Submission, let campaign = objects[Self.campaign] as? Campaign else {
            return nil
        }
        if wish == "late", campaign.closes >= today {
            return .wait(days: today.days(until: campaign.closes) + 1)
        }
        guard wish == "on_time", campaign.closes < today, let machine = machine(of: campaign),
            let extend = machine.actions.first(where: { $0.has(effect: "extend_deadline") })
        else { return nil }
        return try way(to: extend, on: campaign, [:], depth + 1)
    }

    static let campaign = ObjectReference(.campaign, World.campaign)
}
