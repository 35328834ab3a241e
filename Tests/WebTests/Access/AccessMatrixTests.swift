import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

@testable import Web

/// Role × address × own or another unit × state: every cell against a table written by hand (promise P5).
@Suite struct AccessMatrixTests {
    private let busy: BusyTown
    private var town: Town { busy.town }

    /// One for all that changes nothing of it.
    private static let shared = Result { try BusyTown() }

    init() throws { busy = try Self.shared.get() }

    /// Every address of the router, as it is registered.
    private func routes(_ method: HTTPRequest.Method) throws -> [String] {
        try WebServer(office: town.office).router().routes.filter { $0.method == method }
            .map(\.path.description)
    }

    @Test func everyAddressHasItsLine() throws {
        #expect(Set(try routes(.get)) == Set(AccessTable.pages.keys))
        #expect(Set(try routes(.post)) == Set(AccessTable.forms.keys))
        let known: Set<HTTPRequest.Method> = [.get, .post, .head]
        let all = try WebServer(office: town.office).router().routes
        #expect(all.allSatisfy { known.contains($0.method) })
        #expect(Set(AccessTable.sees.keys) == Set(BusyTown.people.map(\.key)))
        #expect(Set(AccessTable.does.keys) == Set(busy.things.keys))
    }

    // MARK: - Pages

    /// The addresses of a page for a person: one where it names nothing, one for each thing or kind where it does.
    private func addresses(_ route: String) throws -> [(address: String, thing: String?)] {
        let kinds = ObjectKind.allCases.filter(\.travels).map(\.rawValue)
        switch route {
        case "/list/{kind}": return kinds.map { ("/list/\($0)", nil) }
        case "/new/{kind}": return CreationForm.kinds.map { ("/new/\($0.rawValue)", nil) }
        case "/search": return [("/search?q=nguyen", nil), ("/search?q=12", nil), ("/search", nil)]
        case "/thing/{kind}/{id}":
            return busy.things.sorted { $0.key < $1.key }.map { (Links.thing($0.value), $0.key) }
        case "/thing/{kind}/{id}/act/{action}":
            return busy.things.sorted { $0.key < $1.key }.flatMap { name, object in
                (AccessTable.does[name] ?? [:]).keys.sorted().map { (Links.act($0, on: object), name) }
            }
        case "/thing/{kind}/{id}/paper/{form}/{issue}":
            return try busy.things.sorted { $0.key < $1.key }.flatMap { name, object in
                try town.office.store.read { try $0.documents(of: object) }.map { (Links.paper($0), name) }
            }
        case "/workflows/{id}", "/workflows/{id}/picture.svg":
            return ["session", "nomination-merit"].map { (route.replacing("{id}", with: $0), nil) }
        case "/appraisal/{id}":
            return busy.things.sorted { $0.key < $1.key }.filter { $0.value.kind == .nomination }.map {
                (route.replacing("{id}", with: Links.part($0.value.id)), $0.key)
            }
        case "/templates/{form}", "/templates/{form}/sample":
            return [(route.replacing("{form}", with: "nominee-list"), nil)]
        case "/law/value": return [("/law/value?place=citations%2Flaw-2022", nil)]
        case "/names/{campaign}": return [("/names/dot", "campaign")]
        case "/papers/{campaign}": return [("/papers/dot", "campaign")]
        // Nobody has packed anything: PaperTests look at what there is then.
        case "/papers/{campaign}/file": return []
        case "/bulk/{key}", "/bulk/{key}/file": return [(route.replacing("{key}", with: BusyTown.run), nil)]
        case "/organisation/unit/{id}": return [(route.replacing("{id}", with: "bhxh-nghe-an"), nil)]
        case "/accounts/{id}": return ["NV0001", "NV0153"].map { (route.replacing("{id}", with: $0), nil) }
        case "/meeting/{id}", "/meeting/{id}/projector":
            return busy.things.sorted { $0.key < $1.key }.filter { $0.value.kind == .session }.map {
                (route.replacing("{id}", with: Links.part($0.value.id)), $0.key)
            }
        case "/registers/{series}/{unit}/{year}": return [("/registers/guidance/bhxh-vn/2024", nil)]
        case "/import/sample/{campaign}": return [("/import/sample/dot", "campaign")]
        case "/report/{id}": return contents(of: .movementReport)
        case "/dossier/{id}": return contents(of: .nomination)
        case "/roll-up/{id}": return contents(of: .rollUp)
        case "/reports/{year}": return [("/reports/2023", nil), ("/reports/2024?state=drafting", nil)]
        case "/thing/{kind}/{id}/handed/{digest}":
            return try things(of: .nomination).flatMap { name, object in
                let found = try town.office.store.read { try $0.find(Nomination.self, key: object.id) }
                return (found?.value.dossier.papers.compactMap(\.digest) ?? []).map {
                    (Links.handed($0, with: object), name)
                }
            }
        case "/thing/{kind}/{id}/print/{form}":
            return things(of: .movementReport).map { (Links.print($0.value, on: "movement-report"), $0.key) }
        case "/thing/{kind}/{id}/compare":
            return try busy.things.sorted { $0.key < $1.key }.filter {
                try town.office.comparison(of: $0.value, from: nil, to: nil) != nil
            }.map { (Links.compare($0.value), $0.key) }
        default:
            #expect(!route.contains("{"), "no addresses are known for \(route)")
            return [(route, nil)]
        }
    }

