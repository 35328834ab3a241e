/// What a unit's yearly report on a movement may print.
public struct ReportFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var year: Int
    public var opening: String?
    public var directives: [DirectiveFacts]
    public var criteria: [CriterionFacts]
    public var result: MovementResultFacts

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        year: Int,
        opening: String? = nil,
        directives: [DirectiveFacts] = [],
        criteria: [CriterionFacts] = [],
        result: MovementResultFacts
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.year = year
        self.opening = opening
        self.directives = directives
        self.criteria = criteria
        self.result = result
    }
}

extension ReportFacts {
    public static var scope: Scope { .report }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<ReportFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text("report.year", "Năm báo cáo", "2025") { String($0.year) },
            .text("report.opening", "Mở đầu", "Đơn vị báo cáo kết quả như sau:") { $0.opening },
            .list("report.directives", "Văn bản chỉ đạo", DirectiveFacts.fields) { $0.directives },
            .list("report.criteria", "Tiêu chí", CriterionFacts.fields) { $0.criteria },
        ]
        + MovementResultFacts.fields.lifted { $0.result }
}
