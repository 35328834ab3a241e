import Regulations
import TestSupport
import Testing
import Workflow

@testable import Secretariat

/// The shipped definitions, explored together: envelopes, sessions, decisions and roll-ups with what they list.
@Suite struct TogetherTests {
    private func shipped() throws -> ResolvedRegulation { try changed([]) }

    /// The shipped regulation with some places of its workflows spoiled.
    private func changed(_ changes: [(file: String, old: String, new: String)]) throws -> ResolvedRegulation {
        let files = try RuleSource.files()
        var texts = files.texts
        for change in changes {
            let path = "nd98-2023/workflows/\(change.file).yaml"
            let text = try #require(texts[path])
            #expect(text.contains(change.old))
            texts[path] = text.replacing(change.old, with: change.new)
        }
        let library = try RegulationLibrary(files: texts, templates: Set(files.templates.keys))
        return try library.regulation("nd98-2023")
    }

    @Test func shippedDefinitionsAreSoundTogether() throws {
        #expect(Soundness.faultsTogether(of: try shipped(), .full) == [])
    }

    @Test func everyRelationIsExplored() throws {
        let set = DefinitionSet(Array(try shipped().workflows.values))
        for relation in Meanings.relations {
            #expect(!set.definitions(of: relation.holder).isEmpty, "\(relation)")
            #expect(!set.definitions(of: relation.line).isEmpty, "\(relation)")
        }
    }

    /// Cancelling without giving the lines back: they wait for a session that will never be held.
    @Test func findsLinesLeftByACancelledSession() throws {
        let faults = Soundness.faultsTogether(
            of: try changed([
                (
                    "session",
                    "- move_lines@1: {actions: [return-from-unit-council, return-from-council]}\n    reason: required\n    confirm: true",
                    "- record_sending@1: {to: members}\n    reason: required\n    confirm: true"
                )
            ]),
            .quick
        )
        let fault = try #require(
            faults.first { $0.code == .waitsForEnded && $0.place == "states.before-council" }
        )
        let plot = try #require(fault.plot)
        #expect(plot.steps.suffix(2).map(\.action) == ["put-before-council", "cancel"])
        #expect(faults.contains { $0.code == .ruleBroken && $0.definition == "session" })
        #expect(faults.contains { $0.code == .togetherStuck })
    }

    /// The first version of the model: the envelope goes back when a line has been decided already.
    @Test func findsAnEnvelopeReturnedTooLate() throws {
        let faults = Soundness.faultsTogether(
            of: try changed([
                (
                    "submission",
                    "- lines_in@1: {states: [in-submission, supplement, appraisal, withdrawn, converted]}\n",
                    "- campaign_open@1\n"
                ),
                ("submission", "      - move_lines@1: {actions: [return-with-submission]}\n", ""),
            ]),
            .quick
        )
        let fault = try #require(faults.first { $0.code == .ruleBroken && $0.definition == "submission" })
        #expect(fault.plot?.steps.last?.action == "return")
        #expect(fault.evidence["rule.en"]?.contains("with the unit") == true)
    }

    /// Minutes signed although nothing was counted.
    @Test func findsAPassingWithoutACount() throws {
        let faults = Soundness.faultsTogether(
            of: try changed([
                (
                    "nomination-commendation",
                    "    guards:\n      - count_recorded@1\n      - threshold@1: {is: met}\n      - minutes_signed@1\n",
                    ""
                ),
                (
                    "nomination-commendation", "    to: passed\n    by: [system]",
                    "    to: passed\n    by: [officer]"
                ),
            ]),
            .quick
        )
        let fault = try #require(
            faults.first { $0.code == .ruleBroken && $0.definition == "nomination-commendation" }
        )
        #expect(fault.plot?.steps.last?.action == "council-passes")
    }
}
