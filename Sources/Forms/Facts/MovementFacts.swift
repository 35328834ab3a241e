/// The movement that is competed in, and the stage that is reviewed.
public struct MovementFacts: Hashable, Sendable {
    /// Without "Phong trào" and quotation marks.
    public var name: String
    /// "giai đoạn 2023 - 2025".
    public var stage: String?

    public init(
        name: String,
        stage: String? = nil
    ) {
        self.name = name
        self.stage = stage
    }
}

extension MovementFacts {
    /// The movement as it stands in a sentence.
    var phrase: String {
        ["Phong trào “\(name)”", stage ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension MovementFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<MovementFacts>] =
        [
            .text("movement.name", "Tên phong trào", "Cả nước thi đua xây dựng xã hội học tập") { $0.name },
            .text("movement.stage", "Giai đoạn", "giai đoạn 2023 - 2025") { $0.stage },
            .text(
                "movement.phrase",
                "Phong trào thi đua",
                "Phong trào “Cả nước thi đua xây dựng xã hội học tập” giai đoạn 2023 - 2025"
            ) { $0.phrase },
        ]
}
