import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// One achievement under another form; repeated returns; what changes with the nominee on the way.
struct ConversionTests {
    private let old = "nomination/dot.\(World.premier).an1"

    @Test func aLineBecomesOneForAnotherFormAndKeepsItsDossier() throws {
        let world = try World()
        try world.arrives("an", World.premier, ["an1"], number: 1)
        try world.each("officer", "appraise", World.premier, ["an1"], ["verdict": "met"])
        #expect(
            try world.refused("officer", "convert", old, ["form": .text(World.merit)]) == ["reason-missing"]
        )
        try world.does("officer", "convert", old, ["form": .text(World.merit)], text: "chưa đủ mức TTg")
        let (before, after) = (
            try world.nomination(World.premier, "an1"), try world.nomination(World.merit, "an1")
        )
        #expect(before.standing.state == "converted" && before.convertedTo == after.id)
        #expect(after.standing.state == "drafting" && after.convertedFrom == before.id)
        #expect(after.standing.workflow == "nomination-merit" && after.unit == "an")
        #expect(after.dossier.summary == before.dossier.summary)
        #expect(after.dossier.papers == before.dossier.papers)
        #expect(after.dossier.claims.allSatisfy { $0.appraisal == nil })
        #expect(before.dossier.claims.allSatisfy { $0.appraisal != nil })
        // The envelope ends with its only line, and the new line goes the whole way.
        #expect(try world.state("submission/dot.an.\(World.premier)") == "completed")
        try world.meets("an", World.merit, ["an1"], number: "2")
        try world.submits("an", World.merit, ["an1"], number: "2")
        try world.does("officer", "receive", "submission/dot.an.\(World.merit)")
        try world.appraises("officer", World.merit, ["an1"])
        #expect(try world.state("nomination/dot.\(World.merit).an1") == "eligible")
    }

    /// The unit's first envelope for the other form has long arrived: the line travels in a second one.
    @Test func itTravelsInASecondEnvelope() throws {
        let world = try World()
        try world.arrives("an", World.merit, ["an2"], number: 1)
        try world.nominate("an", World.premier, ["an1"])
        try world.meets("an", World.premier, ["an1"], number: "2")
        try world.submits("an", World.premier, ["an1"], number: "2")
        try world.does("officer", "receive", "submission/dot.an.\(World.premier)")
        try world.does("officer", "convert", old, ["form": .text(World.merit)], text: "chưa đủ mức TTg")
        try world.meets("an", World.merit, ["an1"], number: "3", suffix: ".2")
        let line = "nomination/dot.\(World.merit).an1"
        let second = "dot.an.\(World.merit).2"
        #expect(try world.refused("an-clerk", "add-to-submission", line) == ["submission-elsewhere"])
        #expect(
            try world.refused("an-clerk", "add-to-submission", line, ["submission": .text(second)])
                == ["submission-missing"]
        )
        let other = "dot.an.\(World.premier)"
        #expect(
            try world.fault("an-clerk", "add-to-submission", line, ["submission": .text(other)])
                == .unknownReference("submission", other)
        )
        try world.does("an-clerk", "create", "submission/\(second)")
        try world.does("an-clerk", "add-to-submission", line, ["submission": .text(second)])
        try world.does("an-clerk", "submit-for-approval", "submission/\(second)")
        try world.does("an-head", "sign", "submission/\(second)")
        try world.does("an-registry", "send", "submission/\(second)", ["number": "3"])
        try world.does("officer", "receive", "submission/\(second)")
        try world.appraises("officer", World.merit, ["an1"])
        #expect(try world.nomination(World.merit, "an1").submission?.rawValue == second)
        #expect(try world.find(Submission.self, "dot.an.\(World.merit)").lines.count == 1)
    }

    @Test func allReasonsWhyNotAreTold() throws {
        let world = try World()
        try world.arrives("an", World.premier, ["an1"], number: 1)
        func codes(_ form: String, _ line: String? = nil) throws -> [String] {
            try world.refused("officer", "convert", line ?? old, ["form": .text(form)], text: "-")
        }
        #expect(try codes(World.premier) == ["conversion-to-itself"])
        #expect(try codes("excellent-collective") == ["form-not-for-nominee", "form-without-route"])
        #expect(
            try world.fault("officer", "convert", old, ["form": "medal"], text: "-")
                == .unknownReference("form", "medal")
        )
        try world.nominate("an", "commendation", ["an1"])
        #expect(try codes("commendation") == ["line-exists"])
        try world.office.store.write { _ = try $0.record(World.person("an1", in: "binh")) }
        #expect(try codes(World.merit) == ["nominee-has-left"])
        try world.does("standing-head", "close", "campaign/dot")
        try world.office.store.write { _ = try $0.record(World.person("an1", in: "an")) }
        #expect(try codes(World.merit) == ["campaign-not-open"])
        #expect(try world.state(old) == "appraisal")
    }

    @Test func theAchievementIsNominatedOnce() throws {
        let world = try World()
        try world.arrives("an", World.premier, ["an1"], number: 1)
        try world.nominate("an", World.merit, ["an1"])
        let line = "nomination/dot.\(World.merit).an1"
        let session = "dot.hd-an.\(World.merit)"
        try world.does(
            "an-secretary",
            "create",
            "session/\(session)",
            ["at": .text(world.now.iso), "place": "P"]
        )
        #expect(
            try world.refused("an-secretary", "put-before-unit-council", line, ["session": .text(session)])
                == ["nominated-for-other-form"]
        )
        try world.does("officer", "convert", old, ["form": "commendation"], text: "hạ hình thức")
        try world.does("an-secretary", "put-before-unit-council", line, ["session": .text(session)])
        try world.refuses(
            "an-clerk",
            "submit",
            "nomination/dot.commendation.an1",
            ["nominated-for-other-form"]
        )
    }

    /// What lies with the authority above is withdrawn by a letter, at any point of both routes.
    @Test func whatWasSentUpIsAskedBack() throws {
        let world = try World(on: "2025-03-10")
        for (form, number) in [(World.merit, "1"), (World.premier, "2")] {
            try world.passes("an", form, [form == World.merit ? "an1" : "an2"], number: Int(number) ?? 0)
        }
        let paper: [String: Datum] = ["number": "9/BTC", "date": "2025-03-12", "issuer": "Bộ Tài chính"]
        let asked: [String: Datum] = ["number": "77/BHXH", "date": "2025-03-13", "issuer": "BHXH Việt Nam"]
        for (form, who, number) in [(World.merit, "an1", "215"), (World.premier, "an2", "216")] {
            let line = "nomination/dot.\(form).\(who)"
            try world.does("registry", "send-up", line, ["number": .text(number)])
            #expect(
                try world.refused("an-head", "withdraw", line, reason: "unit-request").first == "wrong-state"
            )
            try world.does(
                "officer",
                "record-supplement-request",
                line,
                paper,
                text: "làm rõ",
                papers: ["letter-from-above"]
            )
            if form == World.premier {
                try world.does("officer", "send-supplement-up", line)
                try world.does("officer", "record-forwarding", line, paper, papers: ["letter-from-above"])
            }
            #expect(
                try world.refused("director", "withdraw-above", line, asked, reason: "unit-request")
                    == ["paper-missing"]
            )
            try world.does(
                "director",
                "withdraw-above",
                line,
                asked,
                reason: "unit-request",
                papers: ["withdrawal-letter"]
            )
            let nomination = try world.nomination(form, who)
            #expect(nomination.standing.state == "withdrawn")
            #expect(nomination.outside.last?.what == "withdraw-above")
            #expect(nomination.outside.last?.number == "77/BHXH")
        }
    }

    @Test func theThirdReturnIsTheStandingHeads() throws {
        let world = try World()
        try world.arrives("an", World.merit, ["an1"], number: 1)
        let line = "nomination/dot.\(World.merit).an1"
        for _ in 1...2 {
            try world.does("officer", "request-supplement", line, reason: "missing-paper")
            try world.does("an-clerk", "send-supplement", line)
        }
        #expect(
            try world.refused("officer", "request-supplement", line, reason: "missing-paper")
                == ["returned-too-often"]
        )
        try world.does("standing-head", "request-supplement", line, reason: "missing-paper")
        try world.does("an-clerk", "send-supplement", line)
        // The envelope counts its own returns, its lines count them too.
        let envelope = "submission/dot.an.\(World.merit)"
        try world.does("officer", "return", envelope, reason: "unsigned")
        #expect(try world.state(line) == "in-submission")
        try world.does("an-clerk", "submit-for-approval", envelope)
        try world.does("an-head", "sign", envelope)
        try world.does("an-registry", "send", envelope, ["number": "1"])
        try world.does("officer", "return", envelope, reason: "unsigned")
        try world.does("an-clerk", "submit-for-approval", envelope)
        try world.does("an-head", "sign", envelope)
        try world.does("an-registry", "send", envelope, ["number": "1"])
        #expect(
            try world.refused("officer", "return", envelope, reason: "unsigned") == ["returned-too-often"]
        )
        try world.does("standing-head", "return", envelope, reason: "unsigned")
    }

    @Test func whoMovesAwayKeepsWhatWasFrozen() throws {
        let world = try World()
        try world.arrives("an", World.merit, ["an1"], number: 1)
        let frozen = try world.nomination(World.merit, "an1").frozen
        try world.office.store.write {
            _ = try $0.record(World.person("an1", in: "binh", title: "Phó Giám đốc"))
        }
        let line = "nomination/dot.\(World.merit).an1"
        try world.does("an-clerk", "note-change", line, text: "chuyển công tác từ 01/10/2024")
        let noted = try world.nomination(World.merit, "an1")
        #expect(noted.frozen == frozen && noted.standing.state == "appraisal")
        #expect(noted.remark?.text == "chuyển công tác từ 01/10/2024")
        let remarks = try world.office.at(world.now).missing(campaign: "dot", for: nil).flatMap(\.remarks)
        #expect(
            remarks.contains(
                Unmet(
                    "nominee-moved",
                    ["post": "Phó Giám đốc", "unit": "Bảo hiểm xã hội tỉnh Bình"]
                )
            )
        )
        try world.appraises("officer", World.merit, ["an1"])
        try world.meets("vn", World.merit, ["an1"], number: "1")
        #expect(try world.nomination(World.merit, "an1").frozen == frozen)
    }

    @Test func workOfAMergedUnitGoesToItsSuccessor() throws {
        let world = try World()
        try world.arrives("an", World.merit, ["an1"], number: 1)
        let line = "nomination/dot.\(World.merit).an1"
        try world.does("officer", "request-supplement", line, reason: "missing-paper")
        for code in ["moi-clerk", "moi-head"] {
            try world.office.store.write { _ = try $0.record(World.person(code, in: "vn")) }
        }
        #expect(try world.refused("moi-clerk", "send-supplement", line) == ["wrong-role"])
        try world.mergesUnits()
        world.advance(days: 5)
        try world.does("moi-clerk", "send-supplement", line)
        let noted = try world.nomination(World.merit, "an1")
        #expect(noted.unit == "an" && noted.frozen?.unitName == "Bảo hiểm xã hội tỉnh An")
        // The successor reports for itself, and can withdraw what it inherited.
        try world.does("moi-head", "withdraw", line, reason: "unit-request")
    }
}
