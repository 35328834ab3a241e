import Awards
import Secretariat
import Store
import Testing
import Vietnamese

@testable import Web

/// What is ticked in a list stays so from page to page and filter to filter, and is his alone.
@Suite struct SelectionTests {
    private let town: Town
    private let lines: [String]
    private let list = "/list/nomination"

    init() throws {
        town = try Town()
        lines = try town.takesDrafts().map(\.id)
    }

    private var drafting: String { list + "?state=drafting" }
    private var appraisal: String { list + "?state=appraisal" }

    private func ticked(_ browser: Browser) -> [String] {
        browser.page.matches(of: /name="id" value="([^"]+)" aria-label="[^"]*" checked/).map { String($0.1) }
    }

    private func said(_ browser: Browser) -> String {
        browser.page.firstMatch(of: /<output>(\d+)<\/output> \/ (\d+)/).map { "\($0.1)/\($0.2)" } ?? ""
    }

    /// Presses a button of the list with these rows ticked.
    private func press(
        _ browser: Browser,
        _ name: String,
        _ value: String,
        ticking ids: [String],
        at address: String? = nil
    ) async throws {
        let kept = ["kind", "kept", "shown", "back", "state", "chosen"].filter { !browser.hidden($0).isEmpty }
            .map { ($0, browser.hidden($0)) }
        try await browser.submit(address ?? list, kept + ids.map { ("id", $0) } + [(name, value)])
    }

    @Test func staysFromFilterToFilter() async throws {
        for line in lines.prefix(2) { try town.does(Town.clerk, "submit", "nomination \(line)") }
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(drafting)
        let count = lines.count - 2
        #expect(said(clerk) == "0/\(count)" && clerk.page.contains("Chọn cả \(count)"))
        try await press(clerk, "go", drafting, ticking: [lines[2], lines[3]])
        #expect(clerk.status == 303 && clerk.location == drafting)
        try await clerk.follow()
        #expect(ticked(clerk) == [lines[2], lines[3]] && said(clerk) == "2/\(count)")
        // One is taken off on the way to the chosen ones.
        try await press(clerk, "go", list + "?chosen=yes", ticking: [lines[3]])
        try await clerk.follow()
        #expect(ticked(clerk) == [lines[3]] && said(clerk) == "1/1")
        // A list that cannot be chosen from says it, too.
        try await clerk.get(list)
        #expect(said(clerk) == "1/\(lines.count)" && ticked(clerk) == [])
        try await clerk.get(drafting + "&form=certificate-of-the-ministry")
        #expect(said(clerk) == "0/0" && clerk.page.contains("và 1 dòng ngoài danh sách này"))
        // All of the filter, then none of it.
        try await clerk.get(drafting)
        try await press(clerk, "do", "all", ticking: [])
        try await clerk.follow()
        #expect(ticked(clerk).count == count && said(clerk) == "\(count)/\(count)")
        try await press(clerk, "do", "none", ticking: [])
        try await clerk.follow()
        #expect(ticked(clerk) == [] && said(clerk) == "0/\(count)")
    }

    /// What is sent on from its own page is no longer among what waits for a button of the list.
    @Test func whatHasGoneOnByItselfIsChosenNoLonger() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(drafting)
        try await press(clerk, "go", drafting, ticking: [lines[0], lines[1]])
        let object = ObjectReference(.nomination, lines[0])
        try await clerk.get(Links.act("submit", on: object))
        let form = ["version", "key"].map { ($0, clerk.hidden($0)) }
        try await clerk.submit(Links.act("submit", on: object), form)
        #expect(clerk.status == 303, "\(clerk.page)")
        try await clerk.get(drafting)
        #expect(ticked(clerk) == [lines[1]] && !clerk.page.contains("ngoài danh sách này"))
    }

    @Test func theLookIsAtEverythingThatIsChosen() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(drafting)
        try await press(clerk, "go", drafting, ticking: [lines[0]])
        try await clerk.get(drafting)
        try await press(clerk, "action", "submit", ticking: [lines[0], lines[2]], at: "/bulk")
        #expect(clerk.page.contains("làm được 2 trong 2"), "\(clerk.page)")
        let form = ["key", "kind", "action", "digest", "back"].map { ($0, clerk.hidden($0)) }
        try await clerk.submit("/bulk", form + clerk.values(of: "id").map { ("id", $0) })
        #expect(clerk.status == 303)
        // What was done is no longer chosen.
        try await clerk.get(drafting)
        #expect(said(clerk) == "0/\(lines.count - 2)")
        try await press(clerk, "action", "submit", ticking: [], at: "/bulk")
        #expect(clerk.status == 303 && clerk.location == drafting + "&none=yes")
        try await clerk.follow()
        #expect(clerk.page.contains("Chưa chọn dòng nào"))
    }

    @Test func isHisAloneAndHoldsNothingThatHeDoesNotSee() async throws {
        try town.takes("ha-noi/danh-sach-de-nghi.xlsx", as: Town.stranger, unit: "bhxh-ha-noi")
        let all = try town.office.status(kinds: [.nomination], for: nil).map(\.object.id)
        let others = all.filter { !lines.contains($0) }
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(drafting)
        let ids = [lines[0], others[0], "no-such-thing"]
        try await clerk.submit(list, [("shown", ids.joined(separator: " "))] + ids.map { ("id", $0) })
        try await clerk.get(drafting)
        #expect(said(clerk).hasPrefix("1/") && ticked(clerk) == [lines[0]])
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get(drafting)
        #expect(said(stranger).hasPrefix("0/"))
        // It ends with signing out.
        try await clerk.get("/account")
        try await clerk.submit("/sign-out")
        let again = try await Browser(town, as: Town.clerk)
        try await again.get(drafting)
        #expect(said(again).hasPrefix("0/"))
    }

    @Test func isKeptOnce() async throws {
        let session = String(repeating: "a", count: 64)
        try town.office.store.write { books in
            let now = town.office.clock()
            let ends = now.unixSeconds + 600
            try books.insert(
                KeptSession(
                    digest: session,
                    person: Person.ID(Town.clerk),
                    began: now,
                    seen: now,
                    ends: .init(unixSeconds: ends)
                )
            )
            try books.choose(["b", "a", "b"], of: .nomination, in: session)
            try books.takeOff(["c"], of: .nomination, in: session)
        }
        #expect(try town.office.store.read { try $0.chosen(.nomination, in: session) } == ["a", "b"])
        #expect(try town.office.store.read { try $0.chosen(.decision, in: session) } == [])
    }
}
