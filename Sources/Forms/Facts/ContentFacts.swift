/// What was done under one of the contents of the movement.
public struct ContentFacts: Hashable, Sendable {
    public var name: String
    public var result: String

    public init(
        name: String,
        result: String
    ) {
        self.name = name
        self.result = result
    }
}

extension ContentFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<ContentFacts>] =
        [
            .text("content.name", "Tên nội dung", "Tuyên truyền về học tập suốt đời") { $0.name },
            .text(
                "content.result",
                "Kết quả thực hiện",
                "Đã tổ chức 05 hội nghị với 1.200 lượt người dự."
            ) { $0.result },
        ]
}
