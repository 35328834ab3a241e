import Awards
import Workflow

@testable import Secretariat

/// The machines of a rulebook as maps: which actions there are, and how far it is to those that never fired.
struct Atlas {
    /// One action of one machine.
    struct Spot: Hashable, Comparable, CustomStringConvertible {
        var machine: String
        var action: String

        var description: String { "\(machine).\(action)" }
        static func < (left: Spot, right: Spot) -> Bool { left.description < right.description }
    }

    let machines: [String: Definition]
    /// From each state of each machine, the fewest moves to a state in which an action of `wanted` begins.
    private var distances: [String: [StateID: Int]] = [:]
    private(set) var wanted: Set<Spot>

    static let far = 50

    init(_ machines: [String: Definition], wanted: Set<Spot>) {
        self.machines = machines
        self.wanted = wanted
        for id in machines.keys { measure(id) }
    }

    static func spots(of machines: [String: Definition]) -> Set<Spot> {
        Set(
            machines.values.flatMap { machine in
                machine.actions.map { Spot(machine: machine.id, action: $0.id) }
            }
        )
    }

    mutating func visited(_ spot: Spot) {
        guard wanted.remove(spot) != nil else { return }
        measure(spot.machine)
    }

    func isWanted(_ action: Action, of machine: String) -> Bool {
        wanted.contains(Spot(machine: machine, action: action.id))
    }

    func distance(from state: StateID, in machine: String) -> Int {
        distances[machine]?[state] ?? Self.far
    }

    /// The moves along the machine until an action among some can begin.
    func distance(from state: StateID, in machine: String, to actions: Set<ActionID>) -> Int {
        guard let definition = machines[machine] else { return Self.far }
        let goals = Set(definition.actions.filter { actions.contains($0.id) }.flatMap(\.from))
        return Self.backwards(from: goals, in: definition)[state] ?? Self.far
    }

    private mutating func measure(_ id: String) {
        guard let machine = machines[id] else { return }
        let goals = Set(machine.actions.filter { isWanted($0, of: id) }.flatMap(\.from))
        distances[id] = Self.backwards(from: goals, in: machine)
    }

    private static func backwards(from goals: Set<StateID>, in machine: Definition) -> [StateID: Int] {
        var found = Dictionary(uniqueKeysWithValues: goals.map { ($0, 0) })
        var queue = Array(goals)
        var next = 0
        while next < queue.count {
            let state = queue[next]
            next += 1
            for action in machine.actions where action.to == state {
                for source in action.from where found[source] == nil {
                    found[source] = (found[state] ?? 0) + 1
                    queue.append(source)
                }
            }
        }
        return found
    }
}

extension Action {
    /// The system actions that its effects may do to the lines of the thing, each list in order of preference.
    var childActions: [[ActionID]] {
        effects.flatMap { call in
            (Effects.entry(call)?.shape.parameters ?? []).compactMap { shape -> [ActionID]? in
                guard case .actions = shape.kind else { return nil }
                return call.parameters[shape.name]?.list
            }
        }
    }
}
