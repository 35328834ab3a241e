/// The checks that walk: beginning, end, and what lies between.
struct WayCheck {
    let definition: Definition
    let vocabulary: Vocabulary
    let graph: Graph
    /// The shortest story to each state that can be reached.
    let stories: [StateID: [ActionID]]
    let finals: Set<StateID>

    init(definition: Definition, vocabulary: Vocabulary, graph: Graph) {
        self.definition = definition
        self.vocabulary = vocabulary
        self.graph = graph
        stories = graph.stories(from: definition.initial)
        finals = Set(definition.states.filter(\.isFinal).map(\.id))
    }

    func faults() -> [Fault] {
        beginningFaults() + finalFaults() + reachFaults() + completionFaults() + deadActionFaults()
            + targetFaults() + alternativeFaults() + overlapFaults() + mustPassFaults() + systemCycleFaults()
            + backwardFaults() + undoFaults() + hastyFaults() + numberFaults() + withdrawalFaults()
    }

    func fault(
        _ code: Fault.Code,
        _ place: String,
        _ evidence: Evidence = [:],
        story: [ActionID] = []
    ) -> Fault {
        Fault(code, definition: definition.id, place: place, evidence, story: story)
    }

    /// The shortest story that ends with this action from this state.
    func story(_ state: StateID, then action: ActionID) -> [ActionID] {
        (stories[state] ?? []) + [action]
    }
}

// MARK: Beginning and end

extension WayCheck {
    private func beginningFaults() -> [Fault] {
        let creating = definition.actions.filter(\.creates)
        guard !creating.isEmpty else { return [fault(.noCreation, "actions")] }
        return creating.filter { $0.to != definition.initial || !$0.from.isEmpty }.map { action in
            fault(
                .creationElsewhere,
                "actions.\(action.id)",
                ["to": action.to ?? "", "initial": definition.initial]
            )
        }
    }

    private func finalFaults() -> [Fault] {
        guard !finals.isEmpty else { return [fault(.noFinalState, "states")] }
        return definition.actions.flatMap { action -> [Fault] in
            let staysOpen = action.to.map { !finals.contains($0) } ?? true
            return action.from.filter(finals.contains).compactMap { state in
                guard !action.afterFinal || staysOpen else { return nil }
                let evidence: Evidence = ["state": state, "to": action.to ?? state]
                return fault(
                    .finalLeft,
                    "actions.\(action.id)",
                    evidence,
                    story: story(state, then: action.id)
                )
            }
        }
    }

    private func reachFaults() -> [Fault] {
        graph.states.filter { stories[$0] == nil }.map { fault(.unreachable, "states.\($0)") }
    }

    /// Each state can come to an end; by people alone, or the state says which object it waits for.
    private func completionFaults() -> [Fault] {
        let reached = graph.states.filter { stories[$0] != nil }
        let canEnd = graph.reaching(finals)
        let waiting = Set(
            definition.states
                .filter { if case .follows = $0.clock { true } else { false } }
                .map(\.id)
        )
        let canEndAwake = graph.reaching(finals) { !$0.isSystem || waiting.contains($0.from) }
        return reached.compactMap { state in
            guard canEnd.contains(state) else {
                return fault(.stuck, "states.\(state)", ["state": state], story: stories[state] ?? [])
            }
            guard !canEndAwake.contains(state) else { return nil }
            return fault(.waitsForever, "states.\(state)", ["state": state], story: stories[state] ?? [])
        }
    }

    private func deadActionFaults() -> [Fault] {
        definition.actions
            .filter { action in !action.creates && !action.from.contains { stories[$0] != nil } }
            .map { fault(.deadAction, "actions.\($0.id)", ["from": $0.from.joined(separator: ", ")]) }
    }
}

// MARK: Targets

extension WayCheck {
    /// From one state an action leads to one target.
    private func targetFaults() -> [Fault] {
        var targets: [[String]: StateID] = [:]
        return definition.actions.flatMap { action in
            action.from.compactMap { state -> Fault? in
                let target = action.to ?? state
                let other = targets.updateValue(target, forKey: [state, action.id])
                guard let other, other != target else { return nil }
                let evidence: Evidence = ["state": state, "targets": "\(other), \(target)"]
                return fault(
                    .ambiguousAction,
                    "actions.\(action.id)",
                    evidence,
                    story: story(state, then: action.id)
                )
            }
        }
    }

