import Awards
import Secretariat
import Store
import Vietnamese

/// An invented agency of any size: units with their councils, functions and people.
///
/// Everybody's code says who he is: `p07-clerk` is the clerk of unit p07, `p07-n12` a person to be nominated.
struct Agency {
    let units: Int
    let people: Int

    static let since = Period(from: Day(iso: "2010-01-01") ?? .first, until: nil)

    var names: [String] { (1...units).map { $0 < 10 ? "p0\($0)" : "p\($0)" } }

    func nominees(_ unit: String) -> [String] { (1...max(1, people)).map { "\(unit)-n\($0)" } }

    func populate(_ books: Transaction) throws {
        try unit("vn", "Bảo hiểm xã hội Việt Nam", .agency, under: nil, books)
        try unit("vu", "Vụ Thi đua - Khen thưởng", .central, under: "vn", books)
        let functions = [
            ("director", "head"), ("officer", "standing-officer"), ("standing-head", "standing-head"),
            ("registry", "registry"),
        ]
        for (code, function) in functions { try holder(code, function, of: "vn", books) }
        try council(of: "vn", size: 9, books)
        for name in names { try province(name, books) }
    }

    private func province(_ name: String, _ books: Transaction) throws {
        try unit(name, "Bảo hiểm xã hội tỉnh số \(name.dropFirst())", .province, under: "vn", books)
        let functions = [
            ("clerk", "clerk"), ("head", "head"), ("registry", "registry"), ("officer", "standing-officer"),
        ]
        for (code, function) in functions { try holder("\(name)-\(code)", function, of: name, books) }
        try council(of: name, size: 5, books)
        for code in nominees(name) { try books.record(person(code, in: name)) }
    }

    private func unit(
        _ id: String,
        _ name: String,
        _ kind: Awards.Unit.Kind,
        under parent: String?,
        _ books: Transaction
    ) throws {
        let version = Awards.Unit.Version(
            period: Self.since,
            name: name,
            symbol: "BHXH",
            kind: kind,
            parent: parent.map { Awards.Unit.ID($0) },
            headTitle: parent == nil ? "Tổng Giám đốc" : "Giám đốc",
            deputyTitle: "Phó",
            place: "Hà Nội"
        )
        try books.record(Awards.Unit(id: Awards.Unit.ID(id), versions: [version]))
    }

    func person(_ code: String, in unit: String) throws -> Person {
        try Person(
            id: Person.ID(code),
            name: name(of: code),
            birthday: Day(iso: "1980-05-06"),
            sex: name(of: code).contains(" Thị ") ? .female : .male,
            home: "Hà Nội",
            posts: [.init(period: Self.since, unit: Awards.Unit.ID(unit), title: "Chuyên viên")]
        )
    }

    /// The name of whoever has that code: always the same, some names often and most seldom, as in life.
    func name(of code: String) -> String { PersonName(code).text }

    func holder(_ code: String, _ function: String, of unit: String, _ books: Transaction) throws {
        try books.record(person(code, in: unit))
        try books.record(
            Assignment(
                person: Person.ID(code),
                function: function,
                scope: unit,
                period: Self.since,
                signing: .own
            )
        )
    }

    private func council(of unit: String, size: Int, _ books: Transaction) throws {
        let codes = (1...size).map { "\(unit)-m\($0)" } + ["\(unit)-secretary"]
        for code in codes { try books.record(person(code, in: unit)) }
        let members = codes.enumerated().map { index, code in
            Council.Member(
                person: Person.ID(code),
                seat: index == 0 ? .chair : index == size ? .secretary : index == 1 ? .viceChair : .member,
                period: Self.since
            )
        }
        try books.record(
            Council(
                id: Council.ID("hd-\(unit)"),
                unit: Awards.Unit.ID(unit),
                name: "Hội đồng \(unit)",
                basis: "Quyết định số 1",
                members: members
            )
        )
    }
}
