import Awards
import Store
import Vietnamese
import Workflow

extension Desk {
    /// What may be done to many of these things at once and is the actor's to do, by his functions, to one of them
    /// at least; in the order in which the machines state it.
    ///
    /// - Parameter state: Where the things stand that are asked about; others among them are passed over.
    func bulkChoices(on things: [ObjectReference], in state: StateID) throws -> [Action] {
        var found: [Action] = []
        var known: [[String]: Set<RoleID>] = [:]
        for thing in things {
            let subject = try find(thing)
            guard subject.standing.state == state, let definition = try definition(of: subject) else {
                continue
            }
            let open = definition.actions.filter { action in
                action.bulk != .none && action.from.contains(state) && !definition.isSystem(action)
                    && !found.contains { $0.id == action.id }
            }
            guard !open.isEmpty else { continue }
            let place = try place(of: subject, definition)
            let roles = try known[place] ?? roles(in: definition, for: subject)
            known[place] = roles
            found += open.filter { !roles.isDisjoint(with: $0.by) }
        }
        return found
    }

    /// What decides a person's roles: things of one place give him the same.
    private func place(of subject: any TrackedRecord, _ definition: Definition) throws -> [String] {
        let council = (subject as? Session)?.council ?? (subject as? BallotRound)?.council
        return [
            definition.id, String(definition.version), subject.unit.rawValue,
            try addressee(of: subject).rawValue, Self.campaignID(of: subject)?.rawValue ?? "",
            council?.rawValue ?? "",
        ]
    }
}
