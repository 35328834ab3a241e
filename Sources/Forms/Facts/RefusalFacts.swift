/// A case that the council did not propose.
public struct RefusalFacts: Hashable, Sendable {
    public var nominee: NomineeFacts
    public var awardForm: String
    public var reason: String

    public init(
        nominee: NomineeFacts,
        awardForm: String,
        reason: String
    ) {
        self.nominee = nominee
        self.awardForm = awardForm
        self.reason = reason
    }
}

extension RefusalFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<RefusalFacts>] =
        NomineeFacts.fields.lifted { $0.nominee }
        + [
            .text("refusal.award-form", "Hình thức khen thưởng", "Bằng khen") { $0.awardForm },
            .text("refusal.reason", "Lý do không đề nghị", "chưa đủ thời gian công tác") { $0.reason },
        ]
}
