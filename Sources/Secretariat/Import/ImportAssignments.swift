import Awards
import Vietnamese

/// Rows of phân công: who holds which function where, from when to when.
enum AssignmentRows {
    static let functions: KeyValuePairs<String, String> = [
        "quản trị": "administrator", "cán bộ thi đua": "clerk", "thủ trưởng": "head",
        "người quyết định": "head", "văn thư": "registry", "chuyên viên thẩm định": "standing-officer",
        "lãnh đạo thường trực": "standing-head", "xem": "viewer", "administrator": "administrator",
        "clerk": "clerk", "head": "head", "registry": "registry", "standing-officer": "standing-officer",
        "standing-head": "standing-head", "viewer": "viewer",
    ]
    static let prefixes: KeyValuePairs<String, Assignment.SigningAuthority> = [
        "KT.": .onBehalfOfHead, "TL.": .byOrder, "TUQ.": .byAuthorisation, "Q.": .acting,
        "TM.": .forCollective,
    ]

    static func assignment(
        _ row: ImportRow,
        people: Set<Person.ID>,
        scopes: Set<String>
    ) throws(RowFault) -> Assignment {
        let person = Person.ID(try row.required("Mã cán bộ"))
        guard people.contains(person) else {
            throw row.fault(.unknownCode, "Mã cán bộ", value: person.rawValue)
        }
        let scope = try row.required("Phạm vi")
        guard scopes.contains(scope) else {
            throw row.fault(
                .unknownCode,
                "Phạm vi",
                value: scope,
                help: nearest(to: scope, in: scopes.sorted())
            )
        }
        return Assignment(
            person: person,
            function: try row.requiredChoice("Chức năng", functions),
            scope: scope,
            period: Period(from: try row.requiredDay("Từ ngày"), until: try row.day("Đến ngày")),
            signing: try row.choice("Ký", prefixes) ?? .own,
            basis: try row.text("Văn bản").nilIfEmpty
        )
    }
}

/// Rows of hội đồng: one row a seat, all rows of one code together.
struct CouncilRows {
    private static let seats: KeyValuePairs<String, Council.Seat> = [
        "Chủ tịch": .chair, "Phó Chủ tịch": .viceChair, "Ủy viên thường trực": .standingMember,
        "Ủy viên": .member, "Thư ký": .secretary,
    ]

    private(set) var councils: [Council.ID: Council] = [:]
    private(set) var order: [Council.ID] = []

    mutating func take(_ row: ImportRow, people: Set<Person.ID>, units: Set<Unit.ID>) throws(RowFault) {
        let id = Council.ID(try row.required("Mã hội đồng"))
        let unit = Unit.ID(try row.required("Mã đơn vị"))
        guard units.contains(unit) else {
            throw row.fault(.unknownCode, "Mã đơn vị", value: unit.rawValue)
        }
        let person = Person.ID(try row.required("Mã cán bộ"))
        guard people.contains(person) else {
            throw row.fault(.unknownCode, "Mã cán bộ", value: person.rawValue)
        }
        let member = Council.Member(
            person: person,
            seat: try row.requiredChoice("Vai trò", Self.seats),
            period: Period(from: try row.requiredDay("Từ ngày"), until: try row.day("Đến ngày"))
        )
        if councils[id] == nil {
            councils[id] = Council(
                id: id,
                unit: unit,
                name: try row.required("Tên hội đồng"),
                basis: try row.text("Quyết định thành lập")
            )
            order.append(id)
        }
        let seated = councils[id]?.members ?? []
        if seated.contains(where: { $0.person == person && $0.period.overlaps(member.period) }) {
            throw row.fault(.duplicateRow, "Mã cán bộ", value: person.rawValue)
        }
        councils[id]?.members.append(member)
    }
}
