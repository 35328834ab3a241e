public import Vietnamese

/// A decision that another paper cites.
public struct CitedDecisionFacts: Hashable, Sendable {
    /// As registered: "05/QĐ-BHXH".
    public var number: String
    public var day: Day?
    public var issuer: String

    public init(number: String, day: Day?, issuer: String) {
        self.number = number
        self.day = day
        self.issuer = issuer
    }
}

extension CitedDecisionFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<CitedDecisionFacts>] = [
        .text("cited.number", "Số quyết định khen thưởng", "1902/QĐ-BHXH") { $0.number },
        .date("cited.day", "Ngày quyết định khen thưởng", "2024-12-18") { $0.day },
        .text("cited.issuer", "Nơi quyết định khen thưởng", "Tổng Giám đốc Bảo hiểm xã hội Việt Nam") {
            $0.issuer
        },
    ]
}
