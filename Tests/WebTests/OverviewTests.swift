import Awards
import Foundation
import Secretariat
import Testing

@testable import Web

/// The leader's page: what it says, and that it is made of the viewer's own things only.
@Suite struct OverviewTests {
    private let town: Town

    init() throws {
        town = try Town()
        try town.take("giay-khen.xlsx")
    }

    @Test func saysInWordsWhatItDraws() async throws {
        let head = try await Browser(town, as: Town.standingHead)
        try await head.get("/overview")
        let lines = try town.office.status(kinds: [.nomination], for: nil)
        #expect(head.status == 200 && head.page.contains("\(lines.count) đề nghị"))
        let pictures = head.page.components(separatedBy: "<svg").dropFirst()
        #expect(!pictures.isEmpty)
        for picture in pictures {
            let id = picture.components(separatedBy: "aria-labelledby=\"").dropFirst().first?
                .prefix { $0 != "\"" }
            #expect(head.page.contains("<p id=\"\(id ?? "?")\">"), "\(picture.prefix(100))")
        }
    }

    /// What a person may not see changes no byte of his page.
    @Test func isMadeOfHisOwnThingsOnly() async throws {
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get("/overview")
        let before = stranger.page
        let seen = try town.office.status(kinds: [.nomination], for: nil).count
        try town.take("bang-khen.xlsx")
        #expect(try town.office.status(kinds: [.nomination], for: nil).count > seen)
        try await stranger.get("/overview")
        #expect(stranger.page == before)
        #expect(!before.contains("Nghệ An"))
    }
}
