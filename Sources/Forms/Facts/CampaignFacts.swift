public import Vietnamese

/// What documents of a whole campaign may print.
public struct CampaignFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var name: String
    public var awardForm: String?
    public var proofDeadline: Day?
    public var units: [UnitNamesFacts]
    public var remarks: [String]
    public var states: [StateCountFacts]
    public var awards: [AwardCountFacts]
    public var decisionsNeeded: [String]

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        name: String,
        awardForm: String? = nil,
        proofDeadline: Day? = nil,
        units: [UnitNamesFacts] = [],
        remarks: [String] = [],
        states: [StateCountFacts] = [],
        awards: [AwardCountFacts] = [],
        decisionsNeeded: [String] = []
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.name = name
        self.awardForm = awardForm
        self.proofDeadline = proofDeadline
        self.units = units
        self.remarks = remarks
        self.states = states
        self.awards = awards
        self.decisionsNeeded = decisionsNeeded
    }
}

extension CampaignFacts {
    public static var scope: Scope { .campaign }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<CampaignFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text(
                "campaign.name",
                "Tên đợt xét khen",
                "Đợt xét khen sơ kết giai đoạn 2023 - 2025"
            ) { $0.name },
            .text("campaign.award-form", "Hình thức khen thưởng", "Bằng khen") { $0.awardForm },
            .date("campaign.proof-deadline", "Hạn rà soát", "2025-10-15") { $0.proofDeadline },
            .list("campaign.units", "Đơn vị", UnitNamesFacts.fields) { $0.units },
            .text(
                "campaign.numbers",
                "Số lượng tập thể và cá nhân",
                "05 (năm) tập thể và 12 (mười hai) cá nhân"
            ) { Headcount($0.units.flatMap(\.nominees)).phrase },
            .texts("campaign.remarks", "Nhận định", "Đã nhận đủ hồ sơ của 45/48 đơn vị.") { $0.remarks },
            .list("campaign.states", "Trạng thái hồ sơ", StateCountFacts.fields) { $0.states },
            .list("campaign.awards", "Khen thưởng theo hình thức", AwardCountFacts.fields) { $0.awards },
            .texts(
                "campaign.decisions-needed",
                "Việc cần quyết",
                "Ấn định ngày họp Hội đồng."
            ) { $0.decisionsNeeded },
        ]
}
