import Awards
import Store
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// Decisions: one session, the right authority, lines that wait for it; and what follows from signing.
struct DecisionTests {
    private let own = "decision/dot.an.commendation"

    private func sign(_ world: World, _ id: String, _ who: String = "an-head", number: String = "1") throws
        -> [String]
    {
        try world.refused(who, "sign", id, ["number": .text(number)], papers: ["signed-decision"])
    }

    @Test func itListsTheLinesOfOneSession() throws {
        let world = try World()
        try world.passesCommendation("an", ["an1"], number: 1)
        try world.nominate("an", "commendation", ["an2"])
        try world.each("an-clerk", "submit", "commendation", ["an2"])
        try world.appraises("an-officer", "commendation", ["an2"])
        try world.meets("an", "commendation", ["an2"], number: "2", suffix: ".2")
        try world.each("an-officer", "submit-for-decision", "commendation", ["an2"])
        try world.does("an-officer", "create", own)
        #expect(try sign(world, own) == ["several-sessions"])
        try world.does("an-officer", "discard", own, text: "tách hai quyết định")
        try world.does("an-officer", "create", "\(own).2", ["nominations": .list(["an1"])])
        try world.does("an-officer", "create", "\(own).3")
        #expect(
            try world.find(Decision.self, "dot.an.commendation.3").nominations.map(\.rawValue) == [
                "dot.commendation.an2"
            ]
        )
        #expect(try world.refused("an-head", "sign", "\(own).2", ["number": "1"]) == ["paper-missing"])
        try world.does("an-head", "sign", "\(own).2", ["number": "1"], papers: ["signed-decision"])
        #expect(try sign(world, "\(own).3") == ["number-taken"])
        // Whoever is asked for the next number reads which was the last.
        let viewer = try world.office.viewer("an-registry")
        let view = try world.office.at(world.now).look(at: World.reference("\(own).3"), for: viewer)
        let form = try #require(view.options.first { $0.form.action.id == "sign" }?.form)
        #expect(form.fields.first { $0.name == "number" }?.latest == "01/QĐ-BHXH")
        try world.does("an-head", "sign", "\(own).3", ["number": "2"], papers: ["signed-decision"])
        #expect(try world.state("nomination/dot.commendation.an2") == "decided")
    }

    /// Who decides says so in his own name; the registry's act names him as the signer without being told.
    @Test func whoeverAgreesSigns() throws {
        let world = try World()
        try world.passesCommendation("an", ["an1"], number: 1)
        try world.does("an-officer", "create", own)
        #expect(try world.refused("an-registry", "agree", own) == ["wrong-role"])
        try world.does("an-head", "agree", own)
        #expect(try world.refused("an-officer", "edit", own) == ["wrong-state"])
        try world.does("an-officer", "reopen", own, text: "Sửa mức thưởng")
        // Before he agrees he may send it back; what he then reads is the mended draft.
        try world.does("an-head", "return", own, text: "Thiếu căn cứ")
        #expect(try world.refused("an-head", "agree", own) == ["wrong-state"])
        try world.does("an-officer", "resubmit", own)
        // Whoever opens the line finds the decision in which it is decided.
        let office = world.office.at(world.now)
        let line = try world.nomination("commendation", "an1").reference
        let seen = try office.look(at: line, for: office.viewer("an-head"))
        #expect(seen.holders.map(\.object).contains(World.reference(own)))
        #expect(seen.way.first { $0.isHere }?.holder != nil && seen.way.last?.holder == nil)
        try world.does("an-head", "agree", own)
        try world.does("an-registry", "number", own, ["number": "1"], papers: ["signed-decision"])
        let decision = try world.find(Decision.self, "dot.an.commendation")
        #expect(decision.signature?.person == "an-head" && decision.number != nil)
        #expect(try world.state("nomination/dot.commendation.an1") == "decided")
        let events = try world.office.store.read { try $0.events(of: decision.reference) }
        #expect(events.filter { $0.action == "agree" }.map(\.actor) == ["an-head", "an-head"])
    }

    @Test func itListsOnlyWhatItsUnitDecides() throws {
        let world = try World()
        try world.passesCommendation("an", ["an1"], number: 1)
        try world.passesCommendation("binh", ["binh1"], number: 1)
        try world.does("an-officer", "create", own, ["nominations": .list(["an1", "binh1"])])
        #expect(try sign(world, own) == ["several-sessions", "line-of-other-unit"])
        guard
            case .unknownObject = try world.fault(
                "an-officer",
                "create",
                "\(own).2",
                ["nominations": .list(["an9"])]
            )
        else {
            Issue.record("a decision lists somebody who is not nominated")
            return
        }
    }

    @Test func aLineThatHasMovedAwayStopsTheSignature() throws {
        let world = try World()
        try world.passesCommendation("an", ["an1", "an2"], number: 1)
        try world.does("an-officer", "create", own)
        try world.does("an-head", "decline", "nomination/dot.commendation.an2", reason: "decider-refused")
        #expect(try sign(world, own) == ["line-elsewhere"])
        #expect(try world.state("nomination/dot.commendation.an1") == "for-decision")
        try world.does("an-officer", "create", "\(own).2", ["nominations": .list([])])
        #expect(try sign(world, "\(own).2") == ["no-lines"])
    }

    @Test func theAuthorityIsThatOfTheDay() throws {
        let world = try World()
        try world.passes("an", World.merit, ["an1"], number: 7)
        try world.does("officer", "create", "decision/dot.vn.\(World.merit)")
        let input: [String: Datum] = ["number": "7/QĐ-BTC", "date": "2024-10-02", "issuer": "Bộ Tài chính"]
        let codes = try world.refused(
            "officer",
            "record-outside",
            "decision/dot.vn.\(World.merit)",
            input,
            papers: ["outside-decision"]
        )
        #expect(codes == ["line-elsewhere", "authority-elsewhere"])
        #expect(
            try world.refused("registry", "record-outside", "decision/dot.vn.\(World.merit)").first
                == "wrong-role"
        )
        try world.does(
            "director",
            "sign",
            "decision/dot.vn.\(World.merit)",
            ["number": "7"],
            papers: ["signed-decision"]
        )
        #expect(try world.find(Decision.self, "dot.vn.\(World.merit)").signature?.lines == ["TỔNG GIÁM ĐỐC"])
    }

    @Test func aLineSentBackToTheCouncilIsVotedAnew() throws {
        let world = try World()
        try world.passesCommendation("an", ["an1"], number: 1)
        try world.does("an-head", "reconsider", "nomination/dot.commendation.an1", text: "làm rõ")
        try world.meets(
            "an",
            "commendation",
            ["an1"],
            lines: ["an1": .map(["yes": 2, "no": 3])],
            number: "2",
            suffix: ".2"
        )
        let nomination = try world.nomination("commendation", "an1")
        #expect(nomination.votes.map(\.met) == [true, false])
        #expect(nomination.standing.state == "not-awarded")
    }

    @Test func aSupplementSentUpIsNoSecondLetter() throws {
        let world = try World(on: "2025-03-10")
        try world.passes("an", World.merit, ["an1"], number: 7)
        try world.each("registry", "send-up", World.merit, ["an1"], ["number": "215"])
        let letter = try world.find(Submission.self, "dot.vn.\(World.merit)")
        #expect(letter.session?.rawValue == "dot.hd-vn.\(World.merit)")
        let asked: [String: Datum] = ["number": "9/BTC", "date": "2025-03-12", "issuer": "Bộ Tài chính"]
        try world.each(
            "officer",
            "record-supplement-request",
            World.merit,
            ["an1"],
            asked,
            text: "làm rõ",
            papers: ["letter-from-above"]
        )
        try world.each("officer", "send-supplement-up", World.merit, ["an1"])
        var after = try world.find(Submission.self, "dot.vn.\(World.merit)")
        #expect(after.standing.state == "supplemented")
        after.standing = letter.standing
        after.remark = letter.remark
        #expect(after == letter)
        try world.each(
            "officer",
            "record-refusal",
            World.merit,
            ["an1"],
            asked,
            text: "không đủ",
            papers: ["letter-from-above"]
        )
        #expect(try world.nomination(World.merit, "an1").outside.count == 2)
        #expect(try world.state("submission/dot.an.\(World.merit)") == "completed")
    }
}
