public import Awards
import Store
public import Vietnamese
public import Workflow

/// A session as those who hold it work through it: the agenda, who is there, each vote, and what comes next.
public struct Meeting: Sendable {
    public struct Member: Hashable, Sendable {
        public var person: Person.ID
        public var name: String
        public var seat: Council.Seat
        /// Nil before the roll was called.
        public var presence: Session.Presence?
        public var reason: String
    }

    /// One vote on a group, with what the viewer can do with it now.
    public struct Round: Sendable {
        public var object: ObjectReference
        public var ordinal: Int
        public var state: String
        public var stateLabel: Label
        public var version: Int
        public var options: [ObjectView.Option]
        /// How often two entries of its count have differed.
        public var mismatches: Int
        public var name: String
        /// Not published, for whoever may publish it now.
        public var count: CountTable?
        public var drafts: [PrintableForm]
        public var history: [Event]
    }

    /// What is to be done next, and who does it.
    public struct Turn: Sendable {
        public enum Place: Hashable, Sendable {
            case waiting, roll, session
            case round(ObjectReference)
        }

        public var place: Place
        /// Nil where lines are put on the agenda.
        public var action: Label?
        /// What it is done to; nil for the session itself.
        public var thing: String?
        public var roles: [Label]
        public var people: [String]
        public var isMine: Bool
    }

    /// A paper of the session, or of one of its rounds.
    public struct Paper: Sendable {
        public var paper: ObjectView.Paper
        /// The round; nil for a paper of the session itself.
        public var round: String?
    }

    public struct Group: Sendable {
        public var group: SessionView.Group
        public var rounds: [Round]
    }

    /// Lines that this viewer can put on the agenda, and by which action.
    public struct Waiting: Sendable {
        public var action: Action
        public var lines: [StatusLine]
    }

    public var session: ObjectView
    public var state: String
    public var plannedAt: Moment
    /// Nil before it was opened.
    public var startedAt: Moment?
    public var place: String
    /// What the council resolved on the method of voting; nil where the rules say it.
    public var isSecret: Bool?
    public var summary: SessionView
    public var members: [Member]
    public var groups: [Group]
    public var waiting: [Waiting]
    /// Nil once it has ended.
    public var turn: Turn?
    public var papers: [Paper]
    public var today: Day
    /// The states that a session passes through when nothing goes wrong, in order.
    public var steps: [(id: String, label: Label)]
}

extension Office {
    /// A session that the viewer may see, with everything that is done in it; ask `sees` first.
    ///
    /// - Throws: `ActFault.unknownObject` when there is no such session.
    func meeting(_ id: String, for viewer: Viewer) throws -> Meeting {
        try looking(for: viewer) { desk, facts in
            try MeetingReader(desk: desk, facts: facts, viewer: viewer).meeting(id)
        }
    }
}

private struct MeetingReader {
    let desk: Desk
    let facts: FactBook
    let viewer: Viewer

    /// So many lines that wait are shown at once.
    private static let most = 300

    func meeting(_ id: String) throws -> Meeting {
        let session = try facts.find(Session.self, id)
        let rulebook = try facts.rulebook(of: session)
        let summary = try facts.sessionView(id)
        let rounds = try facts.rounds(of: session)
        let machine = rulebook.workflows[session.standing.workflow]
        let view = try facts.view(
            of: session.reference,
            options: desk.options(on: session.reference),
            for: viewer
        )
        let groups = try summary.groups.map { group in
            Meeting.Group(
                group: group,
                rounds: try rounds.filter { $0.group.key(among: session.forms) == group.key }
                    .map { try round($0, rulebook) }
            )
        }
        let waiting = try waiting(for: session, rulebook)
        return Meeting(
            session: view,
            state: session.standing.state,
            plannedAt: session.plannedAt,
            startedAt: session.startedAt,
            place: session.place,
            isSecret: session.isSecret,
            summary: summary,
            members: try members(of: session),
            groups: groups,
            waiting: waiting,
            turn: try TurnReader(desk: desk, facts: facts, rulebook: rulebook)
                .turn(of: session, rounds, hasWaiting: !waiting.isEmpty),
            papers: try papers(view.papers, rounds, rulebook),
            today: facts.today,
            steps: machine?.straightWay.map { ($0.id, $0.label) } ?? []
        )
    }