    private func things(of kind: ObjectKind) -> [(key: String, value: ObjectReference)] {
        busy.things.filter { $0.value.kind == kind }.sorted { $0.key < $1.key }
    }

    private func contents(of kind: ObjectKind) -> [(address: String, thing: String?)] {
        things(of: kind).compactMap { name, object in Links.contents(object).map { ($0, name) } }
    }

    @Test(arguments: BusyTown.people.map(\.key)) func everyPageIsOpenToWhomItIs(_ role: String) async throws {
        let browser = try await Browser(town, as: person(role))
        let unseen = busy.things.filter { !sees(role, $0.key) }
        for (route, door) in AccessTable.pages.sorted(by: { $0.key < $1.key }) {
            for (address, thing) in try addresses(route) {
                try await browser.get(address)
                let isOpen =
                    switch door {
                    case .anybody, .visitors: true
                    case .start: false
                    case .workers: !AccessTable.idle.contains(role)
                    case .seeing: sees(role, thing ?? "")
                    case .agencyReaders: AccessTable.agencyReaders.contains(role)
                    case .templateKeepers: AccessTable.templateKeepers.contains(role)
                    case .administrators: role == "administrator"
                    case .confirmers: role == "standing-head"
                    case .owner: role == "clerk"
                    }
                guard isOpen else {
                    #expect(browser.status == 404, "\(role): \(address)")
                    continue
                }
                #expect([200, 422].contains(browser.status), "\(role): \(address) \(browser.status)")
                // No page names what is not to be seen.
                for (name, object) in unseen where object.id.count > 8 {
                    #expect(!browser.page.contains(object.id), "\(role): \(address) names \(name)")
                }
            }
        }
    }

