/// The checks that need no walking: ids, labels, and whether every name is known.
struct NameCheck {
    let definition: Definition
    let vocabulary: Vocabulary

    func faults() -> [Fault] {
        idFaults() + labelFaults() + headFaults() + roleFaults() + stateFaults() + actionFaults()
            + ruleFaults()
    }

    private func fault(_ code: Fault.Code, _ place: String, _ evidence: Evidence = [:]) -> Fault {
        Fault(code, definition: definition.id, place: place, evidence)
    }

    /// A fault for each name that is not among the known ones; nil means that they are not known here.
    private func unknown(
        _ names: [String],
        _ code: Fault.Code,
        _ place: String,
        among known: [String]?
    ) -> [Fault] {
        guard let known else { return [] }
        return names.filter { !known.contains($0) }.map { name in
            fault(code, place, ["name": name, "nearest": NearestName.of(name, in: known) ?? ""])
        }
    }

    private var stateIDs: [String] { definition.states.map(\.id) }
    private var roleIDs: [String] { definition.roles.map(\.id) }
    private var actionIDs: [String] { definition.actions.map(\.id) }
}

// MARK: Ids and labels

extension NameCheck {
    private func idFaults() -> [Fault] {
        let groups = [("roles", roleIDs), ("states", stateIDs), ("actions", actionIDs)]
        var faults: [Fault] = []
        for (place, id) in [("id", definition.id)]
            + groups.flatMap({ group in group.1.map { (group.0, $0) } })
        where !Self.isID(id) {
            faults.append(fault(.badID, place, ["id": id]))
        }
        for (place, ids) in groups {
            var seen: Set<String> = []
            for id in ids where !seen.insert(id).inserted {
                faults.append(fault(.duplicateID, place, ["id": id]))
            }
        }
        return faults
    }

    /// Small letters, digits and hyphens, a letter first: `before-council`.
    private static func isID(_ text: String) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first), text.utf8.last != 45 else {
            return false
        }
        return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    private func labelFaults() -> [Fault] {
        var labels = [("label", definition.label, SizeBound.title)]
        labels += definition.roles.map { ("roles.\($0.id).label", $0.label, SizeBound.label) }
        labels += definition.states.map { ("states.\($0.id).label", $0.label, SizeBound.label) }
        labels += definition.actions.map { ("actions.\($0.id).label", $0.label, SizeBound.label) }
        labels += definition.rules.enumerated().map { ("rules.\($0).label", $1.label, SizeBound.rule) }
        return labels.flatMap { place, label, most in
            Label.Language.allCases.compactMap { language in
                let text = label[language]
                let here = "\(place).\(language.rawValue)"
                guard !text.allSatisfy(\.isWhitespace) else { return fault(.labelMissing, here) }
                guard text.count > most else { return nil }
                return fault(.labelTooLong, here, ["text": text, "most": "\(most)"])
            }
        }
    }
}

// MARK: Names

extension NameCheck {
    private func headFaults() -> [Fault] {
        unknown([definition.subject], .unknownSubject, "subject", among: vocabulary.subjects)
            + unknown(
                definition.basis,
                .unknownCitation,
                "basis",
                among: vocabulary.citations.map { $0.sorted() }
            )
    }

    private func roleFaults() -> [Fault] {
        definition.roles.filter { $0.scope != .system }.flatMap { role in
            unknown(
                [role.function],
                .unknownFunction,
                "roles.\(role.id).function",
                among: vocabulary.functions
            )
        }
    }

    private func stateFaults() -> [Fault] {
        definition.states.flatMap { state -> [Fault] in
            let place = "states.\(state.id)"
            var faults = unknown(state.editableBy, .unknownRole, "\(place).edit", among: roleIDs)
            if let owner = state.clock?.owner {
                faults += unknown([owner], .unknownRole, "\(place).clock.owner", among: roleIDs)
            }
            if case .follows(let subject) = state.clock {
                faults += unknown(
                    [subject],
                    .unknownSubject,
                    "\(place).clock.follows",
                    among: vocabulary.subjects
                )
            }
            if !state.isFinal && state.clock == nil { faults.append(fault(.clockMissing, place)) }
            if case .some(.none(let why)) = state.clock, why.allSatisfy(\.isWhitespace) {
                faults.append(fault(.clockWithoutReason, place))
            }
            return faults
        }
    }

