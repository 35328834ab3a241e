/// One unit's place.
public struct RankFacts: Hashable, Sendable {
    public var rank: Int
    public var unit: String
    public var result: String

    public init(
        rank: Int,
        unit: String,
        result: String
    ) {
        self.rank = rank
        self.unit = unit
        self.result = result
    }
}

extension RankFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<RankFacts>] =
        [
            .count("rank.place", "Hạng", 1) { $0.rank },
            .text("rank.unit", "Tên đơn vị", "Bảo hiểm xã hội tỉnh Nghệ An") { $0.unit },
            .text("rank.result", "Kết quả xếp hạng", "96,5 điểm") { $0.result },
        ]
}
