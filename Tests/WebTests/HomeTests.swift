import Awards
import Foundation
import Secretariat
import Testing

@testable import Web

/// What waits for one, and the lists it leads to.
@Suite struct HomeTests {
    private let town: Town

    init() throws { town = try Town() }

    private func drafts() throws -> [StatusLine] {
        try town.takes("nghe-an/giay-khen.xlsx")
        return try town.office.status(kinds: [.nomination], for: nil).filter { $0.state == "drafting" }
    }

    /// Many things at one step are one row, which leads to the list of just these.
    @Test func manyAtOneStepAreOneRow() async throws {
        let drafts = try drafts()
        try #require(drafts.count > 3)
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/")
        #expect(clerk.page.contains("\(drafts.count) đề nghị"), "\(clerk.page)")
        let list = "/list/nomination?state=drafting&campaign=dot&form=commendation&mine=yes"
        #expect(clerk.page.contains(list.replacing("&", with: "&amp;")))
        try await clerk.get(list)
        for line in drafts { #expect(clerk.page.contains("/thing/nomination/\(line.object.id)")) }
        #expect(clerk.page.contains("Chờ tôi") && clerk.page.contains("bỏ lọc"))
        // Another state of the list stays narrowed to what is mine.
        #expect(!clerk.page.contains("href=\"/list/nomination?state=drafting\""))
        // The head of the unit holds none of them now.
        let head = try await Browser(town, as: Town.head)
        try await head.get(list)
        #expect(head.status == 200 && !head.page.contains("/thing/nomination/"))
    }

    @Test func whatNothingCanBeAskedByIsNotThere() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/list/movement-report?campaign=dot")
        #expect(clerk.status == 404)
        try await clerk.get("/list/nomination?campaign=khong-co")
        #expect(clerk.status == 200)
    }

    /// A browser writes a blank in a question as "+".
    @Test func aSearchOfSeveralWordsFindsThem() async throws {
        let line = try #require(drafts().first)
        let name = try #require(line.name.components(separatedBy: ": ").last)
        let clerk = try await Browser(town, as: Town.clerk)
        let words = name.split(separator: " ").map { Links.part(String($0)) }
        try #require(words.count > 1)
        try await clerk.get("/search?q=" + words.joined(separator: "+"))
        #expect(clerk.page.contains("/thing/nomination/\(line.object.id)"), "\(clerk.page)")
        #expect(clerk.page.contains(name) && !clerk.page.contains("+"))
    }

    /// Reading in another language shows the same page; the answer to a form cannot be shown again.
    @Test func theOtherLanguageKeepsThePage() async throws {
        let pages = [
            ("http://x/list/nomination?state=drafting", "/list/nomination?state=drafting"),
            ("http://x/bulk", "/"), ("", "/"), ("https://x//elsewhere.example/a", "/"),
        ]
        for (referrer, page) in pages { #expect(Links.page(from: referrer) ?? Links.home == page) }
    }

    /// What a clerk has sent on stays in his sight: where it is, and with whom.
    @Test func whatIsHandedOnIsFollowed() async throws {
        let drafts = try drafts()
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/")
        #expect(!clerk.page.contains("đang ở người khác"))
        try town.does(Town.clerk, "submit", drafts[1].object.description)
        try await clerk.get("/")
        let block = try #require(clerk.page.components(separatedBy: "đang ở người khác").last)
        #expect(
            block.contains("/thing/nomination/\(drafts[1].object.id)") && block.contains("Thường trực TĐKT")
        )
        // Who had no hand in it does not follow it.
        let head = try await Browser(town, as: Town.head)
        try await head.get("/")
        #expect(!head.page.contains("đang ở người khác"))
    }
}
