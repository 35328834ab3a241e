import Awards
import Foundation
import Secretariat
import Store
import Testing

@testable import Web

/// A session on one page, from the waiting list to the published count, as its people press through it.
@Suite struct MeetingTests {
    private let town: Town
    private let session = "dot.hd-nghe-an.certificate-of-the-ministry"
    private var page: String { "/meeting/\(session)" }
    private let teller = "NV0203"
    private let chair = "NV0152"

    init() throws {
        town = try Town()
        try town.office.setPassword(of: Person.ID(teller), to: Town.password, by: nil)
        try town.takes("nghe-an/bang-khen.xlsx")
    }

    /// Where no session is there yet, the form of a new one begins with what the chosen names have in common with it.
    @Test func aSessionIsDrawnUpForWhoWaits() {
        let line = ObjectReference(.nomination, "dot.commendation.NV0261")
        #expect(Links.new(.session, for: line) == "/new/session?campaign=dot&form=commendation")
        #expect(Links.new(.submission, for: line) == "/new/submission?campaign=dot&form=commendation")
        #expect(Links.new(.session, for: nil) == "/new/session")
    }

    @Test func isHeldOnOnePage() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/new/session")
        try await clerk.submit(
            "/new/session",
            [
                ("key", "k"), ("set.campaign", "dot"), ("set.council", "hd-nghe-an"),
                ("set.form", "certificate-of-the-ministry"), ("set.at", "2024-10-14T14:00"),
                ("set.place", "P2"), ("set.secret", "true"),
            ]
        )
        #expect(clerk.location == page)
        try await clerk.get(page)
        #expect(clerk.status == 200 && clerk.page.contains("Đề nghị chờ đưa vào phiên họp"))
        let lines = clerk.page.components(separatedBy: "name=\"id\" value=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        #expect(lines.count >= 3)
        #expect(clerk.page.contains("còn ") && !clerk.page.contains("quá hạn"))
        #expect(clerk.page.contains("Đưa đề nghị vào phiên họp</strong>"))
        // Previewed, done, and back on the page of the session.
        let chosen = [
            ("kind", "nomination"), ("action", "put-before-unit-council"), ("set.session", session),
            ("asked", "yes"), ("back", page),
        ]
        try await clerk.submit("/bulk", chosen + lines.map { ("id", $0) })
        #expect(clerk.page.contains("chưa ghi gì") && clerk.page.contains("href=\"\(page)\""))
        try await clerk.submit(
            "/bulk",
            chosen + lines.map { ("id", $0) } + [
                ("digest", clerk.hidden("digest")), ("key", clerk.hidden("key")),
            ]
        )
        try await clerk.follow()
        #expect(clerk.page.contains("<a class=\"button\" href=\"\(page)\">Quay lại</a>"), "\(clerk.page)")
        try await clerk.get(page)
        try await press("close-agenda", clerk)
        // What leads on is first and main, what takes it back last and plain.
        let main = clerk.page.components(separatedBy: "class=\"act main\"").dropFirst()
        #expect(main.count == 1 && main.first?.contains("<summary>Mời họp…") == true)
        // It lies open: whoever is led there by the next step fills it in at once.
        #expect(clerk.page.contains(/class="act main" id="[^"]*" open>/))
        let back = try #require(clerk.page.range(of: "Mở lại nội dung</button>"))
        #expect(clerk.page[..<back.lowerBound].contains("Mời họp…"))
        #expect(!clerk.page[..<back.lowerBound].hasSuffix("class=\"main\">"))
        try await press("invite", clerk, [("set.number", "11")])
        // The roll is a table: who is away is said with a reason.
        try await clerk.get(page)
        try await clerk.submit(
            page + "/roll",
            [("key", "r"), ("roll.NV0204", "absent"), ("why.NV0204", "ốm"), ("roll.NV0203", "present")]
        )
        #expect(clerk.status == 303, "\(clerk.page.suffix(1500))")
        try await clerk.get(page)
        #expect(clerk.page.contains("có mặt 4") && clerk.page.contains("vắng 1"))
        let head = try await Browser(town, as: chair)
        try await head.get(page)
        try await press("open", head, on: "session")
        try await press("open", head, [("set.tellers", teller)], on: "ballot-round")
        #expect(head.page.contains("Đã thực hiện: Mở bỏ phiếu.") && !head.page.contains("Khai mạc."))
        try await press("close", head)
        #expect(head.page.contains("Đã thực hiện: Kết thúc bỏ phiếu"))
        try await count(3, "enter-count", clerk)
        // Nobody reads the first entry, on any page; who enters the second is named, on both pages.
        let second = try await Browser(town, as: teller)
        let name = try #require(try town.office.store.read { try $0.person(Person.ID(teller))?.name })
        try await second.get(page)
        #expect(second.page.contains("Người làm: Ban kiểm phiếu (\(name))</small>"))
        let rounds = try town.office.status(kinds: [.ballotRound], for: nil)
        let round = try #require(rounds.first { $0.state == "for-comparison" }?.object)
        try await second.get(Links.thing(round))
        #expect(second.page.contains("<dt>Người làm</dt><dd>Ban kiểm phiếu (\(name))</dd>"))
        try await count(4, "compare-count", second)
        #expect(second.page.contains("lệch nhau 1 lần"))
        try await count(4, "enter-count", clerk)
        try await count(4, "compare-count", second)
        // Who publishes reads the count before; nobody else does.
        let (table, draft) = ("Kết quả kiểm phiếu đã đối chiếu khớp", "/print/tally-minutes")
        #expect(!second.page.contains(table) && !second.page.contains(draft))
        try await head.get(page)
        #expect(head.page.contains(table) && head.page.contains(draft))
        #expect(head.page.contains("Công bố kết quả: Bỏ phiếu lần 1: "))
        let links = head.page.components(separatedBy: "href=\"").map { String($0.prefix { $0 != "\"" }) }
        let paper = try #require(links.first { $0.hasSuffix(draft) })
        try await second.get(paper)
        #expect(second.status == 404)
        try await head.get(paper)
        #expect(head.status == 200)
        try await press("publish", head)
        #expect(head.page.contains("✓ Đạt 4/5"))
        // From then on everybody reads it who sees the round, with the rule.
        for path in [page, Links.thing(round)] {
            try await second.get(path)
            #expect(second.page.contains("Kết quả kiểm phiếu, công bố 08:30 14/10/2024"), "\(path)")
            #expect(second.page.contains("✓ Đạt 4/5 (cần 4)") && second.page.contains("Mức cần đạt: từ 8/10"))
        }
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get(Links.thing(round))
        #expect(stranger.status == 404)
        #expect(head.page.contains("/paper/tally-minutes/1?as=pdf") && !head.page.contains(">\(session)"))
        try await clerk.get("/")
        #expect(clerk.page.contains(#/họp \d\d:\d\d 14/10/2024: /#))
        // What the minutes print where nothing is typed is told, in the words of the form (`DraftTests`).
        for other in rounds.map(\.object) where other != round {
            try town.does(chair, "open", "\(other)", ["tellers": .list([.text(teller)])])
            try town.does(teller, "close", "\(other)")
            let numbers: [String: Datum] = ["issued": 4, "returned": 4, "invalid": 0]
            try town.does(Town.clerk, "enter-count", "\(other)", numbers)
            try town.does(teller, "compare-count", "\(other)", numbers)
            try town.does(chair, "publish", "\(other)")
        }
        try town.does(Town.clerk, "finish-count", "session/\(session)")
        try await clerk.get(page)
        let told = "Không có ý kiến thảo luận được ghi nhận."
        #expect(clerk.page.contains("-hint\">In sau chữ “Thành viên Hội đồng:”"), "\(clerk.page)")
        #expect(clerk.page.contains(told) && clerk.page.contains("Để trống thì không in thêm gì."))
        try await head.get(page + "/projector")
        #expect(head.status == 200 && head.page.contains("✓ Đạt 4/5") && !head.page.contains("<form"))
    }

