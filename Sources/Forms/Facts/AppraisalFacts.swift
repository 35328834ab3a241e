public import Vietnamese

/// What the sheet of one appraisal may print: what lies in the dossier, what was found of each criterion, which bars
/// were looked at, what others said, and the conclusion.
public struct AppraisalFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var awardForm: String
    public var nominee: NomineeFacts
    /// The id under which the dossier is found.
    public var dossier: String
    /// "Tờ trình số 12/TTr-BHXH ngày 20/11/2024".
    public var submission: String?
    public var receivedOn: Day?
    public var components: [ComponentFacts]
    public var criteria: [CriterionFacts]
    public var bars: [BarFacts]
    /// Opinions of other authorities and of the public, a sentence each.
    public var opinions: [String]
    public var conclusion: String
    /// Reasons and what is asked for, a sentence each.
    public var grounds: [String]
    /// "03 giá trị chưa được xác nhận (Nghị định số 98/2023/NĐ-CP)", on which the findings rest; nil for none.
    public var doubt: String?
    /// The last day of a supplement.
    public var due: Day?
    public var appraiser: String?
    public var appraisedOn: Day?
    /// The head of the standing body.
    public var head: SignatureFacts

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        awardForm: String,
        nominee: NomineeFacts,
        dossier: String,
        submission: String? = nil,
        receivedOn: Day? = nil,
        components: [ComponentFacts] = [],
        criteria: [CriterionFacts] = [],
        bars: [BarFacts] = [],
        opinions: [String] = [],
        conclusion: String,
        grounds: [String] = [],
        doubt: String? = nil,
        due: Day? = nil,
        appraiser: String? = nil,
        appraisedOn: Day? = nil,
        head: SignatureFacts = SignatureFacts()
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.awardForm = awardForm
        self.nominee = nominee
        self.dossier = dossier
        self.submission = submission
        self.receivedOn = receivedOn
        self.components = components
        self.criteria = criteria
        self.bars = bars
        self.opinions = opinions
        self.conclusion = conclusion
        self.grounds = grounds
        self.doubt = doubt
        self.due = due
        self.appraiser = appraiser
        self.appraisedOn = appraisedOn
        self.head = head
    }
}

extension AppraisalFacts {
    public static var scope: Scope { .appraisal }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<AppraisalFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + NomineeFacts.fields.lifted { $0.nominee }
        + [
            .text("appraisal.award-form", "Hình thức khen thưởng", "Giấy khen") { $0.awardForm },
            .text("appraisal.dossier", "Mã hồ sơ", "so-ket-2025.commendation.NB0156") { $0.dossier },
            .text(
                "appraisal.submission",
                "Tờ trình của đơn vị",
                "Tờ trình số 12/TTr-BHXH ngày 20/11/2025"
            ) { $0.submission },
            .date("appraisal.received-on", "Ngày nhận hồ sơ", "2026-01-20") { $0.receivedOn },
            .list("appraisal.components", "Thành phần hồ sơ", ComponentFacts.fields) { $0.components },
            .list("appraisal.criteria", "Tiêu chí", CriterionFacts.fields) { $0.criteria },
            .list("appraisal.bars", "Trường hợp cần loại trừ", BarFacts.fields) { $0.bars },
            .texts(
                "appraisal.opinions",
                "Ý kiến các cơ quan",
                "Ủy ban nhân dân tỉnh Nghệ An: đồng ý."
            ) { $0.opinions },
            .text("appraisal.conclusion", "Kết luận", "Đủ điều kiện trình Hội đồng") { $0.conclusion },
            .text(
                "appraisal.doubt",
                "Giá trị chưa xác nhận",
                "03 giá trị chưa được xác nhận (Nghị định số 98/2023/NĐ-CP)"
            ) { $0.doubt },
            .texts("appraisal.grounds", "Lý do và yêu cầu", "Thiếu thành phần hồ sơ.") { $0.grounds },
            .date("appraisal.due", "Hạn bổ sung", "2026-02-03") { $0.due },
            .text("appraisal.appraiser", "Người thẩm định", "Kiều Diệu Miên") { $0.appraiser },
            .date("appraisal.appraised-on", "Ngày thẩm định", "2026-01-27") { $0.appraisedOn },
            .text(
                "appraisal.head-office",
                "Chức vụ lãnh đạo thường trực",
                "VỤ TRƯỞNG"
            ) { $0.head.office.joined(separator: "\n").inCapitals },
            .text("appraisal.head", "Lãnh đạo thường trực", "Tạ Viết Luân") { $0.head.name },
        ]
}

/// One component of a dossier as the appraiser found it.
public struct ComponentFacts: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case present, missing
        case wrongForm = "wrong-form"
        /// Asked for only under a condition, and nobody said anything of it.
        case notAsked = "not-asked"
        /// Made only at a later step of the same unit.
        case later
        /// Neither the records show it nor did the appraiser say how it lies there.
        case unstated
    }

    public var name: String
    public var condition: String?
    public var state: State
    public var note: String?

    public init(name: String, condition: String? = nil, state: State, note: String? = nil) {
        self.name = name
        self.condition = condition
        self.state = state
        self.note = note
    }

    private func mark(_ wanted: State) -> String? { state == wanted ? "x" : nil }

    private var remark: String? {
        let asked: String? =
            switch state {
            case .notAsked: condition.map { "Chỉ yêu cầu \($0)" }
            case .later: "Lập ở bước họp xét"
            case .unstated: "Người thẩm định chưa ghi"
            case .present, .missing, .wrongForm: nil
            }
        let parts = [asked, note].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<ComponentFacts>] = [
        .text("component.name", "Tên thành phần", "Tờ trình") { $0.name },
        .text("component.present", "Dấu có", "x") { $0.mark(.present) },
        .text("component.missing", "Dấu không có", "x") { $0.mark(.missing) },
        .text("component.wrong-form", "Dấu sai mẫu", "x") { $0.mark(.wrongForm) },
        .text("component.note", "Ghi chú", "Chưa đóng dấu") { $0.remark },
    ]
}

/// One case in which nothing is awarded, as the records answer it.
public struct BarFacts: Hashable, Sendable {
    public var name: String
    /// "Không có", or what was found.
    public var finding: String
    public var basis: String

    public init(name: String, finding: String, basis: String) {
        self.name = name
        self.finding = finding
        self.basis = basis
    }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<BarFacts>] = [
        .text("bar.name", "Tên trường hợp", "Đang bị xem xét kỷ luật") { $0.name },
        .text("bar.finding", "Kết quả kiểm tra", "Không có") { $0.finding },
        .text("bar.basis", "Căn cứ pháp lý", "Nghị định 98/2023/NĐ-CP") { $0.basis },
    ]
}
