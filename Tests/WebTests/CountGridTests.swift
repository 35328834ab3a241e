import Awards
import Foundation
import Secretariat
import Store
import Testing

@testable import Web

/// The table into which a count is typed: its rows are those of the ballot, and what is left empty is nothing.
@Suite struct CountGridTests {
    private let town: Town
    private let session = "dot.hd-nghe-an.certificate-of-the-ministry"
    private let round: ObjectReference
    private let names: [String]

    init() throws {
        town = try Town()
        try town.takes("nghe-an/bang-khen.xlsx")
        try town.does(
            Town.clerk,
            "create",
            "session/\(session)",
            ["at": "2024-10-14T08:00", "place": "P2", "secret": "true"]
        )
        for line in try town.office.status(kinds: [.nomination], for: nil) where line.state == "drafting" {
            try town.does(
                Town.clerk,
                "put-before-unit-council",
                "\(line.object)",
                ["session": .text(session)]
            )
        }
        for action in ["close-agenda", "invite", "record-attendance"] {
            try town.does(Town.clerk, action, "session/\(session)")
        }
        try town.does(Town.head, "open", "session/\(session)", ["started": "2024-10-14T08:00"])
        let rounds = try town.office.status(kinds: [.ballotRound], for: nil).map(\.object)
        round = try #require(rounds.first { $0.id.contains("persons") })
        try town.does(Town.head, "open", "\(round)", ["tellers": .list(["NV0203"])])
        try town.does(Town.clerk, "close", "\(round)")
        let id = round.id
        names =
            try town.office.session(session).groups.first { $0.round?.rawValue == id }?.lines
            .map(\.name) ?? []
    }

    private func grid(_ page: String) throws -> String {
        let tables = page.components(separatedBy: "<table class=\"lines grid\"").dropFirst()
        let table = try #require(tables.first { $0.contains("set.lines.") })
        return table.components(separatedBy: "</table>")[0]
    }

    @Test func itsRowsAreThoseOfTheBallot() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(Links.act("enter-count", on: round))
        let table = try grid(clerk.page)
        #expect(table.contains("<th scope=\"col\">STT</th>") && table.contains(">1<input"), "\(table)")
        #expect(!names.isEmpty && names.allSatisfy { table.contains("<th scope=\"row\">\($0)</th>") })
        #expect(table.components(separatedBy: "Bằng khen").count == 2, "once, in the caption")
        #expect(clerk.page.contains("Ô để trống là 0"))
    }

    /// A row left empty is no vote for anybody; a table left empty is not everybody's yes.
    @Test func whatIsLeftEmptyIsNothing() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        let address = Links.act("enter-count", on: round)
        try await clerk.get(address)
        var fields = [("issued", "5"), ("returned", "5"), ("invalid", "0")].map { ("set." + $0, $1) }
        fields += clerk.values(of: "row").map { ("row", $0) }
        fields += [("version", clerk.hidden("version")), ("key", clerk.hidden("key"))]
        try await clerk.submit(address, fields)
        #expect(clerk.status != 303, "an empty table was taken")
        #expect(clerk.page.components(separatedBy: "cộng lại là 0").count == names.count + 1)
        let state = try town.office.status(kinds: [.ballotRound], for: nil).first { $0.object == round }?
            .state
        #expect(state == "closed")
    }
}
