import Awards
import Regulations
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// What holds for every act: known inputs, one answer an object, one effect a key.
struct ActTests {
    @Test func anUnknownInputIsRefusedWithTheNearestNames() throws {
        let world = try World()
        #expect(
            try world.fault("an-clerk", "create", "nomination/dot.commendation.an1", ["units": "an"])
                == .unknownInput("units", nearest: ["unit"])
        )
        try world.nominate("an", "commendation", ["an1"])
        let fault = try world.fault(
            "an-clerk",
            "submit",
            "nomination/dot.commendation.an1",
            ["verdict": "met"]
        )
        #expect(fault == .unknownInput("verdict", nearest: []))
        #expect(try world.state("nomination/dot.commendation.an1") == "drafting")
    }

    @Test func whatIsNotThereOrAlreadyThereIsSaid() throws {
        let world = try World()
        try world.does("an-clerk", "create", "nomination/dot.commendation.an1", ["unit": "an"])
        #expect(
            try world.fault("an-clerk", "create", "nomination/dot.commendation.an1", ["unit": "an"])
                == .alreadyExists("nomination dot.commendation.an1")
        )
        guard
            case .unknownObject(_, let nearest) = try world.fault(
                "an-clerk",
                "submit",
                "nomination/dot.commendation.an9"
            )
        else {
            Issue.record("an unknown object was acted on")
            return
        }
        #expect(nearest.contains("dot.commendation.an1"))
        guard
            case .unknownAction(_, let names) = try world.fault(
                "an-clerk",
                "submitt",
                "nomination/dot.commendation.an1"
            )
        else {
            Issue.record("an unknown action was done")
            return
        }
        #expect(names.contains("submit"))
    }

    @Test func nobodyIsNominatedByAUnitHeDoesNotWorkIn() throws {
        let world = try World()
        #expect(
            try world.fault("binh-clerk", "create", "nomination/dot.commendation.an1", ["unit": "binh"])
                == .unknownReference("nominee", "an1")
        )
        let report = try world.imports(
            "binh-clerk",
            "ds.csv",
            world.table("commendation", ["an1", "binh1"]),
            unit: "binh"
        )
        #expect(report.faults.map(\.code) == [.nameNotFound])
        #expect(report.created == 1)
    }

    @Test func oneRefusalLeavesTheRest() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1", "an3"])
        try world.does("an-clerk", "create", "nomination/dot.commendation.an2", ["unit": "an"])
        let objects = ["an1", "an2", "an3"].map { World.reference("nomination/dot.commendation.\($0)") }
        let answers = try world.office.at(world.now).act(
            Act(actor: "an-clerk", action: "submit", objects: objects)
        )
        #expect(answers.map(\.isDone) == [true, false, true])
        #expect(try world.state("nomination/dot.commendation.an3") == "appraisal")
    }

    @Test func aKeyDoesNothingTwice() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        let line = "nomination/dot.commendation.an1"
        #expect(try world.act("an-officer", "appraise", line, ["verdict": "met"], key: "k").isDone == false)
        try world.does("an-clerk", "submit", line)
        // A refusal is not remembered: the same key may succeed later.
        let first = try world.act("an-officer", "appraise", line, ["verdict": "met"], key: "k")
        #expect(first.outcome == .done(from: "appraisal", to: "appraisal") && !first.isRepeated)
        let events = try world.office.store.read { try $0.events(of: World.reference(line)).count }
        let second = try world.act("an-officer", "appraise", line, ["verdict": "met"], key: "k")
        #expect(second.outcome == first.outcome && second.isRepeated && second.seen == first.seen)
        #expect(
            try world.act("an-officer", "appraise", line, ["verdict": "not-met"], key: "k").outcome
                == .faulty(.keyUsed("k"))
        )
        #expect(try world.office.store.read { try $0.events(of: World.reference(line)).count } == events)
    }

    @Test func lookingChangesNothingAndMissesNoInput() throws {
        let world = try World()
        try world.nominate("an", World.merit, ["an1"])
        let id = try world.plan("an", World.merit, ["an1"])
        try world.opens(id, "an")
        let before = try world.office.store.read { try $0.setting("actions") }
        let options = try world.office.at(world.now).options(
            for: "an-secretary",
            on: World.reference("session/\(id)")
        )
        let open = options.filter { (try? $0.answer.get()) != nil }.map(\.action.id)
        #expect(
            open == [
                "edit", "record-attendance", "record-recusal", "record-postponement", "adjourn",
            ]
        )
        #expect(try world.office.store.read { try $0.setting("actions") } == before)
    }

    @Test func theShippedWorkflowsNameOnlyKnownActions() throws {
        let files = try RuleSource.files()
        let library = try RegulationLibrary(files: files.texts, templates: Set(files.templates.keys))
        let resolved = try library.regulation("yearly-2024")
        #expect(Soundness.faults(of: resolved).isEmpty)
        var texts = files.texts
        let path = "nd98-2023/workflows/roll-up.yaml"
        texts[path] = texts[path]?.replacing(
            "move_lines@1: {actions: [include]}",
            with: "move_lines@1: {actions: [inclde]}"
        )
        let submission = "nd98-2023/workflows/submission.yaml"
        texts[submission] = texts[submission]?.replacing(
            "{actions: [begin-appraisal]}",
            with: "{actions: [include]}"
        )
        let broken = try RegulationLibrary(files: texts, templates: Set(files.templates.keys))
        let faults = Soundness.faults(of: try broken.regulation("yearly-2024"))
        #expect(Set(faults.map { $0.evidence["name"] ?? "" }) == ["inclde", "include"])
        #expect(faults.first { $0.definition == "roll-up" }?.evidence["nearest"] == "include")
    }
}
