extension Threshold {
    /// The verdict on a count, in whole numbers.
    public func verdict(_ count: BallotCount) throws(CountFault) -> ThresholdVerdict {
        let faults = self.faults(of: count)
        guard faults.isEmpty else { throw CountFault(faults: faults) }
        let base = self.base(of: count)
        guard base > 0 else { throw CountFault(faults: [.emptyBase]) }
        var verdict: Verdict = passes(count.yes, of: base) ? .met : .notMet
        var settled: Tie?
        if isExactHalf(count, of: base) {
            settled = tie
            if tie == .chairSide && count.chairSaidYes == true { verdict = .met }
        }
        return ThresholdVerdict(
            verdict: verdict,
            yes: count.yes,
            needed: needed(of: base),
            base: base,
            baseRule: self.base,
            tie: settled
        )
    }

    /// Whether the line can pass if everyone who still may vote says yes.
    ///
    /// For a base of valid ballots the base is then everyone who may vote.
    public func feasibility(
        members: Int,
        present: Int,
        written: Int = 0,
        recused: Int = 0,
        recusedAbsent: Int = 0
    ) throws(CountFault) -> Feasibility {
        let count = BallotCount(
            yes: 0,
            no: 0,
            members: members,
            present: present,
            written: written,
            recused: recused,
            recusedAbsent: recusedAbsent
        )
        let faults = self.faults(of: count)
        guard faults.isEmpty else { throw CountFault(faults: faults) }
        let voters = self.voters(of: count)
        let base = self.base == .validBallots ? voters : self.base(of: count)
        guard base > 0 else { throw CountFault(faults: [.emptyBase]) }
        return Feasibility(
            isPossible: passes(voters, of: base),
            needed: needed(of: base),
            voters: voters,
            base: base
        )
    }

    private func voters(of count: BallotCount) -> Int {
        count.present + (absent == .writtenBallot ? count.written : 0) - count.recused
    }

    private func base(of count: BallotCount) -> Int {
        let outside = recusedInBase ? 0 : count.recused
        return switch base {
        case .totalMembers: count.members - outside - (recusedInBase ? 0 : count.recusedAbsent)
        case .present: count.present + (absent == .writtenBallot ? count.written : 0) - outside
        case .validBallots: count.yes + count.no + count.blank
        }
    }

    /// Exactly half said yes where more than half is asked.
    private func isExactHalf(_ count: BallotCount, of base: Int) -> Bool {
        comparison == .moreThan && 2 * num == den && 2 * count.yes == base && count.yes == count.no
    }

    private func faults(of count: BallotCount) -> [CountFault.Fault] {
        let numbers = [
            ("yes", count.yes), ("no", count.no), ("blank", count.blank), ("invalid", count.invalid),
            ("members", count.members), ("present", count.present), ("written", count.written),
            ("recused", count.recused), ("recused-absent", count.recusedAbsent),
        ]
        var faults: [CountFault.Fault] = numbers.filter { $0.1 < 0 }.map { .negative($0.0, $0.1) }
        faults += numbers.filter { $0.1 > 100_000 }.map { .tooLarge($0.1) }
        guard faults.isEmpty else { return faults }
        if count.present + count.written > count.members {
            faults.append(
                .tooManyMembers(present: count.present, written: count.written, members: count.members)
            )
        }
        if absent == .notAsked && count.written > 0 { faults.append(.writtenNotAsked(count.written)) }
        let attending = count.present + (absent == .writtenBallot ? count.written : 0)
        if count.recused > attending {
            faults.append(.tooManyRecused(recused: count.recused, of: attending))
        }
        let away = count.members - attending
        if count.recusedAbsent > max(0, away) {
            faults.append(.tooManyRecused(recused: count.recusedAbsent, of: away))
        }
        let ballots = count.yes + count.no + count.blank + count.invalid
        if ballots > voters(of: count) && count.recused <= attending {
            faults.append(.tooManyBallots(ballots: ballots, voters: voters(of: count)))
        }
        return faults
    }
}
