import Awards
import Foundation
import Secretariat
import Spreadsheet
import Store
import Testing
import Vietnamese

@testable import Web

/// One action on many things: looked at with what would come of it, done exactly so, and kept.
@Suite struct BulkTests {
    private var town: Town
    private let lines: [ObjectReference]

    init() throws {
        town = try Town()
        lines = try town.takesDrafts()
    }

    private func state(_ object: ObjectReference) throws -> String? {
        try town.office.status(kinds: [.nomination], for: nil).first { $0.object == object }?.state
    }

    private func events(_ object: ObjectReference) throws -> Int {
        try town.office.store.read { try $0.events(of: object).count }
    }

    private func chosen(_ action: String, _ objects: [ObjectReference]) -> [(String, String)] {
        [("kind", "nomination"), ("action", action)] + objects.map { ("id", $0.id) }
    }

    /// What the form of the look sends when it is confirmed.
    private func confirmed(_ browser: Browser, _ typed: String? = nil) -> [(String, String)] {
        ["key", "kind", "action", "digest", "reason", "reason-text"].filter { !browser.hidden($0).isEmpty }
            .map { ($0, browser.hidden($0)) }
            + browser.values(of: "id").map { ("id", $0) } + (typed.map { [("typed", $0)] } ?? [])
    }

    @Test func theLookSaysWhatWillHappenAndTheDeedIsKept() async throws {
        let three = Array(lines.prefix(3))
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/list/nomination")
        try await clerk.submit("/bulk", chosen("submit", three))
        #expect(clerk.status == 200, "\(clerk.page)")
        for words in [
            "làm được 3 trong 3", "3 chuyển sang “Đang thẩm định”", "Không gửi thư báo cho ai",
            "Mỗi dòng làm riêng", "Các bước từ đó: Đang thẩm định (Thường trực TĐKT", "→ Đã trao.",
            "Trình thẩm định: 3 dòng",
        ] { #expect(clerk.page.contains(words), "\(words)") }
        // There is a way back: no number is asked for, and nothing was written.
        #expect(!clerk.page.contains("name=\"typed\""))
        #expect(try state(three[0]) == "drafting")
        let form = confirmed(clerk)
        try await clerk.submit("/bulk", form)
        #expect(clerk.status == 303, "\(clerk.page)")
        let address = String(clerk.location.prefix { $0 != "?" })
        #expect(try three.map(state) == Array(repeating: "appraisal", count: 3))
        // Whoever sent it on reads with whom it is now.
        try await clerk.get(address)
        #expect(clerk.page.contains("Nay ở bước: Đang thẩm định; người đang giữ: "), "\(clerk.page)")
        // Sent twice, it is the same deed.
        let events = try events(three[0])
        try await clerk.get("/account")
        try await clerk.submit("/bulk", form)
        #expect(clerk.status == 303 && clerk.location.hasPrefix(address))
        #expect(try self.events(three[0]) == events)
        try await clerk.get(address)
        #expect(clerk.status == 200 && clerk.page.contains("Đã làm 3 trong 3 dòng"))
        #expect(!clerk.page.contains("Làm lại"))
        // Nobody else has it, and it ends.
        let head = try await Browser(town, as: Town.head)
        try await head.get(address)
        #expect(head.status == 404 && head.page.contains("chỉ người đã làm xem được"))
        for (days, status) in [(29, 200), (30, 404)] {
            var later = town
            let moment = Moment(unixSeconds: town.office.clock().unixSeconds + days * 86_400)
            later.office = town.office.at(moment)
            let again = try await Browser(later, as: Town.clerk)
            try await again.get(address)
            #expect(again.status == status, "\(days)")
        }
    }

    /// Sent without evidence it would stop at the appraisal: the look says so, and lets it go.
    @Test func theLookWarnsOfWhatALaterStepRefuses() async throws {
        let name = try #require(try town.office.store.read { try $0.person("NV0261")?.name })
        var list = "Mã,Họ và tên / Tên tập thể,Hình thức đề nghị,Tóm tắt thành tích"
        for index in 1...8 { list += ",Tiêu chí \(index)" }
        list += "\nNV0261,\(name),Giấy khen,Tự học" + (1...8).map { ",Kết quả \($0)" }.joined() + "\n"
        let options = ImportOptions(kind: .nominees, campaign: "dot", unit: "bhxh-nghe-an")
        _ = try town.office.importTable(
            named: "a.csv",
            Array(list.utf8),
            as: Person.ID(Town.clerk),
            options
        )
        let bare = ObjectReference(.nomination, "dot.commendation.NV0261")
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/list/nomination")
        try await clerk.submit("/bulk", chosen("submit", [lines[0], bare]))
        for words in [
            "làm được 2 trong 2", "1 dòng làm được nhưng còn thiếu", "Còn thiếu cho bước sau",
            "chưa đủ để được “Xác nhận đủ điều kiện”", "chưa có minh chứng",
        ] { #expect(clerk.page.contains(words), "\(words)") }
        try await clerk.get(Links.thing(bare))
        #expect(clerk.page.contains("Làm được, nhưng hồ sơ chưa đủ để được “Xác nhận đủ điều kiện”"))
        #expect(clerk.page.contains("<h3>Để “Xác nhận đủ điều kiện”</h3>"))
        try await clerk.get(Links.act("submit", on: bare))
        #expect(clerk.page.contains("chưa có minh chứng"), "\(clerk.page)")
        try await clerk.get(Links.thing(lines[0]))
        #expect(!clerk.page.contains("class=\"warn\""))
        // Where it is and with whom it will be is said before anything is asked.
        #expect(clerk.page.contains(/aria-current="step">Đang soạn/))
        #expect(clerk.page.contains(/<li>Đang thẩm định <small>Thường trực TĐKT/), "\(clerk.page)")
        #expect(clerk.page.contains("<li>Đã trao</li>"))
    }

    @Test func whatHasNoWayBackAsksForTheNumber() async throws {
        let three = Array(lines.prefix(3))
        for line in three { try town.does(Town.clerk, "submit", "\(line)") }
        let head = try await Browser(town, as: Town.head)
        try await head.get("/list/nomination?state=appraisal")
        try await head.submit("/bulk", chosen("reject", three))
        #expect(head.page.contains("Hãy điền") && !head.page.contains("name=\"digest\""))
        let why = [("asked", "yes"), ("reason", "not-eligible"), ("reason-text", "Thiếu <thành tích>")]
        let reasons = head.page.matches(of: /<option value="([^"]+)"/).map { String($0.1) }
        try await head.submit(
            "/bulk",
            chosen("reject", three) + [("asked", "yes"), ("reason", reasons[0]), why[2]]
        )
        #expect(head.page.contains("Việc này không lấy lại được") && head.page.contains("name=\"typed\""))
        #expect(
            head.page.contains("Gửi thư báo cho") && head.page.contains("3 chuyển sang “Không khen thưởng”")
        )
        for wrong in [nil, "2", "ba"] {
            try await head.submit("/bulk", confirmed(head, wrong))
            #expect(head.status == 422 && head.page.contains("cần gõ đúng số dòng sẽ làm: 3"), "\(head.page)")
            #expect(try three.map(state) == Array(repeating: "appraisal", count: 3))
            // What was typed is still there.
            #expect(head.hidden("reason-text") == "Thiếu <thành tích>" && head.hidden("reason") == reasons[0])
        }
        try await head.submit("/bulk", confirmed(head, " 3 "))
        #expect(head.status == 303, "\(head.page)")
        #expect(try three.map(state) == Array(repeating: "not-awarded", count: 3))
        // One alone is confirmed by its button.
        try town.does(Town.clerk, "submit", "\(lines[3])")
        try await head.get("/list/nomination?state=appraisal")
        try await head.submit(
            "/bulk",
            chosen("reject", [lines[3]]) + [("asked", "yes"), ("reason", reasons[0])]
        )
        #expect(head.page.contains("Việc này không lấy lại được") == false)
    }

