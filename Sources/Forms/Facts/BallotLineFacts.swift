/// One line of the ballot: all numbers from which its verdict can be computed again.
public struct BallotLineFacts: Hashable, Sendable {
    public var nominee: NomineeFacts
    public var awardForm: String
    public var yes: Int
    public var no: Int
    /// Neither or both ticked.
    public var blank: Int
    /// The number from which the share is computed.
    public var base: Int
    /// The least number of votes that passes.
    public var needed: Int
    /// Nil before the count.
    public var passed: Bool?
    /// Members who took no part in this line.
    public var recused: [String]

    public init(
        nominee: NomineeFacts,
        awardForm: String,
        yes: Int = 0,
        no: Int = 0,
        blank: Int = 0,
        base: Int = 0,
        needed: Int = 0,
        passed: Bool? = nil,
        recused: [String] = []
    ) {
        self.nominee = nominee
        self.awardForm = awardForm
        self.yes = yes
        self.no = no
        self.blank = blank
        self.base = base
        self.needed = needed
        self.passed = passed
        self.recused = recused
    }
}

extension BallotLineFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<BallotLineFacts>] =
        NomineeFacts.fields.lifted { $0.nominee }
        + [
            .text("ballot.award-form", "Hình thức khen thưởng", "Bằng khen") { $0.awardForm },
            .count("ballot.yes", "Số phiếu đồng ý", 13) { $0.yes },
            .count("ballot.no", "Số phiếu không đồng ý", 1) { $0.no },
            .count("ballot.blank", "Số phiếu trắng", 1) { $0.blank },
            .count("ballot.base", "Số làm căn cứ", 15) { $0.base },
            .text("ballot.share", "Tỷ lệ đồng ý", "86,67%") { VoteFacts(yes: $0.yes, base: $0.base).share },
            .count("ballot.needed", "Số phiếu cần đạt", 12) { $0.needed },
            .text("ballot.verdict", "Kết quả xét", "Đạt") { $0.passed.map { $0 ? "Đạt" : "Không đạt" } },
            .count("ballot.recused-count", "Số không tham gia biểu quyết", 1) { $0.recused.count },
            .text(
                "ballot.recused",
                "Thành viên không tham gia biểu quyết",
                "Lê Văn Cường"
            ) { $0.recused.joined(separator: ", ") },
        ]
}
