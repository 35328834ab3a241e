import Awards
import Store
import Workflow

/// Whoever decides agrees before his paper is numbered; that he did is read off the journal and kept nowhere else.
extension Shelf {
    /// Who has agreed to a decision that waits for its number: who brought it out of the drafts, which are edited.
    func agreed(to subject: any TrackedRecord) throws -> Person.ID? {
        guard let decision = subject as? Decision, decision.signature == nil else { return nil }
        let standing = decision.standing
        let state = try rulebook(of: decision).workflows[standing.workflow]?.state(standing.state)
        guard let state, state.editableBy.isEmpty, !state.isFinal else { return nil }
        return try view.standingEvents(of: decision.reference)
            .last { $0.to == state.id && $0.from != state.id }?.actor
    }
}
