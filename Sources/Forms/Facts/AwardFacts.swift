import Vietnamese

/// What a certificate may print: one awarded nominee of one decision.
public struct AwardFacts: ScopedFacts {
    /// The decision's.
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var nominee: NomineeFacts
    public var awardForm: String
    /// "thành tích xuất sắc trong …".
    public var merit: String
    /// The number in the register of awards.
    public var registerNumber: String?

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        nominee: NomineeFacts,
        awardForm: String,
        merit: String,
        registerNumber: String? = nil
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.nominee = nominee
        self.awardForm = awardForm
        self.merit = merit
        self.registerNumber = registerNumber
    }
}

extension AwardFacts {
    public static var scope: Scope { .award }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<AwardFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + NomineeFacts.fields.lifted { $0.nominee }
        + [
            .text("award.award-form", "Hình thức khen thưởng", "Bằng khen") { $0.awardForm },
            .text(
                "award.merit",
                "Thành tích khen thưởng",
                "thành tích xuất sắc trong Phong trào"
            ) { $0.merit },
            .text("award.register-number", "Số sổ", "0123") { $0.registerNumber },
        ]
}
