/// How many collectives and individuals one award form goes to.
public struct AwardCountFacts: Hashable, Sendable {
    public var awardForm: String
    public var collectives: Int
    public var individuals: Int

    public init(
        awardForm: String,
        collectives: Int,
        individuals: Int
    ) {
        self.awardForm = awardForm
        self.collectives = collectives
        self.individuals = individuals
    }
}

extension AwardCountFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<AwardCountFacts>] =
        [
            .text("count.award-form", "Hình thức khen thưởng", "Giấy khen") { $0.awardForm },
            .count("count.collectives", "Số tập thể", 5) { $0.collectives },
            .count("count.individuals", "Số cá nhân", 12) { $0.individuals },
            .count("count.all", "Số lượng cộng", 17) { $0.collectives + $0.individuals },
        ]
}
