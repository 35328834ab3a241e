import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Same campaign, same rules (promise P6); and the one way to change them: previewed, by two persons, on paper.
struct MigrationTests {
    /// The shipped rules, and a later version of them, “later”, in which Giấy khen has other states.
    private static func library(_ store: Store, _ migrateFrom: String) throws -> RuleLibrary {
        var files = try RuleSource.files()
        let path = "nd98-2023/workflows/nomination-commendation.yaml"
        let yaml = try #require(files.texts[path])
        files.texts["later/regulation.yaml"] = try #require(files.texts["yearly-2024/regulation.yaml"])
            .replacing("regulation: yearly-2024", with: "regulation: later")
        files.texts["later/workflows/nomination-commendation.yaml"] = yaml.replacing(
            "version: 1\n",
            with: "version: 2\n\(migrateFrom)"
        )
        // Only the state has another name: effects, reasons and deadlines keep theirs.
        .replacing("  supplement:\n", with: "  completion:\n").replacing(
            "to: supplement\n",
            with: "to: completion\n"
        )
        .replacing("from: supplement\n", with: "from: completion\n")
        .replacing("[supplement, ", with: "[completion, ").replacing(", supplement, ", with: ", completion, ")
        .replacing(", supplement]", with: ", completion]")
        return try RuleLibrary(files: files, kept: store.files)
    }

    private static let way = "migrate_from:\n  \"1\": {supplement: completion, decided: decided}\n"

    private func world(_ migrateFrom: String = way) throws -> World {
        let store = try Store.temporary(digest: Office.digest)
        return try World(store: store, library: Self.library(store, migrateFrom))
    }

    private func migrate(_ world: World, _ digest: String, second: String = "admin", paper: String = "9/QĐ")
        throws -> [String]
    {
        do {
            _ = try world.office.at(world.now).migrate(
                Campaign.ID(World.campaign),
                to: "later",
                paper: paper,
                as: "standing-head",
                with: Person.ID(second),
                expecting: digest
            )
            return []
        } catch let refusal as Refusal {
            return refusal.reasons.map(\.code)
        }
    }

    private func preview(_ world: World) throws -> MigrationReport {
        try world.office.at(world.now).previewMigration(of: Campaign.ID(World.campaign), to: "later")
    }

    /// Any two objects of one campaign have equal pins.
    private func pins(_ world: World) throws -> Set<String> {
        try world.office.store.read { view in
            let campaign = try #require(try view.find(Campaign.self, key: World.campaign)?.value)
            let rules = try world.office.library.rulebook(campaign.regulation, view)
            var standings = try view.all(Nomination.self).map(\.value.standing)
            standings += try view.all(Session.self).map(\.value.standing) + [campaign.standing]
            for standing in standings {
                let definition = try #require(rules.workflows[standing.workflow])
                #expect(definition.version == standing.version)
                #expect(definition.state(standing.state) != nil)
            }
            return [rules.pin.hash]
        }
    }

    @Test func everythingGoesOverAtOnceAndEachThingSaysSo() throws {
        let world = try world()
        try world.nominate("an", "commendation", ["an1", "an2"])
        try world.each("an-clerk", "submit", "commendation", ["an1", "an2"])
        try world.each(
            "an-officer",
            "request-supplement",
            "commendation",
            ["an1"],
            reason: "missing-paper"
        )
        let before = try pins(world)
        let report = try preview(world)
        // The campaign, its guidance that is still a draft, and the two lines.
        let kinds = report.lines.map(\.object.kind.rawValue).sorted()
        #expect(kinds == ["campaign", "letter", "nomination", "nomination"])
        #expect(report.refused.isEmpty, "\(report.refused)")
        let line = try #require(report.lines.first { $0.object.id.hasSuffix("an1") })
        #expect(line.from == "supplement" && line.to == "completion")
        #expect(line.before == "nomination-commendation@1" && line.after == "nomination-commendation@2")
        #expect(line.clockBefore == line.clockAfter)
        #expect(try pins(world) == before && preview(world) == report)

        #expect(try migrate(world, report.digest) == [])
        #expect(try pins(world) != before)
        #expect(try world.state("nomination/dot.commendation.an1") == "completion")
        for line in report.lines {
            let event = try #require(try world.office.store.read { try $0.lastEvent(of: line.object) })
            #expect(event.action == "migrate" && event.from == line.from && event.to == line.to)
            #expect(event.text.hasPrefix("Căn cứ 9/QĐ"))
        }
        let events = try world.office.store.read { view in
            try Set(report.lines.map { try view.lastEvent(of: $0.object)?.actionID })
        }
        #expect(events.count == 1)
        #expect(try world.office.store.read { try $0.verifyJournal(against: nil) }.isIntact)
        // Work goes on by the new machine.
        try world.does("an-clerk", "send-supplement", "nomination/dot.commendation.an1")
    }

    @Test func itTakesTwoPersonsAPaperAndThePreview() throws {
        let world = try world()
        try world.nominate("an", "commendation", ["an1"])
        let digest = try preview(world).digest
        #expect(try migrate(world, digest, second: "standing-head") == ["migration-second-person"])
        #expect(try migrate(world, digest, second: "an-clerk") == ["migration-second-person"])
        #expect(try migrate(world, digest, paper: " ") == ["migration-paper"])
        #expect(try migrate(world, "0") == ["preview-changed"])
        try world.does("an-clerk", "submit", "nomination/dot.commendation.an1")
        #expect(try migrate(world, digest) == ["preview-changed"])
        #expect(try migrate(world, preview(world).digest) == [])
        #expect(try migrate(world, preview(world).digest) == ["migration-same-rules"])
    }

    @Test func neverWithoutAWayOrInAnOpenBallot() throws {
        let strange = try self.world("")
        try strange.nominate("an", "commendation", ["an1"])
        #expect(try preview(strange).refused.map { $0.refusal?.code } == ["migration-no-way"])
        let world = try world()
        try world.nominate("an", "commendation", ["an1"])
        try world.each("an-clerk", "submit", "commendation", ["an1"])
        try world.appraises("an-officer", "commendation", ["an1"])
        let id = try world.plan("an", "commendation", ["an1"])
        try world.opens(id, "an")
        let report = try preview(world)
        #expect(Set(report.refused.compactMap { $0.refusal?.code }) == ["migration-open-ballot"])
        #expect(report.refused.count == 2)
        #expect(try migrate(world, report.digest).contains("migration-open-ballot"))
    }

    @Test func whatBearsANumberGoesOverOnlyWhereItIsNamed() throws {
        let world = try world()
        try world.passesCommendation("an", ["an1"], number: 1)
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        try world.does(
            "an-registry",
            "sign",
            "decision/dot.an.commendation",
            ["number": "9", "signer": "an-head"],
            papers: ["signed-decision"]
        )
        // The line is named in the new machine; the decision, whose machine is the same, is not.
        let refused = try preview(world).refused
        #expect(refused.map(\.object.kind) == [.decision])
        #expect(refused.first?.refusal?.code == "migration-numbered")
    }
}
