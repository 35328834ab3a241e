public import Awards
import Store
import Vietnamese

/// A member of a council who is so near to a nominee that he should not vote on the line.
public struct Conflict: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The member is nominated himself: he never votes on it.
        case isNominee = "is-nominee"
        /// The member is head of the nominated collective: proposed, for the council to settle.
        case headsNominee = "heads-nominee"
    }

    public var person: Person.ID
    public var nomination: Nomination.ID
    public var kind: Kind
    /// Whether the recusal is recorded.
    public var isRecorded: Bool
}

extension Shelf {
    /// What the records know of who is near to whom, in order of the lines.
    ///
    /// - Parameter members: Everyone on the council that day.
    func conflicts(
        of members: [Person.ID],
        in session: Session,
        on lines: [Nomination]
    ) throws -> [Conflict] {
        let day = session.plannedAt.day
        var headed: [Person.ID: Set<String>] = [:]
        for member in members {
            let functions = try view.assignments(of: member)
                .filter { $0.function == "head" && $0.period.contains(day) }
            headed[member] = Set(functions.map(\.scope))
        }
        return lines.flatMap { line in
            members.compactMap { member -> Conflict? in
                let isNominee = line.nominee.isPerson && line.nominee.id == member.rawValue
                let heads = !line.nominee.isPerson && headed[member]?.contains(line.nominee.id) == true
                guard isNominee || heads else { return nil }
                return Conflict(
                    person: member,
                    nomination: line.id,
                    kind: isNominee ? .isNominee : .headsNominee,
                    isRecorded: session.isRecused(member, from: line.id)
                )
            }
        }
    }

    /// The rounds of a session, in the order of its groups.
    func rounds(of session: Session) throws -> [BallotRound] {
        let order = session.possibleGroups
        return try view.all(BallotRound.self, where: Filter(sessions: [session.id])).map(\.value)
            .sorted {
                (order.firstIndex(of: $0.group) ?? 0, $0.ordinal)
                    < (order.firstIndex(of: $1.group) ?? 0, $1.ordinal)
            }
    }

    /// What the published counts say of the lines: what signing the minutes moves them by.
    func votes(of session: Session) throws -> [(line: Nomination.ID, vote: Vote)] {
        try rounds(of: session).filter(\.isPublished).flatMap { try $0.votes() }
    }

    /// The lines of a group that still wait for a vote: on the agenda, not postponed, without a published count.
    func waitingLines(of group: AgendaGroup, in session: Session) throws -> [Nomination] {
        let counted = Set(try rounds(of: session).filter(\.isPublished).flatMap(\.lines))
        return try session.agenda.filter { !session.isPostponed($0) && !counted.contains($0) }
            .map { try find(Nomination.self, $0.rawValue) }
            .filter { AgendaGroup(of: $0) == group }
    }

    /// What would be fixed if a round on a group opened now.
    func frozenBallot(
        of group: AgendaGroup,
        in session: Session,
        _ regulation: Regulation
    ) throws -> FrozenBallot {
        let lines = try inPrintedOrder(try waitingLines(of: group, in: session))
        let listed = Set(lines)
        let level = try level(of: session)
        var frozen = FrozenBallot(
            lines: lines,
            electorate: session.attendance,
            recusals: session.recusals.filter { listed.contains($0.nomination) },
            method: try method(of: group.form, session, regulation),
            threshold: try regulation.threshold(for: group.form).value,
            quorum: try regulation.quorum(of: level).value
        )
        frozen.doubts = regulation.doubts(form: group.form, council: level)
        return frozen
    }

    /// Secret where the rule says so or the council resolved it; open only where the rule does not ask for more.
    func method(of form: String, _ session: Session, _ regulation: Regulation) throws -> VoteRule.Method {
        if session.isSecret == true { return .secret }
        do {
            return try regulation.ballotMethod(for: form).value
        } catch let gap {
            guard session.isSecret == false else { throw gap }
            return .open
        }
    }
}
