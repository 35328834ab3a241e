import Foundation
import Messages
import Testing

@testable import Awards
@testable import Secretariat
@testable import Web

/// The leader's page: what it says, and that it is made of the viewer's own things only.
@Suite struct OverviewTests {
    private let town: Town

    init() throws {
        town = try Town()
        try town.takes("nghe-an/giay-khen.xlsx")
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

    /// A year of thousands of votes stays one page: the first names, and how many more there are.
    @Test func namesAsManyAsAPageHolds() throws {
        var overview = try town.office.overview(for: town.office.viewer(Person.ID(Town.standingHead)))
        overview.outcomes = [(9, 4_000), (3, 2_000), (2, 5)].map { yes, lines in
            Overview.Outcome(
                group: "Cá nhân",
                verdict: ThresholdVerdict(
                    verdict: yes > 6 ? .met : .notMet,
                    yes: yes,
                    needed: 6,
                    base: 9,
                    baseRule: .totalMembers
                ),
                lines: lines,
                names: (1...min(12, lines)).map { "Người \(yes).\($0)" }
            )
        }
        let picture = try #require(CampaignPictures(overview: overview, language: Language.vi).outcomes)
        #expect(picture.words.contains("Đạt 4000/6005."))
        #expect(picture.words.contains("Không đạt: Người 3.1 (3/9); "))
        #expect(picture.words.hasSuffix("; và 1993 đề nghị khác."))
        #expect(picture.words.components(separatedBy: "Người ").count == 1 + 12)
        #expect(picture.shapes.count < 40)
        overview.outcomes = overview.outcomes.suffix(1)
        let few = try #require(CampaignPictures(overview: overview, language: Language.vi).outcomes)
        #expect(few.words.hasSuffix("Người 2.5 (2/9)."))
    }

    /// A unit that has begun nothing owes its report all the same.
    @Test func whoHasBegunNothingIsCounted() async throws {
        try town.does(Town.clerk, "create", "movement-report/2024.bhxh-nghe-an")
        let viewer = try town.office.viewer(Person.ID(Town.standingHead))
        let grid = try town.office.reportGrid(year: 2024, .init(), for: viewer)
        #expect(grid.total > 60)
        let head = try await Browser(town, as: Town.standingHead)
        try await head.get("/overview")
        #expect(head.page.contains("0/\(grid.total) đơn vị đã gửi báo cáo năm 2024"))
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/overview")
        #expect(clerk.page.contains("chưa gửi báo cáo năm 2024"))
    }

    /// What a person may not see changes no byte of his page.
    @Test func isMadeOfHisOwnThingsOnly() async throws {
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get("/overview")
        let before = stranger.page
        let seen = try town.office.status(kinds: [.nomination], for: nil).count
        try town.takes("nghe-an/bang-khen.xlsx")
        #expect(try town.office.status(kinds: [.nomination], for: nil).count > seen)
        try await stranger.get("/overview")
        #expect(stranger.page == before)
        #expect(!before.contains("Nghệ An"))
    }
}
