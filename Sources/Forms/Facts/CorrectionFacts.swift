/// What a correction of a decision may print: what stood, what must stand, which certificates are issued anew.
public struct CorrectionFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var awardForm: String
    /// The decision that is corrected.
    public var corrected: CitedDecisionFacts
    public var entries: [CorrectedFacts]
    public var reissued: [ReissuedFacts]
    public var executors: String

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        awardForm: String,
        corrected: CitedDecisionFacts,
        entries: [CorrectedFacts],
        reissued: [ReissuedFacts] = [],
        executors: String
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.awardForm = awardForm
        self.corrected = corrected
        self.entries = entries
        self.reissued = reissued
        self.executors = executors
    }
}

extension CorrectionFacts {
    public static var scope: Scope { .correction }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<CorrectionFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + CitedDecisionFacts.fields.lifted { $0.corrected }
        + [
            .text("correction.award-form", "Hình thức khen thưởng", "Bằng khen") { $0.awardForm },
            .list("correction.entries", "Mục đính chính", CorrectedFacts.fields) { $0.entries },
            .list("correction.reissued", "Bằng cấp đổi", ReissuedFacts.fields) { $0.reissued },
            .text(
                "correction.executors",
                "Trách nhiệm thi hành",
                "Chánh Văn phòng, Thủ trưởng các đơn vị"
            ) { $0.executors },
        ]
}

/// One wrong field of one line.
public struct CorrectedFacts: Hashable, Sendable {
    /// As the decision names the line.
    public var name: String
    /// The name of the field, such as "Họ và tên".
    public var field: String
    public var stood: String
    public var mustStand: String

    public init(name: String, field: String, stood: String, mustStand: String) {
        self.name = name
        self.field = field
        self.stood = stood
        self.mustStand = mustStand
    }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<CorrectedFacts>] = [
        .text("nominee.display-name", "Tên người hoặc tập thể", "Bà Nguyễn Thị Hương") { $0.name },
        .text("corrected.field", "Tên mục", "Họ và tên") { $0.field },
        .text("corrected.stood", "Đã ghi", "Nguyễn Thị Hường") { $0.stood },
        .text("corrected.must-stand", "Đính chính thành", "Nguyễn Thị Hương") { $0.mustStand },
    ]
}

/// A certificate issued anew.
public struct ReissuedFacts: Hashable, Sendable {
    public var name: String
    public var formerNumber: String
    public var registerNumber: String

    public init(name: String, formerNumber: String, registerNumber: String) {
        self.name = name
        self.formerNumber = formerNumber
        self.registerNumber = registerNumber
    }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<ReissuedFacts>] = [
        .text("nominee.display-name", "Tên người hoặc tập thể", "Bà Nguyễn Thị Hương") { $0.name },
        .text("reissued.former-number", "Số sổ cũ", "0123") { $0.formerNumber },
        .text("award.register-number", "Số sổ", "0131") { $0.registerNumber },
    ]
}
