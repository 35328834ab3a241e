import Awards
import TestSupport
import Testing

/// Verdicts against an oracle that shares no code with them: shares as fractions, compared by cross-multiplying.
@Suite struct BallotOracleTests {
    private struct Fraction {
        var num: Int
        var den: Int
        static func less(_ left: Fraction, _ right: Fraction) -> Bool {
            left.num * right.den < right.num * left.den
        }
    }

    private static func passes(_ yes: Int, of base: Int, _ rule: Threshold) -> Bool {
        let (share, limit) = (Fraction(num: yes, den: base), Fraction(num: rule.num, den: rule.den))
        return rule.comparison == .atLeast ? !Fraction.less(share, limit) : Fraction.less(limit, share)
    }

    /// The base as the rule names it, counted member by member.
    private static func base(_ count: BallotCount, _ rule: Threshold) -> Int {
        switch rule.base {
        case .validBallots: return count.yes + count.no + count.blank
        case .present:
            let attending = count.present + (rule.absent == .writtenBallot ? count.written : 0)
            return rule.recusedInBase ? attending : attending - count.recused
        case .totalMembers:
            return rule.recusedInBase ? count.members : count.members - count.recused - count.recusedAbsent
        }
    }

    private static func check(_ count: BallotCount, _ rule: Threshold) {
        let base = base(count, rule)
        guard base > 0 else {
            #expect(throws: CountFault.self) { try rule.verdict(count) }
            return
        }
        do throws(CountFault) {
            let verdict = try rule.verdict(count)
            let isTie = rule.comparison == .moreThan && 2 * rule.num == rule.den && 2 * count.yes == base
            let isChairs =
                isTie && count.yes == count.no && rule.tie == .chairSide && count.chairSaidYes == true
            let expected = passes(count.yes, of: base, rule) || isChairs
            if verdict.base != base || (verdict.verdict == .met) != expected {
                Issue.record("\(count) by \(rule): base \(verdict.base), \(verdict.verdict)")
            }
            let fewest = (0...(base + 1)).first { passes($0, of: base, rule) }
            if verdict.needed != fewest { Issue.record("\(rule) of \(base): needs \(verdict.needed)") }
        } catch {
            Issue.record("\(count) by \(rule): \(error)")
        }
    }

    private static let rules: [Threshold] = [(1, 2), (2, 3), (8, 10), (9, 10)].flatMap { num, den in
        Threshold.Comparison.allCases.flatMap { comparison in
            Threshold.Base.allCases.flatMap { base in
                [true, false].compactMap { recusedInBase in
                    Threshold(
                        num: num,
                        den: den,
                        comparison: comparison,
                        base: base,
                        recusedInBase: recusedInBase,
                        tie: recusedInBase ? .chairSide : .rejected
                    )
                }
            }
        }
    }

    /// Every council of up to fifteen, every attendance and number of recused, every number of yes votes.
    @Test(arguments: 1...15)
    func everySmallCouncil(_ members: Int) {
        for present in 0...members {
            for written in [0, min(2, members - present)] {
                for recused in 0...min(2, present + written) {
                    let voters = present + written - recused
                    for yes in 0...voters {
                        let count = BallotCount(
                            yes: yes,
                            no: voters - yes,
                            members: members,
                            present: present,
                            written: written,
                            recused: recused
                        )
                        for rule in Self.rules { Self.check(count, rule) }
                    }
                }
            }
        }
    }

    @Test(arguments: UInt64(0)..<300)
    func councilsOfUpToForty(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let members = Int.random(in: 1...40, using: &random)
        let present = Int.random(in: 0...members, using: &random)
        let written = Int.random(in: 0...(members - present), using: &random)
        let recused = Int.random(in: 0...(present + written), using: &random)
        let away = Int.random(in: 0...(members - present - written), using: &random)
        let voters = present + written - recused
        let yes = Int.random(in: 0...voters, using: &random)
        let no = Int.random(in: 0...(voters - yes), using: &random)
        let blank = Int.random(in: 0...(voters - yes - no), using: &random)
        let count = BallotCount(
            yes: yes,
            no: no,
            blank: blank,
            invalid: voters - yes - no - blank,
            members: members,
            present: present,
            written: written,
            recused: recused,
            recusedAbsent: away,
            chairSaidYes: Bool.random(using: &random)
        )
        for rule in Self.rules { Self.check(count, rule) }
    }
}
