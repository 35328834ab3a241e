import Awards
import Regulations
import Store
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// What a later step will refuse is told before a dossier is sent, by the guards of that step, and forbids nothing.
@Suite struct ForesightTests {
    private let world: World
    private let bare = "nomination/dot.commendation.an1"
    private let proven = "nomination/dot.commendation.an2"
    private let found = "Xác nhận đủ điều kiện"

    init() throws {
        world = try World()
        _ = try world.imports(
            "an-clerk",
            "ds.csv",
            world.table("commendation", ["an1", "an2"], without: ["an1"]),
            unit: "an"
        )
    }

    private func view(_ who: String, _ thing: String) throws -> ObjectView {
        let office = world.office.at(world.now)
        return try office.look(at: World.reference(thing), for: office.viewer(Person.ID(who)))
    }

    private func warnings(_ who: String, _ action: String, _ thing: String) throws -> [Lacking] {
        try #require(try view(who, thing).options.first { $0.form.action.id == action }).warnings
    }

    @Test func aBulkSaysWhichRowsWillNotPass() throws {
        let office = world.office.at(world.now)
        let act = Act(actor: "an-clerk", action: "submit", objects: [bare, proven].map(World.reference))
        let plan = try #require(try office.plan(act, isAsked: true, for: office.viewer("an-clerk")))
        #expect(plan.count == 2)
        #expect(Array(plan.warnings.keys) == [World.reference(bare)])
        let told = try #require(plan.warnings[World.reference(bare)])
        #expect(told.map(\.step?.vi) == [found])
        // It is what the officer will read, word for word.
        try world.does("an-clerk", "submit", bare)
        try world.does("an-officer", "appraise", bare, ["verdict": "met"])
        let answer = try world.act("an-officer", "find-eligible", bare)
        guard case .refused(let refusal) = answer.outcome else {
            Issue.record("\(answer.outcome)")
            return
        }
        #expect(told.flatMap(\.reasons) == refusal.reasons)
    }

    @Test func theThingSaysWhatEachStepAsksFor() throws {
        #expect(try view("an-clerk", bare).lacking.map(\.step?.vi) == [found])
        #expect(try warnings("an-clerk", "submit", bare).flatMap(\.reasons).map(\.code).count == 3)
        #expect(try view("an-clerk", proven).lacking == [])
        #expect(try warnings("an-clerk", "submit", proven) == [])
        try world.does("an-clerk", "create", "nomination/dot.commendation.an3", ["unit": "an"])
        let empty = try view("an-clerk", "nomination/dot.commendation.an3")
        #expect(empty.lacking.map(\.step?.vi) == ["Trình thẩm định", found])
        #expect(Set(empty.lacking[0].reasons.map(\.code)) == ["summary-missing", "claim-missing"])
        #expect(Set(empty.lacking[1].reasons.map(\.code)) == ["evidence-missing"])
        // What cannot be done has reasons, and no warnings.
        #expect(try warnings("an-clerk", "submit", "nomination/dot.commendation.an3") == [])
        // What leads back, and what stands at the step itself, warns of nothing.
        try world.does("an-clerk", "submit", bare)
        #expect(try view("an-officer", bare).options.allSatisfy { $0.warnings.isEmpty })
        #expect(try view("an-officer", bare).lacking.map(\.step?.vi) == [found])
    }

    @Test func aPaperThatTheAppraiserMissedIsToldUntilItIsHandedIn() throws {
        try world.does("an-clerk", "submit", proven)
        let rules = try world.office.library.inForce("yearly-2024", on: world.now.day).regulation
        let paper = try #require(rules.dossiers["commendation"]?.components.first?.id)
        try world.does(
            "an-officer",
            "appraise",
            proven,
            ["verdict": "met", "components": .map([paper: "missing"])]
        )
        try world.does("an-officer", "request-supplement", proven, reason: "missing-paper")
        let told = try warnings("an-clerk", "send-supplement", proven)
        #expect(told.flatMap(\.reasons).map(\.code) == ["component-missing"])
        var file = TypedDossier()
        file.files = [.init(component: paper, name: "a.pdf", bytes: Array("%PDF-1.4".utf8))]
        let answer = try world.office.at(world.now).write(
            file,
            into: Nomination.ID("dot.commendation.an2"),
            as: "an-clerk",
            key: nil,
            version: nil
        )
        #expect(answer.isDone, "\(answer.outcome)")
        #expect(try warnings("an-clerk", "send-supplement", proven) == [])
    }

    @Test func aSubmissionNamesTheDossiersThatWillNotPass() throws {
        let form = World.merit
        _ = try world.imports(
            "an-clerk",
            "bk.csv",
            world.table(form, ["an4", "an5"], without: ["an4"]),
            unit: "an"
        )
        try world.meets("an", form, ["an4", "an5"], number: "1")
        let submission = "submission/dot.an.\(form)"
        try world.does("an-clerk", "create", submission)
        try world.each("an-clerk", "add-to-submission", form, ["an4", "an5"])
        let told = try warnings("an-clerk", "submit-for-approval", submission)
        #expect(told.map(\.step?.vi) == [found])
        #expect(told[0].name?.contains(try world.name("an4")) == true)
        #expect(Set(told[0].reasons.map(\.code)) == ["evidence-missing"])
        try world.does("an-clerk", "submit-for-approval", submission)
    }
}
