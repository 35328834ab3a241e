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
        world.now = try #require(Moment(iso: "2024-10-09T08:00"))
        #expect(try world.refused("an-head", "open", "session/\(id)") == ["attendance-missing"])
    }

    @Test func anInvitationBearsItsOwnNumberAndDay() throws {
        let world = try World()
        world.issuesAtOnce = true
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        let session = "session/\(id)"
        try world.does("an-secretary", "close-agenda", session)
        try world.does("an-secretary", "invite", session, ["number": "7"])
        let first = try #require(try world.find(Session.self, id).invitation)
        #expect(first.hasPrefix("07/GM-"))
        let text = try world.printed("council-invitation", of: session)
        #expect(text.contains("Số: \(first)") && text.contains("TM. HỘI ĐỒNG") && text.contains("CHỦ TỊCH"))
        #expect(text.contains(", \(world.now.day.long)"))
        // Another day, another number; the minutes take theirs from another register.
        try world.does("an-head", "adjourn", session, text: "mưa bão")
        try world.does("an-secretary", "reconvene", session, ["at": "2024-10-09T08:00", "number": "8"])
        #expect(try world.find(Session.self, id).invitation?.hasPrefix("08/GM-") == true)
        #expect(try world.find(Session.self, id).number == nil)
        // Without a number the paper keeps the blank that the registry fills in.
        try world.does("an-head", "adjourn", session, text: "mưa bão")
        try world.does("an-secretary", "reconvene", session, ["at": "2024-10-10T08:00"])
        #expect(try world.find(Session.self, id).invitation == nil)
        #expect(try world.printed("council-invitation", of: session).contains("\u{A0}/GM-"))
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
        // Four attend: 4 of 5 passes; the recused stays in the base, so 3 of 5 cannot.
        let round = "\(id).persons.1"
        let open = try world.refused(
            "an-head",
            "open",
            "ballot-round/\(round)",
            ["tellers": .list(["an-m3"])]
        )
        #expect(open == ["cannot-pass"])
        try world.votes(round, "an", lines: ["an2": .map(["yes": 3])], issued: 4, knowingly: true)
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
        let round = "\(id).persons.1"
        try world.opensBallot(round, "an")
        try world.does("an-m3", "close", "ballot-round/\(round)")
        let six = world.count("an", issued: 6)
        #expect(
            try world.refused("an-secretary", "enter-count", "ballot-round/\(round)", six)
                .contains("too-many-issued")
        )
        try world.does("an-secretary", "enter-count", "ballot-round/\(round)", world.count("an", issued: 5))
    }

    @Test func noLineLeavesWhileItsBallotIsOpen() throws {
        let world = try World()
        let id = try opened(world)
        let line = "nomination/dot.\(World.merit).an1"
        try world.opensBallot("\(id).persons.1", "an")
        #expect(try world.refused("an-head", "withdraw", line, reason: "unit-request") == ["ballot-open"])
        try world.does("an-head", "annul", "ballot-round/\(id).persons.1", text: "phiếu in sai")
        try world.does("an-secretary", "create", "ballot-round/\(id).persons.2")
        for step in ["in-session", "counted", "minutes-for-signature"] {
            #expect(try world.state("session/\(id)") == step)
            switch step {
            case "in-session": try world.counts(id, "an")
            case "counted": try world.does("an-secretary", "draft-minutes", "session/\(id)")
            default: break
            }
            #expect(try world.refused("an-head", "withdraw", line, reason: "unit-request") == ["ballot-open"])
        }
        try world.does("an-head", "sign-minutes", "session/\(id)", ["number": "1"])
        try world.does("an-head", "withdraw", line, reason: "unit-request")
        // What was dealt with stays in the minutes.
        #expect(try world.find(Session.self, id).agenda.count == 3)
    }

    @Test func aLineMayLeaveAnOpenSessionBeforeItsBallot() throws {
        let world = try World()
        let id = try opened(world)
        try world.does("an-head", "withdraw", "nomination/dot.\(World.merit).an1", reason: "unit-request")
        try world.counts(id, "an")
        #expect(try world.rounds(id).first?.lines.count == 2)
        try world.signs(id, "an", number: "1")
    }

    @Test func nothingChangesUnderABallot() throws {
        let world = try World()
        let id = try opened(world)
        let session = "session/\(id)"
        try world.opensBallot("\(id).persons.1", "an")
        let recusal: [String: Datum] = ["person": "an-m1", "nominee": "an1"]
        let postponed: [String: Datum] = ["nominees": .list(["an1"])]
        #expect(try world.refused("an-secretary", "record-attendance", session) == ["ballot-open"])
        #expect(
            try world.refused("an-secretary", "record-recusal", session, recusal, text: "x") == [
                "ballot-open"
            ]
        )
        #expect(
            try world.refused("an-secretary", "record-postponement", session, postponed, text: "x")
                == ["ballot-open"]
        )
        #expect(try world.refused("an-head", "adjourn", session, text: "x") == ["ballot-open"])
        #expect(
            try world.refused("an-secretary", "finish-count", session)
                == ["ballot-open", "round-unfinished"]
        )
        // Once a count is published it stands: who attended and what was postponed do not change it.
        try world.does("an-head", "annul", "ballot-round/\(id).persons.1", text: "phiếu in sai")
        try world.does("an-secretary", "create", "ballot-round/\(id).persons.2")
        #expect(try world.refused("an-secretary", "finish-count", session) == ["round-unfinished"])
        try world.votes("\(id).persons.2", "an")
        #expect(try world.refused("an-secretary", "record-attendance", session) == ["votes-done"])
        #expect(try world.refused("an-head", "adjourn", session, text: "x") == ["count-published"])
        #expect(
            try world.refused("an-secretary", "record-recusal", session, recusal, text: "x") == [
                "line-counted"
            ]
        )
        #expect(
            try world.refused("an-secretary", "record-postponement", session, postponed, text: "x")
                == ["line-counted"]
        )
        // Only as a whole, with the reason, may the chair annul it; then a new round is prepared.
        try world.does("an-head", "annul-published", "ballot-round/\(id).persons.2", text: "in thiếu tên")
        try world.does("an-secretary", "record-postponement", session, postponed, text: "chờ xác minh")
        #expect(
            try world.refused("an-secretary", "finish-count", session) == ["count-missing", "count-missing"]
        )
        try world.does("an-secretary", "create", "ballot-round/\(id).persons.3")
        try world.counts(id, "an")
        #expect(try world.rounds(id).last?.lines.count == 2)
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
