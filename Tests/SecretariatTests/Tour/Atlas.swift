import Awards
import Workflow

@testable import Secretariat

/// The machines of a rulebook as maps: which actions there are, which never fired, which way leads where.
struct Atlas {
    /// One action of one machine.
    struct Spot: Hashable, Comparable, CustomStringConvertible {
        var machine: String
        var action: String

        var description: String { "\(machine).\(action)" }
        static func < (left: Spot, right: Spot) -> Bool { left.description < right.description }
    }

    let machines: [String: Definition]
    private(set) var wanted: Set<Spot>

    init(_ machines: [String: Definition], wanted: Set<Spot>) {
        self.machines = machines
        self.wanted = wanted
    }

    static func spots(of machines: [String: Definition]) -> Set<Spot> {
        Set(
            machines.values.flatMap { machine in
                machine.actions.map { Spot(machine: machine.id, action: $0.id) }
            }
        )
    }

    /// What never fired and belongs to one of these machines, in order.
    var open: [Spot] { wanted.filter { machines[$0.machine]?.action($0.action) != nil }.sorted() }

    mutating func visited(_ spot: Spot) { wanted.remove(spot) }
}

extension Definition {
    /// The fewest actions from a state to one of some others; nil where no way leads.
    func path(from start: StateID, to goals: Set<StateID>, avoiding: Set<ActionID> = []) -> [Action]? {
        var found: [StateID: [Action]] = [start: []]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let state = queue[next]
            next += 1
            let way = found[state] ?? []
            if goals.contains(state) { return way }
            for action in actions where action.from.contains(state) && !avoiding.contains(action.id) {
                guard let target = action.to, found[target] == nil else { continue }
                found[target] = way + [action]
                queue.append(target)
            }
        }
        return nil
    }

    func distance(from state: StateID, to action: Action) -> Int? {
        path(from: state, to: Set(action.from))?.count
    }

    var finalStates: Set<StateID> { Set(states.filter(\.isFinal).map(\.id)) }
}

extension Action {
    /// The system actions that its effects may do to the lines of the thing, each list in order of preference.
    var childActions: Set<ActionID> {
        Set(
            effects.flatMap { call in
                (Effects.entry(call)?.shape.parameters ?? []).flatMap { shape -> [ActionID] in
                    guard case .actions = shape.kind else { return [] }
                    return call.parameters[shape.name]?.list ?? []
                }
            }
        )
    }

    func has(effect name: String) -> Bool { effects.contains { $0.name == name } }

    func parameter(_ name: String, of guardName: String) -> Parameter? {
        guards.first { $0.name == guardName }?.parameters[name]
    }

    /// What its guards choose between, by guard: "threshold": "met".
    var alternatives: [String: String] {
        Dictionary(
            guards.compactMap { call in call.parameters["is"]?.text.map { (call.name, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
