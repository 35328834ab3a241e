/// A solution or initiative recognised within the movement.
public struct InitiativeFacts: Hashable, Sendable {
    public var year: Int
    public var name: String
    /// Number, date and issuer of the recognition.
    public var decision: String?
    /// Where it is applied and with what effect.
    public var scope: String?

    public init(
        year: Int,
        name: String,
        decision: String? = nil,
        scope: String? = nil
    ) {
        self.year = year
        self.name = name
        self.decision = decision
        self.scope = scope
    }
}

extension InitiativeFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<InitiativeFacts>] =
        [
            .text("initiative.year", "Năm", "2025") { String($0.year) },
            .text("initiative.name", "Tên sáng kiến", "Thư viện học liệu số dùng chung") { $0.name },
            .text(
                "initiative.decision",
                "Quyết định công nhận",
                "Quyết định số 45/QĐ-BHXH ngày 05/9/2025"
            ) { $0.decision },
            .text("initiative.scope", "Phạm vi áp dụng", "Toàn tỉnh") { $0.scope },
        ]
}
