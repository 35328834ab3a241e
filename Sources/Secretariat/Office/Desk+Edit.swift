import Awards
import Forms
import Store
import Vietnamese
import Workflow

extension Desk {
    /// Brings a thing into being by the action of its machine that creates; `prepare` fills the first draft.
    func create(
        _ reference: ObjectReference,
        input: Input,
        bySystem: Bool = false,
        prepare: @escaping (inout any TrackedRecord) throws -> Void
    ) throws {
        try carryOutCreation(of: reference, input: input, bySystem: bySystem, prepare: prepare)
    }

    /// Whether the actor may change the thing's contents where it stands.
    func isEditable(_ subject: any TrackedRecord) throws -> Bool {
        guard let definition = try rulebook(of: subject).workflows[subject.standing.workflow],
            let state = definition.state(subject.standing.state)
        else { return false }
        return try !roles(in: definition, for: subject).isDisjoint(with: state.editableBy)
    }

    /// Writes changed contents of a thing that stays in its state, with an event of its own.
    func edit(_ changed: any TrackedRecord) throws {
        try noteChange(changed, label: "Sửa nội dung", action: "edit")
    }

    /// Writes a change that follows from an action on another object, with an event of its own.
    func noteChange(
        _ changed: any TrackedRecord,
        label: String,
        action: String = "follow",
        note: GivenReason? = nil,
        isNew: Bool = false
    ) throws {
        let state = changed.standing.state
        let transition = Transition(
            action: action,
            from: isNew ? nil : state,
            to: state,
            reason: note,
            revisionPlus: false,
            effects: []
        )
        try record(changed, by: transition, label: label, isNew: isNew)
    }
}

extension Shelf {
    /// Whether a person works in a unit or below it today; whether a collective is the unit or stands below it.
    func works(_ nominee: Nomination.Nominee, in unit: Unit.ID) throws -> Bool {
        let organisation = try organisation()
        switch nominee {
        case .collective(let id):
            return organisation.stands(id, under: unit, on: today)
        case .person(let id):
            let post = try view.person(id)?.post(on: today)
            return post.map { organisation.stands($0.unit, under: unit, on: today) } ?? false
        }
    }

    /// The criteria of the movement for a nominee: for a person always the individuals', for a collective
    /// by the kind its unit had in the campaign's years; empty where the plan states none.
    func criteria(
        for nominee: Nomination.Nominee,
        campaign: Campaign,
        regulation: Regulation
    ) throws -> [Criterion] {
        guard let movement = regulation.movements[campaign.movement] else { return [] }
        let subjectClass = try subjectClass(of: nominee, campaign: campaign)
        guard case .stated(let criteria) = movement.criteria(for: subjectClass) else { return [] }
        return criteria
    }

    func subjectClass(of nominee: Nomination.Nominee, campaign: Campaign) throws -> String {
        guard case .collective(let id) = nominee else { return "individual" }
        let lastDay = Day(year: campaign.years.last, month: 12, day: 31) ?? today
        return try organisation().version(id, on: lastDay)?.kind.rawValue ?? "outside"
    }

    /// Which quorum of the regulation holds: the sector council's or a unit council's.
    func level(of session: Session) throws -> String {
        let day = session.heldOn
        return try organisation().agency(on: day)?.id == session.unit ? "sector" : "unit"
    }
}

extension Shelf {
    /// The unit whose head decides a nomination, or where an outside decision on it is recorded.
    func decidingUnit(of nomination: Nomination, agency: Unit.ID?) throws -> Unit.ID? {
        let regulation = try rulebook(of: nomination).regulation
        return regulation.isDecidedByOwnUnit(nomination.form, on: today) ? nomination.unit : agency
    }

    /// Collectives first, then persons; each by name as Vietnamese lists are sorted.
    func inPrintedOrder(_ nominations: [Nomination]) throws -> [Nomination.ID] {
        let facts = FactBook(view: view, library: library, today: today)
        let named = try nominations.map { (nomination: $0, name: try facts.nominee($0).name) }
        let collectives = named.filter { !$0.nomination.nominee.isPerson }
            .sorted { CollationKey($0.name) < CollationKey($1.name) }
        let persons = named.filter(\.nomination.nominee.isPerson)
            .sorted { (NameOrder($0.name), $0.nomination.id) < (NameOrder($1.name), $1.nomination.id) }
        return (collectives + persons).map(\.nomination.id)
    }
}
