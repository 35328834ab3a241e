import Vietnamese

/// Numbers of a count that cannot be: each with what was counted and what it must agree with.
public enum SessionFault: Error, Hashable, Sendable {
    case notAMember(Person.ID)
    case notOnAgenda(Nomination.ID)
    case tooManyIssued(issued: Int, voters: Int)
    case tooManyReturned(returned: Int, issued: Int)
    case tooManyInvalid(invalid: Int, returned: Int)
    case linesDoNotAdd(Nomination.ID, sum: Int, expected: Int)
    case noCount(Nomination.ID)
    case negative(Nomination.ID)
    case tellerIsNominee(Person.ID)
    case noTellers
    case recusedTwice(Person.ID, Nomination.ID)
}

extension Session {
    public func number(_ presence: Presence) -> Int { attendance.count { $0.presence == presence } }

    /// Members who may vote on a line: those present or writing who are not recused from it.
    public func voters(on nomination: Nomination.ID) -> Int {
        attendance.count { $0.presence != .absent && !isRecused($0.person, from: nomination) }
    }

    /// Members recused from a line, of those who attend in some way.
    public func recused(from nomination: Nomination.ID) -> Int {
        attendance.count { $0.presence != .absent && isRecused($0.person, from: nomination) }
    }

    /// Everyone on the council that day: the base that the rule names is measured on these, not on those present.
    public var members: Int { attendance.count }

    /// What is wrong with the numbers of the count, all at once; empty when they agree.
    ///
    /// Issued ≤ members who attend; returned ≤ issued; a line's yes + no + blank = the valid ballots that
    /// bear it: a recused member's ballot does not.
    public func faults(of ballots: Ballots, counts: [Count], tellers: [Person.ID]) -> [SessionFault] {
        var faults: [SessionFault] = []
        let attending = number(.present) + number(.written)
        if tellers.isEmpty { faults.append(.noTellers) }
        if ballots.issued > attending {
            faults.append(.tooManyIssued(issued: ballots.issued, voters: attending))
        }
        if ballots.returned > ballots.issued {
            faults.append(.tooManyReturned(returned: ballots.returned, issued: ballots.issued))
        }
        if ballots.invalid > ballots.returned {
            faults.append(.tooManyInvalid(invalid: ballots.invalid, returned: ballots.returned))
        }
        for count in counts where !agenda.contains(count.nomination) {
            faults.append(.notOnAgenda(count.nomination))
        }
        for nomination in agenda where !isPostponed(nomination) {
            guard let count = counts.first(where: { $0.nomination == nomination }) else {
                faults.append(.noCount(nomination))
                continue
            }
            if min(count.yes, count.no, count.blank) < 0 { faults.append(.negative(nomination)) }
            let sum = count.yes + count.no + count.blank
            let expected = ballots.valid - recused(from: nomination)
            if sum != expected {
                faults.append(.linesDoNotAdd(nomination, sum: sum, expected: expected))
            }
        }
        return faults
    }

    public func isPostponed(_ nomination: Nomination.ID) -> Bool {
        postponed.contains { $0.nomination == nomination }
    }

    /// What the threshold is applied to for one line, with everything the minutes must state.
    public func ballotCount(of nomination: Nomination.ID) -> BallotCount? {
        guard let count = count(of: nomination), let ballots else { return nil }
        return BallotCount(
            yes: count.yes,
            no: count.no,
            blank: count.blank,
            invalid: ballots.invalid,
            members: members,
            present: number(.present),
            written: number(.written),
            recused: recused(from: nomination)
        )
    }

    /// The verdict on every line that was counted.
    public func votes(by threshold: Threshold) throws(CountFault) -> [(Nomination.ID, Vote)] {
        var votes: [(Nomination.ID, Vote)] = []
        for nomination in agenda {
            guard let count = ballotCount(of: nomination) else { continue }
            let verdict = try threshold.verdict(count)
            votes.append(
                (
                    nomination,
                    Vote(
                        session: id,
                        yes: count.yes,
                        no: count.no,
                        blank: count.blank,
                        invalid: count.invalid,
                        base: verdict.base,
                        needed: verdict.needed,
                        met: verdict.verdict == .met
                    )
                )
            )
        }
        return votes
    }
}
