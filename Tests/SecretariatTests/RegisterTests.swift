import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Numbers are unique, in order of issue, never used again, and each gap has its reason (promise P9).
struct RegisterTests {
    private let minutes = RegisterSeries("minutes", unit: "an", year: 2024)

    private func codes(_ work: () throws -> Void) throws -> [String] {
        do {
            try work()
            return []
        } catch let refusal as Refusal {
            return refusal.reasons.map(\.code)
        }
    }

    @Test func aGapIsExplainedOnceAndNeverFilled() throws {
        let world = try World()
        let id = try world.arrives("an", World.merit, ["an1"], number: 5)
        #expect(id.hasPrefix("submission/"))
        let office = world.office.at(world.now)
        func explain(_ range: ClosedRange<Int>, _ who: String, _ reason: String = "số của văn bản khác")
            throws
            -> [String]
        {
            try codes {
                try office.explainGap(range, of: minutes, reason: reason, as: Person.ID(who))
            }
        }
        #expect(try office.registers(series: "minutes", for: nil).first?.report.gaps == [1...4])
        #expect(try explain(1...2, "an-clerk", " ") == ["wrong-role", "reason-missing"])
        #expect(try explain(4...5, "an-registry") == ["number-not-reached"])
        #expect(try explain(1...2, "an-registry") == [])
        #expect(try explain(2...3, "an-registry") == ["number-explained"])
        let sheet = try #require(try office.registers(series: "minutes", for: nil).first)
        #expect(sheet.report.gaps == [3...4] && sheet.report.explained.map(\.number) == [1, 2])
        let session = World.reference("session/dot.hd-an.\(World.merit)")
        let event = try office.store.read { try $0.lastEvent(of: session) }
        #expect(event?.action == "explain-gap" && event?.text == "số của văn bản khác")

        // An explained number is not given any more; an unexplained one below the last needs its reason only
        // when the days go backwards.
        try world.nominate("an", "commendation", ["an2"])
        try world.each("an-clerk", "submit", "commendation", ["an2"])
        try world.appraises("an-officer", "commendation", ["an2"])
        let third = try world.plan("an", "commendation", ["an2"])
        try world.opens(third, "an")
        try world.counts(third, "an")
        try world.does("an-secretary", "draft-minutes", "session/\(third)", ["conclusion": "Nhất trí."])
        func sign(_ number: String, _ text: String = "") throws -> [String] {
            try world.refused(
                "an-head",
                "sign-minutes",
                "session/\(third)",
                ["number": .text(number)],
                text: text
            )
        }
        #expect(try sign("2") == ["number-explained"])
        #expect(try sign("5") == ["number-taken"])
        world.advance(days: 1)
        #expect(try sign("4") == ["number-out-of-order"])
        #expect(
            try sign("4", "ghi sổ bù") == ["done(from: Optional(\"minutes-for-signature\"), to: \"closed\")"]
        )
        #expect(
            try world.office.registers(series: "minutes", for: nil).first?.report.outOfOrder.map(\.number)
                == [5]
        )
    }

    @Test func aVoidNumberKeepsItsLineAndItsReason() throws {
        let world = try World()
        try world.arrives("an", World.merit, ["an1"], number: 1)
        let office = world.office.at(world.now)
        func void(_ number: Int, _ who: String = "an-registry") throws -> [String] {
            try codes {
                try office.voidNumber(number, of: minutes, reason: "in sai", as: Person.ID(who))
            }
        }
        #expect(try void(1, "binh-registry") == ["wrong-role"])
        #expect(try void(7) == ["number-unknown"])
        #expect(try void(1) == [])
        #expect(try void(1) == ["number-void"])
        let entry = try #require(try office.registers(series: "minutes", for: nil).first?.entries.first)
        #expect(entry.void == "in sai" && entry.number == 1)
        #expect(try office.store.read { try $0.verifyJournal(against: nil) }.isIntact)
    }

    @Test func theNumbersOfAListFollowEachOther() throws {
        let world = try World()
        let who = ["an1", "an2", "an3"]
        try world.passesCommendation("an", who, number: 1)
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        try world.does(
            "an-registry",
            "sign",
            "decision/dot.an.commendation",
            ["number": "9", "signer": "an-head"],
            papers: ["signed-decision"]
        )
        let objects = who.map { World.reference("nomination/dot.commendation.\($0)") }
        let act = Act(
            actor: "an-officer",
            action: "confer",
            objects: objects + [World.reference("nomination/dot.commendation.an7")],
            key: "block"
        )
        let office = world.office.at(world.now)
        let answers = try office.act(act)
        #expect(answers.map(\.isDone) == [true, true, true, false])
        let block = try #require(try office.registers(series: "certificate", for: nil).first)
        #expect(block.entries.map(\.number) == [1, 2, 3] && block.entries.map(\.object) == objects)
        #expect(try office.act(act).prefix(3).allSatisfy(\.isRepeated))
        #expect(try office.registers(series: "certificate", for: nil).first?.entries.count == 3)
    }

    @Test func aSymbolIsTrueFromOneDayToAnother() throws {
        let before = try #require(Day(iso: "2025-02-28"))
        let series = Series(
            id: "decision",
            label: Wording(vi: "Quyết định", en: "Decisions"),
            type: "QĐ",
            symbol: Sourced("{number}/QĐ-{unit}", basis: "b", place: "p"),
            symbols: [
                .init(
                    period: Period(from: before.adding(days: 1)),
                    symbol: Sourced("{number}/QĐ-{unit}-TĐKT", basis: "b", place: "p")
                )
            ],
            mode: .external
        )
        #expect(series.text(number: "05", unit: "BHXH", on: before).value == "05/QĐ-BHXH")
        #expect(
            series.text(number: "05", unit: "BHXH", on: before.adding(days: 1)).value == "05/QĐ-BHXH-TĐKT"
        )
    }
}
