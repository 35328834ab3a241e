import Awards
import Foundation
public import Secretariat
import Store
import Vietnamese

/// The sample agency on the first day of its round: units, people and councils imported, the campaign open.
struct Town {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let sample = root.appending(path: "samples/yearly-2024")
    static let password = "mot-mat-khau-dai"
    static let clerk = "NV0153"
    static let head = "NV0152"
    /// The clerk of another province.
    static let stranger = "NV0066"
    static let officer = "NV0007"
    static let standingHead = "NV0005"

    private static let rules = Result {
        let store = try Store.temporary(digest: Office.digest)
        let files = try RuleFiles(reading: [root.appending(path: "templates"), sample])
        return try RuleLibrary(files: files, kept: store.files)
    }

    var office: Office

    init(office: Office) { self.office = office }

    /// - Parameters:
    ///   - opening: Whether there is a campaign already.
    ///   - peopled: Whether units, people and councils were imported.
    ///   - accounts: Whether anybody has a password.
    init(opening: Bool = true, peopled: Bool = true, accounts: Bool = true) throws {
        let start = Moment(iso: "2024-10-14T08:30")
        let moment = start ?? Moment(unixSeconds: 0)
        office = Office(
            store: try Store.temporary(digest: Office.digest),
            library: try Self.rules.get(),
            clock: { moment },
            passwordCost: PasswordCost(rounds: 16)
        )
        try office.store.write { try $0.set("regulation", to: "yearly-2024") }
        guard peopled else { return }
        for name in ["units", "people", "assignments", "councils"] {
            let bytes = [UInt8](try Data(contentsOf: Self.sample.appending(path: "\(name).csv")))
            _ = try office.importTable(named: "\(name).csv", bytes, as: "NV0001", ImportOptions())
        }
        guard accounts else { return }
        for person in [Self.clerk, Self.head, Self.stranger, Self.officer, Self.standingHead] {
            try office.setPassword(of: Person.ID(person), to: Self.password, by: nil)
        }
        guard opening else { return }
        try does(
            Self.officer,
            "create",
            "campaign/dot",
            [
                "title": "Đợt xét <năm> 2024", "movement": "learning-society", "period": "năm 2024",
                "years": .list([2024, 2024]), "opens": "2024-10-14", "closes": "2024-11-29",
            ]
        )
        try does(Self.standingHead, "open", "campaign/dot")
    }

    /// As if he had confirmed a code of his telephone.
    func setsUpSecondFactor(of person: String) throws {
        try office.store.write { books in
            guard var account = try books.account(of: Person.ID(person)) else { throw Failed(action: person) }
            account.secondFactor = Account.SecondFactor(secret: "00", confirmedAt: office.clock())
            try books.record(account)
        }
    }

    func does(_ who: String, _ action: String, _ object: String, _ input: [String: Datum] = [:]) throws {
        let parts = object.split(maxSplits: 1) { "/ ".contains($0) }.map(String.init)
        guard let kind = ObjectKind(rawValue: parts[0]) else { throw Failed(action: object) }
        let act = Act(
            actor: Person.ID(who),
            action: action,
            objects: [ObjectReference(kind, parts[1])],
            input: Input(input)
        )
        let answers = try office.act(act)
        guard answers.allSatisfy(\.isDone) else { throw Failed(action: "\(action) \(object): \(answers)") }
    }

    /// Does one thing to several as he would in the browser: looked at, then done exactly so.
    func doesMany(_ who: String, _ action: String, _ objects: [ObjectReference], key: String) throws {
        let door = FrontDoor(office, demandsSecondFactor: false, writer: nil)
        guard
            case .signedIn(let token) = try door.signIn(
                as: who,
                password: Self.password,
                code: nil,
                from: "::1"
            ),
            let (sight, _) = try door.enter(with: token)
        else { throw Failed(action: who) }
        var act = Act(actor: Person.ID(who), action: action, objects: objects, key: key)
        act.expecting = try sight.plan(act, isAsked: true)?.preview?.digest
        guard try sight.carryOut(act, typed: nil, filled: []) else { throw Failed(action: action) }
    }

    /// Takes a list of the sample with the evidence that lies beside it.
    func takes(_ file: String, as clerk: String = Town.clerk, unit: String = "bhxh-nghe-an") throws {
        let bytes = [UInt8](try Data(contentsOf: Self.sample.appending(path: "nominations/\(file)")))
        let folder = Self.sample.appending(path: "nominations/\(file)").deletingLastPathComponent()
        let options = ImportOptions(
            kind: .nominees,
            campaign: "dot",
            unit: Awards.Unit.ID(unit),
            attachment: { name in try? [UInt8](Data(contentsOf: folder.appending(path: name))) }
        )
        _ = try office.importTable(named: file, bytes, as: Person.ID(clerk), options)
    }

    /// The drafts of the clerk's list in the sample.
    func takesDrafts() throws -> [ObjectReference] {
        try takes("nghe-an/giay-khen.xlsx")
        return try office.status(kinds: [.nomination], for: nil).filter { $0.state == "drafting" }.map(
            \.object
        )
    }

    struct Failed: Error { let action: String }
}

extension Datum: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(Decimal(value)) }
}
