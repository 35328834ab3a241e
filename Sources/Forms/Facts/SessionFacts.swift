public import Vietnamese

/// What documents of one council session may print: the ballot, the tally, the minutes.
public struct SessionFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var council: CouncilFacts
    /// The name of the meeting, as the subject of its papers.
    public var title: String
    /// To whom the council gives its advice.
    public var decider: String
    public var startedAt: Moment
    public var endedAt: Moment?
    public var place: String
    /// "bỏ phiếu kín", "biểu quyết".
    public var votingMethod: String
    public var isSecret: Bool
    /// Nil before the count.
    public var ballots: BallotCountFacts?
    public var lines: [BallotLineFacts]
    /// The rules from which base, need and verdict follow, with their sources.
    public var rules: [String]
    /// The head first.
    public var tellers: [MemberFacts]
    public var tallyStartedAt: Moment?
    public var tallyEndedAt: Moment?
    public var agenda: String
    public var appraisal: String?
    public var opinions: [OpinionFacts]
    public var refusals: [RefusalFacts]
    public var conclusion: String?

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        council: CouncilFacts,
        title: String,
        decider: String,
        startedAt: Moment,
        endedAt: Moment? = nil,
        place: String,
        votingMethod: String,
        isSecret: Bool,
        ballots: BallotCountFacts? = nil,
        lines: [BallotLineFacts],
        rules: [String] = [],
        tellers: [MemberFacts] = [],
        tallyStartedAt: Moment? = nil,
        tallyEndedAt: Moment? = nil,
        agenda: String = "",
        appraisal: String? = nil,
        opinions: [OpinionFacts] = [],
        refusals: [RefusalFacts] = [],
        conclusion: String? = nil
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.council = council
        self.title = title
        self.decider = decider
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.place = place
        self.votingMethod = votingMethod
        self.isSecret = isSecret
        self.ballots = ballots
        self.lines = lines
        self.rules = rules
        self.tellers = tellers
        self.tallyStartedAt = tallyStartedAt
        self.tallyEndedAt = tallyEndedAt
        self.agenda = agenda
        self.appraisal = appraisal
        self.opinions = opinions
        self.refusals = refusals
        self.conclusion = conclusion
    }
}

extension SessionFacts {
    public static var scope: Scope { .session }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<SessionFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + CouncilFacts.fields.lifted { $0.council }
        + [
            .text("session.title", "Tên cuộc họp", "Họp xét khen thưởng đợt 1 năm 2025") { $0.title },
            .text("session.title-rule", "Vạch dưới tên cuộc họp", "______________________") {
                AgencyName.rule(belowSubject: $0.title)
            },
            .text(
                "session.decider",
                "Người có thẩm quyền",
                "Tổng Giám đốc Bảo hiểm xã hội Việt Nam"
            ) { $0.decider },
            .date("session.day", "Ngày họp", "2025-09-05") { $0.startedAt.day },
            .text(
                "session.started-at",
                "Thời gian bắt đầu",
                "08 giờ 30, ngày 05 tháng 9 năm 2025"
            ) { $0.startedAt.long },
            .text(
                "session.ended-at",
                "Thời gian kết thúc",
                "11 giờ 15, ngày 05 tháng 9 năm 2025"
            ) { $0.endedAt?.long },
            .text("session.place", "Địa điểm họp", "Phòng họp tầng 2") { $0.place },
            .text("session.voting-method", "Hình thức biểu quyết", "bỏ phiếu kín") { $0.votingMethod },
            .flag("session.is-secret", "Bỏ phiếu kín") { $0.isSecret },
        ]
        + BallotCountFacts.fields.liftedIfPresent { $0.ballots }
        + [
            .list("session.lines", "Đề nghị", BallotLineFacts.fields) { $0.lines },
            .list("session.recusals", "Trường hợp không tham gia biểu quyết", BallotLineFacts.fields) {
                $0.lines.filter { !$0.recused.isEmpty }
            },
            .texts(
                "session.rules",
                "Quy tắc biểu quyết",
                "Đạt khi có từ 80% trở lên số thành viên Hội đồng đồng ý."
            ) { $0.rules.punctuated(last: ".") },
            .text(
                "session.numbers",
                "Số lượng tập thể và cá nhân",
                "05 (năm) tập thể và 12 (mười hai) cá nhân"
            ) { Headcount($0.lines.filter { $0.passed == true }.map(\.nominee)).phrase },
            .list("session.tellers", "Ban kiểm phiếu", MemberFacts.fields) { $0.tellers },
            .text(
                "session.head-teller",
                "Trưởng ban kiểm phiếu",
                "Hoàng Thị Yến"
            ) { $0.tellers.first?.name },
            .texts(
                "session.other-tellers",
                "Ủy viên kiểm phiếu",
                "Ngô Văn Hùng"
            ) { $0.tellers.dropFirst().map(\.name) },
            .text(
                "session.tally-started-at",
                "Thời gian kiểm phiếu",
                "10 giờ 30, ngày 05 tháng 9 năm 2025"
            ) { $0.tallyStartedAt?.long },
            .text(
                "session.tally-ended-at",
                "Thời gian kết thúc kiểm phiếu",
                "10 giờ 50, ngày 05 tháng 9 năm 2025"
            ) { $0.tallyEndedAt?.long },
            .text(
                "session.agenda",
                "Nội dung cuộc họp",
                "Thư ký trình bày tóm tắt thành tích."
            ) { $0.agenda },
            .text(
                "session.appraisal",
                "Kết quả thẩm định",
                "Hồ sơ đủ điều kiện, tiêu chuẩn."
            ) { $0.appraisal },
            .list("session.opinions", "Ý kiến thảo luận", OpinionFacts.fields) { $0.opinions },
            .list("session.refusals", "Trường hợp không đề nghị", RefusalFacts.fields) { $0.refusals },
            .text(
                "session.conclusion",
                "Kết luận của chủ tọa",
                "Giao cơ quan thường trực hoàn thiện hồ sơ."
            ) { $0.conclusion },
        ]
}