    private func actionFaults() -> [Fault] {
        definition.actions.flatMap { action -> [Fault] in
            let place = "actions.\(action.id)"
            var faults = unknown(action.from, .unknownState, "\(place).from", among: stateIDs)
            faults += unknown(action.to.map { [$0] } ?? [], .unknownState, "\(place).to", among: stateIDs)
            faults += unknown(action.by, .unknownRole, "\(place).by", among: roleIDs)
            if action.by.isEmpty { faults.append(fault(.actionWithoutRole, place)) }
            if case .fromList(let list) = action.reason {
                let known = vocabulary.reasonLists.map { $0.sorted() }
                faults += unknown([list], .unknownReasonList, "\(place).reason", among: known)
            }
            let papers = vocabulary.papers.map { $0.sorted() }
            faults += unknown(action.requires, .unknownPaper, "\(place).requires", among: papers)
            faults += unknown(
                action.undoes.map { [$0] } ?? [],
                .unknownAction,
                "\(place).undoes",
                among: actionIDs
            )
            faults += callFaults(
                action.guards,
                shapes: vocabulary.guards,
                .unknownGuard,
                "\(place).guards"
            )
            faults += callFaults(
                action.effects,
                shapes: vocabulary.effects,
                .unknownEffect,
                "\(place).effects"
            )
            return faults
        }
    }

    private func ruleFaults() -> [Fault] {
        var faults: [Fault] = []
        for passage in definition.mustPass {
            let place = "must_pass.\(passage.target)"
            faults += unknown(
                [passage.target] + passage.through,
                .unknownState,
                place,
                among: stateIDs
            )
        }
        if let withdrawal = definition.withdrawal {
            faults += unknown(
                withdrawal.actions,
                .unknownAction,
                "withdrawal.actions",
                among: actionIDs
            )
            faults += unknown(withdrawal.before, .unknownState, "withdrawal.before", among: stateIDs)
        }
        for (index, rule) in definition.rules.enumerated() {
            let place = "rules.\(index)"
            faults += unknown(rule.own, .unknownState, place, among: stateIDs)
            faults += unknown([rule.kind], .unknownSubject, place, among: vocabulary.subjects)
        }
        for (index, rule) in definition.separation.enumerated() {
            let place = "separation.\(index)"
            let known = actionIDs + [Separation.nominee]
            faults += unknown(rule.parties, .unknownAction, place, among: known)
            if Set(rule.parties).count < max(2, rule.parties.count) {
                let parties = rule.parties.joined(separator: ", ")
                faults.append(fault(.separationImpossible, place, ["parties": parties]))
            }
        }
        return faults
    }
}

// MARK: Guards and effects

extension NameCheck {
    private func callFaults(
        _ calls: [Call],
        shapes: [CallShape],
        _ code: Fault.Code,
        _ place: String
    ) -> [Fault] {
        calls.flatMap { call -> [Fault] in
            guard let shape = shapes.first(where: { $0.key == call.key }) else {
                return unknown([call.key], code, place, among: shapes.map(\.key))
            }
            let here = "\(place).\(call.key)"
            let names = shape.parameters.map(\.name)
            let strange = unknown(
                call.parameters.keys.sorted(),
                .unknownParameter,
                here,
                among: names
            )
            return strange
                + shape.parameters.compactMap { parameterFault(call.parameters[$0.name], $0, here) }
        }
    }

    private func parameterFault(_ value: Parameter?, _ shape: ParameterShape, _ place: String) -> Fault? {
        let evidence: Evidence = ["parameter": shape.name, "expected": "\(shape.kind)"]
        guard let value else {
            return shape.isRequired ? fault(.missingParameter, place, evidence) : nil
        }
        guard !Self.fits(value, shape.kind) else { return nil }
        var wrong = evidence
        wrong.add("value", "\(value)")
        return fault(.wrongParameter, place, wrong)
    }

    private static func fits(_ value: Parameter, _ kind: ParameterShape.Kind) -> Bool {
        switch (kind, value) {
        case (.text, .text), (.number, .number): true
        case (.choice(let allowed), .text(let text)): allowed.contains(text)
        case (.list, .list(let items)), (.states, .list(let items)), (.actions, .list(let items)):
            !items.isEmpty
        case (.choices(let allowed), .list(let items)):
            !items.isEmpty && items.allSatisfy(allowed.contains)
        default: false
        }
    }
}
