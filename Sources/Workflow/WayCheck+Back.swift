// The ways back: sending back, taking back, numbers, withdrawal.

extension WayCheck {
    /// Sending back asks why, unless the same people take back their own step.
    func backwardFaults() -> [Fault] {
        let order = Dictionary(zip(graph.states, graph.states.indices)) { first, _ in first }
        return definition.actions.flatMap { action -> [Fault] in
            guard let target = action.to, !finals.contains(target), let goal = order[target],
                !action.reason.isAsked, action.undoes == nil
            else { return [] }
            return action.from.filter { (order[$0] ?? goal) > goal }.map { state in
                let evidence: Evidence = ["state": state, "to": target]
                return fault(
                    .backwardWithoutReason,
                    "actions.\(action.id)",
                    evidence,
                    story: story(state, then: action.id)
                )
            }
        }
    }

    /// What takes back an action leads from its target to its source, by people who may do that action.
    func undoFaults() -> [Fault] {
        definition.actions.compactMap { action -> Fault? in
            guard let name = action.undoes, let undone = definition.action(name) else { return nil }
            let leadsBack = action.to.map(undone.from.contains) ?? false
            let isOwn = Set(action.by).isSubset(of: undone.by)
            guard !leadsBack || !isOwn || action.from != [undone.to].compactMap({ $0 }) else { return nil }
            return fault(.undoMismatch, "actions.\(action.id).undoes", ["undoes": name])
        }
    }

    /// What may be undone for some seconds neither begins nor ends a thing, numbers, signs, sends, counts, tells
    /// anybody, nor does anything else that cannot be put back.
    func hastyFaults() -> [Fault] {
        let reversible = Set(vocabulary.effects.filter { $0.isReversible && !$0.isLasting }.map(\.key))
        let numbered = Set(definition.states.filter(\.numbered).map(\.id))
        return definition.actions.filter { $0.undoSeconds != nil }.compactMap { action in
            var against = action.effects.map(\.key).filter { !reversible.contains($0) }
            if action.creates { against.append("creates") }
            if action.revisionPlus { against.append("revision") }
            if action.confirm { against.append("confirm") }
            if !action.notify.isEmpty { against.append("notify") }
            if !action.requires.isEmpty { against.append("requires") }
            against += [action.to].compactMap { $0 }.filter { finals.contains($0) || numbered.contains($0) }
            guard !against.isEmpty else { return nil }
            return fault(
                .undoImpossible,
                "actions.\(action.id).undo_seconds",
                ["against": against.joined(separator: ", ")]
            )
        }
    }

    /// A numbered object stays numbered or ends; one action gives one number.
    func numberFaults() -> [Fault] {
        let numbered = Set(definition.states.filter(\.numbered).map(\.id))
        let numbering = Set(vocabulary.effects.filter(\.isNumbering).map(\.key))
        return definition.actions.flatMap { action -> [Fault] in
            var faults = action.from.filter(numbered.contains).compactMap { state -> Fault? in
                guard let target = action.to, !numbered.contains(target), !finals.contains(target) else {
                    return nil
                }
                let evidence: Evidence = ["state": state, "to": target]
                return fault(
                    .numberedLeft,
                    "actions.\(action.id)",
                    evidence,
                    story: story(state, then: action.id)
                )
            }
            let numbers = action.effects.map(\.key).filter(numbering.contains)
            if numbers.count > 1 {
                let evidence: Evidence = ["effects": numbers.joined(separator: ", ")]
                faults.append(fault(.severalNumbers, "actions.\(action.id).effects", evidence))
            }
            return faults
        }
    }

    /// From every state before the decision one may withdraw, and from none after it.
    func withdrawalFaults() -> [Fault] {
        guard let withdrawal = definition.withdrawal else {
            let isWanted = vocabulary.withdrawable.contains(definition.subject)
            return isWanted ? [fault(.withdrawalUndeclared, "withdrawal")] : []
        }
        let ways = definition.actions.filter { withdrawal.actions.contains($0.id) }
        let before = graph.stories(from: graph.initial, avoiding: Set(withdrawal.before))
        let after = withdrawal.before.reduce(into: Set<StateID>()) { found, state in
            found.formUnion(graph.stories(from: state).keys)
        }
        let missing = graph.states.filter { before[$0] != nil && !finals.contains($0) }.filter { state in
            !ways.contains { $0.from.contains(state) }
        }
        let late = ways.flatMap { way in
            way.from.filter { after.contains($0) && (before[$0] == nil || finals.contains($0)) }
                .map { (way, $0) }
        }
        return missing.map { state in
            fault(
                .withdrawalMissing,
                "withdrawal",
                ["state": state],
                story: before[state] ?? []
            )
        }
            + late.map { way, state in
                fault(
                    .withdrawalTooLate,
                    "actions.\(way.id)",
                    ["state": state],
                    story: story(state, then: way.id)
                )
            }
    }
}
