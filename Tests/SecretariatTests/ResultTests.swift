import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Every unit is told what became of each of its lines, rule S5.
struct ResultTests {
    private let form = World.merit
    private let id = "letter/dot.result.an"

    private func outcomes(_ world: World, _ id: String = "dot.result.an") throws -> [String] {
        try world.find(Letter.self, id).lines.map {
            "\($0.nomination.rawValue.split(separator: ".").last ?? ""): \($0.outcome?.kind.rawValue ?? "-")"
        }
    }

    private func sends(_ world: World, _ id: String, _ number: String) throws {
        try world.does(
            "registry",
            "send",
            "letter/\(id)",
            ["number": .text(number), "signer": "standing-head"]
        )
    }

    @Test func aDecisionTellsEveryUnitItsLines() throws {
        let world = try World()
        world.issuesAtOnce = true
        try world.arrives("an", form, ["an1", "an2", "an3", "an4"], number: 1)
        try world.does("an-head", "withdraw", "nomination/dot.\(form).an4", reason: "unit-request")
        try world.appraises("officer", form, ["an1", "an2", "an3"])
        try world.meets(
            "vn",
            form,
            ["an1", "an2", "an3"],
            lines: ["an2": .map(["yes": 3, "no": 6])],
            number: "1"
        )
        try world.does(
            "officer",
            "hold",
            "nomination/dot.\(form).an3",
            reason: "complaint",
            papers: ["hold-grounds"]
        )
        try world.each("officer", "submit-for-decision", form, ["an1"])
        try world.does("officer", "create", "decision/dot.vn.\(form)")
        let decision = "decision/dot.vn.\(form)"
        try world.does(
            "registry",
            "sign",
            decision,
            ["number": "9", "signer": "director"],
            papers: ["signed-decision"]
        )
        try world.does("registry", "publish", decision)
        #expect(
            try Set(outcomes(world)) == [
                "an1: awarded", "an2: not-awarded", "an3: held", "an4: withdrawn",
            ]
        )
        try sends(world, "dot.result.an", "40")
        let text = try world.printed("result-notice", of: id)
        #expect(text.contains("Quyết định số 09/QĐ-BHXH ngày 01/10/2024"))
        #expect(text.contains("Không đạt tỷ lệ phiếu đồng ý: 3/9"))
        // The envelope ends with its last line; only then is there something new to tell.
        let held = "nomination/dot.\(form).an3"
        try world.does("standing-head", "reject", held, reason: "standard-not-met")
        try world.each("officer", "confer", form, ["an1"])
        #expect(try world.state("submission/dot.an.\(form)") == "completed")
        #expect(
            try Set(outcomes(world, "dot.result.an.2")) == [
                "an1: awarded", "an2: not-awarded", "an3: not-awarded", "an4: withdrawn",
            ]
        )
    }

    @Test func aRegisterIsPrintedAsItStands() throws {
        let world = try World()
        try world.passesCommendation("an", ["an1", "an2"], number: 1)
        let decision = "decision/dot.an.commendation"
        try world.does("an-officer", "create", decision)
        try world.does(
            "an-registry",
            "sign",
            decision,
            ["number": "5", "signer": "an-head"],
            papers: ["signed-decision"]
        )
        try world.each("an-officer", "confer", "commendation", ["an1", "an2"])
        _ = try world.cancels("an", ["an1"], number: "9")
        let book = ObjectReference(.register, "certificate.an.2024")
        let office = world.office.at(world.now)
        try office.require(book)
        let document = try #require(try office.issueNow("award-register", of: book, as: "an-registry"))
        #expect(try office.formTitle(of: document) == "Sổ theo dõi khen thưởng")
        #expect(try office.issueNow("award-register", of: book, as: "an-registry") == document)
        let text = try world.printed("award-register", of: "register/certificate.an.2024")
        let lines = try world.office.store.read {
            try $0.entries(of: RegisterSeries("certificate", unit: "an", year: 2024))
        }
        #expect(lines.count == 2)
        #expect(lines.count { $0.void != nil } == 1)
        for line in lines { #expect(text.contains(line.text)) }
        #expect(text.contains("Không còn hiệu lực") && text.contains("Quyết định số 05/QĐ-BHXH"))
        for who in ["an1", "an2"] { #expect(try text.contains(world.name(who))) }
        #expect(throws: ActFault.self) {
            try office.require(ObjectReference(.register, "certificate.vn.1999"))
        }
    }

    @Test func aRefusedSubmissionIsTold() throws {
        let world = try World()
        try world.nominate("an", form, ["an1"])
        try world.meets("an", form, ["an1"], number: "1")
        let submission = try world.submits("an", form, ["an1"], number: "1")
        try world.does("standing-head", "refuse", submission, reason: "mixed-kinds")
        #expect(try outcomes(world) == ["an1: not-awarded"])
    }

    @Test func whatWasSentIsNotChanged() throws {
        let world = try World()
        try world.arrives("an", form, ["an1"], number: 1)
        try world.does("officer", "create", id)
        #expect(try outcomes(world) == ["an1: in-progress"])
        try sends(world, "dot.result.an", "40")
        try world.does("an-head", "withdraw", "nomination/dot.\(form).an1", reason: "unit-request")
        #expect(try outcomes(world) == ["an1: in-progress"])
        #expect(try outcomes(world, "dot.result.an.2") == ["an1: withdrawn"])
    }
}
