/// A person with a part in a meeting.
public struct MemberFacts: Hashable, Sendable {
    public var name: String
    public var position: String
    /// "Chủ tịch Hội đồng", "Trưởng ban".
    public var role: String?

    public init(
        name: String,
        position: String,
        role: String? = nil
    ) {
        self.name = name
        self.position = position
        self.role = role
    }
}

extension MemberFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<MemberFacts>] =
        [
            .text("member.name", "Họ và tên", "Lê Văn Cường") { $0.name },
            .text("member.position", "Chức vụ", "Phó Tổng Giám đốc") { $0.position },
            .text("member.role", "Vai trò", "Phó Chủ tịch Hội đồng") { $0.role },
        ]
}
