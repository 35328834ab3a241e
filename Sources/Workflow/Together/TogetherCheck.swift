/// The checks that explore several machines together.
struct TogetherCheck {
    let set: DefinitionSet
    let vocabulary: Vocabulary
    let depth: ExplorationDepth

    func faults() -> [Fault] {
        let callers = set.callers(in: vocabulary)
        var faults = unmovedFaults(callers)
        var fired: [String: Set<ActionID>] = [:]
        var tried: [String: Set<ActionID>] = [:]
        for composition in set.compositions(in: vocabulary, depth) {
            let mechanism = Mechanism(composition, vocabulary, callers: callers)
            guard mechanism.layout.size <= 64 else {
                faults.append(tooLarge(composition, mechanism.layout.size))
                continue
            }
            var explorer = Explorer(mechanism)
            explorer.explore()
            guard explorer.isComplete else {
                faults.append(tooLarge(composition, explorer.worlds.count))
                continue
            }
            faults += Story(composition, explorer).faults()
            for (part, definition) in composition.definitions.enumerated() {
                let happened = explorer.fired[part].map { definition.actions[$0].id }
                // The lines are there from the start.
                let isHolder = part < composition.holders.count
                let open = mechanism.parts[part].moves.filter { isHolder || !$0.action.creates }
                    .map(\.action.id)
                fired[definition.id, default: []].formUnion(happened)
                tried[definition.id, default: []].formUnion(open)
            }
        }
        return once(faults) + deadFaults(fired, tried)
    }

    /// What several compositions show is told once, with the shortest story.
    private func once(_ faults: [Fault]) -> [Fault] {
        var result: [Fault] = []
        for fault in faults {
            let known = result.firstIndex {
                ($0.code, $0.definition, $0.place) == (fault.code, fault.definition, fault.place)
                    && ($0 == fault || $0.plot != nil && fault.plot != nil)
            }
            guard let known else {
                result.append(fault)
                continue
            }
            let (old, new) = (result[known].plot?.steps.count ?? 0, fault.plot?.steps.count ?? 0)
            if new < old { result[known] = fault }
        }
        return result
    }

    private func tooLarge(_ composition: Composition, _ count: Int) -> Fault {
        Fault(
            .togetherTooLarge,
            definition: composition.line.id,
            place: "actions",
            [
                "with": composition.holders.map(\.id).joined(separator: ", "), "count": "\(count)",
                "most": "\(Explorer.most)",
            ]
        )
    }

    /// An action that only the program does, and that nothing makes it do.
    private func unmovedFaults(_ callers: [String: Set<String>]) -> [Fault] {
        guard !vocabulary.relations.isEmpty else { return [] }
        return set.definitions.flatMap { definition in
            definition.actions.filter { action in
                let meanings = vocabulary.meanings(of: action.guards, vocabulary.guards, definition.subject)
                return definition.isSystem(action) && !action.creates
                    && callers["\(definition.subject).\(action.id)"] == nil
                    && !meanings.contains { $0.meaning.followsLines }
            }.map { action in
                Fault(.movedByNobody, definition: definition.id, place: "actions.\(action.id)")
            }
        }
    }

    /// An action that no order of events ever lets happen.
    private func deadFaults(_ fired: [String: Set<ActionID>], _ tried: [String: Set<ActionID>]) -> [Fault] {
        set.definitions.flatMap { definition in
            definition.actions.map(\.id)
                .filter { tried[definition.id]?.contains($0) ?? false }
                .filter { !(fired[definition.id]?.contains($0) ?? false) }
                .map { Fault(.neverTogether, definition: definition.id, place: "actions.\($0)") }
        }
    }
}

/// What is wrong with a composition, each with the shortest story.
private struct Story {
    let composition: Composition
    let explorer: Explorer
    private var mechanism: Mechanism { explorer.mechanism }

    init(_ composition: Composition, _ explorer: Explorer) {
        self.composition = composition
        self.explorer = explorer
    }

    func faults() -> [Fault] { stuckFaults() + waitFaults() + ruleFaults() }

    private func fault(
        _ code: Fault.Code,
        _ definition: Definition,
        _ place: String,
        _ evidence: Evidence,
        _ plot: Plot
    ) -> Fault {
        var evidence = evidence
        let others = composition.definitions.map(\.id).filter { $0 != definition.id }
        evidence.add("with", others.joined(separator: ", "))
        return Fault(code, definition: definition.id, place: place, evidence, plot: plot)
    }

