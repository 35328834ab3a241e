public import Vietnamese

/// What the print of one register may say: its lines in order, the void ones too, and the numbers without a line.
public struct RegisterFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    /// "Sổ khen thưởng".
    public var name: String
    public var year: Int
    public var lines: [RegisterLineFacts]
    /// Numbers below the last one that have no line.
    public var gaps: [String]

    public init(
        letterhead: LetterheadFacts,
        name: String,
        year: Int,
        lines: [RegisterLineFacts],
        gaps: [String] = []
    ) {
        self.letterhead = letterhead
        self.name = name
        self.year = year
        self.lines = lines
        self.gaps = gaps
    }
}

extension RegisterFacts {
    public static var scope: Scope { .register }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<RegisterFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + [
            .text("register.name", "Tên sổ", "Sổ khen thưởng") { $0.name },
            .text("register.year", "Năm của sổ", "2026") { String($0.year) },
            .list("register.lines", "Dòng sổ", RegisterLineFacts.fields) { $0.lines },
            .count("register.count", "Số dòng", 12) { $0.lines.count },
            .count("register.void-count", "Số dòng không còn hiệu lực", 1) { facts in
                facts.lines.count { $0.void != nil }
            },
            .text("register.gaps", "Số không có dòng", "5 đến 7") {
                $0.gaps.isEmpty ? nil : $0.gaps.joined(separator: ", ")
            },
        ]
}

/// One line of a register.
public struct RegisterLineFacts: Hashable, Sendable {
    /// The number as printed.
    public var number: String
    /// The day on which it was given: of a certificate, on which it was handed over.
    public var day: Day
    /// "Quyết định số 1902/QĐ-BHXH ngày 20/12/2024", for what was awarded.
    public var decision: String?
    /// Who or what it was given for.
    public var object: String
    public var positionAndUnit: String?
    public var awardForm: String?
    /// Why the number no longer counts.
    public var void: String?
    /// The number in whose place it was given.
    public var replaces: String?

    public init(
        number: String,
        day: Day,
        decision: String? = nil,
        object: String,
        positionAndUnit: String? = nil,
        awardForm: String? = nil,
        void: String? = nil,
        replaces: String? = nil
    ) {
        self.number = number
        self.day = day
        self.decision = decision
        self.object = object
        self.positionAndUnit = positionAndUnit
        self.awardForm = awardForm
        self.void = void
        self.replaces = replaces
    }

    private var remark: String? {
        let parts = [
            replaces.map { "Cấp lại, thay số \($0)" }, void.map { "Không còn hiệu lực: \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<RegisterLineFacts>] = [
        .text("line.number", "Số vào sổ", "015") { $0.number },
        .date("line.day", "Ngày vào sổ", "2026-03-20") { $0.day },
        .text("line.decision", "Quyết định khen thưởng", "Quyết định số 05/QĐ-BHXH ngày 05/01/2026") {
            $0.decision
        },
        .text("line.object", "Đối tượng", "Bà Nguyễn Thị Hương") { $0.object },
        .text("line.position-and-unit", "Chức vụ và đơn vị", "Phó Trưởng phòng, Phòng Thu") {
            $0.positionAndUnit
        },
        .text("line.award-form", "Hình thức khen thưởng", "Giấy khen") { $0.awardForm },
        .text("line.remark", "Cấp lại hoặc hủy", "Cấp lại, thay số 012") { $0.remark },
    ]
}
