public import Vietnamese

/// One vote of a session: who voted, by which rule, and every number from which its verdicts follow.
public struct RoundFacts: Hashable, Sendable {
    /// What was voted on: "Cá nhân đề nghị tặng Bằng khen".
    public var name: String
    /// "Cá nhân", "Tập thể": what the names in its table are names of.
    public var nominees: String
    /// "bỏ phiếu kín", "biểu quyết giơ tay".
    public var votingMethod: String
    public var isSecret: Bool
    /// Everyone on the council that day.
    public var members: Int
    public var present: Int
    public var absent: Int
    /// Nil before the count.
    public var ballots: BallotCountFacts?
    public var lines: [BallotLineFacts]
    /// The rules from which base, need and verdict follow.
    public var rules: [String]
    /// What of these rules nobody has confirmed, or is assumed.
    public var doubts: [String]
    /// The head first.
    public var tellers: [MemberFacts]
    public var openedAt: Moment?
    public var closedAt: Moment?
    public var countedAt: Moment?
    /// How often two entries of the count differed before they agreed.
    public var recounts: Int
    /// Of members, lines and rules as they were when the ballot opened.
    public var digest: String?
    /// The ballot papers to print: one kind for every set of lines that somebody may vote on.
    public var papers: [BallotPaperFacts]
    /// Why it counts for nothing; nil when it counts.
    public var annulledBecause: String?

    public init(
        name: String,
        nominees: String = "Tập thể, cá nhân",
        votingMethod: String,
        isSecret: Bool,
        members: Int,
        present: Int,
        absent: Int,
        ballots: BallotCountFacts? = nil,
        lines: [BallotLineFacts],
        rules: [String] = [],
        doubts: [String] = [],
        tellers: [MemberFacts] = [],
        openedAt: Moment? = nil,
        closedAt: Moment? = nil,
        countedAt: Moment? = nil,
        recounts: Int = 0,
        digest: String? = nil,
        papers: [BallotPaperFacts] = [],
        annulledBecause: String? = nil
    ) {
        self.name = name
        self.nominees = nominees
        self.votingMethod = votingMethod
        self.isSecret = isSecret
        self.members = members
        self.present = present
        self.absent = absent
        self.ballots = ballots
        self.lines = lines
        self.rules = rules
        self.doubts = doubts
        self.tellers = tellers
        self.openedAt = openedAt
        self.closedAt = closedAt
        self.countedAt = countedAt
        self.recounts = recounts
        self.digest = digest
        self.papers = papers
        self.annulledBecause = annulledBecause
    }
}

extension RoundFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<RoundFacts>] =
        [
            .text("round.name", "Nội dung biểu quyết", "Cá nhân đề nghị tặng Bằng khen") { $0.name },
            .text("round.nominees", "Đối tượng biểu quyết", "Cá nhân") { $0.nominees },
            .text("round.voting-method", "Hình thức biểu quyết", "bỏ phiếu kín") { $0.votingMethod },
            .flag("round.is-secret", "Bỏ phiếu kín") { $0.isSecret },
            .count("round.members", "Số thành viên khi biểu quyết", 15) { $0.members },
            .count("round.present", "Số có mặt khi biểu quyết", 13) { $0.present },
            .count("round.absent", "Số vắng mặt khi biểu quyết", 1) { $0.absent },
        ]
        + BallotCountFacts.fields.liftedIfPresent { $0.ballots }
        + [
            .list("round.lines", "Đề nghị", BallotLineFacts.fields) { $0.lines },
            .list("round.recusals", "Trường hợp không tham gia biểu quyết", BallotLineFacts.fields) {
                $0.lines.filter { !$0.recused.isEmpty }
            },
            .texts(
                "round.rules",
                "Quy tắc biểu quyết",
                "Đạt khi số phiếu đồng ý từ 8/10 tổng số thành viên Hội đồng."
            ) { $0.rules.punctuated(last: ".") },
            .texts(
                "round.doubts",
                "Lưu ý về quy tắc",
                "Lưu ý: tỷ lệ đồng ý chưa được xác nhận."
            ) { $0.doubts.punctuated(last: ".") },
            .list("round.tellers", "Ban kiểm phiếu", MemberFacts.fields) { $0.tellers },
            .text("round.head-teller", "Trưởng ban kiểm phiếu", "Hoàng Thị Yến") { $0.tellers.first?.name },
            .texts("round.other-tellers", "Ủy viên kiểm phiếu", "Ngô Văn Hùng") {
                $0.tellers.dropFirst().map(\.name)
            },
            .text("round.opened-at", "Thời gian mở bỏ phiếu", "10 giờ 10, ngày 05 tháng 9 năm 2025") {
                $0.openedAt?.long
            },
            .text("round.closed-at", "Thời gian kiểm phiếu", "10 giờ 30, ngày 05 tháng 9 năm 2025") {
                $0.closedAt?.long
            },
            .text("round.counted-at", "Thời gian kết thúc kiểm phiếu", "10 giờ 50, ngày 05 tháng 9 năm 2025")
            {
                $0.countedAt?.long
            },
            .flag("round.was-recounted", "Phải kiểm lại") { $0.recounts > 0 },
            .count("round.recounts", "Số lần đối chiếu không khớp", 1) { $0.recounts },
            .text("round.digest", "Mã xác nhận danh sách bỏ phiếu", "4f1c 09ab 77d2 e310") { $0.digest },
            .list("round.papers", "Mẫu phiếu", BallotPaperFacts.fields) { $0.papers },
            .text("round.annulled", "Lý do hủy kết quả bỏ phiếu", "in thiếu một trường hợp") {
                $0.annulledBecause
            },
        ]
}

/// One kind of ballot paper: how many are printed, and the lines it bears.
public struct BallotPaperFacts: Hashable, Sendable {
    public var copies: Int
    public var lines: [BallotLineFacts]

    public init(copies: Int, lines: [BallotLineFacts]) {
        self.copies = copies
        self.lines = lines
    }

    public static let fields: [Field<BallotPaperFacts>] = [
        .count("paper.copies", "Số bản in", 12) { $0.copies },
        .list("paper.lines", "Đề nghị trên phiếu", BallotLineFacts.fields) { $0.lines },
    ]
}
