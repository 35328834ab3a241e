import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Cancellations: who proposes, what the council says, who decides, what goes back.
struct CancellationTests {
    private let decision = "dot.an.commendation"

    private func conferred(_ who: [String] = ["an1", "an2", "an3"]) throws -> World {
        let world = try World()
        try world.decides("an", who, number: 1)
        try world.each("an-officer", "confer", "commendation", who)
        return world
    }

    @Test func aDecidedCancellationRevokesItsLinesAndNoOther() throws {
        let world = try conferred()
        let id = try world.cancels("an", ["an1", "an2"], number: "9")
        #expect(
            try ["an1", "an2", "an3"].map { try world.state("nomination/dot.commendation.\($0)") }
                == ["revoked", "revoked", "conferred"]
        )
        let matter = try world.find(Cancellation.self, "dot.an.1")
        #expect(matter.number == "09/QĐ-BHXH" && matter.letterNumber == "71/TTr-BHXH")
        #expect(matter.ground == "fraud" && matter.opinion?.agrees == true)
        #expect(Set(matter.dues.compactMap(\.certificate)) == ["01", "02"])
        #expect(matter.sendBy == Day(iso: "2024-10-08"))
        let entries = try world.office.store.read {
            try $0.entries(of: RegisterSeries("certificate", unit: "an", year: 2024))
        }
        #expect(entries.map { $0.void != nil } == [true, true, false])
        #expect(entries[0].void == "Kê khai sáng kiến không có thật")
        // One action id binds the case and its lines.
        let actions = try world.office.store.read { view in
            try ["dot.commendation.an1", "dot.commendation.an2"].map {
                try view.events(of: ObjectReference(.nomination, $0)).last
            } + [try view.events(of: World.reference(id)).last]
        }.compactMap { $0 }
        #expect(actions.count == 3 && Set(actions.map(\.actionID)).count == 1)
        #expect(actions[0].reason == "fraud")
    }

    @Test func nobodyRevokesWithoutACase() throws {
        let world = try conferred(["an1"])
        for who in ["an-registry", "an-head", "an-officer", "director", "officer"] {
            let codes = try world.refused(who, "revoke", "nomination/dot.commendation.an1", reason: "fraud")
            #expect(codes == ["wrong-role", "cancellation-missing"], "\(who)")
        }
        try world.proposesCancelling("an", ["an1"])
        #expect(
            try world.refused("an-head", "revoke", "nomination/dot.commendation.an1", reason: "fraud")
                == ["wrong-role", "cancellation-missing"]
        )
    }

    @Test func whatIsGivenBackIsCountedToTheLastDong() throws {
        let world = try conferred(["an1", "an2"])
        let id = try world.cancels("an", ["an1", "an2"], number: "9")
        try world.does("an-registry", "begin-recovery", id)
        let due = try #require(try world.find(Cancellation.self, "dot.an.1").dues[0].money)
        #expect(try world.refused("an-officer", "complete", id) == ["recovery-open", "recovery-open"])
        try world.does(
            "an-officer",
            "record-recovery",
            id,
            ["nominee": "an1", "money": 100_000, "date": "2024-10-05"]
        )
        for wrong in [due, -1, due - 99_999] {
            let fault = try world.fault(
                "an-officer",
                "record-recovery",
                id,
                ["nominee": "an1", "money": Datum(integerLiteral: wrong)]
            )
            guard case .badInput("money", _, _) = fault else {
                Issue.record("\(wrong): \(String(describing: fault))")
                continue
            }
        }
        #expect(
            try world.fault("an-officer", "record-recovery", id, ["nominee": "an1"]) == .missingInput("money")
        )
        #expect(
            try world.fault("an-officer", "record-recovery", id, ["nominee": "an9", "money": 1])
                == .unknownReference("nominee", "an9")
        )
        let rest: [String: Datum] = ["nominee": "an1", "certificate": .bool(true)]
        try world.does(
            "an-clerk",
            "record-recovery",
            id,
            rest.merging(["money": Datum(integerLiteral: due - 100_000)]) { $1 }
        )
        guard case .badInput("certificate", _, _) = try world.fault("an-clerk", "record-recovery", id, rest)
        else {
            Issue.record("a certificate is given back twice")
            return
        }
        #expect(try world.refused("an-officer", "complete", id) == ["recovery-open"])
        #expect(
            try world.refused("an-officer", "complete-in-part", id, text: "không còn") == ["wrong-role"]
        )
        try world.does("an-head", "complete-in-part", id, text: "đã thôi việc, không thu hồi được")
        #expect(try world.state(id) == "completed")
    }

    @Test func aWholeRecoveryEndsInTheOrdinaryWay() throws {
        let world = try World()
        try world.decides("an", ["an1"], number: 1)
        let id = try world.cancels("an", ["an1"], number: "9")
        // Nothing was conferred: only the money stands out.
        let due = try world.find(Cancellation.self, "dot.an.1").dues[0]
        #expect(due.certificate == nil)
        try world.does("an-registry", "begin-recovery", id)
        try world.does(
            "an-officer",
            "record-recovery",
            id,
            ["nominee": "an1", "money": Datum(integerLiteral: due.money ?? 0)]
        )
        #expect(
            try world.refused("an-head", "complete-in-part", id, text: "-") == ["recovery-complete"]
        )
        try world.does("an-officer", "complete", id)
    }

    @Test func allThatIsMissingIsSaidAtOnce() throws {
        let world = try conferred(["an1"])
        try world.proposesCancelling("an", ["an1"])
        var input = World.conclusion
        input["decision"] = .text(decision)
        let twice = "cancellation/dot.an.2"
        #expect(
            try world.refused("an-officer", "create", twice, input)
                == ["reason-missing", "paper-missing", "line-in-other-case"]
        )
        try world.does("an-head", "no-grounds", "cancellation/dot.an.1", text: "kết luận đã bị bãi bỏ")
        try world.does("an-officer", "create", twice, input, reason: "fraud", papers: ["conclusion"])
        try world.does("an-secretary", "put-before-council", twice)
        #expect(
            try world.refused(
                "an-secretary",
                "record-opinion",
                twice,
                ["agrees": .bool(true), "opinion": "x"]
            )
                == ["opinion-without-ground"]
        )
        #expect(
            try world.refused("an-registry", "send-to-decider", twice, ["number": "0"])
                == ["opinion-missing", "number-not-whole"]
        )
        guard
            case .unknownObject("decision dot.an.x", _) = try world.fault(
                "an-officer",
                "create",
                "cancellation/dot.an.3",
                ["decision": "dot.an.x"]
            )
        else {
            Issue.record("a cancellation of no decision")
            return
        }
        #expect(
            try world.fault(
                "an-officer",
                "create",
                "cancellation/dot.an.3",
                ["decision": .text(decision), "nominees": .list(["an7"])]
            ) == .unknownReference("nominees", "an7")
        )
    }

    @Test func theOpinionMayBeThatOfASignedSession() throws {
        let world = try conferred(["an1"])
        let id = "cancellation/dot.an.1"
        var input = World.conclusion
        input["decision"] = .text(decision)
        try world.does("an-officer", "create", id, input, reason: "false-papers", papers: ["conclusion"])
        try world.does("an-secretary", "put-before-council", id)
        let said: [String: Datum] = ["agrees": .bool(true), "opinion": "Nhất trí"]
        try world.nominate("an", "commendation", ["an4"])
        try world.each("an-clerk", "submit", "commendation", ["an4"])
        try world.appraises("an-officer", "commendation", ["an4"])
        let session = try world.plan("an", "commendation", ["an4"], suffix: ".2")
        let open = said.merging(["session": .text(session)]) { $1 }
        #expect(try world.refused("an-secretary", "record-opinion", id, open) == ["minutes-not-signed"])
        try world.does(
            "an-secretary",
            "record-opinion",
            id,
            said.merging(["session": .text("dot.hd-an.commendation")]) { $1 }
        )
        #expect(
            try world.find(Cancellation.self, "dot.an.1").opinion?.session == "dot.hd-an.commendation"
        )
        try world.does("an-registry", "send-to-decider", id, ["number": "3", "signer": "an-head"])
        #expect(
            try world.find(Cancellation.self, "dot.an.1").letterSignature?.lines == ["GIÁM ĐỐC"]
        )
        try world.does("an-officer", "return-case", id, text: "làm rõ")
        #expect(try world.find(Cancellation.self, "dot.an.1").standing.revision == 2)
    }

    @Test func aProvinceProposesAndTheAgencyDecides() throws {
        let world = try World()
        try world.passes("an", World.merit, ["an1"], number: 7)
        let decision = "decision/dot.vn.\(World.merit)"
        try world.does("officer", "create", decision, ["nominations": .list(["an1"])])
        try world.does("director", "sign", decision, ["number": "7"], papers: ["signed-decision"])
        var input = World.conclusion
        input["decision"] = .text("dot.vn.\(World.merit)")
        // Who is not of the unit is not its to propose; by default the unit's own lines.
        let strange = "cancellation/dot.binh.1"
        #expect(
            try world.refused("binh-clerk", "create", strange, input, reason: "fraud", papers: ["conclusion"])
                == ["no-lines"]
        )
        input["nominees"] = .list(["an1"])
        #expect(
            try world.refused("binh-clerk", "create", strange, input, reason: "fraud", papers: ["conclusion"])
                == ["line-of-other-unit"]
        )
        let id = "cancellation/dot.an.1"
        try world.does("an-clerk", "create", id, input, reason: "violation-found", papers: ["conclusion"])
        try world.does("an-secretary", "put-before-council", id)
        try world.does(
            "an-secretary",
            "record-opinion",
            id,
            ["agrees": .bool(false), "opinion": "Không nhất trí"],
            papers: ["council-opinion"]
        )
        try world.does("an-registry", "send-to-decider", id, ["number": "12", "signer": "an-head"])
        #expect(
            try world.refused("an-head", "decide", id, ["number": "99"], papers: ["revocation-decision"])
                == ["wrong-role"]
        )
        #expect(
            try world.refused("registry", "decide", id, ["number": "7"], papers: ["revocation-decision"])
                == ["number-taken"]
        )
        try world.does(
            "registry",
            "decide",
            id,
            ["number": "99", "signer": "deputy"],
            papers: ["revocation-decision"]
        )
        let matter = try world.find(Cancellation.self, "dot.an.1")
        #expect(matter.signature?.lines == ["KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"])
        #expect(matter.decidedBy == "vn" && matter.unit == "an")
        #expect(try world.state("nomination/dot.\(World.merit).an1") == "revoked")
    }

    @Test func whatWasDecidedAboveIsOnlyRecorded() throws {
        let world = try World(on: "2025-03-10")
        try world.passes("an", World.merit, ["an1"], number: 7)
        try world.each("registry", "send-up", World.merit, ["an1"], ["number": "215"])
        let outside: [String: Datum] = ["number": "4/QĐ-BTC", "date": "2025-03-12", "issuer": "Bộ Tài chính"]
        let decision = "decision/dot.vn.\(World.merit)"
        try world.does("officer", "create", decision)
        try world.does("officer", "record-outside", decision, outside, papers: ["outside-decision"])
        try world.each("officer", "confer", World.merit, ["an1"])
        let id = "cancellation/dot.vn.1"
        var input = World.conclusion
        input["decision"] = .text("dot.vn.\(World.merit)")
        try world.does("officer", "create", id, input, reason: "fraud", papers: ["conclusion"])
        try world.does("sector-secretary", "put-before-council", id)
        try world.does(
            "sector-secretary",
            "record-opinion",
            id,
            ["agrees": .bool(true), "opinion": "Nhất trí"],
            papers: ["council-opinion"]
        )
        try world.does("director", "send-to-decider", id, ["number": "300"])
        #expect(
            try world.refused("director", "decide", id, ["number": "301"], papers: ["revocation-decision"])
                == ["decided-above"]
        )
        let paper: [String: Datum] = ["number": "88/QĐ-BTC", "date": "2025-04-01", "issuer": "Bộ Tài chính"]
        try world.does("officer", "record-outside", id, paper, papers: ["revocation-decision"])
        let matter = try world.find(Cancellation.self, "dot.vn.1")
        #expect(matter.number == nil && matter.outside?.number == "88/QĐ-BTC")
        #expect(try world.state("nomination/dot.\(World.merit).an1") == "revoked")
        #expect(
            matter.dues == [
                .init(nomination: Nomination.ID("dot.\(World.merit).an1"), certificate: "01", money: nil)
            ]
        )
    }
}
