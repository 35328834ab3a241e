import Awards
import Secretariat
import Store
import Testing
import Vietnamese

/// Corrections: the signed decision stays as it is, the record is put right, the certificate issued anew.
struct CorrectionTests {
    private let id = "correction/dot.an.1"
    private let line = "nomination/dot.commendation.an1"

    private func world() throws -> World {
        let world = try World()
        try world.decides("an", ["an1", "an2"], number: 1)
        return world
    }

    private func draft(_ world: World, _ fields: [String: Datum]) throws {
        try world.does(
            "an-officer",
            "create",
            id,
            ["decision": "dot.an.commendation", "corrections": .map(["an1": .map(fields)])],
            text: "Sai họ tên"
        )
    }

    @Test func itPutsTheRecordRightAndIssuesTheCertificateAnew() throws {
        let world = try world()
        try world.each("an-officer", "confer", "commendation", ["an1", "an2"])
        let old = try #require(try world.nomination("commendation", "an1").frozen)
        try draft(world, ["name": "Nguyễn Thị Ánh Tuyết", "post": "Phó Trưởng phòng"])
        #expect(try world.nomination("commendation", "an1").frozen == old)
        #expect(
            try world.refused("an-registry", "sign", id, ["number": "1", "signer": "an-head"])
                == ["paper-missing", "number-taken"]
        )
        try world.does(
            "an-registry",
            "sign",
            id,
            ["number": "8", "signer": "an-head"],
            papers: ["signed-decision"]
        )
        // The scan is in the record: a backup carries it, and a reader finds it.
        let kept = try world.office.store.read { try $0.find(Correction.self, key: "dot.an.1") }?.value.papers
        #expect(kept?.map(\.component) == ["signed-decision"])
        #expect(try world.office.store.check().files.orphans == [])
        let mended = try world.nomination("commendation", "an1")
        #expect(mended.frozen?.name == "Nguyễn Thị Ánh Tuyết" && mended.frozen?.post == "Phó Trưởng phòng")
        #expect(mended.frozen?.unitName == old.unitName)
        #expect(mended.signedAs == old)
        #expect(mended.registerNumber == "03")
        let (entries, person, events) = try world.office.store.read { view in
            (
                try view.entries(of: mended.reference), try view.person("an1")?.name,
                try view.events(of: mended.reference)
            )
        }
        #expect(entries.map(\.text) == ["01", "03"])
        #expect(entries[0].void == "Quyết định đính chính số 08/QĐ-BHXH" && entries[1].void == nil)
        #expect(person == "Nguyễn Thị Ánh Tuyết")
        #expect(events.suffix(2).map(\.action) == ["correct", "reissue"])
        #expect(events.last?.text == "Quyết định đính chính số 08/QĐ-BHXH")
        let other = try world.nomination("commendation", "an2")
        #expect(other.registerNumber == "02" && other.signedAs == nil)
        try world.does("an-registry", "publish", id)
    }

    @Test func theCorrectedDecisionStillPrintsWhatWasSigned() throws {
        let world = try world()
        try world.each("an-officer", "confer", "commendation", ["an1", "an2"])
        try world.issues()
        let before = try world.printed("decision-commendation", of: "decision/dot.an.commendation")
        let old = try #require(try world.nomination("commendation", "an1").frozen?.name)
        try draft(world, ["name": "Nguyễn Thị Ánh Tuyết"])
        try world.does("an-head", "sign", id, ["number": "8"], papers: ["signed-decision"])
        try world.issues()
        _ = try world.office.at(world.now).issueNow(
            "decision-commendation",
            of: World.reference("decision/dot.an.commendation"),
            as: "an-officer"
        )
        #expect(before.contains(old))
        #expect(try world.printed("decision-commendation", of: "decision/dot.an.commendation") == before)
        let certificate = try world.printed("certificate-of-commendation", of: line)
        #expect(certificate.contains("Nguyễn Thị Ánh Tuyết") && certificate.contains("03"))
        #expect(!certificate.contains(old))
    }

    @Test func beforeTheCertificateOnlyTheRecordChanges() throws {
        let world = try world()
        try draft(world, ["unit": "Phòng Chế độ"])
        try world.does("an-head", "sign", id, ["number": "8"], papers: ["signed-decision"])
        #expect(try world.nomination("commendation", "an1").registerNumber == nil)
        try world.each("an-officer", "confer", "commendation", ["an1"])
        #expect(try world.nomination("commendation", "an1").registerNumber == "01")
        #expect(try world.nomination("commendation", "an1").frozen?.unitName == "Phòng Chế độ")
    }

    @Test func whatChangesNothingOrNobodyIsRefused() throws {
        let world = try world()
        let stands = try #require(try world.nomination("commendation", "an1").frozen?.name)
        func create(_ corrections: Datum) throws -> [String] {
            try world.refused(
                "an-officer",
                "create",
                id,
                ["decision": "dot.an.commendation", "corrections": corrections]
            )
        }
        #expect(
            try create(.map(["an1": .map(["name": .text(stands)])])) == [
                "reason-missing", "correction-without-change",
            ]
        )
        #expect(try create(.map([:])) == ["reason-missing", "nothing-to-correct"])
        func fault(_ corrections: [String: Datum]) throws -> ActFault? {
            try world.fault(
                "an-officer",
                "create",
                id,
                ["decision": "dot.an.commendation", "corrections": .map(corrections)]
            )
        }
        #expect(try fault(["an7": .map(["name": "A"])]) == .unknownReference("nominees", "an7"))
        #expect(
            try fault(["an1": .map(["birthday": "A"])])
                == .unknownInput("corrections.an1.birthday", nearest: ["name, salutation, post, unit"])
        )
        try draft(world, ["name": "Nguyễn A"])
        let second = "correction/dot.an.2"
        try world.does(
            "an-officer",
            "create",
            second,
            ["decision": "dot.an.commendation", "corrections": .map(["an1": .map(["name": "Nguyễn B"])])],
            text: "Sai họ tên"
        )
        try world.does("an-head", "sign", id, ["number": "8"], papers: ["signed-decision"])
        #expect(
            try world.refused("an-head", "sign", second, ["number": "9"], papers: ["signed-decision"])
                == ["correction-outdated"]
        )
        try world.does(
            "an-officer",
            "edit",
            second,
            ["corrections": .map(["an1": .map(["name": "Nguyễn B"])])]
        )
        try world.does("an-head", "sign", second, ["number": "9"], papers: ["signed-decision"])
        // Twice corrected: the decision still bears what stood first.
        #expect(try world.nomination("commendation", "an1").signedAs?.name == stands)
        try world.does(
            "an-officer",
            "create",
            "correction/dot.an.3",
            ["decision": "dot.an.commendation", "corrections": .map(["an1": .map(["name": "C"])])],
            text: "Sai"
        )
        try world.does("an-officer", "discard", "correction/dot.an.3", text: "nhầm")
        _ = try world.cancels("an", ["an2"], number: "10")
        #expect(
            try world.refused(
                "an-officer",
                "create",
                "correction/dot.an.4",
                ["decision": "dot.an.commendation", "corrections": .map(["an2": .map(["name": "D"])])],
                text: "Sai"
            ) == ["line-not-decided"]
        )
    }

    @Test func anotherAuthoritysCorrectionIsOnlyRecorded() throws {
        let world = try World(on: "2025-03-10")
        try world.passes("an", World.merit, ["an1"], number: 7)
        try world.each("registry", "send-up", World.merit, ["an1"], ["number": "215"])
        let outside: [String: Datum] = ["number": "4/QĐ-BTC", "date": "2025-03-12", "issuer": "Bộ Tài chính"]
        let decision = "decision/dot.vn.\(World.merit)"
        try world.does("officer", "create", decision)
        try world.does("officer", "record-outside", decision, outside, papers: ["outside-decision"])
        try world.each("officer", "confer", World.merit, ["an1"])
        let id = "correction/dot.vn.1"
        try world.does(
            "officer",
            "create",
            id,
            [
                "decision": .text("dot.vn.\(World.merit)"),
                "corrections": .map(["an1": .map(["name": "Nguyễn A"])]),
            ],
            text: "Sai họ tên"
        )
        #expect(
            try world.refused("director", "sign", id, ["number": "50"], papers: ["signed-decision"])
                == ["decided-above"]
        )
        try world.does("officer", "record-outside", id, outside, papers: ["outside-decision"])
        #expect(try world.nomination(World.merit, "an1").registerNumber == "02")
        #expect(try world.nomination(World.merit, "an1").frozen?.name == "Nguyễn A")
    }
}
