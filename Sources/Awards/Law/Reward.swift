public import Foundation
public import Vietnamese

/// The money that goes with an award form.
public struct RewardRule: Hashable, Sendable {
    /// What the amount is a multiple of.
    public enum Multiple: Hashable, Sendable {
        case timesBaseSalary(Decimal)
        /// A collective's amount as a multiple of an individual's.
        case timesIndividual(Decimal)
    }

    public var form: String
    public var individual: Sourced<Multiple>?
    public var collective: Sourced<Multiple>?
    /// The fund that pays; nil in the value when it is not known which of them.
    public var fund: Sourced<String>?

    public init(
        form: String,
        individual: Sourced<Multiple>?,
        collective: Sourced<Multiple>?,
        fund: Sourced<String>?
    ) {
        self.form = form
        self.individual = individual
        self.collective = collective
        self.fund = fund
    }
}

/// The lương cơ sở from one date to another, in đồng a month.
public struct BaseSalary: Hashable, Sendable, Identifiable {
    public let id: String
    public var period: Period
    public var amount: Sourced<Int>

    public init(id: String, period: Period, amount: Sourced<Int>) {
        self.id = id
        self.period = period
        self.amount = amount
    }
}

/// How amounts are rounded.
public struct Rounding: Hashable, Codable, Sendable {
    public enum Mode: String, Hashable, Codable, Sendable, CaseIterable {
        case up, nearest, none
    }

    public var mode: Mode
    /// In đồng, above zero.
    public var step: Int

    /// Nil unless the step is above zero.
    public init?(mode: Mode, step: Int) {
        guard step > 0 else { return nil }
        self.mode = mode
        self.step = step
    }

    /// The amount rounded to the step; halves go up, as in school arithmetic.
    public func rounded(_ amount: Decimal) -> Decimal {
        guard mode != .none else { return amount }
        var steps = amount / Decimal(step)
        var whole = Decimal()
        NSDecimalRound(&whole, &steps, 0, mode == .up ? .up : .plain)
        return whole * Decimal(step)
    }
}

/// An amount with everything it was computed from.
public struct Reward: Hashable, Sendable {
    /// In đồng.
    public var amount: Decimal
    /// Before rounding.
    public var exact: Decimal
    public var baseSalary: Int
    /// How many base salaries.
    public var coefficient: Decimal
    /// Nil where the rounding is not known: the amount is then the exact one.
    public var rounding: Rounding?
    /// A fund of the regulation.
    public var fund: String?
    /// Citation ids of the numbers used.
    public var basis: [String]
}

/// One line of an estimate: so many awards of a form to one kind of subject.
public struct RewardOrder: Hashable, Sendable {
    public var form: String
    public var subject: SubjectKind
    public var count: Int

    public init(form: String, subject: SubjectKind, count: Int) {
        self.form = form
        self.subject = subject
        self.count = count
    }
}

/// What a list of awards costs, by fund.
public struct RewardEstimate: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var order: RewardOrder
        public var each: Reward
        public var sum: Decimal
    }

    public var lines: [Line]
    /// Fund → sum; "" holds what no fund is known for.
    public var sums: [String: Decimal]
    public var total: Decimal
}

extension Regulation {
    /// The money for one award, by the base salary in force on the day of the decision.
    ///
    /// With an unknown rounding the exact amount is given, and the rounding is listed as unconfirmed.
    public func reward(
        for form: String,
        to subject: SubjectKind,
        decidedOn day: Day
    ) throws(LawError) -> Answer<Reward> {
        guard forms[form] != nil else { throw .unknownForm(form, known: forms.keys.sorted()) }
        guard let salary = baseSalaries.first(where: { $0.period.contains(day) }) else {
            throw .noBaseSalary(day)
        }
        guard let amount = salary.amount.value else {
            throw .unknownValue(place: salary.amount.place, basis: salary.amount.basis)
        }
        let (coefficient, sources) = try coefficient(of: form, subject)
        let exact = Decimal(amount) * coefficient
        let rounding = self.rounding?.value
        let rule = rewards[form]
        let unknownRounding =
            self.rounding.map(\.unconfirmed)
            ?? Unconfirmed(place: "reward_rounding", basis: "", mark: .unknown, isUnknown: true)
        let value = Reward(
            amount: rounding?.rounded(exact) ?? exact,
            exact: exact,
            baseSalary: amount,
            coefficient: coefficient,
            rounding: rounding,
            fund: rule?.fund?.value,
            basis: Set(sources.map(\.basis) + [salary.amount.basis]).sorted()
        )
        let used = sources.map(\.unconfirmed) + [salary.amount.unconfirmed, rule?.fund?.unconfirmed]
        return Answer(value, unconfirmed: used + [unknownRounding])
    }

    /// The cost of a list of awards decided on one day, by fund.
    public func estimate(
        _ orders: [RewardOrder],
        decidedOn day: Day
    ) throws(LawError) -> Answer<RewardEstimate> {
        var lines: [RewardEstimate.Line] = []
        var sums: [String: Decimal] = [:]
        var unconfirmed: [Unconfirmed?] = []
        for order in orders {
            let each = try reward(for: order.form, to: order.subject, decidedOn: day)
            let sum = each.value.amount * Decimal(order.count)
            lines.append(RewardEstimate.Line(order: order, each: each.value, sum: sum))
            sums[each.value.fund ?? "", default: 0] += sum
            unconfirmed += each.unconfirmed
        }
        let total = lines.map(\.sum).reduce(0, +)
        return Answer(RewardEstimate(lines: lines, sums: sums, total: total), unconfirmed: unconfirmed)
    }

    /// How many base salaries, and the values that say so.
    private func coefficient(
        of form: String,
        _ subject: SubjectKind
    ) throws(LawError) -> (Decimal, [Sourced<RewardRule.Multiple>]) {
        let rule = rewards[form]
        guard let own = subject == .individual ? rule?.individual : rule?.collective else {
            throw .noReward(form: form, subject)
        }
        switch own.value {
        case .timesBaseSalary(let times): return (times, [own])
        case .timesIndividual(let times):
            guard subject == .collective else { throw .noReward(form: form, subject) }
            let (individual, sources) = try coefficient(of: form, .individual)
            return (individual * times, [own] + sources)
        case nil: throw .unknownValue(place: own.place, basis: own.basis)
        }
    }
}
