/// Numbers of a count that cannot be: each with what was counted and what it must agree with.
public enum BallotFault: Error, Hashable, Sendable {
    case tooManyIssued(issued: Int, voters: Int)
    case tooManyReturned(returned: Int, issued: Int)
    case tooManyInvalid(invalid: Int, returned: Int)
    case negativePapers
    case linesDoNotAdd(Nomination.ID, sum: Int, expected: Int)
    case noCount(Nomination.ID)
    case negative(Nomination.ID)
    /// In an open vote everyone who may vote is counted: yes, no or abstaining.
    case handsDoNotAdd(Nomination.ID, sum: Int, voters: Int)
    /// A tie would be settled by the chair's vote, which is not stated.
    case chairMissing(Nomination.ID)
}

extension FrozenBallot {
    public var members: Int { electorate.count }
    public var present: Int { electorate.count { $0.presence == .present } }

    /// Absent members whose written opinion counts: none where the rule does not ask them.
    public var written: Int {
        threshold.absent == .writtenBallot ? electorate.count { $0.presence == .written } : 0
    }

    public func isRecused(_ person: Person.ID, from line: Nomination.ID) -> Bool {
        recusals.contains { $0.person == person && $0.nomination == line }
    }

    /// Whether a member has a ballot in this vote.
    public func hasBallot(_ member: Session.Attendance) -> Bool {
        member.presence == .present || (member.presence == .written && threshold.absent == .writtenBallot)
    }

    /// Members with a ballot who are recused from a line.
    public func recused(from line: Nomination.ID) -> Int {
        electorate.count { hasBallot($0) && isRecused($0.person, from: line) }
    }

    /// Members without a ballot who are recused from a line.
    public func recusedAbsent(from line: Nomination.ID) -> Int {
        electorate.count { !hasBallot($0) && isRecused($0.person, from: line) }
    }

    /// Members with a ballot that bears the line.
    public func voters(on line: Nomination.ID) -> Int { present + written - recused(from: line) }

    /// Whether a line can pass if everyone who may vote on it says yes.
    public func feasibility(of line: Nomination.ID) throws(CountFault) -> Feasibility {
        try threshold.feasibility(
            members: members,
            present: present,
            written: written,
            recused: recused(from: line),
            recusedAbsent: recusedAbsent(from: line)
        )
    }

    /// What is wrong with the numbers of a count, all at once; empty when they agree.
    ///
    /// Issued ≤ members with a ballot; returned ≤ issued; a line's yes + no + blank = the valid ballots that
    /// bear it. A recused member's ballot does not: how many of the valid ballots that is lies between what
    /// is left when every ballot not returned or invalid was such a one, and all of them.
    public func faults(of ballots: BallotRound.Ballots, counts: [BallotRound.Count]) -> [BallotFault] {
        var faults: [BallotFault] = []
        if min(ballots.issued, ballots.returned, ballots.invalid) < 0 { faults.append(.negativePapers) }
        if ballots.issued > present + written {
            faults.append(.tooManyIssued(issued: ballots.issued, voters: present + written))
        }
        if ballots.returned > ballots.issued {
            faults.append(.tooManyReturned(returned: ballots.returned, issued: ballots.issued))
        }
        if ballots.invalid > ballots.returned {
            faults.append(.tooManyInvalid(invalid: ballots.invalid, returned: ballots.returned))
        }
        for line in lines {
            guard let count = counts.first(where: { $0.nomination == line }) else {
                faults.append(.noCount(line))
                continue
            }
            faults += self.faults(of: count, ballots)
        }
        return faults
    }

    private func faults(of count: BallotRound.Count, _ ballots: BallotRound.Ballots) -> [BallotFault] {
        var faults: [BallotFault] = []
        let line = count.nomination
        if min(count.yes, count.no, count.blank) < 0 { faults.append(.negative(line)) }
        let sum = count.yes + count.no + count.blank
        let bearing = bearing(line, ballots)
        if method == .open, sum != voters(on: line) {
            faults.append(.handsDoNotAdd(line, sum: sum, voters: voters(on: line)))
        } else if method == .secret, !bearing.contains(sum) {
            faults.append(.linesDoNotAdd(line, sum: sum, expected: bearing.upperBound))
        }
        let isTie = threshold.tie == .chairSide && count.yes == count.no
        if method == .open, isTie, count.yes > 0, count.chairSaidYes == nil {
            faults.append(.chairMissing(line))
        }
        return faults
    }

    /// How many of the valid ballots may bear a line.
    ///
    /// Exactly all but those of the recused when every ballot came back valid. Where some did not, a missing
    /// or invalid one may be a recused member's: secrecy hides whose.
    public func bearing(_ line: Nomination.ID, _ ballots: BallotRound.Ballots) -> ClosedRange<Int> {
        let recused = recused(from: line)
        let lost = max(0, present + written - ballots.valid)
        let least = max(0, ballots.valid - recused)
        return least...max(least, min(voters(on: line), ballots.valid - recused + min(recused, lost)))
    }
}

extension BallotRound {
    /// What the threshold is applied to for one line, with everything the minutes must state.
    public func ballotCount(of line: Nomination.ID) -> BallotCount? {
        guard let count = count(of: line), let ballots, let frozen else { return nil }
        // An invalid ballot may be a recused member's: it did not bear the line.
        let room = max(0, frozen.voters(on: line) - count.yes - count.no - count.blank)
        return BallotCount(
            yes: count.yes,
            no: count.no,
            blank: count.blank,
            invalid: min(ballots.invalid, room),
            members: frozen.members,
            present: frozen.present,
            written: frozen.written,
            recused: frozen.recused(from: line),
            recusedAbsent: frozen.recusedAbsent(from: line),
            chairSaidYes: count.chairSaidYes
        )
    }

    /// The verdict on a line that was counted; nil before.
    public func verdict(on line: Nomination.ID) throws(CountFault) -> ThresholdVerdict? {
        guard let frozen, let count = ballotCount(of: line) else { return nil }
        return try frozen.threshold.verdict(count)
    }

    /// The vote on every line, as the nominations keep it.
    public func votes() throws(CountFault) -> [(line: Nomination.ID, vote: Vote)] {
        var votes: [(line: Nomination.ID, vote: Vote)] = []
        for line in lines {
            guard let count = count(of: line), let ballots, let verdict = try verdict(on: line) else {
                continue
            }
            let vote = Vote(
                session: session,
                round: id,
                yes: count.yes,
                no: count.no,
                blank: count.blank,
                invalid: ballots.invalid,
                base: verdict.base,
                needed: verdict.needed,
                met: verdict.verdict == .met
            )
            votes.append((line, vote))
        }
        return votes
    }
}
