public import Awards
import Forms
import Store
import Vietnamese
public import Workflow

/// One session as its secretary looks at it: who attends, and for each group what is needed and whether it
/// can still be reached.
///
/// Holds no numbers of a count that is not published.
public struct SessionView: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var nomination: Nomination.ID
        public var name: String
        /// Nil where nobody is left to vote, or nobody has called the roll.
        public var outlook: Feasibility?
        public var isPostponed: Bool
        /// Met or not, once the count is published.
        public var verdict: ThresholdVerdict?
    }

    public struct Group: Hashable, Sendable {
        public var key: String
        public var name: String
        public var threshold: Threshold?
        public var method: VoteRule.Method?
        /// The round under way or the last one, and its state.
        public var round: BallotRound.ID?
        public var roundState: String
        public var lines: [Line]
    }

    public var session: Session.ID
    public var council: String
    public var stateLabel: String
    public var attendance: [Session.Presence: Int]
    public var quorum: QuorumVerdict?
    public var groups: [Group]
    /// Recusals that the records suggest.
    public var conflicts: [Unmet]
}

extension Office {
    /// - Throws: `ActFault.unknownObject` when there is no such session.
    public func session(_ id: String) throws -> SessionView {
        try store.read { view in
            try FactBook(view: view, library: library, today: clock().day).sessionView(id)
        }
    }
}

extension FactBook {
    func sessionView(_ id: String) throws -> SessionView {
        let session = try find(Session.self, id)
        let rulebook = try rulebook(of: session)
        let lines = try session.agenda.map { try find(Nomination.self, $0.rawValue) }
        let quorum = try? rulebook.regulation.quorum(of: try level(of: session)).value
        let attending = session.attendance.filter { $0.presence != .absent }.map(\.person)
        let sitting =
            try view.council(session.council)?.members(on: session.plannedAt.day).map(\.person) ?? []
        let members = attending.isEmpty ? sitting : attending
        return SessionView(
            session: session.id,
            council: try view.council(session.council)?.name ?? session.council.rawValue,
            stateLabel: rulebook.label(of: session.standing),
            attendance: Dictionary(
                uniqueKeysWithValues: Session.Presence.allCases.map { ($0, session.number($0)) }
            ),
            quorum: session.attendance.isEmpty
                ? nil
                : try? quorum?.verdict(
                    members: session.members,
                    present: session.number(.present),
                    written: session.number(.written)
                ),
            groups: try session.groups(of: lines).map { try group($0, session, lines, rulebook) },
            conflicts: try conflicts(of: members, in: session, on: lines).filter { !$0.isRecorded }
                .map { conflict in
                    let line = try find(Nomination.self, conflict.nomination.rawValue)
                    let name = try nominee(line).name
                    let code = conflict.kind == .isNominee ? "conflict-unrecorded" : "recusal-proposed"
                    return Unmet(code, ["person": try personName(conflict.person), "line": name])
                }
        )
    }

    private func group(
        _ group: AgendaGroup,
        _ session: Session,
        _ lines: [Nomination],
        _ rulebook: Rulebook
    ) throws -> SessionView.Group {
        let regulation = rulebook.regulation
        let rounds = try rounds(of: session).filter { $0.group == group }
        let last = rounds.last { $0.voidedAt == nil } ?? rounds.last
        let now = session.attendance.isEmpty ? nil : try? frozenBallot(of: group, in: session, regulation)
        return SessionView.Group(
            key: group.key(among: session.forms),
            name: groupName(group, regulation),
            threshold: (try? regulation.threshold(for: group.form))?.value,
            method: try? method(of: group.form, session, regulation),
            round: last?.id,
            roundState: last.map { rulebook.label(of: $0.standing) } ?? "",
            lines: try inPrintedOrder(lines.filter { AgendaGroup(of: $0) == group }).map { id in
                let published = rounds.first { $0.isPublished && $0.lines.contains(id) }
                return SessionView.Line(
                    nomination: id,
                    name: try nominee(try find(Nomination.self, id.rawValue)).name,
                    outlook: published == nil ? try? now?.feasibility(of: id) : nil,
                    isPostponed: session.isPostponed(id),
                    verdict: try published?.verdict(on: id)
                )
            }
        )
    }
}
