public import Foundation

/// A figure of the movement reports.
public struct Indicator: Hashable, Sendable, Identifiable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case number, percent, text
    }

    /// A test that never blocks: it asks for a sentence of explanation.
    public enum Plausibility: Hashable, Sendable {
        /// Changes by more than so many percent against last year.
        case jump(percent: Decimal)
        case atMost(Decimal)
        /// Not above another indicator.
        case notAbove(String)
        /// Equals the sum of others.
        case sumOf([String])
    }

    public let id: String
    public var label: Wording
    /// "người", "%", "đồng".
    public var unit: String
    public var kind: Kind
    /// Computed from others, never typed.
    public var formula: Formula?
    /// Whether units' figures add up to the sector's.
    public var isSummed: Bool
    /// A number of people or things at a time, which years do not add to: staff, learning citizens.
    public var isStock: Bool
    public var plausibility: [Plausibility]
    public var order: Int

    public init(
        id: String,
        label: Wording,
        unit: String,
        kind: Kind,
        formula: Formula?,
        isSummed: Bool,
        isStock: Bool = false,
        plausibility: [Plausibility],
        order: Int
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.kind = kind
        self.formula = formula
        self.isSummed = isSummed
        self.isStock = isStock
        self.plausibility = plausibility
        self.order = order
    }
}

/// A figure that asks for an explanation.
public struct Suspicion: Hashable, Sendable {
    public var indicator: String
    public var test: Indicator.Plausibility
    public var value: Decimal
    /// What it was compared with.
    public var against: Decimal
}

/// Figures added over units: what is missing is counted, never taken as zero.
public struct FigureSums: Hashable, Sendable {
    /// Indicator → sum over the units that gave it, and formulas over the sums.
    public var sums: [String: Decimal]
    /// Indicator → units that did not give it.
    public var missing: [String: [String]]
}

extension Regulation {
    /// The indicators in the order of the report.
    public var indicatorsInOrder: [Indicator] {
        indicators.values.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    }

    /// The figures with the computed ones filled in; a formula that lacks a figure stays absent.
    public func withFormulas(_ figures: [String: Decimal]) -> [String: Decimal] {
        var result = figures
        // Formulas may use formulas; the loader has refused circles, so one round per formula is enough.
        let computed = indicators.values.filter { $0.formula != nil }
        for indicator in computed { result[indicator.id] = nil }
        for _ in computed {
            for indicator in computed {
                guard let value = indicator.formula?.value(result) else { continue }
                result[indicator.id] = value
            }
        }
        return result
    }

    /// The figures that ask for a sentence of explanation.
    public func suspicions(_ figures: [String: Decimal], lastYear: [String: Decimal]) -> [Suspicion] {
        indicatorsInOrder.flatMap { indicator -> [Suspicion] in
            guard let value = figures[indicator.id] else { return [] }
            return indicator.plausibility.compactMap { test in
                guard let against = test.against(indicator.id, figures, lastYear) else { return nil }
                guard test.isSuspicious(value, against) else { return nil }
                return Suspicion(indicator: indicator.id, test: test, value: value, against: against)
            }
        }
    }

    /// The figures of many units (unit id → figures) added up, formulas computed over the sums.
    public func rollUp(_ units: [String: [String: Decimal]]) -> FigureSums {
        var sums: [String: Decimal] = [:]
        var missing: [String: [String]] = [:]
        for indicator in indicators.values where indicator.isSummed && indicator.formula == nil {
            for (unit, figures) in units {
                if let value = figures[indicator.id] {
                    sums[indicator.id, default: 0] += value
                } else {
                    missing[indicator.id, default: []].append(unit)
                }
            }
        }
        return FigureSums(sums: withFormulas(sums), missing: missing.mapValues { $0.sorted() })
    }
}

extension Indicator.Plausibility {
    /// The number to compare with; nil when it was not given.
    fileprivate func against(
        _ id: String,
        _ figures: [String: Decimal],
        _ lastYear: [String: Decimal]
    ) -> Decimal? {
        switch self {
        case .jump: return lastYear[id]
        case .atMost(let limit): return limit
        case .notAbove(let other): return figures[other]
        case .sumOf(let parts):
            let values = parts.compactMap { figures[$0] }
            return values.count == parts.count ? values.reduce(0, +) : nil
        }
    }

    fileprivate func isSuspicious(_ value: Decimal, _ against: Decimal) -> Bool {
        switch self {
        case .jump(let percent):
            let change = value > against ? value - against : against - value
            return change * 100 > percent * (against < 0 ? -against : against)
        case .atMost, .notAbove: return value > against
        case .sumOf: return value != against
        }
    }
}
