import Awards
import Store
import Vietnamese
import Workflow

extension Desk {
    /// The name that every machine gives to the action with which a thing begins.
    static let creation = "create"

    /// Decides and does: authorise → guards, all reasons at once → effects → record.
    func carryOut(_ act: Act, on reference: ObjectReference) throws -> ActAnswer.Outcome {
        let transition = try carryOut(
            act.action,
            on: reference,
            input: act.input,
            reason: act.reason,
            papers: act.papers,
            bySystem: false
        )
        // What follows may have moved the thing itself further.
        return .done(from: transition.from, to: try find(reference).standing.state)
    }

    /// The same for an action that follows from another object: no person presses it.
    @discardableResult
    func carryOutBySystem(
        _ action: String,
        on reference: ObjectReference,
        input: Input = Input(),
        reason: GivenReason? = nil
    ) throws -> Transition {
        try carryOut(action, on: reference, input: input, reason: reason, papers: [], bySystem: true)
    }

    /// The action of its machine that brings a thing into being.
    func carryOutCreation(
        of reference: ObjectReference,
        input: Input,
        bySystem: Bool,
        prepare: @escaping (inout any TrackedRecord) throws -> Void
    ) throws {
        let (_, _, definition) = try matter(reference, isNew: true, input: input)
        guard let action = definition.actions.first(where: \.creates) else {
            throw ActFault.noWorkflow(definition.id)
        }
        _ = try carryOut(
            action.id,
            on: reference,
            input: input,
            reason: nil,
            papers: [],
            bySystem: bySystem,
            prepare: prepare
        )
    }

    /// The action of its machine that changes contents: who may, and where it stands, are asked as for any other.
    func carryOutEditing(
        of reference: ObjectReference,
        prepare: @escaping (inout any TrackedRecord) throws -> Void
    ) throws -> ActAnswer.Outcome {
        let transition = try carryOut(
            Desk.editing,
            on: reference,
            input: Input(),
            reason: nil,
            papers: [],
            bySystem: false,
            prepare: prepare
        )
        return .done(from: transition.from, to: transition.to)
    }

    private func carryOut(
        _ actionID: String,
        on reference: ObjectReference,
        input: Input,
        reason: GivenReason?,
        papers: [HandedPaper],
        bySystem: Bool,
        prepare: ((inout any TrackedRecord) throws -> Void)? = nil
    ) throws -> Transition {
        let isNew = try !exists(reference)
        // Only the action that creates can begin with nothing; any other names a thing that is not there.
        guard !isNew || prepare != nil || actionID == Desk.creation else {
            throw ActFault.unknownObject(
                reference.description,
                nearest: nearest(to: reference.id, in: try ids(of: reference.kind, around: reference.id))
            )
        }
        if isNew, !bySystem { try input.refuseUnknown(besides: Drafts.inputs(of: reference.kind)) }
        var (subject, rulebook, definition) = try matter(reference, isNew: isNew, input: input)
        try prepare?(&subject)
        guard let action = definition.action(actionID) else {
            throw ActFault.unknownAction(
                actionID,
                nearest: nearest(to: actionID, in: definition.actions.map(\.id))
            )
        }
        guard isNew || !action.creates else { throw ActFault.alreadyExists(reference.description) }
        if !bySystem { try input.refuseUnknown(besides: action.inputs(of: reference.kind)) }
        let situation = Situation(
            desk: self,
            definition: definition,
            rulebook: rulebook,
            action: action,
            input: input,
            papers: papers,
            subject: subject,
            reason: reason,
            isNew: isNew
        )
        let transition = try decide(situation, isNew: isNew, reason: reason, bySystem: bySystem)
        for call in transition.effects { try Effects.perform(call, situation) }
        situation.keepPapers()
        if let reason {
            situation.subject.remark = Remark(reason: reason.id, text: reason.text, by: actor, at: now)
        }
        situation.subject.standing.state = transition.to
        if transition.from != transition.to || isNew { situation.subject.standing.since = now }
        if transition.revisionPlus { situation.subject.standing.revision += 1 }
        try record(situation.subject, by: transition, label: action.label.vi, isNew: isNew)
        try Effects.follow(transition.effects, situation)
        try follow(transition, situation)
        return transition
    }

