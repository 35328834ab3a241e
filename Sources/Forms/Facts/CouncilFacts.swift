/// A council and who came to its meeting.
public struct CouncilFacts: Hashable, Sendable {
    /// The council's full name.
    public var name: String
    /// The decision that set it up, with number and date.
    public var establishedBy: String
    /// All members by that decision.
    public var memberCount: Int
    public var present: [MemberFacts]
    public var absent: [AbsentFacts]
    public var guests: [MemberFacts]
    public var chair: MemberFacts
    public var secretary: MemberFacts

    public init(
        name: String,
        establishedBy: String,
        memberCount: Int,
        present: [MemberFacts],
        absent: [AbsentFacts] = [],
        guests: [MemberFacts] = [],
        chair: MemberFacts,
        secretary: MemberFacts
    ) {
        self.name = name
        self.establishedBy = establishedBy
        self.memberCount = memberCount
        self.present = present
        self.absent = absent
        self.guests = guests
        self.chair = chair
        self.secretary = secretary
    }
}

extension CouncilFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<CouncilFacts>] =
        [
            .text("council.name", "Tên Hội đồng", "Hội đồng Thi đua - Khen thưởng") { $0.name },
            .text(
                "council.established-by",
                "Quyết định thành lập Hội đồng",
                "Quyết định số 12/QĐ-BHXH ngày 05/01/2025"
            ) { $0.establishedBy },
            .count("council.members", "Số thành viên", 15) { $0.memberCount },
            .count("council.present-count", "Số thành viên dự họp", 13) { $0.present.count },
            .count("council.absent-count", "Số thành viên vắng mặt", 2) { $0.absent.count },
            .list("council.present", "Thành viên dự họp", MemberFacts.fields) { $0.present },
            .list("council.absent", "Thành viên vắng mặt", AbsentFacts.fields) { $0.absent },
            .list("council.guests", "Khách mời", MemberFacts.fields) { $0.guests },
            .text("council.chair", "Chủ tọa", "Lê Văn Cường") { $0.chair.name },
            .text("council.chair-position", "Chức vụ chủ tọa", "Phó Tổng Giám đốc") { $0.chair.position },
            .text("council.chair-role", "Vai trò chủ tọa", "Phó Chủ tịch Hội đồng") { $0.chair.role },
            .text("council.secretary", "Thư ký", "Vũ Thị Lan") { $0.secretary.name },
            .text("council.secretary-position", "Chức vụ thư ký", "Chuyên viên") { $0.secretary.position },
        ]
}
