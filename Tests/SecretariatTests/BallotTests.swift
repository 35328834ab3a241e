import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Ballot rounds: two blind entries, what is frozen, what is refused, several forms, open votes, late items.
struct BallotTests {
    private let who = ["an1", "an2", "an3"]

    private func closed(_ world: World) throws -> (session: String, round: String) {
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        try world.opens(id, "an")
        try world.opensBallot("\(id).persons.1", "an")
        try world.does("an-m3", "close", "ballot-round/\(id).persons.1")
        return (id, "ballot-round/\(id).persons.1")
    }

    @Test func nobodyReadsTheFirstEntry() throws {
        let world = try World()
        let (session, round) = try closed(world)
        // Numbers that stand nowhere else.
        let input = world.count("an", ["an1": .map(["yes": 3, "no": 2])])
        try world.does("an-secretary", "enter-count", round, input)
        let stored = try world.find(BallotRound.self, "\(session).persons.1")
        #expect(stored.ballots == nil)
        #expect(stored.counts.isEmpty)
        #expect(stored.first?.lines.count == 3)
        #expect(stored.second == nil)
        let events = try world.office.store.read { try $0.events(of: World.reference(round)) }
        #expect(events.allSatisfy { $0.text.isEmpty })
        let line = try #require(try world.office.at(world.now).session(session).groups.first?.lines.first)
        #expect(line.verdict == nil)
        let options = try world.office.at(world.now).options(for: "an-m3", on: World.reference(round))
        for option in options {
            guard case .failure(let refusal) = option.answer else { continue }
            #expect(refusal.reasons.allSatisfy { $0.code != "counts-differ" && $0.code != "count-differs" })
        }
    }

