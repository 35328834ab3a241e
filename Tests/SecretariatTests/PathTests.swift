import Awards
import Secretariat
import Testing
import Workflow

/// The four ways of a nomination, from the list to the register.
struct PathTests {
    @Test func aUnitGivesItsOwnCommendation() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1", "an2", "an3"])
        try world.each("an-clerk", "submit", "commendation", ["an1", "an2", "an3"])
        try world.appraises("an-officer", "commendation", ["an1", "an2", "an3"])
        let session = try world.meets(
            "an",
            "commendation",
            ["an1", "an2", "an3"],
            lines: ["an3": .map(["yes": 2, "no": 3])],
            number: "1"
        )
        #expect(try world.state("nomination/dot.commendation.an3") == "not-awarded")
        #expect(try world.nomination("commendation", "an1").votes.map(\.yes) == [5])
        #expect(try world.nomination("commendation", "an3").votes.map(\.needed) == [3])
        #expect(try world.find(Session.self, session).number == "01/BB-BHXH")
        try world.each("an-officer", "submit-for-decision", "commendation", ["an1", "an2"])
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        try world.does(
            "an-head",
            "sign",
            "decision/dot.an.commendation",
            ["number": "12"],
            papers: ["signed-decision"]
        )
        let decision = try world.find(Decision.self, "dot.an.commendation")
        #expect(decision.number == "12/QĐ-BHXH")
        #expect(
            Set(decision.nominations.map(\.rawValue)) == ["dot.commendation.an1", "dot.commendation.an2"]
        )
        // 0.3 × 2 340 000 = 702 000, rounded up to tens of thousands.
        #expect(decision.rewardTotal == 1_420_000)
        #expect(try world.nomination("commendation", "an1").reward == 710_000)
        try world.does("an-registry", "publish", "decision/dot.an.commendation")
        try world.each("an-officer", "confer", "commendation", ["an1", "an2"])
        #expect(try world.nomination("commendation", "an2").registerNumber == "02")
        #expect(try world.state("nomination/dot.commendation.an2") == "conferred")
    }

    @Test func theAgencyGivesTheCertificateOfMerit() throws {
        let world = try World()
        try world.passes("an", World.merit, ["an1", "an2"], number: 7)
        #expect(try world.nomination(World.merit, "an1").votes.map(\.base) == [5, 9])
        try world.does("officer", "create", "decision/dot.vn.\(World.merit)")
        try world.does(
            "registry",
            "sign",
            "decision/dot.vn.\(World.merit)",
            ["number": "45", "signer": "deputy"],
            papers: ["signed-decision"]
        )
        let decision = try world.find(Decision.self, "dot.vn.\(World.merit)")
        #expect(decision.signature?.lines == ["KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"])
        #expect(decision.session?.rawValue == "dot.hd-vn.\(World.merit)")
        try world.each("officer", "confer", World.merit, ["an1", "an2"])
        // The envelope ends with its last line.
        #expect(try world.state("submission/dot.an.\(World.merit)") == "completed")
    }

    @Test func theMinisterDecidesFromMarch2025() throws {
        let world = try World(on: "2025-03-10")
        try world.passes("an", World.merit, ["an1", "an2", "an3"], number: 7)
        try world.each(
            "registry",
            "send-up",
            World.merit,
            ["an1", "an2"],
            ["number": "215", "signer": "director"]
        )
        let first = try world.find(Submission.self, "dot.vn.\(World.merit)")
        #expect(first.number == "215/TTr-BHXH")
        #expect(first.lines.count == 2)
        #expect(first.signature?.person.rawValue == "director")
        try world.each(
            "officer",
            "record-supplement-request",
            World.merit,
            ["an1"],
            ["number": "9/BTC", "date": "2025-03-12", "issuer": "Bộ Tài chính"],
            text: "làm rõ",
            papers: ["letter-from-above"]
        )
        #expect(try world.state("submission/dot.vn.\(World.merit)") == "supplement")
        try world.each("officer", "send-supplement-up", World.merit, ["an1"])
        #expect(try world.state("submission/dot.vn.\(World.merit)") == "supplemented")
        #expect(try world.find(Submission.self, "dot.vn.\(World.merit)").lines.count == 2)
        try world.does(
            "officer",
            "create",
            "decision/dot.vn.\(World.merit)",
            ["nominations": .list(["an1", "an2"])]
        )
        let input: [String: Datum] = ["number": "700/QĐ-BTC", "date": "2025-04-01", "issuer": "Bộ Tài chính"]
        #expect(
            try world.refused(
                "registry",
                "sign",
                "decision/dot.vn.\(World.merit)",
                ["number": "46", "signer": "director"],
                papers: ["signed-decision"]
            ).contains("authority-elsewhere")
        )
        try world.does(
            "officer",
            "record-outside",
            "decision/dot.vn.\(World.merit)",
            input,
            papers: ["outside-decision"]
        )
        let decision = try world.find(Decision.self, "dot.vn.\(World.merit)")
        #expect(decision.outside?.number == "700/QĐ-BTC")
        #expect(decision.number == nil)
        #expect(try world.state("nomination/dot.\(World.merit).an2") == "decided")
        #expect(try world.state("submission/dot.vn.\(World.merit)") == "answered")
    }

    /// What only the authority above may answer, the agency's own officers cannot receive, refuse or withdraw.
    @Test func nobodyHereAnswersTheLetterThatWentUp() throws {
        let world = try World(on: "2025-03-10")
        try world.passes("an", World.merit, ["an1", "an2"], number: 7)
        try world.each("registry", "send-up", World.merit, ["an1", "an2"], ["number": "215"])
        let letter = "submission/dot.vn.\(World.merit)"
        let sent = try world.find(Submission.self, "dot.vn.\(World.merit)")
        #expect(sent.standing.workflow == "submission-upward")
        for (actor, action) in [("officer", "answer"), ("director", "recall"), ("officer", "forward")] {
            #expect(try world.refused(actor, action, letter).contains("wrong-role"))
        }
        for who in ["officer", "standing-head", "director", "registry"] {
            for action in ["receive", "refuse", "withdraw"] {
                guard case .unknownAction = try world.fault(who, action, letter) else {
                    Issue.record("\(who) can \(action) what only the authority above answers")
                    continue
                }
            }
        }
        // A nomination that was refused answers one line; the letter waits for the other.
        let paper: [String: Datum] = ["number": "9/BTC", "date": "2025-03-12", "issuer": "Bộ Tài chính"]
        try world.each(
            "officer",
            "record-refusal",
            World.merit,
            ["an1"],
            paper,
            text: "chưa tiêu biểu",
            papers: ["letter-from-above"]
        )
        #expect(try world.state(letter) == "sent")
        try world.does(
            "director",
            "withdraw-above",
            "nomination/dot.\(World.merit).an2",
            paper,
            reason: "unit-request",
            papers: ["withdrawal-letter"]
        )
        #expect(try world.state(letter) == "answered")
    }

    @Test func aLetterWhoseLinesAreAllWithdrawnIsRecalled() throws {
        let world = try World(on: "2025-03-10")
        try world.passes("an", World.merit, ["an1", "an2"], number: 7)
        try world.each("registry", "send-up", World.merit, ["an1"], ["number": "215"])
        try world.does(
            "director",
            "withdraw-above",
            "nomination/dot.\(World.merit).an1",
            ["number": "9/BTC", "date": "2025-03-12", "issuer": "Bộ Tài chính"],
            reason: "unit-request",
            papers: ["withdrawal-letter"]
        )
        #expect(try world.state("submission/dot.vn.\(World.merit)") == "recalled")
        // What has ended takes no further line, not even on the same day.
        #expect(
            try world.refused("registry", "send-up", "nomination/dot.\(World.merit).an2", ["number": "215"])
                == ["number-taken"]
        )
    }

    @Test func aSecondLetterGoesUpWithItsOwnNumber() throws {
        let world = try World(on: "2025-03-10")
        try world.passes("an", World.merit, ["an1", "an2", "an3"], number: 7)
        try world.each("registry", "send-up", World.merit, ["an1", "an2"], ["number": "215"])
        world.advance(days: 2)
        #expect(
            try world.refused("registry", "send-up", "nomination/dot.\(World.merit).an3", ["number": "215"])
                == ["number-taken"]
        )
        try world.each("registry", "send-up", World.merit, ["an3"], ["number": "230"])
        let second = try world.find(Submission.self, "dot.vn.\(World.merit).2")
        #expect(second.number == "230/TTr-BHXH")
        #expect(second.lines.map(\.rawValue) == ["dot.\(World.merit).an3"])
        #expect(try world.find(Submission.self, "dot.vn.\(World.merit)").lines.count == 2)
    }

    @Test func thePrimeMinisterDecidesWhatTheMinistryForwards() throws {
        let world = try World()
        try world.passes("an", World.premier, ["an1", "an2"], number: 7)
        try world.each("registry", "send-up", World.premier, ["an1", "an2"], ["number": "215"])
        let letter: [String: Datum] = ["number": "8/BNV", "date": "2024-11-01", "issuer": "Bộ Nội vụ"]
        try world.each(
            "officer",
            "record-forwarding",
            World.premier,
            ["an1"],
            letter,
            papers: ["letter-from-above"]
        )
        #expect(try world.state("nomination/dot.\(World.premier).an1") == "awaiting-prime-minister")
        try world.does("officer", "create", "decision/dot.vn.\(World.premier)")
        let input: [String: Datum] = [
            "number": "1/QĐ-TTg", "date": "2024-12-01", "issuer": "Thủ tướng Chính phủ",
        ]
        // an2 is not yet with the Prime Minister: nothing of the decision is recorded, and the line is named.
        let answer = try world.act(
            "officer",
            "record-outside",
            "decision/dot.vn.\(World.premier)",
            input,
            papers: ["outside-decision"]
        )
        guard case .refused(let refusal) = answer.outcome else {
            Issue.record("not refused: \(answer.outcome)")
            return
        }
        #expect(refusal.reasons.map(\.code) == ["line-elsewhere"])
        #expect(refusal.reasons.first?.evidence["line"]?.contains("(an2)") == true)
        #expect(try world.state("nomination/dot.\(World.premier).an1") == "awaiting-prime-minister")
        try world.each(
            "officer",
            "record-forwarding",
            World.premier,
            ["an2"],
            letter,
            papers: ["letter-from-above"]
        )
        try world.does(
            "officer",
            "record-outside",
            "decision/dot.vn.\(World.premier)",
            input,
            papers: ["outside-decision"]
        )
        try world.each("officer", "confer", World.premier, ["an1", "an2"])
        #expect(try world.state("submission/dot.an.\(World.premier)") == "completed")
    }
}
