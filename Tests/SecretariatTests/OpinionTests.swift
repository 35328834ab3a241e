import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Opinions asked beside the appraisal: of other authorities (hiệp y), of the public.
struct OpinionTests {
    private let form = World.premier
    private let letter = "letter/dot.consultation.an"

    private func line(_ who: String) -> String { "nomination/dot.\(form).\(who)" }

    private func appraised(_ who: [String]) throws -> World {
        let world = try World()
        try world.arrives("an", form, who, number: 1)
        try world.each("officer", "appraise", form, who, ["verdict": "met"])
        return world
    }

    private func asks(_ world: World) throws {
        try world.does("officer", "create", letter, ["authority": "Ủy ban nhân dân tỉnh An"])
        try world.does("registry", "send", letter, ["number": "77", "signer": "director"])
    }

    @Test func headsAndUnitsNeedTheOpinionOfTheirProvince() throws {
        let world = try appraised(["an1", "an-head"])
        #expect(try world.act("officer", "find-eligible", line("an1")).isDone, "an employee needs none")
        #expect(try world.refused("officer", "find-eligible", line("an-head")) == ["opinion-not-asked"])
        try world.does("officer", "create", letter, ["authority": "Ủy ban nhân dân tỉnh An"])
        #expect(
            try world.find(Letter.self, "dot.consultation.an").lines.map(\.nomination.rawValue)
                == ["dot.\(form).an-head"]
        )
        #expect(
            try world.refused("officer", "find-eligible", line("an-head")) == ["opinion-letter-not-sent"]
        )
        try world.does("registry", "send", letter, ["number": "77", "signer": "director"])
        #expect(try world.refused("officer", "find-eligible", line("an-head")) == ["opinion-awaited"])
        // Ten working days after Tuesday 01/10/2024.
        #expect(try world.nomination(form, "an-head").consultations.first?.due == Day(iso: "2024-10-15"))
        try world.does(
            "officer",
            "record-answer",
            letter,
            ["opinion": "agreed", "number": "12/UBND-NC", "date": "2024-10-01"],
            papers: ["consultation-answer"]
        )
        #expect(try world.nomination(form, "an-head").consultations.first?.opinion == .agreed)
        #expect(
            try world.find(Letter.self, "dot.consultation.an").answer?.issuer == "Ủy ban nhân dân tỉnh An"
        )
        try world.does("officer", "find-eligible", line("an-head"))
    }

    @Test func silenceIsNotedOnlyAfterTheLastDay() throws {
        let world = try appraised(["an-head"])
        try asks(world)
        world.advance(days: 14)
        #expect(
            try world.refused("officer", "note-silence", letter, text: "hết hạn") == ["deadline-not-passed"]
        )
        world.advance(days: 1)
        try world.does("officer", "note-silence", letter, text: "hết hạn")
        #expect(try world.nomination(form, "an-head").consultations.first?.opinion == .silent)
        try world.does("officer", "find-eligible", line("an-head"))
    }

    @Test func anAnswerSpeaksOfEachLine() throws {
        let world = try appraised(["an-head"])
        try asks(world)
        let input: [String: Datum] = ["number": "12/UBND-NC", "date": "2024-10-01"]
        #expect(
            try world.act("officer", "record-answer", letter, input, papers: ["consultation-answer"]).isDone
                == false
        )
        try world.does(
            "officer",
            "record-answer",
            letter,
            input.merging(["opinions": .map(["an-head": "disagreed"])]) { $1 },
            papers: ["consultation-answer"]
        )
        #expect(try world.nomination(form, "an-head").consultations.first?.opinion == .disagreed)
    }

    @Test func aPostedListIsClosedBeforeAnybodyPasses() throws {
        let world = try World(regulation: "posting-2024", library: try RuleSource.posting())
        let form = World.merit
        try world.arrives("an", form, ["an1", "an2"], number: 1)
        try world.each("officer", "appraise", form, ["an1", "an2"], ["verdict": "met"])
        let line = "nomination/dot.\(form).an1"
        #expect(try world.refused("officer", "find-eligible", line) == ["posting-missing"])
        let notice = "letter/dot.posting.\(form)"
        try world.does("officer", "create", notice)
        try world.does("registry", "send", notice, ["number": "5", "signer": "standing-head"])
        #expect(try world.refused("officer", "find-eligible", line) == ["posting-runs"])
        try world.does(
            "officer",
            "record-opinion",
            notice,
            ["sender": "Một viên chức", "text": "Đề nghị xem lại sáng kiến", "nominee": "an2"]
        )
        let due = try #require(try world.find(Letter.self, "dot.posting.\(form)").due)
        #expect(due == Day(iso: "2024-10-15"))
        #expect(
            try world.refused("officer", "close", notice, ["conclusion": "không"]) == ["deadline-not-passed"]
        )
        world.advance(days: 15)
        #expect(try world.refused("officer", "find-eligible", line) == ["posting-not-closed"])
        try world.does("officer", "close", notice, ["conclusion": "Ý kiến đã được xác minh, không có cơ sở"])
        try world.does("officer", "find-eligible", line)
        let closed = try world.find(Letter.self, "dot.posting.\(form)")
        #expect(closed.received.map(\.nomination?.rawValue) == ["dot.\(form).an2"])
    }

    @Test func anUnknownListOfPostingsIsAskedFor() throws {
        let world = try World(regulation: "posting-unknown", library: try RuleSource.posting())
        try world.arrives("an", World.merit, ["an1"], number: 1)
        try world.each("officer", "appraise", World.merit, ["an1"], ["verdict": "met"])
        #expect(
            try world.refused("officer", "find-eligible", "nomination/dot.\(World.merit).an1")
                == ["value-unknown"]
        )
    }
}
