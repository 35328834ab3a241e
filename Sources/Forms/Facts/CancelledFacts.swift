public import Foundation

/// One line that a cancellation annuls, with what is to be given back.
public struct CancelledFacts: Hashable, Sendable {
    public var nominee: NomineeFacts
    /// The certificate's number in the register; nil where none was conferred.
    public var registerNumber: String?
    /// In đồng; nil where the money is not known here.
    public var reward: Decimal?

    public init(nominee: NomineeFacts, registerNumber: String? = nil, reward: Decimal? = nil) {
        self.nominee = nominee
        self.registerNumber = registerNumber
        self.reward = reward
    }
}

extension CancelledFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<CancelledFacts>] =
        NomineeFacts.fields.lifted { $0.nominee }
        + [
            .text("award.register-number", "Số sổ", "0123") { $0.registerNumber },
            .money("awarded.reward", "Tiền thưởng", 3_510_000) { $0.reward },
        ]
}
