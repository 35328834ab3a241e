import Awards
import Store
import Vietnamese
import Workflow

/// What guards look at and effects change: one object, one action, its input, and the desk it lies on.
///
/// Guards only look. A failure of the store while one looks is kept here and thrown afterwards.
final class Situation {
    let desk: Desk
    let definition: Definition
    let rulebook: Rulebook
    let action: Action
    let input: Input
    let papers: [HandedPaper]
    let reason: GivenReason?
    let isNew: Bool
    var subject: any TrackedRecord
    var failure: (any Error)?

    init(
        desk: Desk,
        definition: Definition,
        rulebook: Rulebook,
        action: Action,
        input: Input,
        papers: [HandedPaper],
        subject: any TrackedRecord,
        reason: GivenReason?,
        isNew: Bool
    ) {
        self.desk = desk
        self.definition = definition
        self.rulebook = rulebook
        self.action = action
        self.input = input
        self.papers = papers
        self.subject = subject
        self.reason = reason
        self.isNew = isNew
    }

    var regulation: Regulation { rulebook.regulation }
    var today: Day { desk.today }

    /// The subject as the kind that a guard or effect is about.
    func the<Value: TrackedRecord>(_ type: Value.Type) throws -> Value {
        guard let value = subject as? Value else {
            throw ActFault.badInput("on", subject.reference.description, expected: type.kind.rawValue)
        }
        return value
    }

    /// Changes the subject in place.
    func change<Value: TrackedRecord>(_ type: Value.Type, _ change: (inout Value) throws -> Void) throws {
        var value = try the(type)
        try change(&value)
        subject = value
    }

    /// Looks, and keeps a failure for later: guards answer with reasons, never with errors.
    func looking(_ look: () throws -> [Unmet]) -> [Unmet] {
        do {
            return try look()
        } catch {
            failure = failure ?? error
            return []
        }
    }
}

extension TrackedRecord {
    /// Keeps the last reason given for a return, a hold, a refusal or a withdrawal with the thing itself.
    mutating func note(_ reason: GivenReason, by person: Person.ID, at moment: Moment) {
        let remark = Remark(reason: reason.id, text: reason.text, by: person, at: moment)
        switch self {
        case var value as Nomination:
            value.remark = remark
            if let changed = value as? Self { self = changed }
        case var value as Submission:
            value.remark = remark
            if let changed = value as? Self { self = changed }
        case var value as Session:
            value.remark = remark
            if let changed = value as? Self { self = changed }
        case var value as Decision:
            value.remark = remark
            if let changed = value as? Self { self = changed }
        case var value as MovementReport:
            value.remark = remark
            if let changed = value as? Self { self = changed }
        case var value as RollUp:
            value.remark = remark
            if let changed = value as? Self { self = changed }
        default: break
        }
    }
}
