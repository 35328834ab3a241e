import Awards
import Foundation
import Messages
import Secretariat
import Store
import Testing
import Vietnamese

@testable import Web

/// Values of the regulation as whom it names confirms them.
@Suite struct LawTests {
    private static let place = "citations/law-2022"
    private static let address = "/law/value?place=citations%2Flaw-2022"
    private static let basis = "Công báo số 9, Luật số 06/2022/QH15, Điều 96"

    private let files: RuleFiles
    private var town: Town
    private let browser: Browser

    init() async throws {
        files = try RuleFiles(reading: [Town.root.appending(path: "templates"), Town.sample])
        town = try Town()
        // Rules of its own: what is confirmed here is confirmed in no other test.
        town.office = try Self.office(of: town, files)
        browser = try await Browser(town, as: Town.standingHead)
    }

    private static func office(of town: Town, _ files: RuleFiles) throws -> Office {
        let office = Office(
            store: town.office.store,
            library: try RuleLibrary(files: files, kept: town.office.store.files),
            clock: town.office.clock,
            passwordCost: PasswordCost(rounds: 16)
        )
        try office.adoptConfirmations()
        return office
    }

    private func opens(_ id: String) throws -> Campaign {
        try town.does(
            Town.officer,
            "create",
            "campaign/\(id)",
            [
                "title": "Đợt xét", "movement": "learning-society", "period": "năm 2024",
                "years": .list([2024, 2024]), "opens": "2024-10-14", "closes": "2024-11-29",
            ]
        )
        try town.does(Town.standingHead, "open", "campaign/\(id)")
        return try campaign(id)
    }

    private func campaign(_ id: String) throws -> Campaign {
        try #require(try town.office.store.read { try $0.find(Campaign.self, key: id) }).value
    }

    private func confirmedBy(_ campaign: Campaign) throws -> String? {
        try town.office.store.read { view in
            try town.office.library.rulebook(campaign.regulation, view).regulation.citations["law-2022"]?
                .confirmedBy
        }
    }

    private func confirms() async throws {
        try await browser.get(Self.address)
        try await browser.submit("/law/value", [("place", Self.place), ("basis", Self.basis)])
        #expect(browser.status == 303, "\(browser.page.suffix(2000))")
    }

