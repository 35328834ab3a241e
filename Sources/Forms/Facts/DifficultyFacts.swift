/// What the letters about a difficulty may print: the unit's report and the answer.
public struct DifficultyFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    /// What it is about, as the subject of the letters says.
    public var subject: String
    public var text: String
    public var proposal: String
    /// The unit that reported it, and its letter as it is cited.
    public var unit: String
    public var report: String
    public var instruction: String
    public var answer: String

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        subject: String,
        text: String,
        proposal: String,
        unit: String,
        report: String,
        instruction: String = "",
        answer: String = ""
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.subject = subject
        self.text = text
        self.proposal = proposal
        self.unit = unit
        self.report = report
        self.instruction = instruction
        self.answer = answer
    }
}

extension DifficultyFacts {
    public static var scope: Scope { .difficulty }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<DifficultyFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text(
                "difficulty.subject",
                "Vấn đề phản ánh",
                "tiêu chí đối với tập thể cấp huyện"
            ) { $0.subject },
            .text(
                "difficulty.text",
                "Nội dung phản ánh",
                "Kế hoạch chưa nêu tiêu chí đối với tập thể cấp huyện."
            ) { $0.text },
            .text(
                "difficulty.proposal",
                "Nội dung đề xuất",
                "Đề nghị hướng dẫn tiêu chí áp dụng."
            ) { $0.proposal },
            .text(
                "difficulty.unit",
                "Đơn vị phản ánh",
                "Bảo hiểm xã hội tỉnh Nghệ An"
            ) { $0.unit },
            .text(
                "difficulty.report",
                "Văn bản phản ánh",
                "Công văn số 31/BHXH-TĐKT ngày 05/11/2024"
            ) { $0.report },
            .text(
                "difficulty.instruction",
                "Ý kiến chỉ đạo",
                "Trước mắt áp dụng tiêu chí đối với BHXH tỉnh."
            ) { $0.instruction },
            .text(
                "difficulty.answer",
                "Nội dung trả lời",
                "Đơn vị áp dụng tiêu chí đối với BHXH tỉnh."
            ) { $0.answer },
        ]
}
