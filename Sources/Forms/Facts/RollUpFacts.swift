/// What reports of the whole sector may print: yearly to four addressees, and the review of a stage.
public struct RollUpFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var year: Int?
    /// The head to whom the report goes inside the agency.
    public var decider: String?
    /// The agency outside to which the report goes.
    public var reportedTo: String?
    public var opening: String?
    /// Units that owe a report.
    public var expectedUnits: Int
    /// Missing and late, each once.
    public var unitsNotOnTime: [UnitStatusFacts]
    public var inspection: String?
    public var result: MovementResultFacts
    public var ranking: [RankFacts]
    public var groups: [UnitGroupFacts]
    public var stage: StageFacts?

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        year: Int? = nil,
        decider: String? = nil,
        reportedTo: String? = nil,
        opening: String? = nil,
        expectedUnits: Int,
        unitsNotOnTime: [UnitStatusFacts] = [],
        inspection: String? = nil,
        result: MovementResultFacts,
        ranking: [RankFacts] = [],
        groups: [UnitGroupFacts] = [],
        stage: StageFacts? = nil
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.year = year
        self.decider = decider
        self.reportedTo = reportedTo
        self.opening = opening
        self.expectedUnits = expectedUnits
        self.unitsNotOnTime = unitsNotOnTime
        self.inspection = inspection
        self.result = result
        self.ranking = ranking
        self.groups = groups
        self.stage = stage
    }
}

extension RollUpFacts {
    var missing: Int { unitsNotOnTime.count(where: \.isMissing) }
    var late: Int { unitsNotOnTime.count - missing }
    var reported: Int { expectedUnits - missing }
}

extension RollUpFacts {
    public static var scope: Scope { .rollUp }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<RollUpFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text("roll-up.year", "Năm báo cáo", "2025") { $0.year.map(String.init) },
            .text("roll-up.decider", "Người có thẩm quyền", "Tổng Giám đốc") { $0.decider },
            .text("roll-up.reported-to", "Nơi nhận báo cáo", "Bộ Giáo dục và Đào tạo") { $0.reportedTo },
            .text("roll-up.opening", "Mở đầu", "Kết quả thực hiện như sau:") { $0.opening },
            .count("roll-up.expected", "Số đơn vị phải báo cáo", 48) { $0.expectedUnits },
            .count("roll-up.reported", "Số đơn vị đã báo cáo", 47) { $0.reported },
            .count(
                "roll-up.on-time",
                "Số đơn vị đúng hạn",
                45
            ) { $0.expectedUnits - $0.unitsNotOnTime.count },
            .count("roll-up.late", "Số đơn vị quá hạn", 2) { $0.late },
            .count("roll-up.missing", "Số đơn vị chưa báo cáo", 1) { $0.missing },
            .list("roll-up.not-on-time", "Đơn vị chậm báo cáo", UnitStatusFacts.fields) { $0.unitsNotOnTime },
            .text("roll-up.inspection", "Giám sát kiểm tra", "Đã kiểm tra 05 đơn vị.") { $0.inspection },
        ]
        + MovementResultFacts.fields.lifted { $0.result }
        + [
            .list("roll-up.ranking", "Xếp hạng đơn vị", RankFacts.fields) { $0.ranking },
            .list("roll-up.groups", "Nhóm đơn vị", UnitGroupFacts.fields) { $0.groups },
        ]
        + StageFacts.fields.liftedIfPresent { $0.stage }
}
