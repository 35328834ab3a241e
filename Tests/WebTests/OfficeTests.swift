import Awards
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Secretariat
@testable import Web

/// The office as people use it, page by page, without scripts.
@Suite struct OfficeTests {
    private let town: Town

    init() throws { town = try Town() }

    private let routes = [
        "/", "/list/nomination", "/thing/campaign/dot", "/search?q=a", "/import", "/new/session", "/account",
        "/thing/campaign/dot/act/close",
    ]

    @Test func whoHasNotSignedInSeesNothing() async throws {
        let browser = try Browser(town)
        for route in routes {
            try await browser.get(route)
            #expect(browser.status == 303 && browser.location == Links.signIn(to: route), "\(route)")
        }
        try await browser.get("/health")
        #expect(browser.status == 200)
    }

    /// Whoever follows a link is there once he has signed in; nobody is sent to another site.
    @Test func signingInLeadsToWhereHeWanted() async throws {
        let browser = try Browser(town)
        for (to, place) in [("/list/nomination?mine=yes", "/list/nomination?mine=yes"), ("//evil.vn", "/")] {
            try await browser.post(
                "/sign-in",
                ["name": Town.clerk, "password": Town.password, "to": to]
            )
            #expect(browser.status == 303 && browser.location == place)
        }
    }

