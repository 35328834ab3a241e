import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Drafting and appraisal are free; a vote and a decision wait until what they rest on is confirmed.
struct ConfirmationTests {
    @Test func aVoteWaitsForItsRules() throws {
        // The agency's own regulation as it is shipped: quorum and thresholds are not known.
        let world = try World(regulation: "bhxh-2024")
        try world.nominate("an", World.merit, ["an1"])
        let id = try world.plan("an", World.merit, ["an1"])
        try world.does("an-secretary", "close-agenda", "session/\(id)")
        try world.does("an-secretary", "invite", "session/\(id)")
        try world.does("an-secretary", "record-attendance", "session/\(id)")
        let answer = try world.act("an-head", "open", "session/\(id)")
        guard case .refused(let refusal) = answer.outcome else {
            Issue.record("not refused: \(answer.outcome)")
            return
        }
        let places = refusal.reasons.map { $0.evidence["place"] ?? "" }
        #expect(Set(refusal.reasons.map(\.code)) == ["value-unknown"])
        #expect(places.contains("quorum/unit"))
        #expect(places.contains("votes/\(World.merit)/threshold"))
        #expect(Set(places).count == places.count, "each gap is told once")
        #expect(try world.state("session/\(id)") == "invited")
    }

    @Test func moneyThatNobodyConfirmedIsShown() throws {
        let files = try RuleSource.files()
        var texts = files.texts
        let path = "yearly-2024/regulation.yaml"
        texts[path] = texts[path]?.replacing("times_base_salary: \"0.3\"", with: "times_base_salary: null")
        let store = try Store.temporary(digest: Office.digest)
        let library = try RuleLibrary(
            files: RuleFiles(texts: texts, templates: files.templates),
            kept: store.files
        )
        let world = try World(store: store, library: library)
        try world.passesCommendation("an", ["an1"], number: 1)
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        try world.does(
            "an-head",
            "sign",
            "decision/dot.an.commendation",
            ["number": "1"],
            papers: ["signed-decision"]
        )
        #expect(try world.nomination("commendation", "an1").reward == nil)
        #expect(try world.find(Decision.self, "dot.an.commendation").rewardTotal == nil)
        let line = try #require(try world.office.at(world.now).status(kinds: [.nomination], for: nil).first)
        #expect(line.unconfirmed.contains { $0.place.contains("reward/commendation") && $0.isUnknown })
        let noted = try world.office.store.read {
            try $0.events(of: World.reference("nomination/dot.commendation.an1"))
        }
        #expect(noted.contains { $0.text.contains("reward/commendation") })
    }

    @Test func aCampaignKeepsTheRulesWithWhichItOpened() throws {
        let files = try RuleSource.files()
        let store = try Store.temporary(digest: Office.digest)
        let world = try World(store: store, library: try RuleLibrary(files: files, kept: store.files))
        let pin = try world.find(Campaign.self, "dot").regulation
        var texts = files.texts
        let path = "yearly-2024/regulation.yaml"
        texts[path] = texts[path]?.replacing("num: 1, den: 2", with: "num: 9, den: 10")
        let changed = try RuleLibrary(
            files: RuleFiles(texts: texts, templates: files.templates),
            kept: store.files
        )
        let later = try World(opening: false, store: store, library: changed)
        later.now = world.now
        try later.nominate("an", "commendation", ["an1"])
        try later.each("an-clerk", "submit", "commendation", ["an1"])
        try later.appraises("an-officer", "commendation", ["an1"])
        try later.meets(
            "an",
            "commendation",
            ["an1"],
            lines: ["an1": .map(["yes": 3, "no": 2])],
            number: "1"
        )
        #expect(try later.state("nomination/dot.commendation.an1") == "passed")
        #expect(try later.find(Campaign.self, "dot").regulation == pin)
    }
}
