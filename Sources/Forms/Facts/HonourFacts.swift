/// A title or award held already.
public struct HonourFacts: Hashable, Sendable {
    public var year: Int
    public var name: String
    /// Number, date and issuer of the decision.
    public var decision: String?

    public init(
        year: Int,
        name: String,
        decision: String? = nil
    ) {
        self.year = year
        self.name = name
        self.decision = decision
    }
}

extension HonourFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let titleFields: [Field<HonourFacts>] =
        [
            .text("title.year", "Năm", "2024") { String($0.year) },
            .text("title.name", "Tên danh hiệu", "Chiến sĩ thi đua cơ sở") { $0.name },
            .text(
                "title.decision",
                "Quyết định công nhận",
                "Quyết định số 45/QĐ-BHXH ngày 05/01/2025"
            ) { $0.decision },
        ]

    /// What templates may say of it, in the order of the data-entry screens.
    public static let awardFields: [Field<HonourFacts>] =
        [
            .text("past-award.year", "Năm", "2024") { String($0.year) },
            .text("past-award.name", "Hình thức", "Giấy khen của Giám đốc") { $0.name },
            .text(
                "past-award.decision",
                "Quyết định công nhận",
                "Quyết định số 45/QĐ-BHXH ngày 05/01/2025"
            ) { $0.decision },
        ]
}
