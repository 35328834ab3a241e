/// A definition as states and moves: what the checks walk on.
///
/// Actions that stay, and moves from or to unknown states, are left out.
struct Graph {
    struct Edge: Hashable {
        let from: StateID
        let action: ActionID
        let to: StateID
        let isSystem: Bool
        /// A person stands behind it, who gives the reason.
        let asksReason: Bool
    }

    let initial: StateID
    let states: [StateID]
    private let leaving: [StateID: [Edge]]

    init(_ definition: Definition) {
        initial = definition.initial
        states = definition.states.map(\.id)
        let known = Set(states)
        var leaving: [StateID: [Edge]] = [:]
        for action in definition.actions {
            guard let target = action.to, known.contains(target) else { continue }
            let isSystem = definition.isSystem(action)
            for source in action.from where known.contains(source) {
                let edge = Edge(
                    from: source,
                    action: action.id,
                    to: target,
                    isSystem: isSystem,
                    asksReason: action.reason.isAsked
                )
                leaving[source, default: []].append(edge)
            }
        }
        self.leaving = leaving
    }

    func edges(from state: StateID) -> [Edge] { leaving[state] ?? [] }

    /// The shortest story from a state to every state it can reach, as the actions done.
    func stories(
        from start: StateID,
        avoiding barred: Set<StateID> = [],
        using allowed: (Edge) -> Bool = { _ in true }
    ) -> [StateID: [ActionID]] {
        guard states.contains(start), !barred.contains(start) else { return [:] }
        var stories: [StateID: [ActionID]] = [start: []]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let state = queue[next]
            next += 1
            for edge in edges(from: state)
            where allowed(edge) && !barred.contains(edge.to) && stories[edge.to] == nil {
                stories[edge.to] = (stories[state] ?? []) + [edge.action]
                queue.append(edge.to)
            }
        }
        return stories
    }

    /// The states from which one of some states can be reached.
    func reaching(_ targets: Set<StateID>, using allowed: (Edge) -> Bool = { _ in true }) -> Set<StateID> {
        var found = targets
        var grew = true
        while grew {
            grew = false
            for state in states where !found.contains(state) {
                guard edges(from: state).contains(where: { allowed($0) && found.contains($0.to) }) else {
                    continue
                }
                found.insert(state)
                grew = true
            }
        }
        return found
    }
}

extension Definition {
    /// The shortest story that leads to each state that can be reached, as the actions done after creation.
    public func stories() -> [StateID: [ActionID]] {
        Graph(self).stories(from: initial)
    }
}