    @Test func nobodySeesAnythingBeforeHeSignsIn() async throws {
        let browser = try Browser(town)
        for (route, door) in AccessTable.pages {
            for (address, _) in try addresses(route) {
                try await browser.get(address)
                if case .anybody = door {
                    #expect(browser.status == 200, "\(address)")
                } else if case .start = door {
                    #expect(browser.status == 404, "\(address)")
                } else {
                    #expect(
                        browser.status == 303 && browser.location == Links.signIn(to: address),
                        "\(address)"
                    )
                    #expect(browser.page.isEmpty)
                }
            }
        }
    }

    /// What is not his and what is not there read alike, byte for byte, wherever a thing is named.
    @Test(arguments: ["clerk", "other-clerk", "elsewhere", "member", "administrator", "nominee"])
    func notSeenIsNotThere(_ role: String) async throws {
        let browser = try await Browser(town, as: person(role))
        for (name, object) in busy.things where !sees(role, name) {
            let nothing = ObjectReference(object.kind, object.id + "0")
            let pairs = [
                (Links.thing(object), Links.thing(nothing)),
                (Links.act("withdraw", on: object), Links.act("withdraw", on: nothing)),
                (Links.thing(object) + "/paper/x/1", Links.thing(nothing) + "/paper/x/1"),
            ]
            for (there, nowhere) in pairs {
                try await browser.get(there)
                let (status, page) = (browser.status, browser.page)
                try await browser.get(nowhere)
                #expect(status == 404 && browser.status == 404 && page == browser.page, "\(role): \(name)")
            }
            try await browser.get("/account")
            try await browser.submit(Links.act("withdraw", on: object))
            let (status, page) = (browser.status, browser.page)
            try await browser.get("/account")
            try await browser.submit(Links.act("withdraw", on: nothing))
            #expect(status == 404 && browser.status == 404 && page == browser.page, "\(role): \(name)")
            try await browser.get("/account")
            let chosen = [("kind", object.kind.rawValue), ("action", "withdraw"), ("asked", "yes")]
            try await browser.submit("/bulk", chosen + [("id", object.id)])
            #expect(browser.status == 404, "\(role): bulk \(name)")
        }
    }

    // MARK: - Acting

    /// The sentence for whoever has another role.
    private let otherRole = "bước này do người có vai trò khác thực hiện"

    @Test(arguments: BusyTown.people.map(\.key)) func onlyWhoMayActs(_ role: String) async throws {
        let browser = try await Browser(town, as: person(role))
        for (name, object) in busy.things where sees(role, name) {
            for (action, may) in AccessTable.does[name] ?? [:] {
                try await browser.get(Links.act(action, on: object))
                #expect(
                    browser.page.contains(otherRole) != may.contains(role),
                    "\(role): \(action) \(name), \(browser.status)"
                )
                guard !may.contains(role) else { continue }
                let before = try events(object)
                let fields = [("version", browser.hidden("version")), ("reason-text", "x")]
                try await browser.submit(Links.act(action, on: object), fields)
                #expect(
                    browser.status == 422 && browser.page.contains(otherRole),
                    "\(role): \(action) \(name)"
                )
                #expect(try events(object) == before, "\(role): \(action) \(name)")
            }
        }
    }

    /// The table names every action that the machines let a person do where the things stand.
    @Test func theTableNamesEveryAction() throws {
        for (name, object) in busy.things {
            let actions = try town.office.options(for: "NV0001", on: object).map(\.action.id)
            #expect(Set(actions) == Set((AccessTable.does[name] ?? [:]).keys), "\(name)")
        }
    }

    @Test func aFormWithoutItsTokenIsRefused() async throws {
        let browser = try await Browser(town, as: person("clerk"))
        for (route, door) in AccessTable.forms {
            if case .anybody = door { continue }
            if case .start = door { continue }
            let address =
                route.replacing("{kind}", with: "nomination").replacing("{id}", with: "x")
                .replacing("{action}", with: "submit")
            try await browser.post(address, ["csrf": "x"])
            #expect(browser.status == 403, "\(address)")
        }
    }

    // MARK: - What is not seen changes nothing

    /// Runs on a town of its own.
    @Test func whatIsNotSeenChangesNoByte() async throws {
        try await AccessMatrixTests(busy: BusyTown()).addsWhatIsNotSeen()
    }

    private init(busy: BusyTown) { self.busy = busy }

    private func addsWhatIsNotSeen() async throws {
        let roles = ["clerk", "member", "elsewhere", "administrator", "nominee"]
        let before = try await everything(roles)
        try town.takes("lao-cai/danh-sach-sua-lai.xlsx", as: "NV0146", unit: "bhxh-lao-cai")
        try town.does("NV0146", "create", "submission/dot.bhxh-lao-cai.certificate-of-the-ministry")
        try town.does("NV0146", "create", "movement-report/2024.bhxh-lao-cai")
        _ = try town.office.issueQueued()
        let after = try await everything(roles)
        for role in roles {
            #expect(before[role]?.count ?? 0 > 30)
            for (address, page) in before[role] ?? [:] {
                let now = after[role]?[address] ?? ""
                let changed = zip(page.split(separator: "\n"), now.split(separator: "\n")).first { $0 != $1 }
                #expect(now.count == page.count && changed == nil, "\(role): \(address)")
            }
        }
        // Who sees everything sees it.
        #expect(try await everything(["viewer"])["viewer"]?["/list/nomination"]?.contains("Lào Cai") ?? false)
    }

    /// They say who has signed in, and looking means signing in; of things they say nothing.
    private static let tellsOfSignIns: Set = ["/accounts", "/accounts/{id}", "/sign-ins"]

    /// Every page of each role, without the key that makes each form another one.
    private func everything(_ roles: [String]) async throws -> [String: [String: String]] {
        var pages: [String: [String: String]] = [:]
        for role in roles {
            let browser = try await Browser(town, as: person(role))
            for route in AccessTable.pages.keys where !Self.tellsOfSignIns.contains(route) {
                for (address, _) in try addresses(route) {
                    try await browser.get(address)
                    pages[role, default: [:]][address] = browser.page
                        .replacing(/name="key" value="[^"]*"/, with: "")
                        .replacing(/name="csrf" value="[^"]*"/, with: "")
                }
            }
        }
        return pages
    }

    // MARK: - Shared

    private func person(_ role: String) -> String { BusyTown.people.first { $0.key == role }?.value ?? "" }

    private func sees(_ role: String, _ thing: String) -> Bool {
        AccessTable.sees[role]?.contains(thing) ?? false
    }

    private func events(_ object: ObjectReference) throws -> Int {
        try town.office.store.read { try $0.events(of: object).count }
    }
}
