import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// The letters that steps send: who drafts them, what they say, how they get their number.
struct LetterTests {
    private let form = World.merit

    private func line(_ who: String) -> String { "nomination/dot.\(form).\(who)" }

    private func letter(_ world: World, _ id: String) throws -> Letter {
        try world.find(Letter.self, "dot.\(id)")
    }

    private func sends(_ world: World, _ id: String, _ number: String, signer: String = "standing-head")
        throws
    {
        try world.does(
            "registry",
            "send",
            "letter/dot.\(id)",
            ["number": .text(number), "signer": .text(signer)]
        )
    }

    /// Prints every document at once, and compares it with its record.
    private func printing(_ world: World) {
        world.issuesAtOnce = true
        world.inspect = { document in
            let findings = try FactsTests.findings(document, world)
            #expect(findings.isEmpty, "\(document.form) \(document.object): \(findings.prefix(4))")
        }
    }

    @Test func openingACampaignDraftsItsGuidance() throws {
        let world = try World()
        #expect(try letter(world, "guidance").standing.state == "drafting")
        #expect(
            try world.fault("registry", "send", "letter/dot.guidance", ["number": "7", "signer": "officer"])
                != nil
        )
        try sends(world, "guidance", "7", signer: "director")
        let sent = try letter(world, "guidance")
        #expect(sent.number == "07/HD-BHXH" && sent.standing.state == "sent")
        let entry = try world.office.store.read {
            try $0.entry(7, of: RegisterSeries("guidance", unit: "vn", year: 2024))
        }
        #expect(entry?.object == sent.reference)
        printing(world)
        try world.issues()
        let text = try world.printed("award-guidance", of: "letter/dot.guidance")
        #expect(text.contains("ngày cuối cùng nhận hồ sơ là ngày 31/10/2024"))
    }

    @Test func nothingIsNominatedBeforeTheFirstDay() throws {
        let world = try World(opening: false)
        try world.openCampaign(
            regulation: "yearly-2024",
            input: ["opens": "2024-10-15", "forms": .list([.text(form)])]
        )
        let early = try world.imports("an-clerk", "ds.csv", world.table(form, ["an1"]), unit: "an")
        #expect(early.created == 0 && early.faults.count == 1)
        world.advance(days: 14)
        try world.nominate("an", form, ["an1"])
        let other = try world.imports("an-clerk", "ds.csv", world.table("commendation", ["an2"]), unit: "an")
        #expect(other.created == 0 && other.faults.count == 1, "the campaign does not offer this form")
    }

    @Test func aSupplementIsAskedInOneLetterAUnit() throws {
        let world = try World()
        printing(world)
        try world.arrives("an", form, ["an1", "an2", "an3"], number: 1)
        try world.does(
            "officer",
            "appraise",
            line("an1"),
            [
                "verdict": "met", "verdicts": .map(["2": "not-enough-evidence"]),
                "components": .map(["council-minutes": "wrong-form"]),
                "notes": .map(["2": "chưa có giấy xác nhận", "council-minutes": "thiếu chữ ký thư ký"]),
            ]
        )
        #expect(
            try world.refused("officer", "find-eligible", line("an1"))
                == ["criterion-not-enough-evidence", "component-wrong-form"]
        )
        try world.does("officer", "request-supplement", line("an1"), reason: "missing-paper")
        try world.does(
            "officer",
            "request-supplement",
            line("an2"),
            ["missing": .list(["achievement-report", "Ảnh chân dung"])],
            reason: "wrong-form"
        )
        let draft = try letter(world, "supplement.an")
        #expect(draft.lines.map(\.nomination.rawValue) == ["dot.\(form).an1", "dot.\(form).an2"])
        #expect(draft.lines[0].missing.count == 2)
        #expect(draft.lines[0].missing[0].hasSuffix("(chưa đúng mẫu): thiếu chữ ký thư ký"))
        #expect(
            draft.lines[1].missing == [
                "Báo cáo thành tích có xác nhận của cấp trình", "Ảnh chân dung",
            ]
        )
        // Five working days from Tuesday 01/10/2024.
        #expect(try world.nomination(form, "an1").supplement?.due == Day(iso: "2024-10-08"))
        try sends(world, "supplement.an", "31")
        #expect(try letter(world, "supplement.an").number == "31/BHXH-TĐKT")
        let text = try world.printed("supplement-request", of: "letter/dot.supplement.an")
        #expect(text.contains("08/10/2024") && text.contains("TL. TỔNG GIÁM ĐỐC"))
        // What is asked after it was sent is another letter.
        try world.does("officer", "request-supplement", line("an3"), reason: "missing-paper")
        #expect(try letter(world, "supplement.an.2").lines.count == 1)
        #expect(
            try world.refused(
                "registry",
                "send",
                "letter/dot.supplement.an.2",
                ["number": "31", "signer": "standing-head"]
            ) == ["number-taken"]
        )
    }

    /// National Day 2024 is a Monday, and the Tuesday after it is off as well.
    @Test func holidaysAreNoWorkingDaysOfALetter() throws {
        let world = try World(on: "2024-08-27")
        try world.arrives("an", World.premier, ["an-head"], number: 1)
        try world.does("officer", "appraise", "nomination/dot.\(World.premier).an-head", ["verdict": "met"])
        try world.does("officer", "create", "letter/dot.consultation.an", ["authority": "Ủy ban nhân dân"])
        try sends(world, "consultation.an", "77", signer: "director")
        #expect(try letter(world, "consultation.an").due == Day(iso: "2024-09-12"), "ten days")
        let name = "nomination/dot.\(World.premier).an-head"
        try world.does("officer", "request-supplement", name, reason: "missing-paper")
        let supplement = try world.nomination(World.premier, "an-head").supplement
        #expect(supplement?.due == Day(iso: "2024-09-05"), "five days")
        let stay = try world.office.store.read { try $0.openVisit(of: World.reference(name)) }
        #expect(supplement?.due == stay?.lastDay, "the letter says the day that the clock keeps")
    }

    @Test func noLastDayIsPromisedInAYearWithoutACalendar() throws {
        let world = try World()
        try world.arrives("an", World.premier, ["an-head"], number: 1)
        let name = "nomination/dot.\(World.premier).an-head"
        try world.does("officer", "appraise", name, ["verdict": "met"])
        try world.does("officer", "create", "letter/dot.consultation.an", ["authority": "Ủy ban nhân dân"])
        world.now = try #require(Moment(iso: "2026-12-28T08:00"))
        let send: [String: Datum] = ["number": "77", "signer": "director"]
        #expect(
            try world.refused("registry", "send", "letter/dot.consultation.an", send) == ["calendar-missing"]
        )
        #expect(
            try world.refused("officer", "request-supplement", name, reason: "missing-paper")
                == ["calendar-missing"]
        )
        #expect(try world.state(name) == "appraisal")
    }

    @Test func aUnitDoesNotWriteToItself() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        try world.each("an-clerk", "submit", "commendation", ["an1"])
        try world.each("an-officer", "request-supplement", "commendation", ["an1"], reason: "missing-paper")
        let letters = try world.office.store.read { try $0.all(Letter.self) }
        #expect(letters.map(\.value.purpose) == [.guidance])
        #expect(try world.nomination("commendation", "an1").supplement != nil)
    }

    @Test func aReturnNamesTheLinesThatAreWrong() throws {
        let world = try World()
        printing(world)
        let id = try world.arrives("an", form, ["an1", "an2"], number: 1)
        let strange = try world.act(
            "officer",
            "return",
            id,
            ["marks": .map(["binh1": "sai"])],
            reason: "wrong-name"
        )
        #expect(strange.outcome == .faulty(.unknownReference("marks", "binh1")))
        try world.does(
            "officer",
            "return",
            id,
            ["marks": .map(["an2": "ghi tắt chức vụ"])],
            reason: "wrong-name",
            text: "Tên ghi tắt."
        )
        let draft = try letter(world, "return.an")
        #expect(draft.submission?.rawValue == "dot.an.\(form)" && draft.reason == "wrong-name")
        #expect(draft.lines.map(\.note) == ["", "ghi tắt chức vụ"])
        try sends(world, "return.an", "12")
        let text = try world.printed("return-notice", of: "letter/dot.return.an")
        #expect(text.contains("ghi tắt chức vụ") && text.contains("Sai, viết tắt tên người"))
    }

    @Test func papersOfADecisionStandInItsRecord() throws {
        let world = try World()
        try world.passesCommendation("an", ["an1"], number: 1)
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        try world.does(
            "an-registry",
            "sign",
            "decision/dot.an.commendation",
            ["number": "5", "signer": "an-head"],
            papers: ["signed-decision"]
        )
        let decision = try world.find(Decision.self, "dot.an.commendation")
        #expect(decision.papers.map(\.component) == ["signed-decision"])
        #expect(decision.papers.first?.digest == Office.digest(World.paper("signed-decision").bytes))
    }
}
