import Awards
import Foundation
public import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// A small office: one agency, its standing body, two provinces with councils of five, a sector council of nine.
///
/// Everybody's code says who he is: `an-clerk` is the clerk of the province An.
final class World {
    private(set) var office: Office
    var now: Moment
    /// Gives every act the key of its place in the course, so that a course begun again does nothing twice.
    var isKeyed = false
    /// Whether every act is looked at first and then done exactly as seen.
    var previewsEverything = false
    /// The course breaks off before this step.
    var breaksBefore: Int?
    /// Whether the documents of every step are made at once.
    var issuesAtOnce = false
    /// Looks at every document that is made.
    var inspect: ((IssuedDocument) throws -> Void)?
    /// What the rules in force call the award forms, where that differs from the usual.
    var formNames: [String: String] = [:]
    private(set) var steps = 0

    static let campaign = "dot"
    let provinces: [String]

    /// - Parameter start: The day on which the campaign is drawn up and opened; it closes thirty days later.
    init(
        on start: String = "2024-10-01",
        regulation: String = "yearly-2024",
        opening: Bool = true,
        store: Store? = nil,
        library: RuleLibrary? = nil,
        provinces: [String] = ["an", "binh"]
    ) throws {
        self.provinces = provinces
        let moment = try #require(Moment(iso: "\(start)T08:00"))
        now = moment
        office = Office(
            store: try store ?? Store.temporary(digest: Office.digest),
            library: try library ?? RuleSource.library(),
            clock: { moment }
        )
        try office.store.write { books in
            guard try books.setting("regulation") == nil else { return }
            try books.set("regulation", to: regulation)
            try Self.populate(books, provinces)
        }
        if opening { try openCampaign(regulation: regulation) }
    }

    /// Counts a step of the course.
    func step() throws -> String? {
        steps += 1
        if steps == breaksBefore { throw BrokenOff() }
        return isKeyed ? "step-\(steps)" : nil
    }

    struct BrokenOff: Error {}

    func openCampaign(regulation: String, input: [String: Datum] = [:]) throws {
        var fields: [String: Datum] = [
            "title": "Đợt xét thử", "movement": "learning-society", "period": "năm 2024",
            "years": .list([2024, 2024]), "regulation": .text(regulation),
            "opens": .text(now.day.iso), "closes": .text(now.day.adding(days: 30).iso),
        ]
        fields.merge(input) { $1 }
        try does("officer", "create", "campaign/\(Self.campaign)", fields)
        try does("standing-head", "open", "campaign/\(Self.campaign)")
    }

    /// The same office after its program was started again.
    func reopen(_ store: Store) {
        office = Office(store: store, library: office.library, clock: office.clock)
    }

    // MARK: - Who is there

    private static let names = ["an": "An", "binh": "Bình"]

    private static let since = Period(from: Day(iso: "2023-01-01") ?? .first, until: nil)

    private static func populate(_ books: Transaction, _ provinces: [String]) throws {
        try books.record(unit("vn", "Bảo hiểm xã hội Việt Nam", .agency, nil, "Tổng Giám đốc", "BHXH"))
        try books.record(unit("vu", "Vụ Thi đua - Khen thưởng", .central, "vn", "Vụ trưởng", "TĐKT"))
        for province in provinces {
            let name = "Bảo hiểm xã hội tỉnh \(names[province] ?? province)"
            try books.record(unit(province, name, .province, "vn", "Giám đốc", "BHXH"))
        }
        let agency = [
            "admin", "director", "deputy", "officer", "standing-head", "registry", "sector-secretary",
        ]
        for code in agency { try books.record(person(code, in: "vn")) }
        for index in 1...9 { try books.record(person("s\(index)", in: "vn")) }
        let functions: [(String, String, Assignment.SigningAuthority)] = [
            ("admin", "administrator", .own), ("director", "head", .own), ("deputy", "head", .onBehalfOfHead),
            ("officer", "standing-officer", .own), ("standing-head", "standing-head", .byOrder),
            ("registry", "registry", .own),
        ]
        for (code, function, signing) in functions {
            try books.record(
                Assignment(
                    person: Person.ID(code),
                    function: function,
                    scope: "vn",
                    period: since,
                    signing: signing
                )
            )
        }
        for province in provinces { try populate(province, books) }
        try books.record(council("hd-vn", of: "vn", (1...9).map { "s\($0)" }, secretary: "sector-secretary"))
    }

    private static func populate(_ province: String, _ books: Transaction) throws {
        let posts = [
            ("clerk", "clerk"), ("head", "head"), ("registry", "registry"), ("officer", "standing-officer"),
        ]
        for (name, function) in posts {
            let code = "\(province)-\(name)"
            try books.record(person(code, in: province))
            try books.record(
                Assignment(person: Person.ID(code), function: function, scope: province, period: since)
            )
        }
        for index in 1...8 { try books.record(person("\(province)\(index)", in: province)) }
        for index in 1...4 { try books.record(person("\(province)-m\(index)", in: province)) }
        try books.record(person("\(province)-secretary", in: province))
        let members = ["\(province)-head"] + (1...4).map { "\(province)-m\($0)" }
        try books.record(council("hd-\(province)", of: province, members, secretary: "\(province)-secretary"))
    }

    private static func unit(
        _ id: String,
        _ name: String,
        _ kind: Awards.Unit.Kind,
        _ parent: String?,
        _ head: String,
        _ symbol: String
    ) throws -> Awards.Unit {
        try Awards.Unit(
            id: Awards.Unit.ID(id),
            versions: [
                Awards.Unit.Version(
                    period: since,
                    name: name,
                    symbol: symbol,
                    kind: kind,
                    parent: parent.map { Awards.Unit.ID($0) },
                    headTitle: head,
                    deputyTitle: "Phó \(head)",
                    place: "Hà Nội",
                    confirmedBy: "giả định"
                )
            ]
        )
    }

    static func person(
        _ code: String,
        in unit: String,
        named name: String? = nil,
        title: String = "Chuyên viên"
    ) throws -> Person {
        let syllables = [
            "An", "Bình", "Chi", "Dung", "Giang", "Hạnh", "Khánh", "Lan", "Minh", "Nga", "Oanh", "Phúc",
        ]
        let seed = code.utf8.reduce(7) { ($0 * 31 + Int($1)) % 9973 }
        let made = "Nguyễn \(syllables[seed % 12]) \(syllables[seed / 12 % 12]) \(syllables[seed / 144 % 12])"
        return try Person(
            id: Person.ID(code),
            name: name ?? made,
            birthday: Day(iso: "1980-05-06"),
            sex: seed % 2 == 0 ? .male : .female,
            home: "tỉnh An",
            posts: [Person.Post(period: since, unit: Awards.Unit.ID(unit), title: title)]
        )
    }

    static func council(_ id: String, of unit: String, _ members: [String], secretary: String) -> Council {
        let seats = members.enumerated().map { index, code in
            Council.Member(
                person: Person.ID(code),
                seat: index == 0 ? .chair : index == 1 ? .viceChair : .member,
                period: since
            )
        }
        let writer = Council.Member(person: Person.ID(secretary), seat: .secretary, period: since)
        return Council(
            id: Council.ID(id),
            unit: Awards.Unit.ID(unit),
            name: "Hội đồng \(id)",
            basis: "Quyết định số 1/QĐ-BHXH ngày 02/01/2024",
            members: seats + [writer]
        )
    }
}

extension Datum: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(Decimal(value)) }
}
