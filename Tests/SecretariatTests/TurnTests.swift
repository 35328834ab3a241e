import Awards
import Store
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// Whose turn it is in a session: of those who may count, the ones that were named for the vote.
struct TurnTests {
    private let round = "ballot-round/dot.hd-an.certificate-of-the-ministry.persons.1"
    private let session = "dot.hd-an.certificate-of-the-ministry"

    private func closed(_ world: World) throws {
        try world.nominate("an", World.merit, ["an1", "an2"])
        let id = try world.plan("an", World.merit, ["an1", "an2"])
        try world.opens(id, "an")
        try world.opensBallot("\(id).persons.1", "an")
        try world.does("an-m3", "close", round)
    }

    private func turn(_ world: World) throws -> Meeting.Turn {
        let office = world.office.at(world.now)
        return try #require(try office.meeting(session, for: office.viewer("an-clerk")).turn)
    }

    /// The names of those who do the next step, and of their roles.
    private func expect(_ people: [String], _ roles: [String], _ world: World) throws {
        let turn = try turn(world)
        #expect(turn.people == (try people.map(world.name)), "\(turn.action?.vi ?? "")")
        #expect(turn.roles.map(\.vi) == roles)
    }

    private let tellers = "Ban kiểm phiếu"
    private let secretary = "Thư ký Hội đồng"

    @Test(arguments: ["an-secretary", "an-m3"]) func namedTellersCount(_ first: String) throws {
        let world = try World()
        try closed(world)
        try expect(["an-m3", "an-secretary"], [tellers, secretary], world)
        try world.does(first, "enter-count", round, world.count("an"))
        // Who entered the first is not asked for the second.
        let isTeller = first == "an-m3"
        try expect([isTeller ? "an-secretary" : "an-m3"], [isTeller ? secretary : tellers], world)
        let second = isTeller ? "an-secretary" : "an-m3"
        try world.does(second, "compare-count", round, world.count("an"))
        try expect(["an-head", "an-m1"], ["Chủ tịch Hội đồng"], world)
        try world.does("an-head", "publish", round)
        // The session is finished by those who counted.
        try expect(["an-m3", "an-secretary"], [tellers, secretary], world)
    }

    @Test func onlyNamedTellersAreReminded() throws {
        let world = try World()
        try closed(world)
        world.advance(days: 7)
        let report = try world.office.at(world.now).runClock(as: "a", seconds: 1)
        let told = report.reminded.filter { $0.object.kind == .ballotRound }.flatMap(\.people)
        #expect(told.contains("an-m3"))
        #expect(!told.contains("an-m2") && !told.contains("an-m4"), "\(told)")
    }
}