    private func stuckFaults() -> [Fault] {
        guard let stuck = explorer.firstStuck() else { return [] }
        let way = explorer.way(to: stuck)
        let plot = plot(way, explorer.worlds(to: stuck), last: nil)
        let open = mechanism.partOf.indices.last { !mechanism.isEnded($0, explorer.worlds[stuck]) } ?? 0
        let definition = composition.definitions[mechanism.partOf[open]]
        let state = stateID(open, explorer.worlds[stuck])
        return [fault(.togetherStuck, definition, "states.\(state)", ["state": state], plot)]
    }

    private func waitFaults() -> [Fault] {
        guard let (world, object) = explorer.firstVainWait() else { return [] }
        let definition = composition.definitions[mechanism.partOf[object]]
        let state = stateID(object, explorer.worlds[world])
        let plot = plot(explorer.way(to: world), explorer.worlds(to: world), last: nil)
        return [fault(.waitsForEnded, definition, "states.\(state)", ["state": state], plot)]
    }

    private func ruleFaults() -> [Fault] {
        explorer.broken.map { broken in
            let definition = composition.definitions[broken.part]
            let rule = definition.rules[broken.rule]
            let plot = plot(
                explorer.way(to: broken.from),
                explorer.worlds(to: broken.from),
                last: (broken.edge, broken.world)
            )
            let evidence: Evidence = ["rule.vi": rule.label.vi, "rule.en": rule.label.en]
            return fault(.ruleBroken, definition, "rules.\(broken.rule)", evidence, plot)
        }
    }

    private func stateID(_ object: Int, _ world: UInt64) -> StateID {
        let state = mechanism.state(object, world)
        let definition = composition.definitions[mechanism.partOf[object]]
        return state == 0 ? "" : definition.states[state - 1].id
    }

    // MARK: Telling

    /// Goes the way again with each line keeping its identity, which the explorer does not need.
    private func plot(
        _ way: [Explorer.Edge],
        _ worlds: [UInt64],
        last: (edge: Explorer.Edge, world: UInt64)?
    ) -> Plot {
        var world = worlds[0]
        var steps: [(object: Int, move: Int)] = []
        let goals = zip(way, worlds.dropFirst()).map { ($0, $1) } + (last.map { [($0.edge, $0.world)] } ?? [])
        for (edge, goal) in goals {
            let wanted = mechanism.layout.ordered(goal)
            let found = mechanism.objects[mechanism.partOf[edge.object]].lazy.compactMap {
                object -> (Int, UInt64)? in
                guard mechanism.openMoves(object, world).contains(edge.move) else { return nil }
                return mechanism.worlds(after: edge.move, of: object, in: world)
                    .first { mechanism.layout.ordered($0) == wanted }.map { (object, $0) }
            }.first
            guard let (object, next) = found else { break }
            steps.append((object, edge.move))
            world = next
        }
        return named(steps, world)
    }

    /// Numbers the lines as they come in, leaving out those that nothing happens to.
    private func named(_ steps: [(object: Int, move: Int)], _ world: UInt64) -> Plot {
        let holders = composition.holders.count
        let start = mechanism.start
        var lines: [Int] = []
        let moved =
            steps.map(\.object)
            + mechanism.partOf.indices.filter { mechanism.state($0, world) != mechanism.state($0, start) }
        for object in moved where object >= holders && !lines.contains(object) { lines.append(object) }
        if lines.isEmpty, let first = mechanism.objects[holders].first { lines = [first] }
        func actor(_ object: Int) -> Plot.Actor {
            let number = lines.count > 1 ? (lines.firstIndex(of: object) ?? 0) + 1 : 0
            return Plot.Actor(
                composition.definitions[mechanism.partOf[object]].id,
                number: object >= holders ? number : 0
            )
        }
        let there = (0..<holders).filter { mechanism.state($0, world) != 0 } + lines
        return Plot(
            steps: steps.map { step in
                let definition = composition.definitions[mechanism.partOf[step.object]]
                return Plot.Step(object: actor(step.object), action: definition.actions[step.move].id)
            },
            end: there.map { Plot.Place(object: actor($0), state: stateID($0, world)) }
        )
    }
}

extension DefinitionSet {
    /// What can go wrong between objects of these definitions: explored in full, with the shortest stories.
    ///
    /// Nothing is found where the vocabulary has no relations.
    public func faultsTogether(in vocabulary: Vocabulary, _ depth: ExplorationDepth = .full) -> [Fault] {
        TogetherCheck(set: self, vocabulary: vocabulary, depth: depth).faults()
    }
}
