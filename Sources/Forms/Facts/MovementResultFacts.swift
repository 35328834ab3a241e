/// What every report on a movement tells.
public struct MovementResultFacts: Hashable, Sendable {
    /// How it was led.
    public var direction: String
    public var contents: [ContentFacts]
    public var indicators: [IndicatorFacts]
    public var awards: [AwardCountFacts]
    public var models: [ModelFacts]
    /// Limits and their causes.
    public var limits: String
    /// What comes next.
    public var plan: String
    public var proposals: [String]

    public init(
        direction: String,
        contents: [ContentFacts],
        indicators: [IndicatorFacts],
        awards: [AwardCountFacts] = [],
        models: [ModelFacts] = [],
        limits: String,
        plan: String,
        proposals: [String] = []
    ) {
        self.direction = direction
        self.contents = contents
        self.indicators = indicators
        self.awards = awards
        self.models = models
        self.limits = limits
        self.plan = plan
        self.proposals = proposals
    }
}

extension MovementResultFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<MovementResultFacts>] =
        [
            .text(
                "result.direction",
                "Công tác chỉ đạo",
                "Ban hành kế hoạch, tổ chức phát động."
            ) { $0.direction },
            .list("result.contents", "Nội dung thực hiện", ContentFacts.fields) { $0.contents },
            .list("result.indicators", "Chỉ tiêu", IndicatorFacts.fields) { $0.indicators },
            .list("result.awards", "Khen thưởng theo hình thức", AwardCountFacts.fields) { $0.awards },
            .list("result.models", "Điển hình tiên tiến", ModelFacts.fields) { $0.models },
            .text(
                "result.limits",
                "Hạn chế",
                "Việc học trực tuyến chưa đều giữa các đơn vị."
            ) { $0.limits },
            .text("result.plan", "Phương hướng", "Tiếp tục đẩy mạnh học tập suốt đời.") { $0.plan },
            .texts(
                "result.proposals",
                "Kiến nghị",
                "Bổ sung kinh phí đào tạo."
            ) { $0.proposals.punctuated(last: ".") },
        ]
}
