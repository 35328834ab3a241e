/// A member who was not there, and why.
public struct AbsentFacts: Hashable, Sendable {
    public var name: String
    public var position: String
    public var reason: String
    /// The written opinion that was counted.
    public var opinion: String?

    public init(
        name: String,
        position: String,
        reason: String,
        opinion: String? = nil
    ) {
        self.name = name
        self.position = position
        self.reason = reason
        self.opinion = opinion
    }
}

extension AbsentFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<AbsentFacts>] =
        [
            .text("absent.name", "Họ và tên", "Phạm Văn Dũng") { $0.name },
            .text("absent.position", "Chức vụ", "Trưởng phòng") { $0.position },
            .text("absent.reason", "Lý do vắng mặt", "đi công tác") { $0.reason },
            .text("absent.opinion", "Ý kiến bằng văn bản", "đồng ý toàn bộ danh sách") { $0.opinion },
        ]
}
