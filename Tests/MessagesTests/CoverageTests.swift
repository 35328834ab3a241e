import Forms
import OPC
import Regulations
import Secretariat
import Spreadsheet
import Store
import Testing
import Vietnamese
import WordTemplate
import Workflow
import XMLTree

@testable import Messages

/// Every code of every module has a sentence in both languages.
@Suite struct CoverageTests {
    private func cover<Code: CaseIterable & Hashable>(
        _ codes: Code.Type,
        _ phrases: [Code: Phrase],
        isBare: Bool = true,
        at place: SourceLocation = #_sourceLocation
    ) {
        for code in Code.allCases {
            guard let phrase = phrases[code] else {
                Issue.record("no sentence for \(Code.self).\(code)", sourceLocation: place)
                continue
            }
            Wording.check(phrase, "\(code)", at: place)
            if isBare { Wording.checkBare(phrase, "\(code)", at: place) }
        }
    }

    @Test func packages() { cover(PackageError.Code.self, PackageMessage.phrases) }
    @Test func xml() { cover(XMLError.Code.self, XMLMessage.phrases) }
    @Test func templates() { cover(TemplateFault.Code.self, TemplateMessage.phrases) }
    @Test func forms() { cover(FormsError.Code.self, FormsMessage.phrases, isBare: false) }
    @Test func spreadsheets() { cover(SpreadsheetError.Code.self, SpreadsheetMessage.phrases) }
    @Test func stores() { cover(StoreError.Code.self, StoreMessage.phrases) }
    @Test func regulations() { cover(RegulationFault.Code.self, RegulationMessage.phrases) }
    @Test func workflowFiles() { cover(WorkflowProblem.Code.self, WorkflowMessage.phrases) }
    @Test func soundness() { cover(Fault.Code.self, SoundnessMessage.phrases) }
    @Test func vietnamese() { cover(VietnameseError.Code.self, VietnameseMessage.phrases, isBare: false) }
    @Test func rows() { cover(RowFault.Code.self, RowMessage.phrases, isBare: false) }

    @Test func refusals() {
        for (code, phrase) in RefusalMessage.phrases {
            Wording.check(phrase, code)
            Wording.checkBare(phrase, code)
        }
    }

    @Test func words() {
        let tables = [
            Words.things, Words.functions, Words.checks, Words.papers, Words.bars, Words.fileKinds,
            Words.inputs,
            Words.tables,
        ]
        for (code, phrase) in tables.joined() { Wording.check(phrase, code) }
        for code in NameFinding.Code.allCases { Wording.check(Words.name(code), code.rawValue) }
        for kind in ImportKind.allCases { #expect(Words.tables[kind.rawValue] != nil, "\(kind)") }
    }

    @Test func expectationsAreUnambiguous() {
        let english = Expectation.patterns.map(\.0)
        #expect(Set(english).count == english.count)
        for (pattern, vietnamese) in Expectation.patterns {
            #expect(pattern.contains("…") == vietnamese.contains("…"), "\(pattern)")
            #expect(
                Expectation.text(pattern.replacing("…", with: "abc"), .vi)
                    == vietnamese.replacing("…", with: "abc")
            )
        }
    }
}
