import Foundation
public import Vietnamese

/// What the papers of a cancellation may print: the proposal and the decision.
public struct CancellationFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    /// Who is asked to decide, as in a sentence.
    public var decider: String
    public var awardForm: String
    /// The decision whose lines are cancelled.
    public var cancelled: CitedDecisionFacts
    /// The ground in the words of the law's list.
    public var ground: String
    public var finding: String
    /// "Kết luận số … ngày … của …".
    public var conclusion: String
    /// What the council says to it; empty when it was not asked.
    public var opinion: String
    public var lines: [CancelledFacts]
    public var recoverBy: Day?
    /// Which fund gets the money back.
    public var fund: String
    public var executors: String

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        decider: String,
        awardForm: String,
        cancelled: CitedDecisionFacts,
        ground: String,
        finding: String,
        conclusion: String,
        opinion: String,
        lines: [CancelledFacts],
        recoverBy: Day? = nil,
        fund: String,
        executors: String
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.decider = decider
        self.awardForm = awardForm
        self.cancelled = cancelled
        self.ground = ground
        self.finding = finding
        self.conclusion = conclusion
        self.opinion = opinion
        self.lines = lines
        self.recoverBy = recoverBy
        self.fund = fund
        self.executors = executors
    }
}

extension CancellationFacts {
    public static var scope: Scope { .cancellation }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<CancellationFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + CitedDecisionFacts.fields.lifted { $0.cancelled }
        + [
            .text(
                "cancellation.decider",
                "Người có thẩm quyền",
                "Tổng Giám đốc Bảo hiểm xã hội Việt Nam"
            ) { $0.decider },
            .text("cancellation.award-form", "Hình thức khen thưởng", "Bằng khen") { $0.awardForm },
            .text(
                "cancellation.ground",
                "Căn cứ hủy bỏ",
                "Gian dối trong việc kê khai thành tích"
            ) { $0.ground },
            .text(
                "cancellation.finding",
                "Nội dung kết luận",
                "sáng kiến kê khai trong báo cáo không có thật"
            ) { $0.finding },
            .text(
                "cancellation.conclusion",
                "Văn bản kết luận",
                "Văn bản số 05/KL-TTr ngày 12/12/2024 của Thanh tra"
            ) { $0.conclusion },
            .text(
                "cancellation.opinion",
                "Ý kiến của Hội đồng",
                "Hội đồng nhất trí đề nghị hủy bỏ."
            ) { $0.opinion },
            .text(
                "cancellation.subject",
                "Đối tượng khen thưởng",
                "tập thể, cá nhân"
            ) { Headcount($0.lines.map(\.nominee)).subject },
            .text(
                "cancellation.numbers",
                "Số lượng tập thể và cá nhân",
                "01 (một) cá nhân"
            ) { Headcount($0.lines.map(\.nominee)).phrase },
            .list("cancellation.lines", "Trường hợp hủy bỏ", CancelledFacts.fields) { $0.lines },
            .money("cancellation.sum", "Cộng tiền thưởng", 3_510_000) { facts in
                let known = facts.lines.compactMap(\.reward)
                return known.isEmpty ? nil : known.reduce(0, +)
            },
            .date("cancellation.recover-by", "Thời hạn thu hồi", "2025-02-15") { $0.recoverBy },
            .text("cancellation.fund", "Nguồn kinh phí", "Quỹ khen thưởng của Ngành") { $0.fund },
            .text(
                "cancellation.executors",
                "Trách nhiệm thi hành",
                "Chánh Văn phòng, Thủ trưởng các đơn vị"
            ) { $0.executors },
        ]
}
