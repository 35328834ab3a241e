extension Definition {
    /// Whether an action may be done now, and what it changes; every reason why not at once.
    ///
    /// Whether the actor may see the object at all is decided before: reasons tell about it.
    ///
    /// - Parameters:
    ///   - state: where the object stands; nil when it does not exist yet.
    ///   - roles: those of the actor, for this object.
    ///   - papers: the kinds of papers attached.
    ///   - appearsAs: what the actor already is for this object: ids of actions done before, `nominee`.
    public func decide<Context>(
        action id: ActionID,
        state: StateID?,
        roles: Set<RoleID>,
        reason: GivenReason? = nil,
        papers: Set<PaperID> = [],
        appearsAs: Set<String> = [],
        guards: Registry<Context>,
        context: Context
    ) -> Result<Transition, Refusal> {
        guard let action = action(id) else {
            let nearest = NearestName.of(id, in: actions.map(\.id)) ?? ""
            let unknown = Unmet(Unmet.unknownAction, ["action": id, "nearest": nearest])
            return .failure(refusal(id, state, [unknown]))
        }
        let unmet =
            unmetState(action, state) + unmetRole(action, roles) + unmetSeparation(action, appearsAs)
            + Self.unmetReason(action, reason, guards, context) + Self.unmetPapers(action, papers)
            + Self.unmetGuards(action, guards, context)
        guard unmet.isEmpty, let target = action.to ?? state else {
            return .failure(refusal(id, state, unmet))
        }
        return .success(
            Transition(
                action: id,
                from: state,
                to: target,
                reason: reason.flatMap { $0.isEmpty ? nil : $0 },
                revisionPlus: action.revisionPlus,
                effects: guards.inOrder(action.effects)
            )
        )
    }

    /// What people can do with an object where it stands, each with the reasons why not.
    ///
    /// Reasons and papers are not asked for: the person gives them in the act. Pass nil as the state for the
    /// actions that create an object.
    public func available<Context>(
        in state: StateID?,
        roles: Set<RoleID>,
        appearsAs: Set<String> = [],
        guards: Registry<Context>,
        context: Context
    ) -> [(action: Action, answer: Result<Transition, Refusal>)] {
        actions
            .filter { state.map($0.from.contains) ?? $0.creates }
            .filter { !isSystem($0) }
            .map { action in
                let answer = decide(
                    action: action.id,
                    state: state,
                    roles: roles,
                    reason: Self.placeholder(for: action, guards, context),
                    papers: Set(action.requires),
                    appearsAs: appearsAs,
                    guards: guards,
                    context: context
                )
                return (action, answer.map(Self.withoutReason))
            }
    }

    private func refusal(_ action: ActionID, _ state: StateID?, _ reasons: [Unmet]) -> Refusal {
        Refusal(
            definition: "\(id)@\(version)",
            action: action,
            actionLabel: self.action(action)?.label,
            state: state,
            reasons: reasons
        )
    }
}

extension Definition {
    private func unmetState(_ action: Action, _ current: StateID?) -> [Unmet] {
        guard let current else {
            guard !action.creates else { return [] }
            return [wrongState(action, [])]
        }
        guard action.creates || !action.from.contains(current) else { return [] }
        return [wrongState(action, [(current, state(current)?.label)])]
    }

    private func wrongState(_ action: Action, _ current: [(id: String, label: Label?)]) -> Unmet {
        var evidence: Evidence = [:]
        evidence.add("state", named: current)
        evidence.add("allowed", named: action.from.map { ($0, state($0)?.label) })
        return Unmet(Unmet.wrongState, evidence)
    }

    private func unmetRole(_ action: Action, _ roles: Set<RoleID>) -> [Unmet] {
        guard roles.isDisjoint(with: action.by) else { return [] }
        var evidence: Evidence = [:]
        let people = action.by.filter { role($0)?.scope != .system }
        evidence.add("may", named: (people.isEmpty ? action.by : people).map { ($0, role($0)?.label) })
        return [Unmet(Unmet.wrongRole, evidence)]
    }

    private func unmetSeparation(_ action: Action, _ appearsAs: Set<String>) -> [Unmet] {
        let others = separation.filter { $0.parties.contains(action.id) }
            .flatMap(\.parties)
            .filter { $0 != action.id && appearsAs.contains($0) }
        guard !others.isEmpty else { return [] }
        var evidence: Evidence = [:]
        evidence.add("with", named: others.map { ($0, self.action($0)?.label) })
        return [Unmet(Unmet.samePerson, evidence)]
    }

    private static func unmetReason<Context>(
        _ action: Action,
        _ reason: GivenReason?,
        _ guards: Registry<Context>,
        _ context: Context
    ) -> [Unmet] {
        switch action.reason {
        case .none:
            return []
        case .required:
            guard reason?.isEmpty ?? true else { return [] }
            return [Unmet(Unmet.reasonMissing, ["list": "", "allowed": ""])]
        case .fromList(let list):
            let allowed = guards.reasons(context, list) ?? []
            let listed = allowed.joined(separator: ", ")
            guard let id = reason?.id else {
                return [Unmet(Unmet.reasonMissing, ["list": list, "allowed": listed])]
            }
            guard !allowed.contains(id) else { return [] }
            let nearest = NearestName.of(id, in: allowed) ?? ""
            let evidence: Evidence = ["reason": id, "list": list, "allowed": listed, "nearest": nearest]
            return [Unmet(Unmet.reasonNotListed, evidence)]
        }
    }

    private static func unmetPapers(_ action: Action, _ papers: Set<PaperID>) -> [Unmet] {
        let missing = action.requires.filter { !papers.contains($0) }
        guard !missing.isEmpty else { return [] }
        return [Unmet(Unmet.paperMissing, ["papers": missing.joined(separator: ", ")])]
    }

    private static func unmetGuards<Context>(
        _ action: Action,
        _ guards: Registry<Context>,
        _ context: Context
    ) -> [Unmet] {
        action.guards.flatMap { call in
            guard let known = guards[call] else {
                return [Unmet(Unmet.unknownGuard, ["guard": call.key])]
            }
            return known.evaluate(context, call.parameters)
        }
    }

    /// Any reason that will do.
    private static func placeholder<Context>(
        for action: Action,
        _ guards: Registry<Context>,
        _ context: Context
    ) -> GivenReason? {
        switch action.reason {
        case .none: nil
        case .required: GivenReason(text: "-")
        case .fromList(let list): GivenReason(id: guards.reasons(context, list)?.first)
        }
    }

    private static func withoutReason(_ transition: Transition) -> Transition {
        var transition = transition
        transition.reason = nil
        return transition
    }
}
