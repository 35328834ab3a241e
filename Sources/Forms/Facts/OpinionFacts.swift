/// What a member said.
public struct OpinionFacts: Hashable, Sendable {
    public var name: String
    public var text: String

    public init(
        name: String,
        text: String
    ) {
        self.name = name
        self.text = text
    }
}

extension OpinionFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<OpinionFacts>] =
        [
            .text("opinion.name", "Họ và tên", "Lê Văn Cường") { $0.name },
            .text("opinion.text", "Nội dung ý kiến", "nhất trí với danh sách.") { $0.text },
        ]
}
