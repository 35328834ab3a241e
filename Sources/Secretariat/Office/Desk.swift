import Awards
import Store
import Vietnamese
import Workflow

/// What can be looked up while one view of the books is open: records by id, units by date, pinned rules.
class Shelf {
    let view: Reading
    let library: RuleLibrary
    /// The day by which names, functions and rules are looked up.
    let today: Day
    /// What was read or written while this view is open, as it stands now.
    fileprivate(set) var known: [ObjectReference: (value: any TrackedRecord, version: Int)] = [:]
    private var knownOrganisation: Organisation?

    init(view: Reading, library: RuleLibrary, today: Day) {
        self.view = view
        self.library = library
        self.today = today
    }

    func organisation() throws -> Organisation {
        if let knownOrganisation { return knownOrganisation }
        let organisation = try view.organisation()
        knownOrganisation = organisation
        return organisation
    }

    /// The object, or a fault that names the nearest ids there are.
    func find<Value: TrackedRecord>(_ type: Value.Type, _ id: String) throws -> Value {
        guard let found = try lookUp(type, id) else {
            throw ActFault.unknownObject(
                ObjectReference(type.kind, id).description,
                nearest: nearest(to: id, in: try view.ids(type, around: id))
            )
        }
        return found
    }

    /// The object, or nil; read once while the view is open.
    func lookUp<Value: TrackedRecord>(_ type: Value.Type, _ id: String) throws -> Value? {
        let reference = ObjectReference(type.kind, id)
        if let value = known[reference]?.value as? Value { return value }
        guard let found = try view.find(type, key: id) else { return nil }
        known[reference] = (found.value, found.version)
        return found.value
    }

    /// Any object by its reference.
    func find(_ reference: ObjectReference) throws -> any TrackedRecord {
        try find(any: Self.type(of: reference.kind), reference.id)
    }

    private func find<Value: TrackedRecord>(any type: Value.Type, _ id: String) throws -> any TrackedRecord {
        try find(type, id)
    }

    func exists(_ reference: ObjectReference) throws -> Bool {
        try exists(Self.type(of: reference.kind), reference.id)
    }

    private func exists<Value: TrackedRecord>(_ type: Value.Type, _ id: String) throws -> Bool {
        try lookUp(type, id) != nil
    }

    static func type(of kind: ObjectKind) throws -> any TrackedRecord.Type {
        switch kind {
        case .campaign: Campaign.self
        case .nomination: Nomination.self
        case .submission: Submission.self
        case .session: Session.self
        case .ballotRound: BallotRound.self
        case .decision: Decision.self
        case .movementReport: MovementReport.self
        case .rollUp: RollUp.self
        case .delegation: Delegation.self
        case .cancellation: Cancellation.self
        case .complaint: Complaint.self
        case .correction: Correction.self
        case .difficulty: Difficulty.self
        case .letter: Letter.self
        case .register: throw ActFault.noWorkflow(kind.rawValue)
        }
    }

    /// Ids of things of a kind among which the one that was meant may be.
    func ids(of kind: ObjectKind, around id: String) throws -> [String] {
        try ids(Self.type(of: kind), around: id)
    }

    private func ids<Value: TrackedRecord>(_ type: Value.Type, around id: String) throws -> [String] {
        try view.ids(type, around: id)
    }

    /// The machine that a thing runs on.
    func definition(of subject: any Tracked) throws -> Definition? {
        try rulebook(of: subject).workflows[subject.standing.workflow]
    }

    /// The rules pinned when the campaign (or report year) opened.
    func rulebook(of subject: any Tracked) throws -> Rulebook {
        if let campaign = try campaign(of: subject) { return try library.rulebook(campaign.regulation, view) }
        switch subject {
        case let value as Letter: return try rulebook(of: matter(of: value))
        case let value as MovementReport: return try library.rulebook(value.regulation, view)
        case let value as RollUp: return try library.rulebook(value.regulation, view)
        case let value as Delegation: return try library.rulebook(value.regulation, view)
        case let value as Difficulty: return try library.rulebook(value.regulation, view)
        default: throw ActFault.noRegulation(subject.key)
        }
    }
}

