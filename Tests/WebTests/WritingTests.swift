import Awards
import Foundation
import HTTPTypes
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

@testable import Web

/// A clerk writes a yearly report in the browser; his head returns it; both look at what changed.
@Suite struct WritingTests {
    private let town: Town
    private static let report = "2024.bhxh-nghe-an"
    private let page = "/report/\(report)"

    init() throws {
        town = try Town()
        try begin(year: 2024)
    }

    private func begin(year: Int) throws {
        try town.does(Town.clerk, "create", "movement-report/\(year).bhxh-nghe-an")
    }

    private func stored(_ id: String = report) throws -> MovementReport {
        try #require(try town.office.store.read { try $0.find(MovementReport.self, key: id)?.value })
    }

    private func events() throws -> [Event] {
        try town.office.store.read { try $0.events(of: ObjectReference(.movementReport, Self.report)) }
    }

    private func save(_ browser: Browser, _ fields: [(String, String)]) async throws {
        try await browser.get(page)
        try await send(browser, fields)
    }

    private func send(_ browser: Browser, _ fields: [(String, String)]) async throws {
        let frame = ["version", "key"].map { ($0, browser.hidden($0)) }
        try await browser.submit(page, frame + fields)
    }

    private func act(_ who: String, _ action: String, _ reason: String? = nil) throws {
        let act = Act(
            actor: Person.ID(who),
            action: action,
            objects: [ObjectReference(.movementReport, Self.report)],
            reason: reason.map { .init(text: $0) }
        )
        #expect(try town.office.act(act).allSatisfy(\.isDone), "\(action)")
    }

    /// Every section that is required, and some figures.
    private var everything: [(String, String)] {
        let sections = [
            "direction", "content-awareness", "content-habit", "content-digital", "content-lifelong",
            "content-international", "limits", "plan",
        ]
        return sections.map { ("text.\($0)", "Nội dung \($0)") }
            + [("figure.staff", "1.200"), ("figure.staff-trained", "600")]
    }

