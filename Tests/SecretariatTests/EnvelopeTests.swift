import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// The envelope and its lines, rules S1 to S5; names frozen at the signature; numbers.
struct EnvelopeTests {
    private let form = World.merit
    private let id = "submission/dot.an.certificate-of-the-ministry"

    private func recommended(_ world: World, _ who: [String]) throws {
        try world.nominate("an", form, who)
        try world.meets("an", form, who, number: "1")
        try world.does("an-clerk", "create", id)
    }

    private func line(_ who: String) -> String { "nomination/dot.\(form).\(who)" }

    @Test func anEmptyEnvelopeIsNotSent() throws {
        let world = try World()
        try recommended(world, ["an1", "an2"])
        #expect(try world.refused("an-clerk", "submit-for-approval", id) == ["no-lines"])
        try world.each("an-clerk", "add-to-submission", form, ["an1"])
        try world.does("an-head", "withdraw", line("an1"), reason: "unit-request")
        #expect(try world.refused("an-clerk", "submit-for-approval", id) == ["no-lines"])
    }

    @Test func aLineIsTakenOutAgainOnlyWhileItIsDrafted() throws {
        let world = try World()
        try recommended(world, ["an1", "an2"])
        try world.each("an-clerk", "add-to-submission", form, ["an1", "an2"])
        try world.each("an-clerk", "remove-from-submission", form, ["an2"])
        #expect(try world.nomination(form, "an2").submission == nil)
        #expect(
            try world.find(Submission.self, "dot.an.\(form)").lines.map(\.rawValue) == ["dot.\(form).an1"]
        )
        try world.does("an-clerk", "submit-for-approval", id)
        #expect(
            try world.refused("an-clerk", "remove-from-submission", line("an1")) == ["submission-elsewhere"]
        )
        #expect(try world.refused("an-clerk", "add-to-submission", line("an2")) == ["submission-elsewhere"])
    }

    @Test func aLineWithdrawnBeforeTheSignatureIsNotSent() throws {
        let world = try World()
        try recommended(world, ["an1", "an2"])
        try world.each("an-clerk", "add-to-submission", form, ["an1", "an2"])
        try world.does("an-clerk", "submit-for-approval", id)
        try world.does("an-head", "withdraw", line("an1"), reason: "unit-request")
        try world.does("an-head", "sign", id)
        #expect(
            try world.find(Submission.self, "dot.an.\(form)").lines.map(\.rawValue) == ["dot.\(form).an2"]
        )
        #expect(try world.nomination(form, "an1").submission == nil)
    }

    @Test func receptionMovesAllLinesAtOnce() throws {
        let world = try World()
        try world.arrives("an", form, ["an1", "an2"], number: 1)
        #expect(try world.state(line("an1")) == "appraisal")
        #expect(try world.state(line("an2")) == "appraisal")
    }

    @Test func returningSendsTheLinesBackWithANewRevision() throws {
        let world = try World()
        try world.arrives("an", form, ["an1", "an2"], number: 1)
        try world.does("officer", "return", id, reason: "wrong-name", text: "sai tên")
        #expect(try world.state(line("an1")) == "in-submission")
        #expect(try world.nomination(form, "an1").standing.revision == 2)
        #expect(try world.find(Submission.self, "dot.an.\(form)").standing.revision == 2)
        // Corrected and signed again: the names of the new day.
        try world.office.store.write {
            _ = try $0.record(try World.person("an1", in: "an", named: "Lê Thị Đúng"))
        }
        world.advance(days: 1)
        try world.does("an-clerk", "submit-for-approval", id)
        try world.does("an-head", "sign", id)
        #expect(try world.nomination(form, "an1").frozen?.name == "Lê Thị Đúng")
        try world.does("an-registry", "send", id, ["number": "1"])
        try world.does("officer", "receive", id)
        #expect(try world.state(line("an2")) == "appraisal")
    }

    @Test func itIsReturnedOnlyWhileAllLinesAreUnderAppraisal() throws {
        let world = try World()
        try world.arrives("an", form, ["an1", "an2"], number: 1)
        try world.appraises("officer", form, ["an1"])
        let answer = try world.act("officer", "return", id, reason: "wrong-name")
        guard case .refused(let refusal) = answer.outcome else {
            Issue.record("not refused: \(answer.outcome)")
            return
        }
        #expect(refusal.reasons.map(\.code) == ["line-elsewhere"])
        #expect(refusal.reasons.first?.evidence["line"]?.hasSuffix("(an1)") == true)
    }

    @Test func returnedBeforeReceptionTheLinesStayInIt() throws {
        let world = try World()
        try recommended(world, ["an1"])
        try world.each("an-clerk", "add-to-submission", form, ["an1"])
        try world.does("an-clerk", "submit-for-approval", id)
        try world.does("an-head", "sign", id)
        try world.does("an-registry", "send", id, ["number": "1"])
        try world.does("officer", "return", id, reason: "unsigned")
        #expect(try world.state(line("an1")) == "in-submission")
        try world.each("an-clerk", "remove-from-submission", form, ["an1"])
    }

    @Test func withdrawingEndsAllLiveLinesWithItsReason() throws {
        let world = try World()
        try world.arrives("an", form, ["an1", "an2", "an3"], number: 1)
        try world.does("standing-head", "reject", line("an3"), reason: "standard-not-met")
        try world.does("an-head", "withdraw", id, reason: "unit-request", text: "xin rút")
        #expect(
            try ["an1", "an2", "an3"].map { try world.state(line($0)) } == [
                "withdrawn", "withdrawn", "not-awarded",
            ]
        )
        #expect(try world.nomination(form, "an1").remark?.reason == "unit-request")
    }

    @Test func withdrawingIsRefusedWhileABallotIsOpenAndOnceALineIsDecided() throws {
        let world = try World()
        try world.arrives("an", form, ["an1", "an2"], number: 1)
        try world.appraises("officer", form, ["an1"])
        let session = try world.plan("vn", form, ["an1"])
        try world.opens(session, "vn")
        try world.opensBallot("\(session).persons.1", "vn")
        #expect(
            try world.refused("an-head", "withdraw", id, reason: "unit-request") == [
                "line-elsewhere", "ballot-open",
            ]
        )
        // Nothing was half done.
        #expect(try world.state(line("an2")) == "appraisal")
        try world.votes("\(session).persons.1", "vn", isOpen: true)
        try world.does("sector-secretary", "finish-count", "session/\(session)")
        try world.signs(session, "vn", number: "9")
        try world.each("officer", "submit-for-decision", form, ["an1"])
        try world.does("officer", "create", "decision/dot.vn.\(form)")
        try world.does(
            "director",
            "sign",
            "decision/dot.vn.\(form)",
            ["number": "4"],
            papers: ["signed-decision"]
        )
        #expect(try world.refused("an-head", "withdraw", id, reason: "unit-request") == ["line-too-far"])
    }

    @Test func refusingEndsTheLines() throws {
        let world = try World()
        try world.nominate("an", form, ["an1"])
        try world.meets("an", form, ["an1"], number: "1")
        try world.submits("an", form, ["an1"], number: "2")
        try world.does("standing-head", "refuse", id, reason: "unsigned")
        #expect(try world.state(line("an1")) == "not-awarded")
    }

    @Test func itEndsWithItsLastLineEvenWhenThatEndedBefore() throws {
        let world = try World()
        try world.nominate("an", form, ["an1"])
        try world.meets("an", form, ["an1"], number: "1")
        try world.submits("an", form, ["an1"], number: "2")
        try world.does("an-head", "withdraw", line("an1"), reason: "unit-request")
        try world.does("officer", "receive", id)
        #expect(try world.state(id) == "completed")
    }

    @Test func whatIsSignedAfterTheLastDayIsLate() throws {
        let world = try World()
        try recommended(world, ["an1"])
        try world.each("an-clerk", "add-to-submission", form, ["an1"])
        try world.does("an-clerk", "submit-for-approval", id)
        world.advance(days: 31)
        try world.does("an-head", "sign", id)
        try world.does("an-registry", "send", id, ["number": "1"])
        #expect(try world.find(Submission.self, "dot.an.\(form)").isLate)
        #expect(try world.refused("officer", "receive", id) == ["arrived-late"])
        try world.does("standing-head", "accept-late", id, text: "mất mạng")
        #expect(try world.state(line("an1")) == "appraisal")
    }

    @Test func theLastDayIsInTimeAndAnExtensionCounts() throws {
        let world = try World()
        try recommended(world, ["an1"])
        try world.each("an-clerk", "add-to-submission", form, ["an1"])
        try world.does("an-clerk", "submit-for-approval", id)
        let earlier = try world.fault(
            "standing-head",
            "extend",
            "campaign/dot",
            ["closes": "2024-10-15"],
            text: "x"
        )
        #expect(earlier == .badInput("closes", "15/10/2024", expected: "a day after 31/10/2024"))
        try world.does("standing-head", "extend", "campaign/dot", ["closes": "2024-11-05"], text: "mưa bão")
        world.advance(days: 35)
        #expect(world.now.day.iso == "2024-11-05")
        try world.does("an-head", "sign", id)
        try world.does("an-registry", "send", id, ["number": "1"])
        #expect(try world.refused("standing-head", "accept-late", id, text: "x") == ["arrived-in-time"])
        try world.does("officer", "receive", id)
    }

    @Test func aRenameAfterTheSignatureChangesNoDocument() throws {
        let world = try World()
        let before = try world.name("an1")
        try world.arrives("an", form, ["an1"], number: 1)
        try world.office.store.write {
            _ = try $0.record(try World.person("an1", in: "binh", named: "Tên Khác", title: "Trưởng phòng"))
        }
        #expect(try world.nomination(form, "an1").frozen?.name == before)
        let (_, faults) = try world.office.at(world.now).issueQueued()
        #expect(faults.isEmpty)
        let list = try world.printed("nominee-list", of: id)
        #expect(list.contains(before))
        #expect(!list.contains("Tên Khác"))
    }

    @Test func numbersAreTakenOnce() throws {
        let world = try World()
        try world.nominate("an", form, ["an1"])
        try world.meets("an", form, ["an1"], number: "1")
        try world.submits("an", form, ["an1"], number: "2")
        try world.nominate("an", World.premier, ["an2"])
        let session = try world.plan("an", World.premier, ["an2"])
        try world.opens(session, "an")
        try world.counts(session, "an")
        try world.does("an-secretary", "draft-minutes", "session/\(session)")
        #expect(
            try world.refused("an-head", "sign-minutes", "session/\(session)", ["number": "1"]) == [
                "number-taken"
            ]
        )
        #expect(
            try world.fault("an-head", "sign-minutes", "session/\(session)", ["number": "0"])
                == .badInput("number", "0", expected: "whole-number")
        )
        try world.does("an-head", "sign-minutes", "session/\(session)", ["number": "2"])
        let other = "submission/dot.an.\(World.premier)"
        try world.does("an-clerk", "create", other)
        try world.each("an-clerk", "add-to-submission", World.premier, ["an2"])
        try world.does("an-clerk", "submit-for-approval", other)
        try world.does("an-head", "sign", other)
        #expect(try world.refused("an-registry", "send", other, ["number": "2"]) == ["number-taken"])
        #expect(try world.refused("an-registry", "send", other, ["number": "hai"]) == ["number-not-whole"])
        // Another unit's register is another one.
        try world.nominate("binh", form, ["binh1"])
        try world.meets("binh", form, ["binh1"], number: "1")
        try world.submits("binh", form, ["binh1"], number: "2")
    }

    @Test func certificatesAreNumberedWithoutAGapAndARevokedNumberStays() throws {
        let world = try World()
        let who = ["an1", "an2", "an3", "an4"]
        try world.passesCommendation("an", who, number: 1)
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        try world.does(
            "an-head",
            "sign",
            "decision/dot.an.commendation",
            ["number": "1"],
            papers: ["signed-decision"]
        )
        try world.each("an-officer", "confer", "commendation", ["an1", "an2"])
        _ = try world.cancels("an", ["an2"], number: "2")
        try world.each("an-officer", "confer", "commendation", ["an3", "an4"])
        #expect(
            try who.map { try world.nomination("commendation", $0).registerNumber } == [
                "01", "02", "03", "04",
            ]
        )
        let report = try world.office.store.read {
            try $0.report(on: RegisterSeries("certificate", unit: "an", year: 2024))
        }
        #expect(report.gaps.isEmpty)
        #expect(report.voids.map(\.number) == [2])
    }
}
