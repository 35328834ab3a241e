/// A rule of a vote that decides although nobody has confirmed it, or that is confirmed as an assumption only.
public struct RuleDoubt: Hashable, Codable, Sendable {
    public enum Rule: String, Hashable, Codable, Sendable, CaseIterable {
        case quorum, method, threshold, recusal, tie
    }

    public var rule: Rule
    /// Who assumes it; nil for what nobody has confirmed.
    public var confirmedBy: String?

    public init(_ rule: Rule, confirmedBy: String?) {
        self.rule = rule
        self.confirmedBy = confirmedBy
    }
}

extension Regulation {
    /// The doubtful ones among the rules by which a council votes on a form.
    public func doubts(form: String, council: String) -> [RuleDoubt] {
        let vote = votes[form]
        let threshold = vote?.threshold.value
        let isHalf = threshold.map { $0.comparison == .moreThan && 2 * $0.num == $0.den } ?? false
        return [
            doubt(.quorum, quorums[council]),
            doubt(.method, vote?.method),
            doubt(.threshold, vote?.threshold),
            // Only what decides: the recused are never among the valid ballots, a tie matters at exactly half.
            threshold?.base == .validBallots ? nil : doubt(.recusal, recusedInBase),
            isHalf ? doubt(.tie, tie) : nil,
        ].compactMap(\.self)
    }

    private func doubt<Value>(_ rule: RuleDoubt.Rule, _ value: Sourced<Value>?) -> RuleDoubt? {
        guard let value, value.isConfirmed else { return RuleDoubt(rule, confirmedBy: nil) }
        return value.mark == .assumed ? RuleDoubt(rule, confirmedBy: value.confirmedBy) : nil
    }
}