    /// What follows from where a thing now stands, whatever the action: rules between the machines.
    private func follow(_ transition: Transition, _ situation: Situation) throws {
        switch situation.subject {
        case let nomination as Nomination:
            try Holding(situation).follow(transition)
            if transition.from != transition.to {
                try followUpwards(nomination, reason: situation.reason)
            }
            guard situation.rulebook.isFinal(nomination.standing) else { return }
            if let id = nomination.submission { try completeIfEnded(id) }
        case let submission as Submission:
            try completeIfEnded(submission.id)
        default:
            break
        }
    }

    private func decide(
        _ situation: Situation,
        isNew: Bool,
        reason: GivenReason?,
        bySystem: Bool
    ) throws -> Transition {
        guard !bySystem else {
            let roles = situation.definition.roles.filter { $0.scope == .system }.map(\.id)
            return try decide(situation, isNew: isNew, reason: reason, roles: Set(roles), appearsAs: []).get()
        }
        let powers = try powers(in: situation.definition, for: situation.subject)
        var first: Refusal?
        for way in powers.ways(to: situation.action) {
            situation.delegation = way
            let answer = try decide(
                situation,
                isNew: isNew,
                reason: reason,
                roles: powers.all,
                appearsAs: try appearances(in: situation)
            )
            switch answer {
            case .success(let transition):
                delegation = way
                return transition
            case .failure(let refusal): first = first ?? refusal
            }
        }
        throw first
            ?? Refusal(
                definition: situation.definition.id,
                action: situation.action.id,
                actionLabel: situation.action.label,
                state: nil,
                reasons: []
            )
    }

    private func decide(
        _ situation: Situation,
        isNew: Bool,
        reason: GivenReason?,
        roles: Set<RoleID>,
        appearsAs: Set<String>
    ) throws -> Result<Transition, Refusal> {
        let answer = situation.definition.decide(
            action: situation.action.id,
            state: isNew ? nil : situation.subject.standing.state,
            roles: roles,
            reason: reason,
            papers: Set(situation.papers.map(\.kind)),
            appearsAs: appearsAs,
            guards: Guards.registry,
            context: situation
        )
        if let failure = situation.failure { throw failure }
        return try askingSecondFactor(answer.mapError(\.withoutRepetition), situation, roles: roles)
    }

    /// What people could do with the object, each with its reasons why not.
    ///
    /// - Parameter input: What is known already of what they would say.
    func options(on reference: ObjectReference, saying input: Input = Input()) throws -> [(
        action: Action, answer: Result<Transition, Refusal>
    )] {
        let (subject, rulebook, definition) = try matter(reference, isNew: false, input: Input())
        return try definition.actions
            .filter { $0.from.contains(subject.standing.state) && !definition.isSystem($0) }
            .map { action in
                let situation = Situation(
                    desk: self,
                    definition: definition,
                    rulebook: rulebook,
                    action: action,
                    input: input,
                    papers: action.requires.map { HandedPaper(kind: $0, name: "", bytes: []) },
                    subject: subject,
                    reason: nil,
                    isNew: false,
                    isPreview: true
                )
                let reason: GivenReason? =
                    switch action.reason {
                    case .none: nil
                    case .required: GivenReason(text: "-")
                    case .fromList(let list): GivenReason(id: rulebook.regulation.reasonIDs(list)?.first)
                    }
                do {
                    let transition = try decide(situation, isNew: false, reason: reason, bySystem: false)
                    return (action, .success(transition))
                } catch let refusal as Refusal {
                    return (action, .failure(refusal))
                }
            }
    }

    /// The object (or its first draft), the rules it runs under, and its machine.
    private func matter(
        _ reference: ObjectReference,
        isNew: Bool,
        input: Input
    ) throws -> (any TrackedRecord, Rulebook, Definition) {
        let subject = isNew ? try Drafts.draft(reference, input: input, desk: self) : try find(reference)
        let rulebook = try rulebook(of: subject)
        guard let definition = rulebook.workflows[subject.standing.workflow] else {
            throw ActFault.noWorkflow(subject.standing.workflow)
        }
        guard isNew else { return (subject, rulebook, definition) }
        var fresh = subject
        fresh.standing.version = definition.version
        fresh.standing.state = definition.initial
        return (fresh, rulebook, definition)
    }
}