    /// Where actions are split by a guard, every case has its action.
    private func alternativeFaults() -> [Fault] {
        let split = vocabulary.guards.filter { $0.alternatives != nil }
        return graph.states.filter { stories[$0] != nil }.flatMap { state in
            split.compactMap { alternativeFault($0, in: state) }
        }
    }

    /// Where the program chooses by a guard, each case leads one way.
    private func overlapFaults() -> [Fault] {
        let split = vocabulary.guards.filter { $0.alternatives != nil }
        return graph.states.filter { stories[$0] != nil }.flatMap { state in
            split.flatMap { overlapFaults($0, in: state) }
        }
    }

    private func overlapFaults(_ shape: CallShape, in state: StateID) -> [Fault] {
        guard let name = shape.alternatives else { return [] }
        var chosen: [String: ActionID] = [:]
        return definition.actions.filter { $0.from.contains(state) && definition.isSystem($0) }.compactMap {
            action -> Fault? in
            let call = action.guards.first { $0.key == shape.key }
            guard let value = call?.parameters[name]?.text else { return nil }
            guard let other = chosen.updateValue(action.id, forKey: value) else { return nil }
            let evidence: Evidence = [
                "state": state, "actions": "\(other), \(action.id)", "guard": shape.key, "case": value,
            ]
            return fault(
                .overlappingAlternatives,
                "actions.\(action.id)",
                evidence,
                story: story(state, then: action.id)
            )
        }
    }

    private func alternativeFault(_ shape: CallShape, in state: StateID) -> Fault? {
        guard let name = shape.alternatives,
            case .choice(let cases) = shape.parameters.first(where: { $0.name == name })?.kind
        else { return nil }
        let taken = definition.actions.filter { $0.from.contains(state) }.flatMap(\.guards)
            .filter { $0.key == shape.key }
            .compactMap { $0.parameters[name]?.text }
        let missing = cases.filter { !taken.contains($0) }
        guard !taken.isEmpty, !missing.isEmpty else { return nil }
        let evidence: Evidence = [
            "guard": shape.key, "parameter": name, "missing": missing.joined(separator: ", "),
        ]
        return fault(
            .incompleteAlternatives,
            "states.\(state)",
            evidence,
            story: stories[state] ?? []
        )
    }

    /// What must be passed cannot be passed by.
    private func mustPassFaults() -> [Fault] {
        definition.mustPass.flatMap { passage in
            passage.through.compactMap { state -> Fault? in
                let round = graph.stories(from: graph.initial, avoiding: [state])
                guard graph.states.contains(state), let story = round[passage.target] else { return nil }
                let evidence: Evidence = ["target": passage.target, "avoided": state]
                return fault(.mustPassAvoided, "must_pass.\(passage.target)", evidence, story: story)
            }
        }
    }

    /// No circle that turns by itself: reported once, at its first state in the order of the file.
    ///
    /// A system action that asks for a reason passes on what a person does to another object.
    private func systemCycleFaults() -> [Fault] {
        let turns = { (edge: Graph.Edge) in edge.isSystem && !edge.asksReason }
        var told: Set<StateID> = []
        return graph.states.filter { stories[$0] != nil }.compactMap { state -> Fault? in
            let circles = graph.edges(from: state).filter(turns).compactMap { edge in
                graph.stories(from: edge.to, using: turns)[state].map { [edge.action] + $0 }
            }
            guard let circle = circles.min(by: { $0.count < $1.count }) else { return nil }
            let isTold = told.contains(state)
            told.formUnion(graph.stories(from: state, using: turns).keys)
            guard !isTold else { return nil }
            let evidence: Evidence = ["state": state, "circle": circle.joined(separator: ", ")]
            let story = (stories[state] ?? []) + circle
            return fault(.systemCycle, "states.\(state)", evidence, story: story)
        }
    }
}
