import Awards
import Regulations
import Store
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// What may be done to many, what of it has no way back, and what is done to all or to none.
@Suite struct BulkRulesTests {
    /// What numbers, signs, sends out, counts votes, or issues what was decided.
    ///
    /// Whoever adds such an effect says so here, or the test fails.
    @Test func theEffectsWithoutAWayBack() {
        let lasting = Set(Effects.shapes.filter(\.isLasting).map(\.name))
        #expect(
            lasting == [
                "allocate_register_number", "annul_ballot", "apply_corrections", "close_ballot",
                "compare_count", "convert_line", "enter_count", "number_letter", "open_ballot",
                "publish_count", "record_minutes", "record_number", "record_outside_decision",
                "record_sending", "record_signing", "reissue_certificates", "send_letter", "sign_letter",
                "void_register_number",
            ]
        )
    }

    @Test func whichActionsOnManyAskForTheNumber() throws {
        let world = try World()
        let rules = try world.office.library.inForce("yearly-2024", on: world.now.day)
        var asking: Set<String> = []
        var plain: Set<String> = []
        for definition in rules.workflows.values {
            for action in definition.actions where action.bulk != .none {
                let isLasting = definition.isLasting(action)
                if isLasting { asking.insert(action.id) } else { plain.insert(action.id) }
            }
        }
        #expect(asking.isSuperset(of: ["confer", "send-up", "reject", "decline"]), "\(asking.sorted())")
        #expect(plain.isSuperset(of: ["receive", "find-eligible", "put-before-council", "submit"]))
        #expect(asking.isDisjoint(with: plain))
    }

    /// Whoever may act on one of the rows is offered it, wherever that row stands; on none, it is not.
    @Test func onlyWhatIsOnesOwnIsOfferedForMany() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        try world.nominate("an", World.merit, ["an2"])
        let rows = ["commendation.an1", "\(World.merit).an2"].map {
            World.reference("nomination/dot.\($0)")
        }
        func offered(_ who: String, _ rows: [ObjectReference]) throws -> [String] {
            let office = world.office.at(world.now)
            return try office.looking(for: office.viewer(Person.ID(who))) { desk, _ in
                try desk.bulkChoices(on: rows, in: "drafting").map(\.id)
            }
        }
        for order in [rows, rows.reversed()] {
            #expect(try offered("an-clerk", order) == ["submit"])
            #expect(try offered("an-secretary", order) == ["put-before-unit-council"])
            #expect(try offered("an-head", order) == [])
            #expect(try offered("binh-clerk", order) == [])
        }
        #expect(try offered("an-clerk", [rows[1]]) == [])
        // What stands elsewhere is not asked about.
        try world.does("an-clerk", "submit", "\(rows[0])".replacing(" ", with: "/"))
        #expect(try offered("an-clerk", rows) == [])
    }

    /// One letter with one number takes all of its lines, or is not written.
    @Test func aGroupIsDoneToAllOrToNone() throws {
        let world = try World(on: "2025-03-10")
        try world.passes("an", World.merit, ["an1", "an2", "an3"], number: 7)
        try world.each("registry", "send-up", World.merit, ["an1"], ["number": "215"])
        let (first, second) = ("nomination/dot.\(World.merit).an1", "nomination/dot.\(World.merit).an2")
        var act = Act(
            actor: "registry",
            action: "send-up",
            objects: [second, first].map(World.reference),
            input: Input(["number": "215"])
        )
        let office = world.office.at(world.now)
        let answers = try office.act(act)
        #expect(answers.map(\.isDone) == [false, false])
        guard case .refused(let refusal) = answers[0].outcome else { return #expect(Bool(false)) }
        #expect(refusal.reasons.map(\.code) == ["group-stops"])
        #expect(try world.state(second) == "for-decision")
        #expect(try office.preview(act).answers.map(\.isDone) == [false, false])
        // Nor as it was previewed.
        act.expecting = try office.preview(act).digest
        #expect(try office.act(act).map(\.isDone) == [false, false])
        #expect(try world.find(Submission.self, "dot.vn.\(World.merit)").lines.count == 1)
        act.objects = [World.reference(second)]
        act.expecting = nil
        #expect(try office.act(act).map(\.isDone) == [true])
    }
}
