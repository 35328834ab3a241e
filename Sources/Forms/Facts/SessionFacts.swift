public import Vietnamese

/// What documents of one council session may print: the invitation, the written opinions, the minutes.
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
    /// What is on the agenda, by what is voted on together.
    public var groups: [AgendaGroupFacts]
    /// Every vote that counts, in order.
    public var rounds: [RoundFacts]
    /// Votes that were annulled as a whole.
    public var annulled: [RoundFacts]
    public var additions: [AdditionFacts]
    public var asked: [AskedFacts]
    /// How many must attend.
    public var quorum: String?
    public var agenda: String
    public var appraisal: String?
    public var opinions: [OpinionFacts]
    public var refusals: [RefusalFacts]
    public var conclusion: String?
    /// Number, day and signer of the invitation, which are not those of the minutes.
    public var invitation: LetterheadFacts
    /// The head of the journal when the minutes were signed.
    public var journalHead: String?

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        council: CouncilFacts,
        title: String,
        decider: String,
        startedAt: Moment,
        endedAt: Moment? = nil,
        place: String,
        groups: [AgendaGroupFacts] = [],
        rounds: [RoundFacts] = [],
        annulled: [RoundFacts] = [],
        additions: [AdditionFacts] = [],
        asked: [AskedFacts] = [],
        quorum: String? = nil,
        agenda: String = "",
        appraisal: String? = nil,
        opinions: [OpinionFacts] = [],
        refusals: [RefusalFacts] = [],
        conclusion: String? = nil,
        invitation: LetterheadFacts,
        journalHead: String? = nil
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.council = council
        self.title = title
        self.decider = decider
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.place = place
        self.groups = groups
        self.rounds = rounds
        self.annulled = annulled
        self.additions = additions
        self.asked = asked
        self.quorum = quorum
        self.agenda = agenda
        self.appraisal = appraisal
        self.opinions = opinions
        self.refusals = refusals
        self.conclusion = conclusion
        self.invitation = invitation
        self.journalHead = journalHead
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
            .text("session.agenda-rule", "Vạch dưới nội dung cuộc họp", "______________________") {
                AgencyName.rule(belowSubject: $0.agenda)
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
            .text("session.invitation-number", "Số và ký hiệu giấy mời", "12/GM-BHXH") {
                $0.invitation.numberAndSymbol
            },
            .text("session.invitation-date", "Dòng ngày giấy mời", "ngày 01 tháng 9 năm 2025") {
                $0.invitation.dateLine
            },
            .text("session.invitation-office", "Chức vụ ký giấy mời", "CHỦ TỊCH") {
                $0.invitation.signerOffice.joined(separator: "\n")
            },
            .text("session.nominees", "Đối tượng xét", "tập thể, cá nhân") { facts in
                let all = facts.groups.flatMap(\.lines).map { $0.nominee.kind == .individual }
                guard Set(all).count == 1 else { return "tập thể, cá nhân" }
                return all[0] ? "cá nhân" : "tập thể"
            },
            .list("session.groups", "Nhóm nội dung họp", AgendaGroupFacts.fields) { $0.groups },
            .list("session.rounds", "Lần biểu quyết", RoundFacts.fields) { $0.rounds },
            .list("session.annulled", "Lần biểu quyết bị hủy", RoundFacts.fields) { $0.annulled },
            .list("session.additions", "Trường hợp bổ sung ngoài chương trình", AdditionFacts.fields) {
                $0.additions
            },
            .list("session.asked", "Thành viên được xin ý kiến", AskedFacts.fields) { $0.asked },
            .text(
                "session.quorum",
                "Điều kiện họp",
                "Hội đồng họp khi có từ 2/3 tổng số thành viên Hội đồng có mặt"
            ) { $0.quorum },
            .text(
                "session.numbers",
                "Số lượng tập thể và cá nhân",
                "05 (năm) tập thể và 12 (mười hai) cá nhân"
            ) { Headcount($0.rounds.flatMap(\.lines).filter { $0.passed == true }.map(\.nominee)).phrase },
            .text(
                "session.agenda",
                "Nội dung cuộc họp",
                "Xét, đề nghị tặng Giấy khen"
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
            .text("session.journal-head", "Mã nhật ký", "4f1c09ab77d2e310") { $0.journalHead },
        ]
}
