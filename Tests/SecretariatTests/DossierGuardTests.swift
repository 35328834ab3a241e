import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Conditions on one nomination: each refuses with its code, and lets pass otherwise.
struct DossierGuardTests {
    private let commendation = "nomination/dot.commendation"

    @Test func nothingIsNominatedBeforeTheCampaignIsOpen() throws {
        let world = try World(opening: false)
        try world.does(
            "officer",
            "create",
            "campaign/dot",
            [
                "title": "Thử", "movement": "learning-society", "period": "năm 2024",
                "years": .list([2024, 2024]),
                "opens": "2024-10-01", "closes": "2024-10-31",
            ]
        )
        #expect(
            try world.refused("an-clerk", "create", "\(commendation).an1", ["unit": "an"]) == [
                "campaign-not-open"
            ]
        )
        try world.does("standing-head", "open", "campaign/dot")
        try world.does("an-clerk", "create", "\(commendation).an1", ["unit": "an"])
    }

    @Test func allThatIsMissingIsSaidAtOnce() throws {
        let world = try World()
        try world.does("an-clerk", "create", "\(commendation).an1", ["unit": "an"])
        #expect(
            try world.refused("binh-clerk", "submit", "\(commendation).an1")
                == ["wrong-role", "summary-missing", "claim-missing", "claim-missing", "claim-missing"]
        )
    }

    @Test func evidenceMayWaitUntilTheAppraisal() throws {
        let world = try World()
        try world.imports(
            "an-clerk",
            "ds.csv",
            world.table("commendation", ["an1"], without: ["an1"]),
            unit: "an"
        )
        try world.does("an-clerk", "submit", "\(commendation).an1")
        try world.does(
            "an-officer",
            "appraise",
            "\(commendation).an1",
            ["verdict": "met", "verdicts": .map(["2": "not-enough-evidence"])]
        )
        #expect(
            try world.refused("an-officer", "find-eligible", "\(commendation).an1")
                == [
                    "criterion-not-enough-evidence", "evidence-missing", "evidence-missing",
                    "evidence-missing",
                ]
        )
        try world.does("an-officer", "request-supplement", "\(commendation).an1", reason: "missing-paper")
        try world.imports("an-clerk", "ds.csv", world.table("commendation", ["an1"]), unit: "an")
        try world.does("an-clerk", "send-supplement", "\(commendation).an1")
        #expect(try world.nomination("commendation", "an1").standing.revision == 2)
        try world.appraises("an-officer", "commendation", ["an1"])
    }

    @Test func evidenceHandedInWithASupplementCounts() throws {
        let world = try World()
        try world.imports(
            "an-clerk",
            "ds.csv",
            world.table("commendation", ["an1"], without: ["an1"]),
            unit: "an"
        )
        try world.does("an-clerk", "submit", "\(commendation).an1")
        try world.does("an-officer", "request-supplement", "\(commendation).an1", reason: "missing-paper")
        let papers = (1...3).map {
            HandedPaper(kind: "evidence", name: "m\($0).pdf", bytes: [UInt8($0)], criterion: "\($0)")
        }
        let answers = try world.office.at(world.now).act(
            Act(
                actor: "an-clerk",
                action: "send-supplement",
                objects: [World.reference("\(commendation).an1")],
                papers: papers
            )
        )
        #expect(answers.map(\.isDone) == [true])
        try world.appraises("an-officer", "commendation", ["an1"])
        let proofs = try world.nomination("commendation", "an1").dossier.claims.map(\.evidence)
        #expect(Set(proofs) == [["m1.pdf"], ["m2.pdf"], ["m3.pdf"]])
    }

    /// A file proves what is claimed, it does not say it: nothing written is nothing written.
    @Test func evidenceAloneIsNoResult() throws {
        let world = try World()
        var table = try world.table("commendation", ["an1"])
        table = table.replacing("Kết quả 2 của an1", with: "")
        let report = try world.imports("an-clerk", "ds.csv", table, unit: "an")
        #expect(report.taken.map(\.unsaid) == [[2]])
        #expect(report.taken.map(\.unproven) == [[]])
        let office = world.office.at(world.now)
        let missing = try office.missing(campaign: nil, nominations: ["dot.commendation.an1"], for: nil)
        #expect(missing.flatMap(\.gaps).map(\.code) == ["claim-missing"])
        #expect(try world.refused("an-clerk", "submit", "\(commendation).an1") == ["claim-missing"])
        let row = try world.table("commendation", ["an1"], without: ["an1"])
        _ = try world.imports("an-clerk", "ds.csv", row, unit: "an")
        try world.does("an-clerk", "submit", "\(commendation).an1")
    }

    @Test func aDisciplineStopsTheNomineeAndIsNamed() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        try world.office.store.write { books in
            _ = try books.record(
                MeritRecord(
                    subject: "an1",
                    year: 2024,
                    kind: .discipline,
                    code: "khien-trach",
                    label: "Khiển trách"
                )
            )
        }
        let answer = try world.act("an-clerk", "submit", "\(commendation).an1")
        guard case .refused(let refusal) = answer.outcome, let reason = refusal.reasons.first else {
            Issue.record("not refused: \(answer.outcome)")
            return
        }
        #expect(refusal.reasons.count == 1)
        #expect(reason.code == "bar-refuses")
        #expect(reason.evidence["bar"] == "disciplined: Khiển trách")
        #expect(reason.evidence["basis"] == "Nghị định 98/2023/NĐ-CP")
    }

    @Test func aHoldStopsTheOtherNominationsOfThePerson() throws {
        let world = try World()
        try world.arrives("an", World.merit, ["an1"], number: 3)
        let held = "nomination/dot.\(World.merit).an1"
        try world.does(
            "officer",
            "hold",
            held,
            reason: "complaint",
            text: "đơn thư",
            papers: ["hold-grounds"]
        )
        #expect(
            try world.nomination(World.merit, "an1").dossier.papers.contains {
                $0.component == "hold-grounds"
            }
        )
        let pending = try world.office.store.read { try $0.proceedings(of: "an1") }
        #expect(pending == [Proceeding(kind: .complaint, from: world.now.day, paper: "hold-grounds.pdf")])
        try world.nominate("an", "commendation", ["an1"])
        let stopped = try world.refused("an-clerk", "submit", "\(commendation).an1")
        #expect(stopped == ["bar-holds", "nominated-for-other-form"])
        world.advance(days: 3)
        try world.does("officer", "resume", held, text: "không có cơ sở", papers: ["hold-conclusion"])
        #expect(
            try world.refused("an-clerk", "submit", "\(commendation).an1") == ["nominated-for-other-form"]
        )
        try world.appraises("officer", World.merit, ["an1"])
    }

    @Test func oneAchievementIsHonouredOnce() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        try world.does("an-clerk", "submit", "\(commendation).an1")
        try world.nominate("an", World.merit, ["an1"])
        let session = try world.plan("an", World.merit, [])
        let other = "nomination/dot.\(World.merit).an1"
        #expect(
            try world.refused("an-secretary", "put-before-unit-council", other, ["session": .text(session)])
                == ["nominated-for-other-form"]
        )
        try world.does("an-head", "withdraw", "\(commendation).an1", reason: "unit-request")
        try world.does("an-secretary", "put-before-unit-council", other, ["session": .text(session)])
    }

    @Test func aQuotaIsNotExceeded() throws {
        let world = try World(opening: false)
        try world.openCampaign(regulation: "yearly-2024", input: ["quotas": .map(["commendation": 1])])
        try world.nominate("an", "commendation", ["an1", "an2"])
        try world.does("an-clerk", "submit", "\(commendation).an1")
        #expect(try world.refused("an-clerk", "submit", "\(commendation).an2") == ["quota-used-up"])
        // Another unit has its own places.
        try world.nominate("binh", "commendation", ["binh1"])
        try world.does("binh-clerk", "submit", "\(commendation).binh1")
    }

    @Test func reasonsComeFromTheirListAndPapersAreNeeded() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        try world.does("an-clerk", "submit", "\(commendation).an1")
        #expect(try world.refused("an-officer", "return", "\(commendation).an1") == ["reason-missing"])
        #expect(
            try world.refused("an-officer", "return", "\(commendation).an1", reason: "unknown") == [
                "reason-not-listed"
            ]
        )
        #expect(
            try world.refused("an-officer", "hold", "\(commendation).an1", reason: "complaint") == [
                "paper-missing"
            ]
        )
        try world.does("an-officer", "return", "\(commendation).an1", reason: "wrong-name", text: "sai tên")
        let nomination = try world.nomination("commendation", "an1")
        #expect(nomination.standing.state == "drafting")
        #expect(nomination.standing.revision == 2)
        #expect(nomination.remark?.reason == "wrong-name")
    }
}
