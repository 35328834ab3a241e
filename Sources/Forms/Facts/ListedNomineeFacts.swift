/// One line of a submission: who is proposed for what, with what merit and vote.
public struct ListedNomineeFacts: Hashable, Sendable {
    public var nominee: NomineeFacts
    public var awardForm: String
    /// The clause that is applied.
    public var standard: String?
    /// In the council of the submitting unit.
    public var vote: VoteFacts?
    public var note: String?
    public var merit: MeritFacts
    /// What the unit thinks of it.
    public var opinion: String?

    public init(
        nominee: NomineeFacts,
        awardForm: String,
        standard: String? = nil,
        vote: VoteFacts? = nil,
        note: String? = nil,
        merit: MeritFacts = MeritFacts(),
        opinion: String? = nil
    ) {
        self.nominee = nominee
        self.awardForm = awardForm
        self.standard = standard
        self.vote = vote
        self.note = note
        self.merit = merit
        self.opinion = opinion
    }
}

extension ListedNomineeFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<ListedNomineeFacts>] =
        NomineeFacts.fields.lifted { $0.nominee }
        + MeritFacts.fields.lifted { $0.merit }
        + [
            .text(
                "nomination.award-form",
                "Hình thức khen thưởng",
                "Bằng khen của Tổng Giám đốc Bảo hiểm xã hội Việt Nam"
            ) { $0.awardForm },
            .text(
                "nomination.standard",
                "Tiêu chuẩn áp dụng",
                "khoản 2 Điều 74 Luật Thi đua, khen thưởng"
            ) { $0.standard },
            .text("nomination.vote", "Kết quả bỏ phiếu", "13/15 (86,67%)") { $0.vote?.text },
            .text("nomination.note", "Ghi chú", "Nghỉ hưu từ 01/10/2025") { $0.note },
            .text("nomination.opinion", "Ý kiến của đơn vị", "Nhất trí đề nghị") { $0.opinion },
        ]
}
