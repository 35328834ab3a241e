import Awards
import Vietnamese

/// Rows of cán bộ: one row a post of a person, all rows of one code together.
struct PeopleRows {
    private static let sexes: KeyValuePairs<String, Person.Sex> = ["Nam": .male, "Nữ": .female]
    private static let classes: KeyValuePairs<String, Person.PostClass> = [
        "lãnh đạo bộ, tỉnh": .ministryLeader, "lãnh đạo vụ, sở": .departmentLeader,
        "lãnh đạo khác": .otherLeader, "trực tiếp công tác": .staff,
    ]

    private static let paces: KeyValuePairs<String, Person.MailPace> = [
        "ngay": .atOnce, "hằng ngày": .daily,
    ]

    private struct Draft {
        var row: ImportRow
        var name: String
        var birthday: Day?
        var sex: Person.Sex?
        var home: String
        var residence: String
        var qualification: String
        var email: String?
        var mailPace: Person.MailPace?
        var posts: [Person.Post] = []
    }

    private var drafts: [Person.ID: Draft] = [:]
    private var order: [Person.ID] = []
    private(set) var notes: [RowFault] = []

    mutating func take(_ row: ImportRow, units: Set<Unit.ID>) throws(RowFault) {
        let id = Person.ID(try row.required("Mã cán bộ"))
        let name = try row.required("Họ và tên")
        let unit = Unit.ID(try row.required("Mã đơn vị"))
        guard units.contains(unit) else {
            throw row.fault(
                .unknownCode,
                "Mã đơn vị",
                value: unit.rawValue,
                help: nearest(to: unit.rawValue, in: units.map(\.rawValue).sorted())
            )
        }
        let post = Person.Post(
            period: Period(from: try row.requiredDay("Từ ngày"), until: try row.day("Đến ngày")),
            unit: unit,
            title: try row.required("Chức vụ"),
            postClass: try row.choice("Nhóm chức vụ", Self.classes) ?? .staff
        )
        if drafts[id] == nil {
            let draft = Draft(
                row: row,
                name: name,
                birthday: try row.day("Ngày sinh"),
                sex: try row.choice("Giới tính", Self.sexes),
                home: try row.text("Quê quán"),
                residence: try row.text("Nơi thường trú"),
                qualification: try row.text("Trình độ"),
                email: try email(row),
                mailPace: try row.choice("Nhận thư", Self.paces)
            )
            drafts[id] = draft
            order.append(id)
            notes += NameRemark.remarks(on: name, row: row, column: "Họ và tên")
        } else if let first = drafts[id], first.name != name {
            throw row.fault(
                .nameDiffers,
                "Họ và tên",
                value: name,
                help: [first.name, String(first.row.number)]
            )
        }
        drafts[id]?.posts.append(post)
    }

    /// The address as it can stand in a letter's head; nil where the cell is empty.
    private func email(_ row: ImportRow) throws(RowFault) -> String? {
        let text = try row.text("Thư điện tử")
        guard !text.isEmpty else { return nil }
        guard MailAddress(text) != nil else { throw row.fault(.badAddress, "Thư điện tử", value: text) }
        return text
    }

    func people() -> (people: [Person], faults: [RowFault]) {
        var people: [Person] = []
        var faults: [RowFault] = []
        for id in order {
            guard let draft = drafts[id] else { continue }
            do {
                people.append(
                    try Person(
                        id: id,
                        name: draft.name,
                        birthday: draft.birthday,
                        sex: draft.sex,
                        home: draft.home,
                        residence: draft.residence,
                        qualification: draft.qualification,
                        posts: draft.posts,
                        email: draft.email,
                        mailPace: draft.mailPace
                    )
                )
            } catch {
                faults.append(draft.row.fault(.missingValue, "Họ và tên"))
            }
        }
        return (people, faults)
    }
}
