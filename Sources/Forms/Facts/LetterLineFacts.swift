public import Vietnamese

/// One case that a letter is about.
public struct LetterLineFacts: Hashable, Sendable {
    public var nominee: NomineeFacts
    public var awardForm: String
    public var merit: MeritFacts
    /// Why, in the words of the regulation's list.
    public var reason: String?
    /// What was written beside it.
    public var note: String?
    /// What is asked for, item by item.
    public var missing: [String]
    public var due: Day?
    /// What became of it: "Được khen thưởng".
    public var outcome: String?
    /// The decision, the reason, the letter.
    public var outcomeDetail: String?

    public init(
        nominee: NomineeFacts,
        awardForm: String,
        merit: MeritFacts = MeritFacts(),
        reason: String? = nil,
        note: String? = nil,
        missing: [String] = [],
        due: Day? = nil,
        outcome: String? = nil,
        outcomeDetail: String? = nil
    ) {
        self.nominee = nominee
        self.awardForm = awardForm
        self.merit = merit
        self.reason = reason
        self.note = note
        self.missing = missing
        self.due = due
        self.outcome = outcome
        self.outcomeDetail = outcomeDetail
    }
}

extension LetterLineFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<LetterLineFacts>] =
        NomineeFacts.fields.lifted { $0.nominee }
        + [
            .text("line.award-form", "Hình thức khen thưởng", "Giấy khen") { $0.awardForm },
            .text(
                "line.summary",
                "Tóm tắt thành tích",
                "Tích cực tự học, hoàn thành tốt nhiệm vụ."
            ) { $0.merit.summary },
            .text("line.reason", "Lý do", "Thiếu thành phần hồ sơ") { $0.reason },
            .text("line.note", "Nội dung cần lưu ý", "Ghi sai chức vụ tại thời điểm đề nghị") { $0.note },
            .texts(
                "line.missing",
                "Thành phần cần bổ sung",
                "Giấy xác nhận đóng góp."
            ) { $0.missing.punctuated(last: ".") },
            .date("line.due", "Hạn bổ sung", "2026-02-03") { $0.due },
            .text("line.outcome", "Kết quả xét", "Được khen thưởng") { $0.outcome },
            .text(
                "line.outcome-detail",
                "Căn cứ kết quả",
                "Quyết định số 05/QĐ-BHXH ngày 05/01/2026"
            ) { $0.outcomeDetail },
        ]
}
