public import Foundation

/// One figure over the years of a stage.
public struct StageIndicatorFacts: Hashable, Sendable {
    public var name: String
    public var unit: String
    /// One for each year of the stage, in order.
    public var values: [Decimal?]
    /// Of the whole stage, where a sum makes sense.
    public var total: Decimal?

    public init(
        name: String,
        unit: String,
        values: [Decimal?],
        total: Decimal? = nil
    ) {
        self.name = name
        self.unit = unit
        self.values = values
        self.total = total
    }
}

extension StageIndicatorFacts {
    func value(_ index: Int) -> Decimal? {
        values.indices.contains(index) ? values[index] : nil
    }
}

extension StageIndicatorFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<StageIndicatorFacts>] =
        [
            .text("stage-indicator.name", "Tên chỉ tiêu", "Số lượt học trực tuyến") { $0.name },
            .text("stage-indicator.unit", "Đơn vị tính", "lượt") { $0.unit },
            .number("stage-indicator.first", "Số năm thứ nhất", 900) { $0.value(0) },
            .number("stage-indicator.second", "Số năm thứ hai", 1000) { $0.value(1) },
            .number("stage-indicator.third", "Số năm thứ ba", 1250) { $0.value(2) },
            .number("stage-indicator.total", "Số cả giai đoạn", 3150) { $0.total },
        ]
}
