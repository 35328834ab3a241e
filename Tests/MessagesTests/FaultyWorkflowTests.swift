import Foundation
import Regulations
import Secretariat
import TestSupport
import Testing
import Workflow

@testable import Messages

/// Small machines that are sound together, and for each check files that spoil one of them in one place.
///
/// They lie in `Workflows`; each faulty one is refused, in words.
@Suite struct FaultyWorkflowTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Workflows")

    static let reasons: Set<String> = ["return", "withdrawal", "revocation", "not-awarded", "hold"]

    static let deadlines: Set<String> = ["appraisal"]

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    static func names(_ kind: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
            .filter { $0.hasSuffix(".yaml") }.sorted()
    }

    static func sound() throws -> [String: Definition] {
        let all = try names("sound").map { try WorkflowReader.read(try text("sound/\($0)"), file: $0) }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    }

    /// What the loader says of a file: the codes, and the sentences.
    static func answer(
        _ name: String,
        _ language: Language
    ) throws -> (codes: Set<String>, lines: [String]) {
        do {
            let spoilt = try WorkflowReader.read(try text("faulty/\(name)"), file: name)
            let definitions = try sound().merging([spoilt.id: spoilt]) { $1 }
            let set = DefinitionSet(Array(definitions.values))
            let alone = Soundness.faults(of: set, reasons: reasons, deadlines: deadlines)
            let faults = alone.isEmpty ? Soundness.faultsTogether(of: set, reasons: reasons, .full) : alone
            return (
                Set(faults.map(\.code.rawValue)),
                faults.map { SoundnessMessage.text($0, among: definitions, language) }
            )
        } catch let error as WorkflowError {
            return (Set(error.problems.map(\.code.rawValue)), WorkflowMessage.lines(error, language))
        }
    }

    @Test func theSoundOnesAreSound() throws {
        let set = DefinitionSet(Array(try Self.sound().values))
        #expect(set.definitions.count == 4)
        #expect(Soundness.faults(of: set, reasons: Self.reasons, deadlines: Self.deadlines) == [])
        #expect(Soundness.faultsTogether(of: set, reasons: Self.reasons, .full) == [])
    }

    @Test func eachFaultyFileIsRefusedForWhatItSays() throws {
        for name in try Self.names("faulty") {
            let line = try #require(try Self.text("faulty/\(name)").split(separator: "\n").dropFirst().first)
            let expected = String(line).replacing("# expects: ", with: "")
            let answer = try Self.answer(name, .en)
            #expect(answer.codes.contains(expected), "\(name): \(answer.codes)")
        }
    }

    /// Those that no file can show: the reader finds them before, or they need a whole regulation.
    private static let elsewhere: Set<String> = [
        "ambiguous-action", "duplicate-id", "unknown-paper", "unknown-citation", "together-too-large",
        "unsound", "changed-without-version",
    ]

    @Test func everyCheckHasAFile() throws {
        let expected = try Self.names("faulty").map { name -> String in
            let line = try Self.text("faulty/\(name)").split(separator: "\n").dropFirst().first
            return String(line ?? "").replacing("# expects: ", with: "")
        }
        let codes = Fault.Code.allCases.map(\.rawValue) + WorkflowProblem.Code.allCases.map(\.rawValue)
        #expect(Set(codes).subtracting(expected) == Self.elsewhere)
    }

    @Test(arguments: Language.allCases) func stories(language: Language) throws {
        let texts = try Self.names("faulty").map { name in
            "# \(name)\n" + (try Self.answer(name, language).lines).joined(separator: "\n") + "\n"
        }
        try expectGolden(texts.joined(separator: "\n"), "faulty-workflows.\(language.rawValue).txt")
    }
}
