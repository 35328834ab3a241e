public import Vietnamese

/// What the guidance that opens a campaign may print: whom, for what, how many, with which papers, until when.
public struct GuidanceFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var campaign: String
    /// The kind of merit, in words.
    public var meritKind: String
    public var classes: [SubjectClassFacts]
    public var forms: [OfferedFormFacts]
    public var opens: Day
    /// The last day on which a submission is in time.
    public var closes: Day
    /// Who receives dossiers.
    public var receiver: String

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        campaign: String,
        meritKind: String,
        classes: [SubjectClassFacts],
        forms: [OfferedFormFacts],
        opens: Day,
        closes: Day,
        receiver: String
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.campaign = campaign
        self.meritKind = meritKind
        self.classes = classes
        self.forms = forms
        self.opens = opens
        self.closes = closes
        self.receiver = receiver
    }
}

extension GuidanceFacts {
    public static var scope: Scope { .guidance }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<GuidanceFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text(
                "guidance.campaign",
                "Tên đợt xét khen",
                "Đợt xét khen sơ kết giai đoạn 2023 - 2025"
            ) { $0.campaign },
            .text("guidance.merit-kind", "Loại hình khen thưởng", "Phong trào thi đua") { $0.meritKind },
            .list("guidance.classes", "Đối tượng thi đua", SubjectClassFacts.fields) { $0.classes },
            .list("guidance.forms", "Hình thức được xét", OfferedFormFacts.fields) { $0.forms },
            .date("guidance.opens", "Ngày bắt đầu nhận hồ sơ", "2026-01-08") { $0.opens },
            .date("guidance.closes", "Ngày cuối nhận hồ sơ", "2026-01-30") { $0.closes },
            .text(
                "guidance.receiver",
                "Nơi nhận hồ sơ",
                "Vụ Thi đua - Khen thưởng, Bảo hiểm xã hội Việt Nam"
            ) { $0.receiver },
        ]
}

/// One class of those who compete, with the criteria that the movement states for it.
public struct SubjectClassFacts: Hashable, Sendable {
    public var name: String
    /// The plan's sentences; empty where it states none.
    public var criteria: [String]

    public init(name: String, criteria: [String]) {
        self.name = name
        self.criteria = criteria
    }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<SubjectClassFacts>] = [
        .text("class.name", "Tên đối tượng", "BHXH tỉnh, thành phố trực thuộc Trung ương") { $0.name },
        .texts("class.criteria", "Tiêu chí thi đua", "Thực hiện tốt Kế hoạch của Ngành.") { $0.criteria },
    ]
}

/// One award form that may be proposed in a campaign.
public struct OfferedFormFacts: Hashable, Sendable {
    public var name: String
    /// Who decides, as a sentence names him.
    public var decider: String
    /// The most that a unit may propose; nil where no number is set.
    public var quota: Int?
    /// Sets of originals; nil where the rules do not say.
    public var copies: Int?
    /// The papers of a dossier, each with the condition under which it is asked for.
    public var papers: [String]

    public init(name: String, decider: String, quota: Int? = nil, copies: Int? = nil, papers: [String]) {
        self.name = name
        self.decider = decider
        self.quota = quota
        self.copies = copies
        self.papers = papers
    }

    var quotaText: String { quota.map { String($0) } ?? "Không quy định" }
    var copiesText: String { copies.map { $0 < 10 ? "0\($0)" : String($0) } ?? "Theo quy định" }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<OfferedFormFacts>] = [
        .text("offered.name", "Hình thức khen thưởng", "Bằng khen của Tổng Giám đốc") { $0.name },
        .text("offered.decider", "Người có thẩm quyền", "Tổng Giám đốc Bảo hiểm xã hội Việt Nam") {
            $0.decider
        },
        .text("offered.quota", "Số lượng tối đa của một đơn vị", "3") { $0.quotaText },
        .text("offered.copies", "Số bộ hồ sơ", "01") { $0.copiesText },
        .texts("offered.papers", "Giấy tờ của hồ sơ", "Tờ trình;") { $0.papers.punctuated(last: ".") },
    ]
}
