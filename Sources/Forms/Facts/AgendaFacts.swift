/// The lines of an agenda that are voted on together, as the invitation lists them.
public struct AgendaGroupFacts: Hashable, Sendable {
    /// "Cá nhân đề nghị tặng Bằng khen".
    public var name: String
    public var lines: [BallotLineFacts]

    public init(name: String, lines: [BallotLineFacts]) {
        self.name = name
        self.lines = lines
    }

    public static let fields: [Field<AgendaGroupFacts>] = [
        .text("group.name", "Nhóm nội dung", "Cá nhân đề nghị tặng Bằng khen") { $0.name },
        .count("group.count", "Số trường hợp", 12) { $0.lines.count },
        .list("group.lines", "Đề nghị", BallotLineFacts.fields) { $0.lines },
    ]
}

/// A case taken after the agenda was closed, by a show of hands.
public struct AdditionFacts: Hashable, Sendable {
    public var nominee: NomineeFacts
    public var awardForm: String
    public var yes: Int
    public var no: Int
    public var abstaining: Int
    public var reason: String

    public init(nominee: NomineeFacts, awardForm: String, yes: Int, no: Int, abstaining: Int, reason: String)
    {
        self.nominee = nominee
        self.awardForm = awardForm
        self.yes = yes
        self.no = no
        self.abstaining = abstaining
        self.reason = reason
    }

    public static let fields: [Field<AdditionFacts>] =
        NomineeFacts.fields.lifted { $0.nominee }
        + [
            .text("addition.award-form", "Hình thức khen thưởng", "Bằng khen") { $0.awardForm },
            .count("addition.yes", "Số đồng ý bổ sung", 12) { $0.yes },
            .count("addition.no", "Số không đồng ý bổ sung", 1) { $0.no },
            .count("addition.abstaining", "Số không biểu quyết bổ sung", 0) { $0.abstaining },
            .text("addition.reason", "Lý do bổ sung", "hồ sơ đến sau khi chốt nội dung") { $0.reason },
        ]
}

/// A member who cannot come and is asked to write, with the cases he may judge.
public struct AskedFacts: Hashable, Sendable {
    public var name: String
    public var position: String
    public var reason: String
    public var lines: [BallotLineFacts]

    public init(name: String, position: String, reason: String, lines: [BallotLineFacts]) {
        self.name = name
        self.position = position
        self.reason = reason
        self.lines = lines
    }

    public static let fields: [Field<AskedFacts>] = [
        .text("asked.name", "Họ và tên", "Phạm Văn Dũng") { $0.name },
        .text("asked.position", "Chức vụ", "Trưởng phòng") { $0.position },
        .text("asked.reason", "Lý do vắng mặt", "đi công tác") { $0.reason },
        .list("asked.lines", "Đề nghị xin ý kiến", BallotLineFacts.fields) { $0.lines },
    ]
}
