import Awards
import Secretariat
import Testing
import Vietnamese
import Workflow

/// Sessions: who attends, what is counted, and that a line leaves or stays as the rules S6 to S8 say.
struct SessionTests {
    private let who = ["an1", "an2", "an3"]

    private func opened(_ world: World) throws -> String {
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        try world.opens(id, "an")
        return id
    }

    @Test func withoutAQuorumNothingOpens() throws {
        let world = try World()
        try world.nominate("an", World.merit, who)
        let id = "session/\(try world.plan("an", World.merit, who))"
        try world.does("an-secretary", "close-agenda", id)
        try world.does("an-secretary", "invite", id)
        #expect(try world.refused("an-head", "open", id) == ["attendance-missing"])
        // Two thirds of five is four; a written opinion is none that sits.
        try world.does(
            "an-secretary",
            "record-attendance",
            id,
            ["absent": .map(["an-m1": "ốm"]), "written": .map(["an-m2": "công tác"])]
        )
        #expect(try world.refused("an-head", "open", id) == ["quorum-not-met"])
        try world.does("an-secretary", "record-attendance", id, ["written": .map(["an-m2": "công tác"])])
        try world.does("an-head", "open", id)
        #expect(
            try world.fault("an-secretary", "record-attendance", id, ["absent": .map(["an1": "x"])])
                == .unknownReference("council-member", "an1")
        )
    }

    @Test func anotherDayAsksAnewWhoAttends() throws {
        let world = try World()
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        try world.does("an-secretary", "close-agenda", "session/\(id)")
        try world.does("an-secretary", "invite", "session/\(id)")
        try world.does("an-secretary", "record-attendance", "session/\(id)")
        try world.does("an-head", "adjourn", "session/\(id)", text: "mưa bão")
        try world.does("an-secretary", "reconvene", "session/\(id)", ["at": "2024-10-09T08:00"])
        #expect(try world.find(Session.self, id).attendance.isEmpty)
        #expect(try world.refused("an-head", "open", "session/\(id)") == ["attendance-missing"])
    }

    @Test func theBaseIsEveryoneOnTheCouncil() throws {
        let world = try World()
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        let session = "session/\(id)"
        try world.does("an-secretary", "close-agenda", session)
        try world.does("an-secretary", "invite", session)
        try world.does("an-secretary", "record-attendance", session, ["absent": .map(["an-m4": "ốm"])])
        try world.does(
            "an-secretary",
            "record-recusal",
            session,
            ["person": "an-m1", "nominee": "an2"],
            text: "vợ chồng"
        )
        try world.does("an-head", "open", session)
        // Four attend: 4 of 5 passes; the recused stays in the base, so 3 of 5 does not.
        try world.does("an-secretary", "record-count", session, world.count("an", issued: 4))
        try world.does("an-secretary", "finish-count", session)
        try world.signs(id, "an", number: "1")
        #expect(try world.state("nomination/dot.\(World.merit).an1") == "recommended")
        #expect(try world.state("nomination/dot.\(World.merit).an2") == "not-awarded")
        let vote = try #require(try world.nomination(World.merit, "an2").votes.first)
        #expect([vote.yes, vote.base, vote.needed] == [3, 5, 4])
    }

    @Test func aWrittenOpinionIsABallot() throws {
        let world = try World()
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        let session = "session/\(id)"
        try world.does("an-secretary", "close-agenda", session)
        try world.does("an-secretary", "invite", session)
        try world.does("an-secretary", "record-attendance", session, ["written": .map(["an-m4": "công tác"])])
        try world.does("an-head", "open", session)
        #expect(
            try world.refused("an-secretary", "record-count", session, world.count("an", issued: 6)).contains(
                "too-many-issued"
            )
        )
        try world.does("an-secretary", "record-count", session, world.count("an", issued: 5))
    }

    @Test func countsThatDoNotAddAreRefusedTogether() throws {
        let world = try World()
        let id = "session/\(try opened(world))"
        var input = world.count(
            "an",
            ["an1": .map(["yes": 5, "no": 1]), "an2": .map(["yes": -1, "no": 6])]
        )
        input["returned"] = 6
        input["tellers"] = .list(["an1", "an-m1"])
        let codes = try world.refused("an-secretary", "record-count", id, input)
        #expect(
            Set(codes) == [
                "too-many-returned", "count-does-not-add", "count-negative", "not-a-member",
                "teller-is-nominee",
            ]
        )
        #expect(
            try world.fault("an-secretary", "record-count", id, world.count("an", ["zz": .map(["yes": 5])]))
                == .unknownReference("lines", "zz")
        )
        let typo = try world.fault(
            "an-secretary",
            "record-count",
            id,
            world.count("an", ["an1": .map(["yess": 5])])
        )
        #expect(typo == .unknownInput("lines.an1.yess", nearest: ["yes", "no", "blank"]))
        #expect(
            try world.refused("an-secretary", "finish-count", id) == [
                "count-missing", "count-missing", "count-missing",
            ]
        )
    }

    @Test func noLineLeavesWhileItsBallotIsOpen() throws {
        let world = try World()
        let id = try opened(world)
        let line = "nomination/dot.\(World.merit).an1"
        for step in ["in-session", "counted", "minutes-for-signature"] {
            #expect(try world.state("session/\(id)") == step)
            #expect(try world.refused("an-head", "withdraw", line, reason: "unit-request") == ["ballot-open"])
            switch step {
            case "in-session": try world.counts(id, "an")
            case "counted": try world.does("an-secretary", "draft-minutes", "session/\(id)")
            default: break
            }
        }
        try world.does("an-head", "sign-minutes", "session/\(id)", ["number": "1"])
        try world.does("an-head", "withdraw", line, reason: "unit-request")
        // What was dealt with stays in the minutes.
        #expect(try world.find(Session.self, id).agenda.count == 3)
    }

    @Test func nothingChangesUnderACount() throws {
        let world = try World()
        let id = "session/\(try opened(world))"
        try world.does("an-secretary", "record-count", id, world.count("an"))
        #expect(try world.refused("an-secretary", "record-attendance", id) == ["ballot-open"])
        #expect(
            try world.refused(
                "an-secretary",
                "record-recusal",
                id,
                ["person": "an-m1", "nominee": "an1"],
                text: "x"
            ) == ["ballot-open"]
        )
        #expect(
            try world.refused(
                "an-secretary",
                "record-postponement",
                id,
                ["nominees": .list(["an1"])],
                text: "x"
            ) == ["ballot-open"]
        )
        #expect(try world.refused("an-head", "adjourn", id, text: "x") == ["ballot-open"])
        // The chair may void the count: then it is put right and counted anew.
        try world.does("an-secretary", "finish-count", id)
        try world.does("an-head", "continue", id, text: "đếm lại")
        try world.does(
            "an-secretary",
            "record-postponement",
            id,
            ["nominees": .list(["an1"])],
            text: "chờ xác minh"
        )
        #expect(try world.refused("an-secretary", "finish-count", id) == ["count-missing", "count-missing"])
    }

    @Test func aPostponedLineGoesBackAndTheOthersByTheirVerdict() throws {
        let world = try World()
        let id = try opened(world)
        try world.does(
            "an-secretary",
            "record-postponement",
            "session/\(id)",
            ["nominees": .list(["an1"])],
            text: "chờ xác minh"
        )
        try world.counts(id, "an", lines: ["an2": .map(["yes": 3, "no": 2])])
        try world.signs(id, "an", number: "1")
        let states = try who.map { try world.state("nomination/dot.\(World.merit).\($0)") }
        #expect(states == ["drafting", "not-awarded", "recommended"])
        #expect(try world.nomination(World.merit, "an1").session == nil)
        #expect(try world.find(Session.self, id).agenda.count == 3)
    }

    @Test func cancellingGivesTheLinesBack() throws {
        let world = try World()
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        try world.does("an-secretary", "close-agenda", "session/\(id)")
        try world.does("an-head", "cancel", "session/\(id)", text: "không họp")
        #expect(try world.state("nomination/dot.\(World.merit).an1") == "drafting")
        #expect(try world.nomination(World.merit, "an1").session == nil)
        try world.meets("an", World.merit, who, number: "1", suffix: ".2")
    }

    @Test func aHeldLineLeavesTheAgenda() throws {
        let world = try World()
        try world.arrives("an", World.merit, who, number: 1)
        try world.appraises("officer", World.merit, who)
        let id = try world.plan("vn", World.merit, who)
        try world.does("sector-secretary", "close-agenda", "session/\(id)")
        try world.does(
            "officer",
            "hold",
            "nomination/dot.\(World.merit).an1",
            reason: "investigation",
            papers: ["hold-grounds"]
        )
        #expect(
            try world.find(Session.self, id).agenda.map(\.rawValue) == [
                "dot.\(World.merit).an2", "dot.\(World.merit).an3",
            ]
        )
        #expect(try world.nomination(World.merit, "an1").session == nil)
        try world.does("sector-secretary", "invite", "session/\(id)")
    }
}
