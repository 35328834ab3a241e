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
    /// Whether somebody only asks what could be done: what he would still type in is not missed.
    let isPreview: Bool
    var subject: any TrackedRecord
    /// The delegation by which the actor acts in another's place.
    var delegation: Delegation?
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
        isNew: Bool,
        isPreview: Bool = false
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
        self.isPreview = isPreview
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
    ///
    /// A value that the law lacks is a reason: it says where to fill it in.
    func looking(_ look: () throws -> [Unmet]) -> [Unmet] {
        do {
            return try look()
        } catch let gap as LawError {
            return [gap.unmet]
        } catch ActFault.missingInput where isPreview {
            return []
        } catch {
            failure = failure ?? error
            return []
        }
    }
}
