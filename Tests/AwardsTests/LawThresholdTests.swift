import Awards
import TestSupport
import Testing

/// A share compared by cross-multiplied rationals, written without the code under test.
private struct Rational {
    var num: Int
    var den: Int

    static func > (left: Rational, right: Rational) -> Bool { left.num * right.den > right.num * left.den }
    static func >= (left: Rational, right: Rational) -> Bool { left.num * right.den >= right.num * left.den }
}

@Suite struct LawThresholdTests {
    private static let shares = [
        (1, 2), (2, 3), (3, 4), (7, 10), (8, 10), (9, 10), (50, 100), (51, 100), (1, 1),
    ]

    /// Every council of up to forty, every number of votes, against rational arithmetic.
    @Test(arguments: shares)
    func agreesWithRationalArithmetic(_ num: Int, _ den: Int) throws {
        for comparison in Threshold.Comparison.allCases where comparison == .atLeast || num < den {
            let rule = try #require(
                Threshold(num: num, den: den, comparison: comparison, base: .totalMembers)
            )
            for members in 1...40 {
                let passing = try (0...members).filter { yes in
                    let count = BallotCount(yes: yes, no: members - yes, members: members, present: members)
                    let verdict = try rule.verdict(count)
                    let share = Rational(num: yes, den: members)
                    let limit = Rational(num: num, den: den)
                    let expected = comparison == .moreThan ? share > limit : share >= limit
                    #expect((verdict.verdict == .met) == expected, "\(yes) of \(members)")
                    return expected
                }
                #expect(passing.first == rule.needed(of: members))
                let possible = try rule.feasibility(members: members, present: members)
                #expect(possible.isPossible == !passing.isEmpty)
            }
        }
    }

    /// Random ballots: the base follows its rule, and nothing that can happen is refused.
    @Test(arguments: UInt64(0)..<200)
    func measuresTheBaseByItsRule(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let members = Int.random(in: 1...40, using: &random)
        let present = Int.random(in: 0...members, using: &random)
        let written = Int.random(in: 0...(members - present), using: &random)
        let recused = Int.random(in: 0...(present + written), using: &random)
        let voters = present + written - recused
        let ballots = Int.random(in: 0...voters, using: &random)
        let yes = Int.random(in: 0...ballots, using: &random)
        let no = Int.random(in: 0...(ballots - yes), using: &random)
        let blank = Int.random(in: 0...(ballots - yes - no), using: &random)
        let count = BallotCount(
            yes: yes,
            no: no,
            blank: blank,
            invalid: ballots - yes - no - blank,
            members: members,
            present: present,
            written: written,
            recused: recused
        )
        for base in Threshold.Base.allCases {
            for recusedInBase in [true, false] {
                let rule = try #require(
                    Threshold(num: 2, den: 3, comparison: .atLeast, base: base, recusedInBase: recusedInBase)
                )
                let outside = recusedInBase ? 0 : recused
                let expected =
                    switch base {
                    case .totalMembers: members - outside
                    case .present: present + written - outside
                    case .validBallots: yes + no + blank
                    }
                guard expected > 0 else {
                    #expect(throws: CountFault(faults: [.emptyBase])) { try rule.verdict(count) }
                    continue
                }
                let verdict = try rule.verdict(count)
                #expect(verdict.base == expected)
                #expect((verdict.verdict == .met) == (yes * 3 >= expected * 2))
                #expect((verdict.verdict == .met) == (yes >= verdict.needed))
            }
        }
    }

    /// The table of the workflow reference, 4.12.
    @Test func needsWhatTheReferenceLists() throws {
        let ninety = try #require(Threshold(num: 9, den: 10, comparison: .atLeast, base: .totalMembers))
        let half = try #require(Threshold(num: 50, den: 100, comparison: .moreThan, base: .totalMembers))
        let table = [7: 7, 9: 9, 11: 10, 13: 12, 15: 14, 17: 16, 19: 18, 21: 19]
        for (members, needed) in table { #expect(ninety.needed(of: members) == needed) }
        for (members, needed) in [7: 4, 9: 5, 15: 8, 21: 11] { #expect(half.needed(of: members) == needed) }
    }

    /// "Hội đồng 9 người: cần 9/9. Có 1 người vắng chưa gửi ý kiến → hiện không thể đạt."
    @Test func oneSilentMemberMakesNinetyPercentImpossible() throws {
        let rule = try #require(Threshold(num: 9, den: 10, comparison: .atLeast, base: .totalMembers))
        let silent = try rule.feasibility(members: 9, present: 8)
        #expect(!silent.isPossible)
        let numbers: [Int] = [silent.needed, silent.voters, silent.base]
        #expect(numbers == [9, 8, 9])
        #expect(try rule.feasibility(members: 9, present: 8, written: 1).isPossible)
    }

    /// The classic mistake: a share of those present instead of all members.
    @Test func totalMembersAreTheBase() throws {
        let rule = try #require(Threshold(num: 8, den: 10, comparison: .atLeast, base: .totalMembers))
        let count = BallotCount(yes: 8, no: 2, members: 13, present: 10)
        let verdict = try rule.verdict(count)
        #expect(verdict.verdict == .notMet)
        #expect(verdict.needed == 11)
        #expect(verdict.base == 13)
    }

    @Test(arguments: [
        (Threshold.Tie.rejected, true, Verdict.notMet), (.chairSide, true, .met),
        (.chairSide, false, .notMet),
    ])
    func tieFollowsItsRule(_ tie: Threshold.Tie, _ chair: Bool, _ expected: Verdict) throws {
        let rule = try #require(
            Threshold(num: 1, den: 2, comparison: .moreThan, base: .validBallots, tie: tie)
        )
        let count = BallotCount(yes: 4, no: 4, members: 9, present: 8, chairSaidYes: chair)
        let verdict = try rule.verdict(count)
        #expect(verdict.verdict == expected)
        #expect(verdict.tie == tie)
    }

    @Test func secretTieHasNoChairsSide() throws {
        let rule = try #require(
            Threshold(num: 1, den: 2, comparison: .moreThan, base: .validBallots, tie: .chairSide)
        )
        let verdict = try rule.verdict(BallotCount(yes: 4, no: 4, members: 9, present: 8))
        #expect(verdict.verdict == .notMet)
    }

    @Test func impossibleCountsAreRefusedWithEveryFault() throws {
        let rule = try #require(
            Threshold(num: 1, den: 2, comparison: .moreThan, base: .present, absent: .notAsked)
        )
        let wrong = BallotCount(yes: 9, no: 3, members: 9, present: 8, written: 2, recused: 1)
        #expect(
            throws: CountFault(faults: [
                .tooManyMembers(present: 8, written: 2, members: 9), .writtenNotAsked(2),
                .tooManyBallots(ballots: 12, voters: 7),
            ])
        ) { try rule.verdict(wrong) }
        #expect(throws: CountFault(faults: [.negative("yes", -1)])) {
            try rule.verdict(BallotCount(yes: -1, no: 0, members: 3, present: 3))
        }
        #expect(throws: CountFault(faults: [.tooManyRecused(recused: 4, of: 3)])) {
            try rule.verdict(BallotCount(yes: 0, no: 0, members: 3, present: 3, recused: 4))
        }
    }

    @Test func nonsenseSharesCannotBeBuilt() {
        #expect(Threshold(num: 0, den: 3, comparison: .atLeast, base: .present) == nil)
        #expect(Threshold(num: 1, den: 0, comparison: .atLeast, base: .present) == nil)
        #expect(Threshold(num: 3, den: 3, comparison: .moreThan, base: .present) == nil)
        #expect(Threshold(num: 4, den: 3, comparison: .atLeast, base: .present) == nil)
        #expect(Quorum(num: 4, den: 3, comparison: .atLeast, countsWritten: true) == nil)
    }

    @Test func quorumAgreesWithRationalArithmetic() throws {
        for (num, den) in [(1, 2), (2, 3), (3, 4)] {
            for comparison in Threshold.Comparison.allCases {
                for countsWritten in [true, false] {
                    let rule = try #require(
                        Quorum(num: num, den: den, comparison: comparison, countsWritten: countsWritten)
                    )
                    for members in 1...40 {
                        for present in 0...members {
                            let written = (members - present) / 2
                            let attending = present + (countsWritten ? written : 0)
                            let share = Rational(num: attending, den: members)
                            let limit = Rational(num: num, den: den)
                            let expected = comparison == .moreThan ? share > limit : share >= limit
                            let verdict = try rule.verdict(
                                members: members,
                                present: present,
                                written: written
                            )
                            #expect((verdict.verdict == .met) == expected)
                            #expect((attending >= verdict.needed) == expected)
                        }
                    }
                }
            }
        }
    }
}
