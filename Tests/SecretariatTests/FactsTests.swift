import Awards
import Forms
import OPC
import Store
import Testing
import Vietnamese
import XMLTree

@testable import Secretariat

/// Every document prints exactly what is registered: nothing else, and nothing left out.
struct FactsTests {
    @Test func everyDocumentOfAYearAgreesWithItsRecord() throws {
        let world = try World(opening: false)
        world.issuesAtOnce = true
        var seen: Set<String> = []
        world.inspect = { document in
            seen.insert(document.form)
            let findings = try Self.findings(document, world)
            #expect(findings.isEmpty, "\(document.form) \(document.object): \(findings.prefix(4))")
        }
        try world.year()
        #expect(
            seen.isSuperset(of: [
                "achievement-report-individual", "achievement-report-collective", "ballot-paper",
                "tally-minutes",
                "council-minutes-unit", "council-minutes-sector", "submission-letter", "nominee-list",
                "nominee-profiles",
                "decision-commendation", "decision-merit-certificate", "certificate-of-commendation",
                "certificate-of-merit", "movement-report", "consolidated-report-council",
                "consolidated-report-moha", "award-guidance", "appraisal-sheet", "result-notice",
            ])
        )
        let journal = try world.office.store.read { try $0.verifyJournal(against: nil) }
        #expect(journal.isIntact)
    }

    @Test func whatGoesUpAgreesToo() throws {
        let world = try World(on: "2025-03-10")
        world.issuesAtOnce = true
        var letters = 0
        world.inspect = { document in
            if document.form == "submission-letter-up" { letters += 1 }
            let findings = try Self.findings(document, world)
            #expect(findings.isEmpty, "\(document.form) \(document.object): \(findings.prefix(4))")
        }
        try world.passes("an", World.merit, ["an1", "an2"], number: 7)
        try world.each(
            "registry",
            "send-up",
            World.merit,
            ["an1", "an2"],
            ["number": "215", "signer": "director"]
        )
        // Made anew with each line that joined it.
        #expect(letters == 2)
        let text = try world.printed("submission-letter-up", of: "submission/dot.vn.\(World.merit)")
        #expect(text.contains("215/TTr-BHXH"))
        // To the authority above, never to the agency that writes.
        let addressee = text.split(separator: "\n").first { $0.hasPrefix("Kính gửi: ") }
        #expect(addressee != nil && addressee != "Kính gửi: Bảo hiểm xã hội Việt Nam")
    }

    /// What a document says otherwise than its record, read by a reader that shares nothing with the engine.
    static func findings(_ document: IssuedDocument, _ world: World) throws -> [PrintedFacts.Finding] {
        let files = world.office.store.files
        let form = try #require(try RuleSource.template(document.templateDigest))
        let oracle = PrintedFacts(template: try DocumentText.blocks(form))
        let printed = try DocumentText.blocks(files.read(document.digest))
        return try world.office.store.read { view in
            let book = FactBook(view: view, library: world.office.library, today: document.day)
            switch try book.find(document.object) {
            case let value as Nomination where document.form.hasPrefix("certificate"):
                return oracle.findings(in: printed, facts: try #require(try book.awardFacts(of: value)))
            case let value as Nomination where document.form == "appraisal-sheet":
                return oracle.findings(in: printed, facts: try book.appraisalFacts(of: value))
            case let value as Letter where document.form == "award-guidance":
                return oracle.findings(in: printed, facts: try book.guidanceFacts(of: value))
            case let value as Letter: return oracle.findings(in: printed, facts: try book.facts(of: value))
            case let value as Nomination:
                return oracle.findings(in: printed, facts: try book.facts(of: value))
            case let value as Submission:
                return oracle.findings(in: printed, facts: try book.facts(of: value))
            case let value as Session: return oracle.findings(in: printed, facts: try book.facts(of: value))
            case let value as BallotRound:
                return oracle.findings(in: printed, facts: try book.facts(of: value))
            case let value as Decision: return oracle.findings(in: printed, facts: try book.facts(of: value))
            case let value as MovementReport:
                return oracle.findings(in: printed, facts: try book.facts(of: value))
            case let value as RollUp:
                let addressee = document.form.split(separator: "-").last.map(String.init)
                return oracle.findings(in: printed, facts: try book.facts(of: value, to: addressee))
            default: return []
            }
        }
    }
}