    @Test func signsInAndOut() async throws {
        let browser = try Browser(town)
        try await browser.post("/sign-in", ["name": Town.clerk, "password": "sai"])
        #expect(browser.status == 401 && browser.page.contains("không đúng"))
        try await browser.post("/sign-in", ["name": Town.clerk, "password": Town.password])
        let cookie = browser.headers[.setCookie] ?? ""
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "\(cookie)")
        try await browser.follow()
        #expect(browser.status == 200 && browser.page.contains("Phan Tiến Tài"))
        try await browser.submit("/sign-out")
        try await browser.get("/")
        #expect(browser.location == "/sign-in")
    }

    @Test func everyAnswerForbidsForeignScripts() async throws {
        let browser = try await Browser(town, as: Town.clerk)
        for route in routes + ["/nowhere", "/sign-in"] {
            try await browser.get(route)
            let policy = browser.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(route)")
        }
    }

    /// A form that does not bear the session's token changes nothing.
    @Test func aForeignFormIsRefused() async throws {
        let head = try await Browser(town, as: Town.standingHead)
        for path in ["/thing/campaign/dot/act/close", "/new/session", "/bulk", "/import"] {
            try await head.post(path, ["csrf": "x", "set.year": "2024"])
            #expect(head.status == 403, "\(path)")
        }
        #expect(try town.office.status(kinds: [.campaign], for: nil).map(\.state) == ["open"])
    }

    private func list(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Town.sample.appending(path: "nominations/\(name)")))
    }

    @Test func aClerkTakesHisList() async throws {
        let browser = try await Browser(town, as: Town.clerk)
        try await browser.get("/import")
        #expect(browser.page.contains("Đợt xét &lt;năm&gt; 2024"))
        let place = [("campaign", "dot"), ("unit", "bhxh-nghe-an")]
        let file = (field: "file", name: "giay-khen.xlsx", bytes: try list("nghe-an/giay-khen.xlsx"))
        let evidence = (
            field: "evidence", name: "xac-nhan-nv0261.txt", bytes: try list("nghe-an/xac-nhan-nv0261.txt")
        )
        try await browser.upload("/import", place, files: [file, evidence])
        #expect(browser.page.contains("chưa ghi gì"), "\(browser.page.suffix(3000))")
        #expect(try town.office.status(kinds: [.nomination], for: nil).isEmpty)
        let kept = ["kept", "campaign", "unit"].map { ($0, browser.hidden($0)) } + [("step", "take")]
        let beside = Set(browser.values(of: "beside")).map { ("beside", $0) }
        #expect(beside.count == 1)
        try await browser.submit("/import", kept + beside)
        #expect(browser.page.contains("Đã ghi"))
        let lines = try town.office.status(kinds: [.nomination], for: nil)
        #expect(!lines.isEmpty)
        try await browser.get("/list/nomination")
        for line in lines { #expect(browser.page.contains("/thing/nomination/\(line.object.id)")) }
        // Changing the contents is not a button that does nothing.
        let drafted = try #require(lines.first { $0.state == "drafting" })
        try await browser.get("/thing/nomination/\(drafted.object.id)")
        #expect(browser.page.contains("/act/") && !browser.page.contains("/act/edit"))
    }

    @Test func pastedRowsAreTakenTheSameWay() async throws {
        let browser = try await Browser(town, as: Town.clerk)
        try await browser.get("/import")
        let text =
            "Mã\tHọ và tên / Tên tập thể\tHình thức đề nghị\tTóm tắt thành tích\n"
            + "NV0261\tĐặng Nguyễn Đăng Đức Đạt\tGiấy khen\tHọc tập đều đặn\nNV9999\tKhông Có Ai\tGiấy khen\tX"
        try await browser.upload(
            "/import",
            [("campaign", "dot"), ("unit", "bhxh-nghe-an"), ("pasted", text)],
            files: []
        )
        #expect(
            browser.page.contains("Dòng sai") && browser.page.contains("NV9999"),
            "\(browser.page.suffix(2500))"
        )
        #expect(browser.page.contains("Ghi 1 dòng đúng"))
    }

    /// What a person may not see looks like what is not there.
    @Test func anotherUnitsThingIsNotThere() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/import")
        let file = (field: "file", name: "g.xlsx", bytes: try list("nghe-an/giay-khen.xlsx"))
        let place = [("campaign", "dot"), ("unit", "bhxh-nghe-an"), ("step", "take")]
        try await clerk.upload("/import", place, files: [file])
        let id = try #require(town.office.status(kinds: [.nomination], for: nil).first?.object.id)
        try await clerk.get("/thing/nomination/\(id)")
        #expect(clerk.status == 200)
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get("/thing/nomination/\(id)")
        let (status, page) = (stranger.status, stranger.page)
        try await stranger.get("/thing/nomination/\(id)x")
        #expect(status == 404 && page == stranger.page)
        try await stranger.get("/list/nomination")
        #expect(!stranger.page.contains(id))
    }

    @Test func aRefusalKeepsWhatWasTyped() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/new/session")
        try await clerk.submit(
            "/new/session",
            [
                ("set.campaign", "dot"), ("set.council", "hd-nghe-an"), ("set.form", "commendation"),
                ("set.place", "Phòng <họp>"),
            ]
        )
        #expect(clerk.status == 422)
        #expect(
            clerk.page.contains("Phòng &lt;họp&gt;") && clerk.page.contains("thời gian họp"),
            "\(clerk.page.suffix(2500))"
        )
    }

    /// Sent twice, a form does its work once.
    @Test func aSecondClickDoesNothingTwice() async throws {
        let browser = try await Browser(town, as: Town.standingHead)
        try await browser.get("/thing/campaign/dot")
        let fields = ["version", "key"].map { ($0, browser.hidden($0)) }
        #expect(browser.page.contains("/thing/campaign/dot/act/close"))
        try await browser.submit("/thing/campaign/dot/act/close", fields)
        #expect(browser.status == 303, "\(browser.page.suffix(2000))")
        let events = try town.office.store.read { try $0.events(of: ObjectReference(.campaign, "dot")).count }
        try await browser.get("/thing/campaign/dot")
        try await browser.submit("/thing/campaign/dot/act/close", fields)
        #expect(
            try town.office.store.read { try $0.events(of: ObjectReference(.campaign, "dot")).count }
                == events
        )
    }

    /// An office without any campaign offers what the rules in force have.
    @Test func theFirstCampaignIsDrawnUp() async throws {
        let empty = try Town(opening: false)
        let browser = try await Browser(empty, as: Town.officer)
        try await browser.get("/new/campaign")
        #expect(browser.page.contains("learning-society") && browser.page.contains("Giấy khen"))
        let fields = [
            ("id", "dot"), ("title", "Đợt xét đầu tiên"), ("movement", "learning-society"),
            ("years", "2023-2024"),
            ("period", "hai năm"), ("opens", "2024-10-15"), ("closes", "2024-11-29"),
            ("forms", "commendation"),
        ]
        try await browser.submit("/new/campaign", fields.map { ("set.\($0.0)", $0.1) })
        #expect(browser.status == 303, "\(browser.page.suffix(2500))")
        let campaign = try empty.office.store.read { try $0.find(Campaign.self, key: "dot")?.value }
        #expect(campaign?.years == ClosedYears(2023, 2024) && campaign?.forms == ["commendation"])
    }

    @Test func aSecondClickBeginsNothingTwice() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/new/submission")
        let key = ("key", clerk.hidden("key"))
        let fields = [("campaign", "dot"), ("unit", "bhxh-nghe-an"), ("form", "certificate-of-the-ministry")]
            .map { ("set.\($0.0)", $0.1) }
        try await clerk.submit("/new/submission", fields + [key])
        let first = clerk.location
        #expect(clerk.status == 303, "\(clerk.page.suffix(2000))")
        try await clerk.get("/new/submission")
        try await clerk.submit("/new/submission", fields + [key])
        #expect(clerk.location == first)
        // Asked for anew, it is another one.
        try await clerk.get("/new/submission")
        try await clerk.submit("/new/submission", fields + [("key", clerk.hidden("key"))])
        #expect(clerk.location == first + ".2")
    }

    /// Who is told that somebody was first may go on from there.
    @Test func afterAConflictThePageKnowsTheNewVersion() async throws {
        let browser = try await Browser(town, as: Town.standingHead)
        try await browser.get("/thing/campaign/dot/act/close")
        let seen = browser.hidden("version")
        try await browser.submit("/thing/campaign/dot/act/close", [("version", "1")])
        #expect(browser.status == 422 && browser.hidden("version") == seen)
    }

    @Test func changesHisPassword() async throws {
        let browser = try await Browser(town, as: Town.clerk)
        try await browser.get("/account")
        try await browser.submit(
            "/account/password",
            [("old", "sai"), ("new", "mua-he-ruc-ro"), ("again", "mua-he-ruc-ro")]
        )
        #expect(browser.status == 422)
        try await browser.submit(
            "/account/password",
            [("old", Town.password), ("new", "mua-he-ruc-ro"), ("again", "mua-he-ruc-ro")]
        )
        #expect(
            browser.status == 200 && browser.page.contains("Đã đổi mật khẩu"),
            "\(browser.page.suffix(2500))"
        )
        let again = try Browser(town)
        try await again.post("/sign-in", ["name": Town.clerk, "password": Town.password])
        #expect(again.status == 401)
        try await again.post("/sign-in", ["name": Town.clerk, "password": "mua-he-ruc-ro"])
        #expect(again.status == 303)
    }

    @Test func speaksEnglishWhenAsked() async throws {
        let browser = try await Browser(town, as: Town.clerk)
        try await browser.post("/language", ["language": "en", "back": "//elsewhere.example"])
        #expect(browser.location == "/")
        try await browser.get("/")
        #expect(browser.page.contains("My work") && browser.page.contains("lang=\"en\""))
    }

    /// Things of one kind that run on several machines are counted with their own.
    @Test func aWorkflowSaysHowManyStandWhere() async throws {
        try town.takes("nghe-an/giay-khen.xlsx")
        let count = try town.office.status(kinds: [.nomination], for: nil).count
        try town.does(Town.clerk, "create", "submission/dot.bhxh-nghe-an.certificate-of-the-ministry")
        let clerk = try await Browser(town, as: Town.clerk)
        for (machine, stand) in [
            ("nomination-commendation", count), ("nomination-merit", 0), ("submission", 1),
            ("submission-upward", 0),
        ] {
            try await clerk.get("/workflows/\(machine)")
            #expect(clerk.status == 200)
            let said = clerk.page.contains("\(stand) hồ sơ đang ở đây")
            #expect(stand > 0 ? said : !clerk.page.contains("đang ở đây"), "\(machine)")
        }
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get("/workflows/nomination-commendation")
        #expect(!stranger.page.contains("đang ở đây"))
    }

    /// What the head of a unit decides himself goes up to nobody: no submission is drawn up for it.
    @Test func aSubmissionIsForWhatGoesUp() throws {
        let viewer = try town.office.viewer(Person.ID(Town.clerk))
        func forms(_ kind: ObjectKind) throws -> [String] {
            let form = try #require(try town.office.creationForm(of: kind, for: viewer))
            guard case .choice(let found) = form.fields.first(where: { $0.name == "form" })?.shape else {
                return []
            }
            return found.map(\.value)
        }
        #expect(try forms(.session).contains("commendation"))
        #expect(try !forms(.submission).contains("commendation") && !forms(.submission).isEmpty)
    }

    /// A form that is refused keeps the file that was handed in with it.
    @Test func aRefusalKeepsTheFile() async throws {
        try town.takes("nghe-an/giay-khen.xlsx")
        let drafts = try town.office.status(kinds: [.nomination], for: nil).filter { $0.state == "drafting" }
        let object = try #require(drafts.dropFirst().first).object
        try town.does(Town.clerk, "submit", object.description)
        try town.office.setPassword(of: "NV0202", to: Town.password, by: nil)
        let officer = try await Browser(town, as: "NV0202")
        let path = "/thing/nomination/\(object.id)/act/hold"
        try await officer.get(path)
        let paper = (field: "paper.hold-grounds", name: "can cu.pdf", bytes: Array("%PDF-1.4".utf8))
        let form = ["version", "key"].map { ($0, officer.hidden($0)) }
        try await officer.upload(path, form, files: [paper])
        #expect(
            officer.status == 422 && officer.page.contains("không cần chọn lại: can cu.pdf"),
            "\(officer.page)"
        )
        let kept = "kept.paper.hold-grounds"
        let again = ["version", "key", kept].map { ($0, officer.hidden($0)) }
        // What somebody else has kept is nothing.
        let forged = again.map { ($0.0, $0.0 == kept ? $0.1.replacing(" ", with: " x") : $0.1) }
        let reason = [("reason", "investigation"), ("reason-text", "Đang thanh tra")]
        try await officer.upload(path, forged + reason, files: [])
        #expect(officer.status == 422)
        try await officer.upload(path, again + reason, files: [])
        #expect(officer.status == 303, "\(officer.page)")
        #expect(try town.office.status(kinds: [.nomination], for: nil).contains { $0.state == "on-hold" })
    }
}