    @Test func whatIsConfirmedHoldsForWhatBeginsAfterwards() async throws {
        try await browser.get("/law")
        #expect(browser.page.contains(Self.address))
        try await browser.get(Self.address)
        try await browser.submit("/law/value", [("place", Self.place), ("basis", " ")])
        #expect(browser.status == 422 && browser.page.contains("Hãy ghi căn cứ"))
        try await confirms()
        try await browser.follow()
        #expect(
            browser.page.contains("Đã ghi xác nhận") && browser.page.contains("14/10/2024, \(Self.basis)")
        )
        #expect(!browser.page.contains(Self.address))
        // The campaign that had opened keeps its rules, the next one begins under those.
        let before = try campaign("dot")
        let after = try opens("dot-hai")
        #expect(before.regulation != after.regulation)
        #expect(try confirmedBy(before) == nil)
        #expect(try confirmedBy(after)?.hasSuffix(Self.basis) ?? false)
        let kept = try town.office.store.read { try $0.confirmations() }
        #expect(kept.map(\.person) == ["NV0005"] && kept.map(\.at) == [town.office.clock()])
        // A program that starts again pins the same.
        let again = try Self.office(of: town, files)
        let restarted = Town(office: again)
        let next = try LawTests(restarted, files, browser).opens("dot-ba")
        #expect(next.regulation == after.regulation)
    }

    private init(_ town: Town, _ files: RuleFiles, _ browser: Browser) {
        (self.town, self.files, self.browser) = (town, files, browser)
    }

    @Test func whatIsTakenBackIsOpenAgain() async throws {
        let before = try campaign("dot").regulation
        try await confirms()
        try await browser.get(Self.address)
        #expect(browser.status == 404)
        try await browser.get("/law")
        try await browser.submit("/law/withdraw", [("place", Self.place)])
        #expect(browser.location == "/law?done=valueWithdrawn")
        try await browser.follow()
        #expect(browser.page.contains(Self.address) && !browser.page.contains(Self.basis))
        #expect(try opens("dot-hai").regulation == before)
        try await browser.get("/law")
        try await browser.submit("/law/withdraw", [("place", Self.place)])
        #expect(browser.status == 422 && browser.page.contains("không có xác nhận nào"))
        #expect(try town.office.store.read { try $0.confirmations() }.map(\.isWithdrawal) == [false, true])
    }

    @Test func whatIsNotKnownIsFilledIn() async throws {
        try await browser.get("/law")
        let unknown = /<code>([^<]*threshold)<\/code>.*chưa biết/
        let open = browser.page.split(separator: "\n").compactMap { $0.firstMatch(of: unknown)?.1 }
        let address = Links.lawValue(String(try #require(open.first)))
        try await browser.get(address)
        let place = browser.hidden("place")
        try await browser.submit("/law/value", [("place", place), ("basis", Self.basis)])
        #expect(browser.status == 422 && browser.page.contains("Giá trị này chưa biết"))
        #expect(browser.page.contains("Luật số 06/2022/QH15"))
        let wrong = [("place", place), ("basis", Self.basis), ("value.value", "nhiều")]
        try await browser.submit("/law/value", wrong)
        #expect(
            browser.status == 422 && browser.page.contains("value=\"nhiều\""),
            "\(browser.page.suffix(2500))"
        )
        #expect(try town.office.store.read { try $0.confirmations() }.isEmpty)
        try await browser.submit("/law/value", wrong.dropLast() + [("value.value", "80")])
        #expect(browser.status == 303, "\(browser.page.suffix(2500))")
        try await browser.follow()
        #expect(browser.page.contains("value: 80") && !browser.page.contains("\(address)\""))
    }

    /// A confirmation holds for the text it was said of.
    @Test func anotherTextIsUnconfirmedAgain() async throws {
        try await confirms()
        var changed = files
        let path = "nd98-2023/regulation.yaml"
        changed.texts[path] = changed.texts[path]?.replacing(
            "short: \"Luật 06/2022/QH15\"",
            with: "short: \"Luật khác\""
        )
        #expect(changed.texts[path] != files.texts[path])
        let other = Town(office: try Self.office(of: town, changed))
        let later = try await Browser(other, as: Town.standingHead)
        try await later.get("/law")
        #expect(later.page.contains(Self.address) && later.page.contains("không còn hiệu lực"))
    }

    /// Who confirms reads what a value is, not the key under which it is kept.
    @Test func placesAreSaidInWords() async throws {
        let browser = try await Browser(town, as: Town.standingHead)
        try await browser.get("/law")
        let places = browser.page.matches(of: /<th scope="row">([^<]*)<small><code>([^<]*)<\/code>/)
        #expect(places.count > 100)
        for place in places {
            let name = String(place.1)
            #expect(!name.isEmpty && name.first?.isUppercase == true && name != place.2, "\(place.2)")
        }
        #expect(PageWords.place("deadlines/none/rule", [:], .vi) == "Thời hạn – none – cách tính")
        #expect(
            PageWords.place("standards/a/individual/checks[2]", [:], .en)
                == "Standards – a – persons – condition 2"
        )
    }

    /// Neither an administrator nor whoever appraises confirms law.
    @Test func nobodyElseConfirms() async throws {
        try town.office.setPassword(of: "NV0001", to: Town.password, by: nil)
        for person in ["NV0001", Town.officer, Town.head] {
            let other = try await Browser(town, as: person)
            try await other.get("/law")
            #expect(other.page.contains("không phải quản trị phần mềm") && !other.page.contains("/law/value"))
            try await other.get("/account")
            for address in ["/law/value", "/law/withdraw"] {
                try await other.submit(address, [("place", Self.place), ("basis", Self.basis)])
                #expect(other.status == 404, "\(person): \(address)")
                try await other.get("/account")
            }
        }
        #expect(try town.office.store.read { try $0.confirmations() }.isEmpty)
    }
}
