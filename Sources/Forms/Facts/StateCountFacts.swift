/// How many nominations are in one state.
public struct StateCountFacts: Hashable, Sendable {
    /// The label of the state.
    public var state: String
    public var collectives: Int
    public var individuals: Int
    public var overdue: Int

    public init(
        state: String,
        collectives: Int,
        individuals: Int,
        overdue: Int
    ) {
        self.state = state
        self.collectives = collectives
        self.individuals = individuals
        self.overdue = overdue
    }
}

extension StateCountFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<StateCountFacts>] =
        [
            .text("state.name", "Tên trạng thái", "Đang thẩm định") { $0.state },
            .count("state.collectives", "Số tập thể", 5) { $0.collectives },
            .count("state.individuals", "Số cá nhân", 12) { $0.individuals },
            .count("state.overdue", "Số quá hạn", 1) { $0.overdue },
        ]
}
