/// A yearly rating of quality.
public struct RatingFacts: Hashable, Sendable {
    public var year: Int
    public var rating: String
    public var decision: String?

    public init(
        year: Int,
        rating: String,
        decision: String? = nil
    ) {
        self.year = year
        self.rating = rating
        self.decision = decision
    }
}

extension RatingFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<RatingFacts>] =
        [
            .text("rating.year", "Năm", "2025") { String($0.year) },
            .text("rating.level", "Mức xếp loại", "Hoàn thành tốt nhiệm vụ") { $0.rating },
            .text(
                "rating.decision",
                "Quyết định công nhận",
                "Quyết định số 45/QĐ-BHXH ngày 05/01/2026"
            ) { $0.decision },
        ]
}
