public import Vietnamese

/// A person or a collective, as frozen when the submission was signed.
public struct NomineeFacts: Hashable, Sendable {
    public var kind: Kind
    /// In full, small letters, no abbreviation.
    public var name: String
    /// As recorded; nil when unknown: then no "Ông" or "Bà" is printed.
    public var gender: Gender?
    public var alias: String?
    public var bornOn: Day?
    /// Where only the year is known.
    public var birthYear: Int?
    public var ethnicity: String?
    public var hometown: String?
    public var residence: String?
    /// A person's offices.
    public var position: String?
    /// The unit of a person; the unit above a collective.
    public var unit: String?
    public var education: String?
    public var politicalTheory: String?
    public var joinedPartyOn: Day?
    public var duties: String?
    /// The address of a collective.
    public var seat: String?
    public var phone: String?
    public var website: String?
    /// People of a collective.
    public var headcount: Int?
    /// Paragraphs are separated by line feeds, here and in all long texts.
    public var history: String?
    public var structure: String?
    public var functions: String?

    public init(
        kind: Kind,
        name: String,
        gender: Gender? = nil,
        alias: String? = nil,
        bornOn: Day? = nil,
        birthYear: Int? = nil,
        ethnicity: String? = nil,
        hometown: String? = nil,
        residence: String? = nil,
        position: String? = nil,
        unit: String? = nil,
        education: String? = nil,
        politicalTheory: String? = nil,
        joinedPartyOn: Day? = nil,
        duties: String? = nil,
        seat: String? = nil,
        phone: String? = nil,
        website: String? = nil,
        headcount: Int? = nil,
        history: String? = nil,
        structure: String? = nil,
        functions: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.gender = gender
        self.alias = alias
        self.bornOn = bornOn
        self.birthYear = birthYear
        self.ethnicity = ethnicity
        self.hometown = hometown
        self.residence = residence
        self.position = position
        self.unit = unit
        self.education = education
        self.politicalTheory = politicalTheory
        self.joinedPartyOn = joinedPartyOn
        self.duties = duties
        self.seat = seat
        self.phone = phone
        self.website = website
        self.headcount = headcount
        self.history = history
        self.structure = structure
        self.functions = functions
    }
}

extension NomineeFacts {
    public enum Kind: String, Hashable, Sendable {
        case individual, collective
    }

    public enum Gender: String, Hashable, Sendable {
        case male, female

        var label: String { self == .male ? "Nam" : "Nữ" }
        var prefix: String { self == .male ? "Ông" : "Bà" }
    }

    /// "Bà Nguyễn Thị Hương"; the name alone for a collective or when the gender is unknown.
    public var displayName: String {
        guard kind == .individual, let gender else { return name }
        return "\(gender.prefix) \(name)"
    }

    public var positionAndUnit: String? {
        let parts = [kind == .individual ? position : nil, unit].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The year of birth in the column of one gender.
    func birthYear(of wanted: Gender) -> String? {
        guard gender == wanted else { return nil }
        return (bornOn?.year ?? birthYear).map(String.init)
    }
}

extension NomineeFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<NomineeFacts>] =
        [
            .text(
                "nominee.display-name",
                "Tên người hoặc tập thể",
                "Bà Nguyễn Thị Hương"
            ) { $0.displayName },
            .flag("nominee.is-individual", "Là cá nhân") { $0.kind == .individual },
            .flag("nominee.is-collective", "Là tập thể") { $0.kind == .collective },
            .text(
                "nominee.name",
                "Họ và tên",
                "Nguyễn Thị Hương"
            ) { $0.kind == .individual ? $0.name : nil },
            .text("nominee.prefix", "Danh xưng", "Bà") { $0.gender?.prefix },
            .text(
                "nominee.prefixed-name",
                "Danh xưng và họ tên",
                "Bà Nguyễn Thị Hương"
            ) { $0.kind == .individual ? $0.displayName : nil },
            .text(
                "nominee.collective-name",
                "Tên tập thể",
                "Phòng Tổ chức cán bộ, Bảo hiểm xã hội tỉnh Nghệ An"
            ) { $0.kind == .collective ? $0.name : nil },
            .text("nominee.alias", "Bí danh", "Hồng Minh") { $0.alias },
            .text("nominee.gender", "Giới tính", "Nữ") { $0.gender?.label },
            .date("nominee.born-on", "Ngày sinh", "1985-03-08") { $0.bornOn },
            .text("nominee.birth-year-male", "Năm sinh nam", "1980") { $0.birthYear(of: .male) },
            .text("nominee.birth-year-female", "Năm sinh nữ", "1985") { $0.birthYear(of: .female) },
            .text("nominee.ethnicity", "Dân tộc", "Kinh") { $0.ethnicity },
            .text("nominee.hometown", "Quê quán", "xã Kim Liên, tỉnh Nghệ An") { $0.hometown },
            .text(
                "nominee.residence",
                "Nơi thường trú",
                "phường Trường Vinh, tỉnh Nghệ An"
            ) { $0.residence },
            .text("nominee.position", "Chức vụ", "Phó Trưởng phòng") { $0.position },
            .text("nominee.unit", "Đơn vị công tác", "Phòng Chế độ bảo hiểm xã hội") { $0.unit },
            .text(
                "nominee.position-and-unit",
                "Chức vụ và đơn vị",
                "Phó Trưởng phòng, Phòng Chế độ bảo hiểm xã hội"
            ) { $0.positionAndUnit },
            .text("nominee.education", "Trình độ chuyên môn", "Thạc sĩ Luật") { $0.education },
            .text("nominee.political-theory", "Lý luận chính trị", "Cao cấp") { $0.politicalTheory },
            .date("nominee.joined-party-on", "Ngày vào Đảng", "2010-05-19") { $0.joinedPartyOn },
            .text(
                "nominee.duties",
                "Nhiệm vụ được giao",
                "Phụ trách giải quyết chế độ bảo hiểm xã hội"
            ) { $0.duties },
            .text("nominee.seat", "Trụ sở chính", "Số 5, đường Trường Thi, tỉnh Nghệ An") { $0.seat },
            .text("nominee.phone", "Điện thoại", "0238 000 0000") { $0.phone },
            .text("nominee.website", "Trang thông tin điện tử", "nghean.example.vn") { $0.website },
            .count("nominee.headcount", "Số người của tập thể", 24) { $0.headcount },
            .text("nominee.history", "Quá trình thành lập", "Thành lập năm 1995.") { $0.history },
            .text(
                "nominee.structure",
                "Cơ cấu tổ chức",
                "Gồm 01 trưởng phòng, 02 phó trưởng phòng."
            ) { $0.structure },
            .text(
                "nominee.functions",
                "Chức năng nhiệm vụ",
                "Tham mưu công tác tổ chức cán bộ."
            ) { $0.functions },
        ]
}
