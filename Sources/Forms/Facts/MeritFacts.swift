/// What a nominee has achieved and held, as the record states it.
public struct MeritFacts: Hashable, Sendable {
    /// The merit in the movement, in paragraphs.
    public var summary: String?
    public var criteria: [CriterionFacts]
    public var indicators: [IndicatorFacts]
    public var initiatives: [InitiativeFacts]
    public var recognitions: [RecognitionFacts]
    public var ratings: [RatingFacts]
    public var titles: [HonourFacts]
    public var pastAwards: [HonourFacts]
    public var discipline: String?

    public init(
        summary: String? = nil,
        criteria: [CriterionFacts] = [],
        indicators: [IndicatorFacts] = [],
        initiatives: [InitiativeFacts] = [],
        recognitions: [RecognitionFacts] = [],
        ratings: [RatingFacts] = [],
        titles: [HonourFacts] = [],
        pastAwards: [HonourFacts] = [],
        discipline: String? = nil
    ) {
        self.summary = summary
        self.criteria = criteria
        self.indicators = indicators
        self.initiatives = initiatives
        self.recognitions = recognitions
        self.ratings = ratings
        self.titles = titles
        self.pastAwards = pastAwards
        self.discipline = discipline
    }
}

extension MeritFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<MeritFacts>] =
        [
            .text(
                "merit.summary",
                "Tóm tắt thành tích",
                "Tích cực tự học, vận động đồng nghiệp học tập suốt đời."
            ) { $0.summary },
            .list("merit.criteria", "Tiêu chí", CriterionFacts.fields) { $0.criteria },
            .list("merit.indicators", "Chỉ tiêu", IndicatorFacts.fields) { $0.indicators },
            .list("merit.initiatives", "Sáng kiến", InitiativeFacts.fields) { $0.initiatives },
            .list("merit.recognitions", "Kết quả công nhận", RecognitionFacts.fields) { $0.recognitions },
            .list("merit.ratings", "Xếp loại hằng năm", RatingFacts.fields) { $0.ratings },
            .list("merit.titles", "Danh hiệu thi đua", HonourFacts.titleFields) { $0.titles },
            .list("merit.past-awards", "Khen thưởng trước đây", HonourFacts.awardFields) { $0.pastAwards },
            .text("merit.discipline", "Kỷ luật", "Không") { $0.discipline },
        ]
}
