import Awards
import Secretariat
import Testing
import Vietnamese

/// The minutes state the times of the meeting, whenever they are entered.
struct SessionTimeTests {
    private let who = ["an1", "an2"]

    /// A session called for the third day at eight, looked at two days before.
    private func invited(_ world: World) throws -> String {
        try world.nominate("an", World.merit, who)
        let start = world.now
        world.now = try #require(Moment(iso: "2024-10-03T08:00"))
        let id = try world.plan("an", World.merit, who)
        world.now = start
        for action in ["close-agenda", "invite"] {
            try world.does("an-secretary", action, "session/\(id)")
        }
        return id
    }

    @Test func itOpensOnTheDayForWhichItWasCalled() throws {
        let world = try World()
        let id = try invited(world)
        let session = "session/\(id)"
        #expect(try world.refused("an-secretary", "record-attendance", session) == ["day-not-come"])
        let ahead: [String: Datum] = ["started": "2024-10-03T08:00"]
        #expect(try world.refused("an-head", "open", session, ahead).contains("day-not-come"))
        world.now = try #require(Moment(iso: "2024-10-03T07:30"))
        try world.does("an-secretary", "record-attendance", session)
        #expect(try world.refused("an-head", "open", session, ahead) == ["time-ahead"])
        // Entered from paper two days later.
        world.now = try #require(Moment(iso: "2024-10-05T15:00"))
        #expect(try world.refused("an-head", "open", session) == ["opened-on-other-day"])
        try world.does("an-head", "open", session, ["started": "2024-10-03T08:10"])
        #expect(try world.find(Session.self, id).startedAt == Moment(iso: "2024-10-03T08:10"))
    }

    @Test func whatIsEnteredAfterwardsBearsTheTimesOfTheMeeting() throws {
        let world = try World()
        world.issuesAtOnce = true
        let id = try invited(world)
        world.now = try #require(Moment(iso: "2024-10-05T15:00"))
        try world.does("an-secretary", "record-attendance", "session/\(id)")
        try world.does("an-head", "open", "session/\(id)", ["started": "2024-10-03T08:10"])
        let round = "ballot-round/\(id).persons.1"
        var ballot: [String: Datum] = ["tellers": .list(["an-m3"])]
        #expect(try world.refused("an-head", "open", round, ballot) == ["time-unsaid"])
        ballot["opened"] = "2024-10-03T08:00"
        #expect(try world.refused("an-head", "open", round, ballot) == ["time-too-early"])
        ballot["opened"] = "2024-10-03T08:40"
        try world.does("an-head", "open", round, ballot)
        #expect(try world.refused("an-m3", "close", round) == ["time-unsaid"])
        try world.does("an-m3", "close", round, ["closed": "2024-10-03T09:00"])
        try world.does("an-secretary", "enter-count", round, world.count("an"))
        let counted = world.count("an").merging(["counted": "2024-10-03T09:20"]) { $1 }
        try world.does("an-m3", "compare-count", round, counted)
        try world.does("an-head", "publish", round)
        try world.does("an-secretary", "finish-count", "session/\(id)")
        let session = "session/\(id)"
        #expect(try world.refused("an-secretary", "draft-minutes", session) == ["time-unsaid"])
        for (ended, why) in [("2024-10-03T08:10", "time-too-early"), ("2024-10-05T15:01", "time-ahead")] {
            #expect(
                try world.refused("an-secretary", "draft-minutes", session, ["ended": .text(ended)]) == [why]
            )
        }
        try world.does("an-secretary", "draft-minutes", session, ["ended": "2024-10-03T10:00"])
        try world.does("an-head", "sign-minutes", session, ["number": "1"])
        let minutes = try world.printed("council-minutes-unit", of: session)
        #expect(minutes.contains("08 giờ 10, ngày 03 tháng 10 năm 2024"))
        #expect(minutes.contains("10 giờ 00, ngày 03 tháng 10 năm 2024"))
        let tally = try world.printed("tally-minutes", of: round)
        #expect(tally.contains("09 giờ 00, ngày 03") && tally.contains("09 giờ 20, ngày 03"))
        #expect(!minutes.contains("15 giờ") && !tally.contains("15 giờ"))
    }
}
