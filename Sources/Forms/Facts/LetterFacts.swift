public import Vietnamese

/// What the letters of the steps may print: the request for a supplement, the return of a dossier, the
/// consultation, the public posting, the notice of results, the letter to a unit that is late, the answer to a
/// complaint.
public struct LetterFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    /// Nil for a letter about the reports of a year.
    public var campaign: String?
    /// The unit it is about or sent to.
    public var unit: String?
    /// "Tờ trình số 12/TTr-BHXH ngày 20/11/2024".
    public var submission: String?
    /// Why, in the words of the regulation's list, for the whole letter.
    public var reason: String?
    public var note: String?
    public var lines: [LetterLineFacts]
    /// What the addressee has not sent, in a letter that urges it.
    public var owed: [OwedFacts]
    /// The last day on which an answer is in time.
    public var due: Day?
    /// What an authority is asked about, group by group.
    public var topics: [String]
    /// The first and the last day of a posting.
    public var postedFrom: Day?
    public var postedUntil: Day?
    /// Who takes opinions and answers, with the place.
    public var contact: String
    /// The complaint that it answers.
    public var complaint: ComplaintFacts?

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        campaign: String?,
        unit: String? = nil,
        submission: String? = nil,
        reason: String? = nil,
        note: String? = nil,
        lines: [LetterLineFacts],
        owed: [OwedFacts] = [],
        due: Day? = nil,
        topics: [String] = [],
        postedFrom: Day? = nil,
        postedUntil: Day? = nil,
        contact: String,
        complaint: ComplaintFacts? = nil
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.campaign = campaign
        self.unit = unit
        self.submission = submission
        self.reason = reason
        self.note = note
        self.lines = lines
        self.owed = owed
        self.due = due
        self.topics = topics
        self.postedFrom = postedFrom
        self.postedUntil = postedUntil
        self.contact = contact
        self.complaint = complaint
    }
}

extension LetterFacts {
    /// Each award form once, as they first appear.
    var awardForms: String {
        var forms: [String] = []
        for line in lines where !forms.contains(line.awardForm) { forms.append(line.awardForm) }
        return forms.joined(separator: ", ")
    }

    /// The lines in which something is wrong, when some are and others are not.
    var marked: [LetterLineFacts] { lines.filter { $0.note?.isEmpty == false } }
}

extension LetterFacts {
    public static var scope: Scope { .letter }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<LetterFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text(
                "letter.campaign",
                "Tên đợt xét khen",
                "Đợt xét khen sơ kết giai đoạn 2023 - 2025"
            ) { $0.campaign },
            .text("letter.unit", "Đơn vị được nêu", "Bảo hiểm xã hội tỉnh Nghệ An") { $0.unit },
            .text(
                "letter.submission",
                "Tờ trình của đơn vị",
                "Tờ trình số 12/TTr-BHXH ngày 20/11/2025"
            ) { $0.submission },
            .text(
                "letter.award-forms",
                "Các hình thức khen thưởng",
                "Bằng khen của Tổng Giám đốc Bảo hiểm xã hội Việt Nam"
            ) { $0.awardForms },
            .text(
                "letter.numbers",
                "Số lượng tập thể và cá nhân",
                "05 (năm) tập thể và 12 (mười hai) cá nhân"
            ) { Headcount($0.lines.map(\.nominee)).phrase },
            .text("letter.reason", "Lý do chung", "Sai, viết tắt tên người, đơn vị, chức vụ") { $0.reason },
            .text("letter.note", "Nhận xét chung", "Một số tên ghi tắt.") { $0.note },
            .date("letter.due", "Hạn trả lời", "2026-02-03") { $0.due },
            .texts(
                "letter.topics",
                "Nội dung xin ý kiến",
                "Việc chấp hành pháp luật."
            ) { $0.topics.punctuated(last: ".") },
            .date("letter.posted-from", "Ngày bắt đầu công khai", "2026-01-28") { $0.postedFrom },
            .date("letter.posted-until", "Ngày kết thúc công khai", "2026-02-04") { $0.postedUntil },
            .text(
                "letter.contact",
                "Nơi nhận ý kiến",
                "Vụ Thi đua - Khen thưởng, Bảo hiểm xã hội Việt Nam"
            ) { $0.contact },
            .list("letter.lines", "Trường hợp", LetterLineFacts.fields) { $0.lines },
            .list("letter.marked", "Trường hợp có sai sót", LetterLineFacts.fields) { $0.marked },
            .list("letter.owed", "Việc quá hạn", OwedFacts.fields) { $0.owed },
        ]
        + ComplaintFacts.fields.liftedIfPresent { $0.complaint }
}
