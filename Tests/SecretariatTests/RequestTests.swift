import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Who comes second is told who was first; what was previewed is what happens (promises P3 and P15).
struct RequestTests {
    private func refusal(_ answer: ActAnswer) -> Refusal? {
        if case .refused(let refusal) = answer.outcome { refusal } else { nil }
    }

    @Test func whoActsOnWhatHeNoLongerSeesIsToldWhoWasFirst() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        let line = World.reference("nomination/dot.commendation.an1")
        let seen = try world.office.version(of: line)
        world.advance(minutes: 12)
        try world.does("an-clerk", "submit", "nomination/dot.commendation.an1")
        world.advance(minutes: 5)
        let act = Act(
            actor: "an-officer",
            action: "find-eligible",
            objects: [line],
            key: "late",
            versions: [line: seen]
        )
        let answers = try world.office.at(world.now).act(act)
        let told = try #require(answers.first.flatMap(refusal))
        let reason = try #require(told.reasons.first)
        #expect(told.reasons.count == 1 && reason.code == "changed-meanwhile")
        #expect(reason.evidence["what"] == "Trình thẩm định" && reason.evidence["when"] == "08:12")
        #expect(reason.evidence["who.vi"]?.hasSuffix(try world.name("an-clerk")) == true)
        #expect(reason.evidence["state.vi"] == "Đang thẩm định")

        // What he saw is gone for good: the same request gets the same answer, although more has happened.
        try world.does("an-officer", "appraise", "nomination/dot.commendation.an1", ["verdict": "met"])
        let again = try #require(try world.office.at(world.now).act(act).first)
        #expect(again.isRepeated && refusal(again) == told)

        // Looked at again, it is done.
        var fresh = act
        fresh.key = "fresh"
        fresh.versions = [line: try world.office.version(of: line)]
        #expect(try world.office.at(world.now).act(fresh).first?.isDone == true)
    }

    @Test func aThingThatWasNotThereIsMadeOnce() throws {
        let world = try World()
        let session = World.reference("session/dot.hd-an.commendation")
        let act = Act(
            actor: "an-secretary",
            action: "create",
            objects: [session],
            input: Input(["at": .text(world.now.iso), "place": "P1"]),
            versions: [session: 0]
        )
        #expect(try world.office.at(world.now).act(act).first?.isDone == true)
        let second = try #require(try world.office.at(world.now).act(act).first)
        #expect(refusal(second)?.reasons.map(\.code) == ["changed-meanwhile"])
    }

    @Test func theObjectsOfAPreviewFollowEachOtherAsInTheRealRun() throws {
        let world = try World(opening: false)
        try world.openCampaign(regulation: "yearly-2024", input: ["quotas": .map(["commendation": 2])])
        try world.nominate("an", "commendation", ["an1", "an2", "an3"])
        var act = Act(
            actor: "an-clerk",
            action: "submit",
            objects: ["an1", "an2", "an3"].map { World.reference("nomination/dot.commendation.\($0)") }
        )
        let office = world.office.at(world.now)
        let preview = try office.preview(act)
        // The first two use up the places of the third.
        #expect(preview.answers.map(\.isDone) == [true, true, false])
        #expect(preview.answers.last.flatMap(refusal)?.reasons.map(\.code) == ["quota-used-up"])
        #expect(try world.state("nomination/dot.commendation.an1") == "drafting")
        #expect(try office.preview(act) == preview)
        act.expecting = preview.digest
        #expect(try office.act(act) == preview.answers)
        #expect(try world.state("nomination/dot.commendation.an2") == "appraisal")
        #expect(try world.state("nomination/dot.commendation.an3") == "drafting")
    }

    @Test(arguments: ["submit", "edit", "other-act"])
    func whatChangedSinceThePreviewStopsAllOfIt(_ change: String) throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1", "an2"])
        var act = Act(
            actor: "an-clerk",
            action: "submit",
            objects: ["an1", "an2"].map { World.reference("nomination/dot.commendation.\($0)") },
            key: "bulk"
        )
        act.expecting = try world.office.at(world.now).preview(act).digest
        switch change {
        case "submit": try world.does("an-clerk", "submit", "nomination/dot.commendation.an2")
        case "edit": try world.imports("an-clerk", "ds.csv", try changedTable(world), unit: "an")
        default: act.action = "withdraw"
        }
        #expect {
            try world.office.at(world.now).act(act)
        } throws: { error in
            (error as? Refusal)?.reasons.map(\.code) == ["preview-changed"]
        }
        #expect(try world.state("nomination/dot.commendation.an1") == "drafting")
        // Previewed again it is done; asked again under its key it is answered and not done again.
        act.action = "submit"
        act.expecting = try world.office.at(world.now).preview(act).digest
        let answers = try world.office.at(world.now).act(act)
        #expect(try world.office.at(world.now).act(act).map(\.outcome) == answers.map(\.outcome))
        #expect(try world.state("nomination/dot.commendation.an1") == "appraisal")
    }

    private func changedTable(_ world: World) throws -> String {
        try world.table("commendation", ["an2"]).replacing("Kết quả 1", with: "Kết quả khác")
    }

    @Test func aRefusedPartOfATransactionLeavesNothing() throws {
        struct GaveUp: Error {}
        let store = try Store.temporary(digest: Office.digest)
        try store.write { (books) throws in
            try books.set("kept", to: "1")
            do {
                try books.attempt {
                    try books.set("kept", to: "2")
                    throw GaveUp()
                }
            } catch is GaveUp {}
            try books.attempt { try books.set("other", to: "3") }
        }
        #expect(try store.read { try [$0.setting("kept"), $0.setting("other")] } == ["1", "3"])
    }
}