/// One action while it is carried out: the open books, who acts, when, and under which rules.
///
/// Lives inside one transaction. Whatever it changed is written when the transaction commits, or not at all.
final class Desk: Shelf {
    let books: Transaction
    let actor: Person.ID
    let now: Moment
    let actionID: String
    /// Whether everything may be undone in the end: what must not be learnt by trying is then refused.
    let isTrial: Bool
    /// Whether those whom the rules name act only when their account has a second factor.
    let demandsSecondFactor: Bool
    private(set) var moved: [ObjectReference] = []
    /// The delegation by which the actor does what he does now; every event of it says so.
    var delegation: Delegation?
    /// What the person who acted should know although it was done.
    private(set) var notes: [Unmet] = []
    /// Takes the records as they stood before; nil where nothing is to be put back.
    let originals: Originals?

    init(
        books: Transaction,
        library: RuleLibrary,
        actor: Person.ID,
        now: Moment,
        actionID: String,
        isTrial: Bool = false,
        demandsSecondFactor: Bool = false,
        originals: Originals? = nil
    ) {
        self.originals = originals
        self.isTrial = isTrial
        self.demandsSecondFactor = demandsSecondFactor
        self.books = books
        self.actor = actor
        self.now = now
        self.actionID = actionID
        super.init(view: books, library: library, today: now.day)
    }

    func note(_ remark: Unmet) { notes.append(remark) }

    /// Writes an object and its journal event, and queues the documents that its new state issues.
    ///
    /// - Parameter issues: Whether the new state issues its documents.
    func record(
        _ object: any TrackedRecord,
        by transition: Transition,
        label: String,
        isNew: Bool,
        issues: Bool = true
    ) throws {
        try write(object, isNew)
        let event = try books.append(
            Event(
                object: object.reference,
                sequence: 0,
                at: now,
                actor: actor,
                action: transition.action,
                actionID: actionID,
                label: label,
                from: transition.from,
                to: transition.to,
                reason: transition.reason?.id,
                text: transition.reason?.text ?? "",
                contentHash: try books.contentHash(of: object.reference),
                previousHash: "",
                onBehalfOf: delegation?.from,
                delegation: delegation?.id.rawValue
            )
        )
        if try comesBack(object, by: transition) { try books.keepRevision(by: event) }
        moved.append(object.reference)
        if transition.action == Event.undoing {
            try resumeTime(of: object, by: transition)
        } else {
            try keepTime(of: object, by: transition, isNew: isNew)
        }
        guard issues else { return }
        if transition.from != transition.to { try queueDocuments(of: object) }
        try queueNotices(of: object, by: transition)
    }

    /// Everything that was written, in the order in which it first was, as it stands now.
    func movements() throws -> [ActAnswer.Moved] {
        var seen: Set<ObjectReference> = []
        return try moved.filter { seen.insert($0).inserted }.map { object in
            let state = try find(object).standing.state
            return ActAnswer.Moved(object: object, version: known[object]?.version ?? 0, state: state)
        }
    }

    /// Whether a thing with contents of its own was sent back to where somebody may edit it.
    private func comesBack(_ object: any TrackedRecord, by transition: Transition) throws -> Bool {
        guard object is Nomination || object is MovementReport, let from = transition.from,
            transition.action != Event.undoing
        else { return false }
        let definition = try rulebook(of: object).workflows[object.standing.workflow]
        guard let states = definition?.states,
            let target = states.firstIndex(where: { $0.id == transition.to }),
            let origin = states.firstIndex(where: { $0.id == from })
        else { return false }
        return target < origin && !states[target].editableBy.isEmpty
    }

    private func write<Value: TrackedRecord>(_ value: Value, _ isNew: Bool) throws {
        let reference = value.reference
        var version = 0
        if isNew {
            originals?.hasNew = true
            try books.insert(value)
        } else {
            try originals?.keep(reference, books)
            _ = try find(Value.self, value.key)
            version = known[reference]?.version ?? 0
            known[reference] = nil
            version = try books.update(value, expecting: version) - 1
        }
        known[reference] = (value, version + 1)
    }
}
