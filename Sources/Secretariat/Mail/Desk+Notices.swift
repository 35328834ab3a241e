import Awards
import Foundation
import Store
import Vietnamese
import Workflow

extension Desk {
    /// Queues what the roles that an action names are told of it; they are written to after the transaction.
    func queueNotices(of object: any TrackedRecord, by transition: Transition) throws {
        let rulebook = try rulebook(of: object)
        guard let definition = rulebook.workflows[object.standing.workflow],
            let action = definition.action(transition.action), !action.notify.isEmpty
        else { return }
        let visit = try books.openVisit(of: object.reference)
        var notice = try self.notice(.step, of: object, visit, definition, rulebook)
        notice.action = Notice.Text(action.label)
        notice.reason = transition.reason?.id.flatMap { rulebook.regulation.reasonLabel($0) }
            .map { Notice.Text(vi: $0.vi, en: $0.en) }
        for role in action.notify.compactMap({ definition.role($0) }) {
            for person in try holders(of: role, object) where person != actor {
                try queue(notice, to: person, key: "step/\(actionID)/\(object.reference)/\(person)")
            }
        }
    }

    func queue(_ notice: Notice, to person: Person.ID, key: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try books.queueMail(
            key,
            to: person,
            notice: notice.kind.rawValue,
            about: notice.object,
            payload: String(decoding: try encoder.encode(notice), as: UTF8.self),
            at: now
        )
    }

    /// Who holds a role for a thing today, in order of their codes; heads before their deputies, and alone.
    func holders(of role: Role, _ object: any TrackedRecord) throws -> [Person.ID] {
        guard let scope = try place(of: role, object) else { return [] }
        return try holders(of: role.function, in: scope)
    }

    func holders(of function: String, in scope: String) throws -> [Person.ID] {
        let scopes = try places(scope)
        let held = try scopes.flatMap { try books.assignments(in: $0) }
            .filter { $0.function == function && $0.period.contains(today) }
        let own = held.filter { [.own, .acting].contains($0.signing) }
        let seats = try books.councils()
            .filter { scopes.contains($0.id.rawValue) || scopes.contains($0.unit.rawValue) }
            .flatMap(\.members)
            .filter { $0.period.contains(today) && $0.seat.functions.contains(function) }
        let people = Set((own.isEmpty ? held : own).map(\.person))
        // Who has the function lent for these days is told as well.
        let lent = try books.all(Delegation.self).map(\.value).filter {
            people.contains($0.from) && $0.functions.contains(function) && scopes.contains($0.unit.rawValue)
                && $0.period.contains(today) && $0.endedOn == nil
        }
        return Set(people.union(lent.map(\.to)) + seats.map(\.person)).sorted()
    }

    /// Of those who hold a function, the ones that were named for the thing itself; all where nobody was named.
    ///
    /// Named are the tellers of a vote, and of all votes of a session.
    func named(_ people: [Person.ID], of function: String, for object: any TrackedRecord) throws
        -> [Person.ID]
    {
        guard function == "council-teller" else { return people }
        let rounds: [BallotRound] =
            switch object {
            case let round as BallotRound: [round]
            case let session as Session: try self.rounds(of: session).filter { $0.voidedAt == nil }
            default: []
            }
        let tellers = Set(rounds.flatMap(\.tellers))
        return tellers.isEmpty ? people : people.filter(tellers.contains)
    }

    /// The unit or council itself; a unit that has ended leaves its work to its successors.
    private func places(_ scope: String) throws -> [String] {
        let organisation = try organisation()
        guard let unit = organisation[Unit.ID(scope)], unit.version(on: today) == nil else { return [scope] }
        return [scope] + organisation.successors(of: unit.id).map(\.id.rawValue)
    }

    /// The facts of a notice about a thing where it stands.
    func notice(
        _ kind: Notice.Kind,
        of object: any TrackedRecord,
        _ visit: Visit?,
        _ definition: Definition,
        _ rulebook: Rulebook
    ) throws -> Notice {
        let label = definition.state(object.standing.state)?.label
        let left = visit?.lastDay.flatMap { last in
            try? library.calendar(for: rulebook).days.workingDays(after: today, through: last)
        }
        return Notice(
            kind: kind,
            object: object.reference,
            title: try title(of: object, rulebook),
            state: label.map { Notice.Text($0) }
                ?? Notice.Text(vi: object.standing.state, en: object.standing.state),
            holder: visit?.role.flatMap { definition.role($0) }.map { Notice.Text($0.label) },
            isReview: visit?.clock == .review,
            lastDay: visit?.lastDay,
            workingDaysLeft: left
        )
    }
}

extension Regulation {
    /// What people call a reason, in whichever list it stands.
    func reasonLabel(_ id: String) -> Wording? {
        reasons.values.lazy.joined().first { $0.id == id }?.label
    }
}
