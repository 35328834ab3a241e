/// An example for others.
public struct ModelFacts: Hashable, Sendable {
    public var nominee: NomineeFacts
    public var summary: String

    public init(
        nominee: NomineeFacts,
        summary: String
    ) {
        self.nominee = nominee
        self.summary = summary
    }
}

extension ModelFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<ModelFacts>] =
        NomineeFacts.fields.lifted { $0.nominee }
        + [
            .text(
                "model.summary",
                "Tóm tắt điển hình",
                "duy trì câu lạc bộ đọc sách hằng tháng."
            ) { $0.summary }
        ]
}
