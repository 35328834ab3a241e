import Awards
import Foundation
import Testing

@testable import Messages

/// What the sources of the floors below say in codes, read as text, has words here.
@Suite struct SourceScanTests {
    /// The texts of the Swift files of a target.
    private func sources(_ target: String, file: String = #filePath) throws -> [(name: String, text: String)]
    {
        let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/\(target)")
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map {
            ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
        }
    }

    /// The literals of the first argument of each call of a function.
    private func firstLiterals(of call: String, in text: String) -> [String] {
        text.ranges(of: call).flatMap { range -> [String] in
            let argument = text[range.upperBound...].prefix { $0 != "," && $0 != "[" && $0 != ")" }
            return argument.matches(of: /"((?:[^"\\]|\\\([^)]*\)?|\\.)*)"?/).map { String($0.output.1) }
        }
    }

    @Test func reasonsInUseHaveSentences() throws {
        var codes: Set<String> = []
        for (_, text) in try sources("Secretariat") {
            for call in ["Unmet(", "unmet("] { codes.formUnion(firstLiterals(of: call, in: text)) }
        }
        // Two codes are made of a verdict and of a bar's finding.
        #expect(
            codes.contains { $0.hasPrefix("criterion-\\(") } && codes.contains { $0.hasPrefix("bar-\\(") }
        )
        codes = codes.filter { !$0.contains("\\(") }
        codes.formUnion(Verdict.allCases.filter { $0 != .met }.map { "criterion-\($0.rawValue)" })
        codes.formUnion(["bar-refuses", "bar-holds"])
        #expect(codes.count > 40, "the scanner finds too little: \(codes.sorted())")
        #expect(
            codes.contains("threshold") && codes.contains("line-elsewhere") && codes.contains("arrived-late")
        )
        for code in codes.sorted() {
            #expect(RefusalMessage.phrases[code] != nil, "no sentence for the reason \(code)")
        }
    }

    @Test func checksAndBarsHaveWords() throws {
        let law = try sources("Awards").map(\.text).joined()
        let name = try #require(law.firstRange(of: "case .ratingAtLeast: \""))
        let names = law[name.lowerBound...].prefix { $0 != "}" }.matches(of: /: "([a-z-]+)"/).map {
            String($0.output.1)
        }
        #expect(names.count == 7)
        for name in names { #expect(Words.checks[name] != nil, "\(name)") }
    }

    @Test func functionsHaveWords() throws {
        let guards = try sources("Secretariat").first { $0.name.hasSuffix("Rules/Guards.swift") }
        let text = try #require(guards?.text)
        let start = try #require(text.firstRange(of: "static let functions = ["))
        let list = text[start.upperBound...].prefix { $0 != "]" }
        let names = list.matches(of: /"([a-z-]+)"/).map { String($0.output.1) }
        #expect(names.count > 8)
        for name in names { #expect(Words.functions[name] != nil, "\(name)") }
    }

    @Test func inputsAndReferencesHaveWords() throws {
        var inputs: Set<String> = []
        var references: Set<String> = []
        for (_, text) in try sources("Secretariat") {
            for call in ["input.required(", "input.day(", "input.integer(", "input.moment(", "missingInput("]
            {
                inputs.formUnion(firstLiterals(of: call, in: text))
            }
            references.formUnion(firstLiterals(of: "unknownReference(", in: text))
        }
        #expect(inputs.count > 10 && references.count > 5)
        for name in inputs.sorted() { #expect(Words.inputs[name] != nil, "input \(name)") }
        for name in references.sorted() {
            #expect(Words.things[name] != nil || Words.inputs[name] != nil, "reference \(name)")
        }
    }

    /// The modules say in English what they expect; every such text has its Vietnamese.
    @Test func expectationsHaveWords() throws {
        var texts: Set<String> = []
        for (_, text) in try sources("Regulations") {
            for match in text.matches(of: /expected: "((?:[^"\\]|\\\((?:[^()]|\([^()]*\))*\)|\\.)*)"/) {
                let literal = String(match.output.1)
                let plain = literal.replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "7").replacing(
                    "\\\"",
                    with: "\""
                )
                if !plain.isEmpty { texts.insert(plain) }
            }
        }
        #expect(texts.count > 25, "the scanner finds too little")
        for text in texts.sorted() where !["+1", "regulation.yaml"].contains(text) {
            #expect(Expectation.text(text, .vi) != text, "no Vietnamese for: \(text)")
        }
    }
}
