import Awards
import Foundation
import Secretariat
import Store
import Testing
import Vietnamese

@testable import Web

/// The organisation as an administrator changes it from a day on.
@Suite struct OrganisationTests {
    private static let administrator = "NV0001"
    private let town: Town
    private let browser: Browser

    init() async throws {
        town = try Town(opening: false)
        try town.office.setPassword(of: Person.ID(Self.administrator), to: Town.password, by: nil)
        browser = try await Browser(town, as: Self.administrator)
    }

    private func unit(_ id: String) throws -> Awards.Unit? {
        try town.office.store.read { try $0.unit(Unit.ID(id)) }
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    private func facts(_ name: String, from day: String) -> [(String, String)] {
        [("name", name), ("kind", "province"), ("parent", "bhxh-vn"), ("place", "Nghệ An"), ("from", day)]
    }

    @Test func aUnitIsRenamedFromADayOn() async throws {
        try await browser.get("/organisation/unit/bhxh-nghe-an")
        let old = try #require(try unit("bhxh-nghe-an")?.version(on: day("2024-10-14"))?.name)
        try await browser.submit(
            "/organisation/unit/bhxh-nghe-an/change",
            facts("BHXH tỉnh Nghệ Tĩnh", from: "2024-12-01")
        )
        #expect(browser.status == 303, "\(browser.page.suffix(3000))")
        let changed = try #require(try unit("bhxh-nghe-an"))
        #expect(try changed.version(on: day("2024-11-30"))?.name == old)
        #expect(try changed.version(on: day("2024-12-01"))?.name == "BHXH tỉnh Nghệ Tĩnh")
        #expect(changed.versions.last?.confirmedBy?.contains("14/10/2024") ?? false)
        try await browser.get("/organisation?day=2024-11-30")
        #expect(browser.page.contains(old) && !browser.page.contains("Nghệ Tĩnh"))
        try await browser.get("/organisation?day=2024-12-01")
        #expect(browser.page.contains("Nghệ Tĩnh") && browser.page.contains("Thay đổi gần đây"))
        // Nobody reaches behind what is recorded; what was typed stays.
        try await browser.get("/organisation/unit/bhxh-nghe-an")
        try await browser.submit(
            "/organisation/unit/bhxh-nghe-an/change",
            facts("Tên khác", from: "2024-12-01")
        )
        #expect(browser.status == 422 && browser.page.contains("sớm nhất là 02/12/2024"))
        #expect(browser.page.contains("value=\"Tên khác\""))
        #expect(try unit("bhxh-nghe-an") == changed)
    }

    @Test func aUnitIsMergedAndItsWorkGoesOn() async throws {
        // What others stand under is not merged away from above them.
        try await browser.get("/organisation/unit/bhxh-ha-noi")
        let merging = [("heir", "bhxh-nghe-an"), ("merged", "2024-10-14")]
        try await browser.submit("/organisation/unit/bhxh-ha-noi/merge", merging)
        #expect(browser.status == 422 && browser.page.contains("Còn đơn vị trực thuộc"))
        try await browser.get("/organisation/unit/bhxh-hai-phong")
        try await browser.submit(
            "/organisation/unit/bhxh-hai-phong/merge",
            [("heir", "bhxh-nghe-an"), ("merged", "2024-10-14")]
        )
        #expect(browser.status == 303, "\(browser.page.suffix(3000))")
        #expect(try unit("bhxh-hai-phong")?.versions.last?.period.until == day("2024-10-13"))
        #expect(try unit("bhxh-nghe-an")?.predecessors.contains("bhxh-hai-phong") ?? false)
        let scope = try town.office.viewer(Person.ID(Town.clerk)).scope
        #expect(scope.opens("bhxh-hai-phong") && scope.opens("bhxh-nghe-an"))
        try await browser.get("/organisation/unit/bhxh-hai-phong")
        #expect(browser.page.contains("Nhập vào") && browser.page.contains("không thay đổi được nữa"))
        try await browser.submit("/organisation/unit/bhxh-hai-phong/end", [("last", "2024-12-31")])
        #expect(browser.status == 422 && browser.page.contains("đã kết thúc ngày 13/10/2024"))
    }

    @Test func aUnitIsFoundedAndEnded() async throws {
        try await browser.get("/organisation/new")
        try await browser.submit(
            "/organisation/new",
            facts("BHXH tỉnh Mới", from: "2024-11-01") + [("code", "BHXH Mới")]
        )
        #expect(browser.status == 422 && browser.page.contains("chữ thường không dấu"))
        #expect(browser.page.contains("value=\"BHXH tỉnh Mới\""))
        try await browser.submit(
            "/organisation/new",
            facts("BHXH tỉnh Mới", from: "2024-11-01") + [("code", "bhxh-moi")]
        )
        #expect(browser.location == "/organisation/unit/bhxh-moi")
        try await browser.follow()
        try await browser.submit("/organisation/unit/bhxh-moi/end", [("last", "2024-11-30")])
        #expect(browser.status == 303)
        #expect(try unit("bhxh-moi")?.version(on: day("2024-12-01")) == nil)
        // The agency itself, and what others stand under, stay.
        try await browser.get("/organisation/unit/bhxh-vn")
        #expect(!browser.page.contains("Kết thúc đơn vị"))
        try await browser.submit("/organisation/unit/bhxh-vn/end", [("last", "2024-11-30")])
        #expect(browser.status == 422 && browser.page.contains("đứng đầu"))
    }

    @Test func aFunctionIsGivenFromADayAndEnded() async throws {
        try await browser.get("/accounts/NV0154")
        let given = [
            ("function", "head"), ("unit", "bhxh-nghe-an"), ("from", "2024-11-01"), ("signing", "Q."),
        ]
        try await browser.submit("/accounts/NV0154/functions", given)
        #expect(
            browser.status == 200 && browser.page.contains("Đã ghi phân công"),
            "\(browser.page.suffix(2000))"
        )
        #expect(browser.values(of: "since").contains("2024-11-01") && browser.page.contains("từ 01/11/2024"))
        let held = try town.office.store.read { try $0.assignments(of: "NV0154") }.first {
            $0.function == "head"
        }
        #expect(try held?.period == Period(from: day("2024-11-01")) && held?.signing == .acting)
        try await browser.submit("/accounts/NV0154/functions", given)
        #expect(browser.status == 422 && browser.page.contains("từ ngày 01/11/2024"))
        let key = [("function", "head"), ("unit", "bhxh-nghe-an"), ("since", "2024-11-01")]
        try await browser.submit("/accounts/NV0154/functions/end", key + [("last", "2024-10-31")])
        #expect(browser.status == 422 && browser.page.contains("từ 01/11/2024 trở đi"))
        try await browser.submit("/accounts/NV0154/functions/end", key + [("last", "2024-11-30")])
        #expect(browser.status == 200)
        let ended = try town.office.store.read { try $0.assignments(of: "NV0154") }.first {
            $0.function == "head"
        }
        #expect(try ended?.period.until == day("2024-11-30"))
        let noted = try town.office.store.read { try $0.imports(limit: 2) }
        #expect(
            noted.map(\.what) == ["assignments", "assignments"] && noted.allSatisfy { $0.actor == "NV0001" }
        )
    }

    @Test func theLastAdministratorStays() async throws {
        try await browser.get("/accounts/NV0001")
        let key = [
            ("function", "administrator"), ("unit", "bhxh-vn"), ("since", "2024-01-01"),
            ("last", "2024-10-14"),
        ]
        try await browser.submit("/accounts/NV0001/functions/end", key)
        #expect(browser.status == 422 && browser.page.contains("quản trị cuối cùng"))
        #expect(
            try town.office.store.read { try $0.assignments(of: "NV0001") }.contains {
                $0.period.until == nil
            }
        )
        // Another one is enough only when he can come in.
        try await browser.get("/accounts/NV0154")
        let another = [("function", "administrator"), ("unit", "bhxh-vn"), ("from", "2024-10-01")]
        try await browser.submit("/accounts/NV0154/functions", another)
        try await browser.submit("/accounts/NV0001/functions/end", key)
        #expect(browser.status == 422)
        try town.office.setPassword(of: "NV0154", to: Town.password, by: nil)
        try await browser.submit("/accounts/NV0001/functions/end", key)
        #expect(browser.status == 200)
    }

    @Test func aListIsLookedAtFirst() async throws {
        let list = """
            Mã cán bộ,Họ và tên,Mã đơn vị,Chức vụ,Từ ngày
            NV9001,Phạm Văn Mới,bhxh-nghe-an,Chuyên viên,01/10/2024
            NV9002,Lê Thị Sai,khong-co,Chuyên viên,01/10/2024
            """
        try await browser.get("/organisation/import")
        try await browser.submit("/organisation/import", [("kind", "people"), ("pasted", list)])
        #expect(browser.status == 200 && browser.page.contains("khong-co"), "\(browser.page.suffix(3000))")
        #expect(try town.office.store.read { try $0.person("NV9001") } == nil)
        let kept = [("kind", "people"), ("step", "take"), ("kept", browser.hidden("kept"))]
        try await browser.submit("/organisation/import", kept)
        #expect(browser.status == 200)
        #expect(try town.office.store.read { try $0.person("NV9001") }?.name == "Phạm Văn Mới")
        #expect(try town.office.store.read { try $0.person("NV9002") } == nil)
        #expect(try town.office.store.read { try $0.imports(limit: 1) }.first?.what == "people")
    }

    @Test func nobodyElseChangesAnything() async throws {
        let head = try await Browser(town, as: Town.standingHead)
        try await head.get("/organisation")
        #expect(head.status == 200 && !head.page.contains("/organisation/unit/"))
        for address in [
            "new", "unit/bhxh-nghe-an/change", "unit/bhxh-nghe-an/merge", "unit/bhxh-nghe-an/end", "import",
        ] {
            try await head.get("/account")
            let form =
                facts("x", from: "2024-12-01") + [
                    ("code", "x"), ("heir", "bhxh-vn"), ("merged", "2024-12-01"), ("last", "2024-12-01"),
                ]
            try await head.submit("/organisation/\(address)", form)
            #expect(head.status == 404, "\(address)")
        }
        try await head.get("/account")
        try await head.submit(
            "/accounts/NV0005/functions",
            [("function", "administrator"), ("unit", "bhxh-vn"), ("from", "2024-10-14")]
        )
        #expect(head.status == 404)
    }

    @Test func theCalendarIsShown() async throws {
        try await browser.get("/calendar")
        #expect(browser.page.contains("02/09/2024") && browser.page.contains("chưa xác nhận"))
    }
}