    @Test func aReportIsWritten() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/thing/movement-report/\(Self.report)")
        #expect(clerk.page.contains("href=\"\(page)\"") && clerk.page.contains("Nhập số liệu"))
        try await save(clerk, everything + [("text.criterion.province-plan", "Tốt <lắm>")])
        #expect(clerk.status == 303, "\(clerk.page.suffix(2500))")
        try await clerk.follow()
        #expect(clerk.page.contains("Đã lưu lúc 08:30"))
        #expect(clerk.page.contains("Tốt &lt;lắm&gt;") && clerk.page.contains("value=\"1.200\""))
        // Computed, locked, with what it comes from.
        #expect(
            clerk.page.contains("<strong>50</strong>") && !clerk.page.contains("figure.staff-trained-rate")
        )
        let report = try stored()
        #expect(report.figures == ["staff": 1200, "staff-trained": 600])
        #expect(report.texts["criterion.province-plan"] == "Tốt <lắm>")
        #expect(try events().map(\.action) == ["create", "edit"])
        #expect(try events().last?.label == "Nhập số liệu")
        // Saved again without a change, nothing happens.
        try await save(clerk, everything + [("text.criterion.province-plan", "Tốt <lắm>")])
        #expect(clerk.status == 303)
        #expect(try events().count == 2)
    }

    @Test func whatCannotBeReadIsSaidAtItsFieldAndNothingIsLost() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await save(
            clerk,
            [("figure.staff", "nhiều"), ("figure.initiatives", "1 2 x"), ("text.plan", "Đã gõ <dài>")]
        )
        #expect(clerk.status == 422 && clerk.page.contains("<title>Lỗi:"))
        #expect(
            clerk.page.contains("href=\"#f-figure-staff\"") && clerk.page.contains("“1 2 x” không phải số")
        )
        #expect(clerk.page.contains("value=\"nhiều\"") && clerk.page.contains("Đã gõ &lt;dài&gt;"))
        #expect(try stored().texts.isEmpty)
    }

    @Test func whoComesSecondIsToldAndKeepsHisText() async throws {
        let first = try await Browser(town, as: Town.clerk)
        let second = try await Browser(town, as: Town.clerk)
        try await second.get(page)
        try await save(first, [("text.plan", "Bản thứ nhất")])
        try await send(second, [("text.plan", "Bản thứ hai")])
        #expect(second.status == 422 && second.page.contains("Phan Tiến Tài"), "\(second.page.prefix(4000))")
        #expect(second.page.contains(">Bản thứ hai</textarea>") && second.page.contains("Bản thứ nhất"))
        #expect(try stored().texts["plan"] == "Bản thứ nhất")
        // He has seen it: what he sends next is about that.
        try await send(second, [("text.plan", "Bản thứ hai")])
        #expect(second.status == 303)
        #expect(try stored().texts["plan"] == "Bản thứ hai")
    }

    @Test func sentTwiceItIsSavedOnce() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(page)
        let fields = ["version", "key"].map { ($0, clerk.hidden($0)) } + [("text.plan", "Một lần")]
        try await clerk.submit(page, fields)
        try await clerk.get(page)
        try await clerk.submit(page, fields)
        #expect(clerk.status == 303)
        #expect(try events().count == 2)
    }

    @Test func onlyWhoMayWriteWrites() async throws {
        let head = try await Browser(town, as: Town.head)
        try await head.get(page)
        #expect(
            head.status == 200 && !head.page.contains("<textarea") && !head.page.contains("name=\"figure.")
        )
        try await head.submit(page, [("text.plan", "Không phải việc của tôi")])
        #expect(head.status == 422)
        #expect(try stored().texts.isEmpty)
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get("/")
        for path in [page, "/thing/movement-report/\(Self.report)/compare"] {
            try await stranger.get(path)
            #expect(stranger.status == 404, "\(path)")
        }
        try await stranger.get("/")
        try await stranger.submit(page, [("text.plan", "x")])
        #expect(stranger.status == 404 || stranger.status == 403)
    }

    @Test func whatLooksImplausibleIsSaidBesideIt() async throws {
        try begin(year: 2023)
        let before = TypedReport(figures: ["staff": "100", "staff-trained": "100"])
        let id = MovementReport.ID("2023.bhxh-nghe-an")
        _ = try town.office.write(before, into: id, as: Person.ID(Town.clerk), key: nil, version: nil)
        let clerk = try await Browser(town, as: Town.clerk)
        try await save(clerk, everything)
        try await clerk.follow()
        #expect(clerk.page.contains("1.200, so với 100"), "\(clerk.page)")
        #expect(clerk.page.contains("name=\"why.staff\"") && !clerk.page.contains("act/submit-for-approval"))
        // One sentence explains one figure.
        let why = ("why.staff", "Sáp nhập hai đơn vị")
        try await save(clerk, everything + [why])
        try await clerk.follow()
        #expect(!clerk.page.contains("act/submit-for-approval"))
        try await save(clerk, everything + [why, ("why.staff-trained", "Theo số người")])
        try await clerk.follow()
        #expect(clerk.page.contains("act/submit-for-approval"))
        #expect(try stored().explanations == ["staff": why.1, "staff-trained": "Theo số người"])
    }

    @Test func afterAReturnWhatChangedStandsFirst() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await save(clerk, everything)
        try act(Town.clerk, "submit-for-approval")
        try await clerk.get(page)
        #expect(!clerk.page.contains("<textarea"))
        try act(Town.head, "return-to-clerk", "Số liệu chưa đúng")
        try await clerk.get(page)
        #expect(clerk.page.contains("Số liệu chưa đúng") && !clerk.page.contains("Đã sửa từ khi"))
        let changed = everything.map { $0.0 == "text.plan" ? ($0.0, "Kế hoạch mới") : $0 }
        try await send(clerk, changed + [("figure.initiatives", "7")])
        try await clerk.get(page)
        #expect(
            clerk.page.contains("<del>Nội dung plan</del>") && clerk.page.contains("<ins>Kế hoạch mới</ins>")
        )
        let head = try await Browser(town, as: Town.head)
        try await head.get("/thing/movement-report/\(Self.report)/compare")
        #expect(head.status == 200 && head.page.contains("<ins>7</ins>"), "\(head.page.suffix(3000))")
        let rows = head.page.components(separatedBy: "<details>")
        #expect(
            rows.count == 2 && rows[1].contains("Nội dung limits") && !rows[0].contains("Nội dung limits")
        )
        let report = try town.office.store.check()
        #expect(report.damage == [] && report.journal.faults.isEmpty)
    }

    @Test func itPrintsAsItStands() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/thing/movement-report/\(Self.report)/print/movement-report")
        #expect(clerk.status == 200 && clerk.bytes.starts(with: Array("PK".utf8)))
        #expect(clerk.headers[.contentDisposition]?.hasPrefix("attachment") ?? false)
        #expect(try town.office.store.read { try $0.documents() }.isEmpty)
        try await clerk.get("/thing/movement-report/\(Self.report)/print/submission-letter")
        #expect(clerk.status == 404)
    }
}