    @Test func theRefusedRowsAreDoneAgain() async throws {
        let three = Array(lines.prefix(3))
        try town.does(Town.clerk, "submit", "\(three[1])")
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/list/nomination")
        try await clerk.submit("/bulk", chosen("submit", three))
        #expect(clerk.page.contains("làm được 2 trong 3") && clerk.page.contains("Không làm được"))
        try await clerk.submit("/bulk", confirmed(clerk))
        let address = String(clerk.location.prefix { $0 != "?" })
        try await clerk.follow()
        #expect(clerk.page.contains("Đã làm 2 trong 3 dòng") && clerk.page.contains("Làm lại 1 dòng lỗi"))
        #expect(clerk.values(of: "id") == [three[1].id])
        // As a table, with the reasons.
        try await clerk.get(address + "/file")
        let sheet = try Workbook(reading: clerk.bytes).sheets[0]
        let texts = sheet.rows.flatMap { $0.cells.map(\.value.text) }
        #expect(texts.count(where: { $0 == "Đã làm" }) == 2 && texts.contains("Chưa làm được"))
        // Again through the look, and back to what came of the first time.
        try await clerk.get(address)
        let again = chosen("submit", [three[1]]) + [("asked", "yes"), ("back", clerk.hidden("back"))]
        try await clerk.submit("/bulk", again)
        #expect(clerk.page.contains("làm được 0 trong 1") && clerk.page.contains("href=\"\(address)\""))
        #expect(!clerk.page.contains("name=\"digest\""))
    }

    @Test func whatIsNotForManyIsNotDoneToMany() async throws {
        let head = try await Browser(town, as: Town.head)
        try await head.get("/list/nomination")
        try await head.submit(
            "/bulk",
            chosen("withdraw", lines) + [("asked", "yes"), ("reason-text", "x")]
        )
        #expect(head.status == 404)
        try await head.get("/list/nomination")
        try await head.submit(
            "/bulk",
            chosen("withdraw", lines) + [("key", "k"), ("digest", "x"), ("reason-text", "x")]
        )
        #expect(head.status == 404)
        #expect(try state(lines[0]) == "drafting")
    }
}
