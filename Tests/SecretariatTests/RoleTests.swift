import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Who may do what: by function, place and day; and that nobody judges himself.
struct RoleTests {
    @Test func aFunctionCountsInItsUnitOnly() throws {
        let world = try World()
        #expect(
            try world.refused("binh-clerk", "create", "nomination/dot.commendation.an1", ["unit": "an"]) == [
                "wrong-role"
            ]
        )
        #expect(
            try world.refused("an-head", "create", "nomination/dot.commendation.an1", ["unit": "an"]) == [
                "wrong-role"
            ]
        )
        #expect(try world.fault("nobody", "create", "campaign/x") == .unknownPerson("nobody"))
    }

    @Test func aFunctionCountsFromItsFirstDayToItsLast() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1", "an2", "an3"])
        let day = world.now.day
        try world.office.store.write { books in
            _ = try books.record(
                Assignment(
                    person: "an8",
                    function: "clerk",
                    scope: "an",
                    period: Period(from: day.adding(days: 1), until: day.adding(days: 2))
                )
            )
        }
        #expect(try world.refused("an8", "submit", "nomination/dot.commendation.an1") == ["wrong-role"])
        world.advance(days: 1)
        try world.does("an8", "submit", "nomination/dot.commendation.an1")
        world.advance(days: 1)
        try world.does("an8", "submit", "nomination/dot.commendation.an2")
        world.advance(days: 1)
        #expect(try world.refused("an8", "submit", "nomination/dot.commendation.an3") == ["wrong-role"])
    }

    @Test func theAddresseeReceivesNotTheSender() throws {
        let world = try World()
        try world.nominate("an", World.merit, ["an1"])
        try world.meets("an", World.merit, ["an1"], number: "1")
        let id = try world.submits("an", World.merit, ["an1"], number: "1")
        #expect(try world.refused("an-officer", "receive", id) == ["wrong-role"])
        try world.does("officer", "receive", id)
        #expect(
            try world.refused(
                "an-officer",
                "appraise",
                "nomination/dot.\(World.merit).an1",
                ["verdict": "met"]
            ) == ["wrong-role"]
        )
    }

    @Test func aSeatCountsInItsCouncilOnly() throws {
        let world = try World()
        try world.nominate("an", World.merit, ["an1"])
        let session = try world.plan("an", World.merit, ["an1"])
        #expect(try world.refused("binh-secretary", "close-agenda", "session/\(session)") == ["wrong-role"])
        #expect(try world.refused("an-m1", "close-agenda", "session/\(session)") == ["wrong-role"])
        #expect(try world.refused("an-clerk", "close-agenda", "session/\(session)") == ["wrong-role"])
        try world.does("an-secretary", "close-agenda", "session/\(session)")
    }

    @Test func aLineGoesBeforeTheRightCouncil() throws {
        let world = try World()
        try world.nominate("an", World.merit, ["an1"])
        try world.nominate("binh", World.merit, ["binh1"])
        let session = try world.plan("binh", World.merit, ["binh1"])
        #expect(
            try world.refused(
                "an-secretary",
                "put-before-unit-council",
                "nomination/dot.\(World.merit).an1",
                ["session": .text(session)]
            ) == ["session-for-other-form"]
        )
    }

    @Test func nobodyAppraisesHimself() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an-officer", "an1"])
        try world.each("an-clerk", "submit", "commendation", ["an-officer", "an1"])
        try world.each("an-officer", "appraise", "commendation", ["an-officer", "an1"], ["verdict": "met"])
        #expect(
            try world.refused("an-officer", "find-eligible", "nomination/dot.commendation.an-officer") == [
                "same-person"
            ]
        )
        try world.does("an-officer", "find-eligible", "nomination/dot.commendation.an1")
    }

    @Test func nobodySignsADecisionThatHonoursHim() throws {
        let world = try World()
        try world.passesCommendation("an", ["an-head", "an1"], number: 1)
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        let input: [String: Datum] = ["number": "3"]
        #expect(
            try world.refused(
                "an-head",
                "sign",
                "decision/dot.an.commendation",
                input,
                papers: ["signed-decision"]
            )
                == ["same-person"]
        )
        // Nor through the registry, which records who has signed.
        #expect(
            try world.refused(
                "an-registry",
                "sign",
                "decision/dot.an.commendation",
                ["number": "3", "signer": "an-head"],
                papers: ["signed-decision"]
            ) == ["same-person"]
        )
    }

    @Test func whoHasNoHeadsFunctionDoesNotSign() throws {
        let world = try World()
        try world.passesCommendation("an", ["an1"], number: 1)
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        let answer = try world.act(
            "an-registry",
            "sign",
            "decision/dot.an.commendation",
            ["number": "3", "signer": "an-clerk"],
            papers: ["signed-decision"]
        )
        #expect(answer.outcome == .faulty(.unknownReference("signer", "an-clerk")))
        #expect(try world.state("decision/dot.an.commendation") == "drafting")
    }

    @Test func aUnitThatHasEndedLeavesItsWorkToItsSuccessor() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        let last = world.now.day
        try world.office.store.write { books in
            guard let old = try books.organisation()["an"] else { return }
            var version = old.versions[0]
            version.period = Period(from: version.period.from, until: last)
            _ = try books.record(try Awards.Unit(id: "an", versions: [version]))
            version.period = Period(from: last.adding(days: 1), until: nil)
            version.name = "Bảo hiểm xã hội tỉnh An Bình"
            _ = try books.record(
                try Awards.Unit(id: "an-binh", versions: [version], predecessors: ["an", "binh"])
            )
            _ = try books.record(
                Assignment(
                    person: "binh8",
                    function: "clerk",
                    scope: "an-binh",
                    period: Period(from: last, until: nil)
                )
            )
        }
        #expect(try world.refused("binh8", "submit", "nomination/dot.commendation.an1") == ["wrong-role"])
        world.advance(days: 1)
        try world.does("binh8", "submit", "nomination/dot.commendation.an1")
    }
}