    private func papers(_ own: [ObjectView.Paper], _ rounds: [BallotRound], _ rulebook: Rulebook) throws
        -> [Meeting.Paper]
    {
        try rounds.flatMap { round in
            let name = try facts.title(of: round, rulebook)
            return try facts.papers(of: round.reference, rulebook)
                .map { Meeting.Paper(paper: $0, round: name) }
        } + own.map { Meeting.Paper(paper: $0, round: nil) }
    }

    private func members(of session: Session) throws -> [Meeting.Member] {
        let council = try facts.view.council(session.council)
        return try (council?.members(on: session.plannedAt.day) ?? []).map { member in
            let attendance = session.attendance.first { $0.person == member.person }
            return Meeting.Member(
                person: member.person,
                name: try facts.view.person(member.person)?.name ?? member.person.rawValue,
                seat: member.seat,
                presence: attendance?.presence,
                reason: attendance?.reason ?? ""
            )
        }
    }

    private func round(_ round: BallotRound, _ rulebook: Rulebook) throws -> Meeting.Round {
        let definition = rulebook.workflows[round.standing.workflow]
        let forms = FormReader(
            shelf: facts,
            subject: round,
            rulebook: rulebook,
            scope: viewer.scope,
            person: viewer.person
        )
        let options = try desk.options(on: round.reference)
        return Meeting.Round(
            object: round.reference,
            ordinal: round.ordinal,
            state: round.standing.state,
            stateLabel: definition?.state(round.standing.state)?.label
                ?? Label(vi: round.standing.state, en: round.standing.state),
            version: try facts.version(of: round.reference),
            options: try facts.options(options, forms, definition),
            mismatches: round.mismatches.count,
            name: try facts.title(of: round, rulebook),
            count: try facts.countTable(of: round, options),
            drafts: try facts.drafts(of: round, rulebook, options),
            history: try facts.view.events(of: round.reference)
        )
    }

    /// Nominations of the campaign that stand where an action puts them before this council.
    private func waiting(for session: Session, _ rulebook: Rulebook) throws -> [Meeting.Waiting] {
        guard !rulebook.isFinal(session.standing) else { return [] }
        let machines = rulebook.workflows.values.filter { $0.subject == ObjectKind.nomination.rawValue }
            .sorted { $0.id < $1.id }
        let said = Input(["session": .text(session.key)])
        var waiting: [Meeting.Waiting] = []
        for (machine, action) in machines.flatMap({ machine in machine.actions.map { (machine, $0) } })
        where action.inputs(of: .nomination).contains("session") {
            let filter = Filter(
                states: Set(action.from),
                campaigns: [session.campaign],
                forms: Set(session.forms),
                scope: viewer.scope
            )
            let found = try facts.view.all(Nomination.self, where: filter, limit: Self.most).map(\.value)
                .filter { $0.standing.workflow == machine.id }
            // Whose step it is, and before which council, is the same for all lines of a unit; what a dossier
            // still lacks is told by the preview.
            let units = try Dictionary(grouping: found, by: \.unit).filter { _, lines in
                try desk.options(on: lines[0].reference, saying: said)
                    .contains { $0.action.id == action.id && $0.answer.isForThisSession }
            }
            let ids = Set(units.values.joined().map(\.key))
            guard !ids.isEmpty else { continue }
            let lines = try facts.status(of: .nomination, Excerpt(Filter(ids: ids, scope: viewer.scope)))
            if let place = waiting.firstIndex(where: { $0.action.id == action.id }) {
                waiting[place].lines += lines
            } else {
                waiting.append(.init(action: action, lines: lines))
            }
        }
        return try waiting.map { .init(action: $0.action, lines: try inPrintedOrder($0.lines)) }
    }

    /// Lines that wait, in the order in which the ballot will bear them.
    private func inPrintedOrder(_ lines: [StatusLine]) throws -> [StatusLine] {
        let named = Dictionary(lines.map { ($0.object.id, $0) }) { first, _ in first }
        let nominations = try lines.map { try facts.find(Nomination.self, $0.object.id) }
        return try facts.inPrintedOrder(nominations).compactMap { named[$0.rawValue] }
    }
}

extension Result where Failure == Refusal {
    fileprivate var isForThisSession: Bool {
        guard case .failure(let refusal) = self else { return true }
        let others: Set = [Unmet.wrongRole, "session-elsewhere", "session-for-other-form"]
        return refusal.reasons.allSatisfy { !others.contains($0.code) }
    }
}
