public import Foundation
import Vietnamese

/// One figure of a report beside last year's.
public struct IndicatorFacts: Hashable, Sendable {
    public var name: String
    /// "người", "%".
    public var unit: String
    public var current: Decimal?
    public var previous: Decimal?

    public init(
        name: String,
        unit: String,
        current: Decimal?,
        previous: Decimal?
    ) {
        self.name = name
        self.unit = unit
        self.current = current
        self.previous = previous
    }
}

extension IndicatorFacts {
    /// "+25%" against last year; for shares the difference in points; nil when it cannot be said.
    var change: String? {
        guard let current, let previous else { return nil }
        let difference = current - previous
        let sign = difference > 0 ? "+" : ""
        if unit == "%" { return sign + NumberFormat.grouped(difference, decimals: nil) }
        guard previous > 0 else { return nil }
        return sign + NumberFormat.percent(IndicatorFacts.rounded(difference / previous, decimals: 3))
    }

    private static func rounded(_ number: Decimal, decimals: Int) -> Decimal {
        var (source, result) = (number, Decimal())
        NSDecimalRound(&result, &source, decimals, .plain)
        return result
    }
}

extension IndicatorFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<IndicatorFacts>] =
        [
            .text("indicator.name", "Tên chỉ tiêu", "Số lượt học trực tuyến") { $0.name },
            .text("indicator.unit", "Đơn vị tính", "lượt") { $0.unit },
            .number("indicator.current", "Năm nay", 1250) { $0.current },
            .number("indicator.previous", "Năm trước", 1000) { $0.previous },
            .text("indicator.change", "So sánh", "+25%") { $0.change },
        ]
}
