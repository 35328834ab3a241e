public import Vietnamese

/// How many members must attend for the council to sit.
public struct Quorum: Hashable, Codable, Sendable {
    public var num: Int
    public var den: Int
    public var comparison: Threshold.Comparison
    /// Whether absent members who answered in writing count as attending.
    public var countsWritten: Bool

    /// Nil unless 0 < num ≤ den, and num < den for "more than".
    public init?(num: Int, den: Int, comparison: Threshold.Comparison, countsWritten: Bool) {
        let share = Threshold(num: num, den: den, comparison: comparison, base: .totalMembers)
        guard share != nil else { return nil }
        self.num = num
        self.den = den
        self.comparison = comparison
        self.countsWritten = countsWritten
    }

    /// Met or not met, with the number needed.
    public func verdict(members: Int, present: Int, written: Int = 0) throws(CountFault) -> QuorumVerdict {
        var faults: [CountFault.Fault] = []
        for (name, number) in [("members", members), ("present", present), ("written", written)] {
            if number < 0 { faults.append(.negative(name, number)) }
            if number > 100_000 { faults.append(.tooLarge(number)) }
        }
        if faults.isEmpty && present + written > members {
            faults.append(.tooManyMembers(present: present, written: written, members: members))
        }
        if members == 0 { faults.append(.emptyBase) }
        guard faults.isEmpty else { throw CountFault(faults: faults) }
        let attending = present + (countsWritten ? written : 0)
        let (isMet, needed) =
            switch comparison {
            case .moreThan: (attending * den > num * members, num * members / den + 1)
            case .atLeast: (attending * den >= num * members, (num * members + den - 1) / den)
            }
        return QuorumVerdict(
            verdict: isMet ? .met : .notMet,
            attending: attending,
            needed: needed,
            members: members
        )
    }
}

/// Whether the council may sit.
public struct QuorumVerdict: Hashable, Codable, Sendable {
    public var verdict: Verdict
    public var attending: Int
    public var needed: Int
    public var members: Int
}

/// The rules of a vote on one form.
public struct VoteRule: Hashable, Sendable {
    public enum Method: String, Hashable, Codable, Sendable, CaseIterable {
        case secret, open
    }

    public var form: String
    public var method: Sourced<Method>
    public var threshold: Sourced<Threshold>

    public init(form: String, method: Sourced<Method>, threshold: Sourced<Threshold>) {
        self.form = form
        self.method = method
        self.threshold = threshold
    }
}

extension Regulation {
    /// The threshold for a form, with the council's rules on recusal and ties.
    ///
    /// While nobody knows whether the recused stay in the base, they do: the larger base is the harder one.
    public func threshold(for form: String) throws(LawError) -> Answer<Threshold> {
        guard forms[form] != nil else { throw .unknownForm(form, known: forms.keys.sorted()) }
        guard let rule = votes[form]?.threshold else { throw .missing(place: "votes/\(form)/threshold") }
        guard var value = rule.value else { throw .unknownValue(place: rule.place, basis: rule.basis) }
        value.recusedInBase = recusedInBase?.value ?? true
        value.tie = tie?.value ?? .rejected
        let recusal = recusedInBase.map(\.unconfirmed) ?? absent("council/recused_in_base")
        return Answer(value, unconfirmed: [rule.unconfirmed, recusal, tieToConfirm(value)])
    }

    /// The tie rule decides only where exactly half is not enough.
    private func tieToConfirm(_ threshold: Threshold) -> Unconfirmed? {
        guard threshold.comparison == .moreThan, 2 * threshold.num == threshold.den else { return nil }
        return tie.map(\.unconfirmed) ?? absent("council/tie")
    }

    private func absent(_ place: String) -> Unconfirmed {
        Unconfirmed(place: place, basis: "", mark: .unknown, isUnknown: true)
    }

    /// Secret or open, where the law or the council says.
    public func ballotMethod(for form: String) throws(LawError) -> Answer<VoteRule.Method> {
        guard forms[form] != nil else { throw .unknownForm(form, known: forms.keys.sorted()) }
        guard let rule = votes[form]?.method else { throw .missing(place: "votes/\(form)/method") }
        guard let value = rule.value else { throw .unknownValue(place: rule.place, basis: rule.basis) }
        return Answer(value, unconfirmed: [rule.unconfirmed])
    }

    /// How many of those present must agree that a nomination is taken after the agenda was closed.
    public func lateItemRule() throws(LawError) -> Answer<Threshold> {
        guard let rule = lateItem else { throw .missing(place: "council/late_item") }
        guard let value = rule.value else { throw .unknownValue(place: rule.place, basis: rule.basis) }
        return Answer(value, unconfirmed: [rule.unconfirmed])
    }

    /// The quorum of a council of the regulation ("sector", "unit").
    public func quorum(of council: String) throws(LawError) -> Answer<Quorum> {
        guard let rule = quorums[council] else { throw .missing(place: "quorum/\(council)") }
        guard let value = rule.value else { throw .unknownValue(place: rule.place, basis: rule.basis) }
        return Answer(value, unconfirmed: [rule.unconfirmed])
    }

    /// Everything a vote and a decision on a form rest on that nobody has confirmed, with where it stands.
    public func toConfirm(form: String, council: String, on day: Day) -> [Unconfirmed] {
        let authority = authorities[form]?.first { $0.period.contains(day) }
        let found: [Unconfirmed?] = [
            quorums[council].map(\.unconfirmed) ?? absent("quorum/\(council)"),
            votes[form].map(\.threshold.unconfirmed) ?? absent("votes/\(form)/threshold"),
            authority.map(\.decidedBy.unconfirmed) ?? absent("authority/\(form)"),
            recusedInBase.map(\.unconfirmed) ?? absent("council/recused_in_base"),
            votes[form]?.threshold.value.flatMap(tieToConfirm),
        ]
        return found.compactMap { $0 }.sorted()
    }
}
