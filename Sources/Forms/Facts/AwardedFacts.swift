public import Foundation

/// One line of a decision's list.
public struct AwardedFacts: Hashable, Sendable {
    public var nominee: NomineeFacts
    /// In đồng.
    public var reward: Decimal?

    public init(
        nominee: NomineeFacts,
        reward: Decimal? = nil
    ) {
        self.nominee = nominee
        self.reward = reward
    }
}

extension AwardedFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<AwardedFacts>] =
        NomineeFacts.fields.lifted { $0.nominee }
        + [
            .money("awarded.reward", "Tiền thưởng", 3510000) { $0.reward }
        ]
}
