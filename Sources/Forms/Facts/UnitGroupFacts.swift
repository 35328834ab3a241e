/// The figures of one group of units.
public struct UnitGroupFacts: Hashable, Sendable {
    public var name: String
    public var unitCount: Int
    public var indicators: [IndicatorFacts]

    public init(
        name: String,
        unitCount: Int,
        indicators: [IndicatorFacts]
    ) {
        self.name = name
        self.unitCount = unitCount
        self.indicators = indicators
    }
}

extension UnitGroupFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<UnitGroupFacts>] =
        [
            .text("group.name", "Tên nhóm", "Bảo hiểm xã hội các tỉnh") { $0.name },
            .count("group.units", "Số đơn vị", 34) { $0.unitCount },
            .list("group.indicators", "Chỉ tiêu của nhóm", IndicatorFacts.fields) { $0.indicators },
        ]
}
