/// A recognition of learning, such as that of a learning citizen or unit.
public struct RecognitionFacts: Hashable, Sendable {
    public var year: Int
    public var name: String
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

extension RecognitionFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<RecognitionFacts>] =
        [
            .text("recognition.year", "Năm", "2025") { String($0.year) },
            .text("recognition.name", "Nội dung công nhận", "Công dân học tập") { $0.name },
            .text(
                "recognition.decision",
                "Quyết định công nhận",
                "Quyết định số 45/QĐ-UBND ngày 05/9/2025"
            ) { $0.decision },
        ]
}
