import Vietnamese

/// What documents of one nomination may print: the achievement reports.
public struct NominationFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    /// In full, with who confers it.
    public var awardForm: String
    public var nominee: NomineeFacts
    public var merit: MeritFacts
    public var unitHead: SignatureFacts
    /// Who confirms at the level that submits.
    public var submitter: SignatureFacts

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        awardForm: String,
        nominee: NomineeFacts,
        merit: MeritFacts = MeritFacts(),
        unitHead: SignatureFacts = SignatureFacts(),
        submitter: SignatureFacts = SignatureFacts()
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.awardForm = awardForm
        self.nominee = nominee
        self.merit = merit
        self.unitHead = unitHead
        self.submitter = submitter
    }
}

extension NominationFacts {
    public static var scope: Scope { .nomination }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<NominationFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text(
                "nomination.award-form",
                "Hình thức khen thưởng",
                "Bằng khen của Tổng Giám đốc Bảo hiểm xã hội Việt Nam"
            ) { $0.awardForm }
        ]
        + NomineeFacts.fields.lifted { $0.nominee }
        + MeritFacts.fields.lifted { $0.merit }
        + [
            .text(
                "nomination.unit-head-office",
                "Chức vụ thủ trưởng đơn vị",
                "GIÁM ĐỐC"
            ) { $0.unitHead.office.joined(separator: "\n").inCapitals },
            .text("nomination.unit-head", "Thủ trưởng đơn vị", "Lê Văn Cường") { $0.unitHead.name },
            .text(
                "nomination.submitter-office",
                "Chức vụ người xác nhận cấp trình",
                "KT. TỔNG GIÁM ĐỐC\nPHÓ TỔNG GIÁM ĐỐC"
            ) { $0.submitter.office.joined(separator: "\n").inCapitals },
            .text(
                "nomination.submitter",
                "Người xác nhận cấp trình",
                "Trần Văn Bình"
            ) { $0.submitter.name },
        ]
}