    @Test func theSamePersonDoesNotCountTwiceAndNobodyTriesOut() throws {
        let world = try World()
        let (_, round) = try closed(world)
        let input = world.count("an", ["an1": .map(["yes": 3, "no": 2])])
        try world.does("an-secretary", "enter-count", round, input)
        #expect(
            try world.refused("an-secretary", "compare-count", round, input) == ["same-person-counts"]
        )
        let trial = Act(
            actor: "an-m3",
            action: "compare-count",
            objects: [World.reference(round)],
            input: Input(input),
            isDryRun: true
        )
        let answer = try #require(try world.office.at(world.now).act(trial).first)
        guard case .refused(let refusal) = answer.outcome else {
            Issue.record("\(answer.outcome)")
            return
        }
        #expect(refusal.reasons.map(\.code) == ["no-preview-of-a-count"])
        #expect(answer.notes.isEmpty)
    }

    @Test func whereTwoEntriesDifferBothAreVoid() throws {
        let world = try World()
        let (session, round) = try closed(world)
        try world.does(
            "an-secretary",
            "enter-count",
            round,
            world.count("an", ["an2": .map(["yes": 4, "no": 1])])
        )
        let answer = try world.act("an-m3", "compare-count", round, world.count("an"))
        #expect(answer.outcome == .done(from: "for-comparison", to: "closed"))
        #expect(answer.notes.map(\.code) == ["count-differs"])
        // That it differs, and where: never by how much.
        let told = answer.notes.map { "\($0.evidence)" }.joined()
        #expect(told.contains("an2"))
        #expect(!told.contains("4"))
        let stored = try world.find(BallotRound.self, "\(session).persons.1")
        #expect(stored.first == nil && stored.second == nil && stored.ballots == nil)
        #expect(stored.mismatches.map(\.lines) == [[Nomination.ID("dot.\(World.merit).an2")]])
        // Whoever was second may be first now.
        try world.does("an-m3", "enter-count", round, world.count("an"))
        let again = try world.act("an-secretary", "compare-count", round, world.count("an"))
        #expect(again.outcome == .done(from: "for-comparison", to: "counted"))
        #expect(try world.find(BallotRound.self, "\(session).persons.1").counts.map(\.yes) == [5, 5, 5])
    }

    @Test func countsThatDoNotAddAreRefusedTogether() throws {
        let world = try World()
        let (_, round) = try closed(world)
        var input = world.count(
            "an",
            ["an1": .map(["yes": 5, "no": 1]), "an2": .map(["yes": -1, "no": 6])]
        )
        input["returned"] = 6
        #expect(
            Set(try world.refused("an-secretary", "enter-count", round, input))
                == ["too-many-returned", "count-does-not-add", "count-negative"]
        )
        #expect(
            try world.fault("an-secretary", "enter-count", round, world.count("an", ["zz": .map(["yes": 5])]))
                == .unknownReference("lines", "zz")
        )
        #expect(
            try world.fault(
                "an-secretary",
                "enter-count",
                round,
                world.count("an", ["an1": .map(["yess": 5])])
            )
                == .unknownInput("lines.an1.yess", nearest: ["yes", "no", "blank"])
        )
    }

    @Test func tellersArePresentMembersWhoAreNotNominated() throws {
        let world = try World()
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        try world.opens(id, "an")
        let round = "ballot-round/\(id).persons.1"
        #expect(try world.refused("an-head", "open", round) == ["tellers-missing"])
        #expect(
            try world.refused("an-head", "open", round, ["tellers": .list(["an1"])])
                == ["teller-not-present", "teller-is-nominee"]
        )
    }

    @Test func aNominatedMemberIsRecusedBeforeTheBallot() throws {
        let world = try World()
        try world.nominate("an", World.merit, ["an-m1", "an1"])
        let id = try world.plan("an", World.merit, ["an-m1", "an1"])
        try world.does("an-secretary", "close-agenda", "session/\(id)")
        try world.does("an-secretary", "invite", "session/\(id)")
        try world.does("an-secretary", "record-attendance", "session/\(id)")
        try world.does("an-head", "open", "session/\(id)")
        #expect(try world.office.at(world.now).session(id).conflicts.map(\.code) == ["conflict-unrecorded"])
        let input: [String: Datum] = ["tellers": .list(["an-m3"])]
        #expect(
            try world.refused("an-head", "open", "ballot-round/\(id).persons.1", input)
                == ["conflict-unrecorded"]
        )
        try world.does(
            "an-secretary",
            "record-recusal",
            "session/\(id)",
            ["person": "an-m1", "nominee": "an-m1"],
            text: "là người được đề nghị"
        )
        try world.counts(id, "an")
        try world.signs(id, "an", number: "1")
        // Four of five may vote on the member, and the base stays five.
        let vote = try #require(try world.nomination(World.merit, "an-m1").votes.last)
        #expect([vote.yes, vote.base, vote.needed] == [4, 5, 4])
    }

    @Test func aSessionOverTwoFormsVotesOnEachGroup() throws {
        let world = try World()
        try world.nominate("an", World.merit, ["an1"])
        try world.nominate("an", World.premier, ["an2"])
        let id = "dot.hd-an.phien-1"
        try world.does(
            "an-secretary",
            "create",
            "session/\(id)",
            [
                "at": .text(world.now.iso), "place": "P",
                "forms": .list([.text(World.merit), .text(World.premier)]),
            ]
        )
        for (form, nominee) in [(World.merit, "an1"), (World.premier, "an2")] {
            try world.each("an-secretary", "put-before-unit-council", form, [nominee], ["session": .text(id)])
        }
        try world.opens(id, "an")
        #expect(
            Set(try world.rounds(id).map(\.key)) == [
                "\(id).\(World.merit)-persons.1", "\(id).\(World.premier)-persons.1",
            ]
        )
        try world.counts(id, "an")
        try world.signs(id, "an", number: "1")
        #expect(try world.state("nomination/dot.\(World.merit).an1") == "recommended")
        #expect(try world.state("nomination/dot.\(World.premier).an2") == "recommended")
    }

    @Test func aLateNomineeIsTakenByAShowOfHands() throws {
        let world = try World()
        try world.nominate("an", World.merit, ["an1", "an2"])
        let id = try world.plan("an", World.merit, ["an1"])
        try world.opens(id, "an")
        let line = "nomination/dot.\(World.merit).an2"
        let late = "put-before-unit-council-late"
        func input(_ yes: Int, _ no: Int) -> [String: Datum] {
            [
                "session": .text(id),
                "hands": .map(["yes": Datum(integerLiteral: yes), "no": Datum(integerLiteral: no)]),
            ]
        }
        #expect(
            try world.refused("an-secretary", late, line, input(2, 3), text: "x") == [
                "late-item-not-accepted"
            ]
        )
        #expect(try world.refused("an-secretary", late, line, input(9, 0), text: "x") == ["hands-impossible"])
        try world.does("an-secretary", late, line, input(4, 1), text: "hồ sơ đến muộn")
        #expect(try world.find(Session.self, id).additions.map(\.yes) == [4])
        try world.counts(id, "an")
        #expect(try world.rounds(id).first?.lines.count == 2)
    }
}
