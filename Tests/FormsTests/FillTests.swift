import Foundation
import Testing
import WordTemplate

@testable import Forms

/// Every form × person and collective × the shortest and the longest plausible facts.
///
/// `FORMS_OUT=<folder>` keeps the documents, for a look at them as pictures.
@Suite struct FillTests {
    static let forms: [String: Form] = Dictionary(
        uniqueKeysWithValues: FormFolder.names.compactMap { name in
            guard let manifest = try? FormFolder.manifest(name), let bytes = try? FormFolder.bytes(name)
            else { return nil }
            return (try? Form(manifest: manifest, docx: bytes)).map { (name, $0) }
        }
    )

    @Test(arguments: FormFolder.names) func compiles(_ name: String) throws {
        let form = try Form(manifest: FormFolder.manifest(name), docx: FormFolder.bytes(name))
        let faults = try form.check()
        #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
    }

    @Test(arguments: SampleForms.all.map(\.id)) func printsExactlyTheFacts(_ id: String) throws {
        let sample = try #require(SampleForms.all.first { $0.id == id })
        let form = try #require(FillTests.forms[sample.form])
        let document = try FillTests.fill(form, sample.facts)
        if let folder = ProcessInfo.processInfo.environment["FORMS_OUT"] {
            try Data(document.bytes).write(to: URL(filePath: folder).appending(path: "\(id).docx"))
        }
        let template = try WordText(FormFolder.bytes(sample.form)).blocks
        let text = try WordText(document.bytes).blocks
        #expect(document.warnings.isEmpty)
        #expect(!text.flatMap(\.paragraphs).contains { $0.contains("{{") || $0.contains("}}") })
        let findings = FillTests.findings(template, text, sample.facts)
        #expect(findings.isEmpty, "\(findings.prefix(10).map { "\($0.code) \($0.field): \($0.evidence)" })")
    }

    @Test(arguments: FormFolder.names) func everyExampleFills(_ name: String) throws {
        let document = try #require(FillTests.forms[name]).sample()
        #expect(document.warnings.isEmpty && document.fileName.hasSuffix(".docx"))
    }

    @Test func factsOfAnotherScopeAreRefused() throws {
        let form = try #require(FillTests.forms["leader-page"])
        #expect(throws: FormsError(.wrongScope, form: "leader-page", evidence: "award")) {
            try form.fill(Sample.award(.individual, .shortest))
        }
    }

    @Test func theSameFactsGiveTheSameBytes() throws {
        let form = try #require(FillTests.forms["decision-commendation"])
        let facts = Sample.decision([.individual], .longest, awardForm: "Giấy khen")
        #expect(try form.fill(facts) == form.fill(facts))
    }

    @Test func aDraftKeepsTheBlanksForNumberAndDate() throws {
        let document = try #require(FillTests.forms["movement-report"]).fill(Sample.report(.shortest))
        let text = try WordText(document.bytes).blocks.flatMap(\.paragraphs)
        let (wide, narrow) = (String(repeating: "\u{A0}", count: 8), String(repeating: "\u{A0}", count: 6))
        #expect(text.contains("Số: \(wide)/BC-BHXH"))
        #expect(text.contains("Hà Nội, ngày\(narrow)tháng\(narrow)năm 2026"))
    }

    @Test func withoutAddresseesThereIsNoGreeting() throws {
        var facts = Sample.report(.shortest)
        facts.letterhead.addressees = []
        let document = try #require(FillTests.forms["movement-report"]).fill(facts)
        let text = try WordText(document.bytes).blocks.flatMap(\.paragraphs)
        #expect(!text.contains { $0.contains("Kính gửi") })
    }

    static func fill(_ form: Form, _ facts: some ScopedFacts) throws -> FilledDocument {
        try form.fill(facts)
    }

    static func findings(
        _ template: [PrintedBlock],
        _ document: [PrintedBlock],
        _ facts: some ScopedFacts
    ) -> [PrintedFacts.Finding] {
        PrintedFacts(template: template).findings(in: document, facts: facts)
    }
}