    @Test func whoDoesNotSitThereSeesNothingOfIt() async throws {
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get(page)
        let (status, absent) = (stranger.status, stranger.page)
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/new/session")
        try await clerk.submit(
            "/new/session",
            [
                ("key", "k"), ("set.campaign", "dot"), ("set.council", "hd-nghe-an"),
                ("set.form", "certificate-of-the-ministry"), ("set.at", "2024-10-14T14:00"),
                ("set.place", "P2"),
            ]
        )
        for path in [page, page + "/projector"] {
            try await stranger.get(path)
            #expect(stranger.status == status && stranger.page == absent, "\(path)")
        }
        try await stranger.get("/")
        try await stranger.submit(page + "/roll", [("key", "r")])
        #expect(stranger.status == 404)
    }

    /// Where a form says to go on is a page of ours, or it is not gone to.
    @Test func nobodyIsSentElsewhere() {
        for address in ["https://a.vn/", "//a.vn/", "/\\a.vn", "/a\r\nSet-Cookie: b=c", "", "meeting"] {
            #expect(Links.ours(address) == nil, "\(address)")
        }
        #expect(Links.ours("/meeting/a?b=c") == "/meeting/a?b=c")
    }

    private func count(_ yes: Int, _ action: String, _ browser: Browser) async throws {
        try await browser.get(page)
        let names = browser.page.components(separatedBy: "name=\"set.lines.").dropFirst()
            .map { "set.lines." + $0.prefix { $0 != "\"" } }
        #expect(!names.isEmpty)
        let cells = names.map { name in
            (name, name.hasSuffix(".yes") ? "\(yes)" : name.hasSuffix(".no") ? "\(4 - yes)" : "0")
        }
        try await press(
            action,
            browser,
            [("set.issued", "4"), ("set.returned", "4"), ("set.invalid", "0")] + cells
        )
    }

    /// Presses a button of the page as it stands: with the hidden fields of its own form.
    private func press(
        _ action: String,
        _ browser: Browser,
        _ fields: [(String, String)] = [],
        on kind: String = ""
    ) async throws {
        try await browser.get(page)
        let forms = browser.page.components(separatedBy: "<form").dropFirst()
        let form = try #require(
            forms.first { $0.prefix { $0 != ">" }.contains("/act/\(action)\"") && $0.contains("/\(kind)") },
            "\(action)"
        )
        let address = try #require(form.components(separatedBy: "action=\"").dropFirst().first)
            .prefix { $0 != "\"" }
        func hidden(_ name: String) -> (String, String) {
            let value = form.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first ?? ""
            return (name, String(value.prefix { $0 != "\"" }))
        }
        try await browser.submit(
            String(address),
            ["version", "key", "back"].map(hidden) + fields + [("confirm", "yes")]
        )
        #expect(
            browser.status == 303 && browser.location.hasPrefix(page),
            "\(action): \(browser.page.suffix(900))"
        )
        try await browser.follow()
    }
}
