import Awards
import Secretariat
import Store
import Testing
import Vietnamese

@testable import Web

/// The button that undoes what was just done, and the switch of the keys.
@Suite struct UndoPageTests {
    private let town: Town
    private let line: String

    init() throws {
        town = try Town()
        try town.takes("nghe-an/giay-khen.xlsx")
        let drafting = try town.office.status(kinds: [.nomination], for: nil).filter {
            $0.state == "drafting"
        }
        line = drafting[0].object.id
        try town.does(Town.clerk, "submit", "nomination \(line)")
        try town.office.setPassword(of: "NV0202", to: Town.password, by: nil)
    }

    private func later(_ seconds: Int) -> Town {
        var later = town
        let now = town.office.clock()
        later.office = town.office.at(Moment(unixSeconds: now.unixSeconds + seconds))
        return later
    }

    private func findings() throws -> Int {
        let object = ObjectReference(.nomination, line)
        let view = try town.office.store.read { try $0.events(of: object).filter { $0.action == "appraise" } }
        let undone = try town.office.store.read { try $0.events(of: object).filter { $0.action == "undo" } }
        return view.count - undone.count
    }

    @Test func standsOnThePageAfterwards() async throws {
        let officer = try await Browser(town, as: "NV0202")
        let page = "/appraisal/\(line)"
        try await officer.get(page)
        let address = "/thing/nomination/\(line)/act/appraise"
        let fields = [("set.verdict", "met"), ("back", page)]
        try await officer.submit(
            address,
            [("key", officer.hidden("key")), ("version", officer.hidden("version"))] + fields
        )
        #expect(officer.status == 303 && officer.location.contains("undo="), "\(officer.page)")
        #expect(try findings() == 1)
        let done = officer.location
        try await officer.follow()
        #expect(officer.page.contains("action=\"/undo\"") && officer.page.contains("trong 10 giây"))
        try await officer.submit("/undo", [("undo", officer.hidden("undo")), ("back", page)])
        #expect(officer.status == 303 && officer.location == page + "?undone=yes")
        #expect(try findings() == 0)
        try await officer.follow()
        #expect(officer.page.contains("Đã hoàn tác"))
        // Gone from the page, and told in words to whoever presses again.
        try await officer.get(done)
        #expect(!officer.page.contains("action=\"/undo\""))
        try await officer.submit("/undo", [("undo", "k"), ("back", page)])
        #expect(officer.status == 409 && officer.page.contains("không hoàn tác được nữa"))
        #expect(officer.page.contains("href=\"\(page)\""))
    }

    @Test func isGoneAfterItsSeconds() async throws {
        let officer = try await Browser(town, as: "NV0202")
        let page = "/appraisal/\(line)"
        try await officer.get(page)
        let address = "/thing/nomination/\(line)/act/appraise"
        let key = officer.hidden("key")
        try await officer.submit(
            address,
            [("key", key), ("version", officer.hidden("version")), ("set.verdict", "met")]
        )
        let done = officer.location
        let slow = try await Browser(later(11), as: "NV0202")
        try await slow.get(done)
        #expect(slow.status == 200 && !slow.page.contains("action=\"/undo\""))
        try await slow.submit("/undo", [("undo", key)])
        #expect(slow.status == 409)
        #expect(try findings() == 1)
    }

    @Test func keysAreSwitchedOffForGood() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/")
        #expect(clerk.page.contains("/assets/keys.js") && clerk.page.contains("<dialog id=\"keys\""))
        try await clerk.get("/account")
        #expect(clerk.page.contains("Phím tắt đang bật"))
        try await clerk.submit("/account/keys", [("keys", "off")])
        try await clerk.get("/account")
        #expect(clerk.page.contains("Phím tắt đang tắt"))
        let again = try await Browser(town, as: Town.clerk)
        try await again.get("/")
        #expect(!again.page.contains("keys.js") && !again.page.contains("<dialog"))
        // His alone.
        let head = try await Browser(town, as: Town.head)
        try await head.get("/")
        #expect(head.page.contains("keys.js"))
        try await again.get("/account")
        try await again.submit("/account/keys", [("keys", "on")])
        try await again.get("/")
        #expect(again.page.contains("keys.js"))
    }
}
