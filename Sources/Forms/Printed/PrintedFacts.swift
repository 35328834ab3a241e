import Vietnamese
import WordTemplate

/// Checks that a filled document prints exactly the registered facts: nothing else, and nothing left out.
///
/// An oracle of its own: it shares no code with the engine that fills, only the form's text and the facts. Every
/// paragraph (every row, where it holds no loop) of the form is spelled out for every record that its loops bring
/// there; the document may hold only such paragraphs and rows, and must hold every value that the form names.
public struct PrintedFacts: Sendable {
    /// One fact that a document gets wrong.
    public struct Finding: Hashable, Sendable {
        public enum Code: String, Hashable, Sendable, CaseIterable {
            /// Text of the document that the form and the facts do not give; the evidence is the text.
            case unexplained
            /// A registered value that the form prints and the document does not have.
            case missing
        }

        public let code: Code
        /// The field's name as the form has it; empty for unexplained text.
        public let field: String
        public let evidence: String
    }

    private let form: PrintedForm

    /// The text of the form itself.
    public init(template: [PrintedBlock]) {
        form = PrintedForm(template)
    }

    /// Everything in a filled document that differs from its facts.
    public func findings(in document: [PrintedBlock], facts: some ScopedFacts) -> [Finding] {
        let contexts = Dictionary(grouping: PrintedContext.all(of: facts.record), by: \.path)
        return unexplained(document, contexts) + missing(document, contexts)
    }

    private func unexplained(
        _ document: [PrintedBlock],
        _ contexts: [[String]: [PrintedContext]]
    ) -> [Finding] {
        var lines: Set<String> = [""]
        var rows: Set<[String]> = []
        for piece in form.pieces {
            for context in contexts[piece.path] ?? [] {
                guard piece.conditions.allSatisfy({ $0.holds(in: context).maybe }) else { continue }
                let texts = piece.cells.map { $0.map { $0.texts(in: context) } }
                for text in texts.joined().joined() {
                    lines.insert(text)
                    lines.formUnion(text.split(separator: "\n").map(String.init))
                }
                if piece.isRow {
                    rows.formUnion(PrintedFacts.combinations(texts.map(PrintedFacts.cellTexts)))
                }
            }
        }
        let strictWidths = Set(form.pieces.filter(\.isRow).map(\.cells.count)).subtracting(form.looseWidths)
        return document.flatMap { block -> [Finding] in
            if case .row(let cells) = block, strictWidths.contains(cells.count) {
                let row = cells.map {
                    PrintedFacts.withoutBlankLines(PrintedPattern.tidy($0.joined(separator: "\n")))
                }
                guard !rows.contains(row) else { return [] }
                return [Finding(code: .unexplained, field: "", evidence: row.joined(separator: " | "))]
            }
            return block.paragraphs.map { PrintedPattern.tidy($0) }.filter { !lines.contains($0) }
                .map { Finding(code: .unexplained, field: "", evidence: $0) }
        }
    }

    private func missing(
        _ document: [PrintedBlock],
        _ contexts: [[String]: [PrintedContext]]
    ) -> [Finding] {
        let text =
            "\n" + document.flatMap(\.paragraphs).map { PrintedPattern.tidy($0) }.joined(separator: "\n")
        var findings: [Finding] = []
        var seen: Set<Finding> = []
        for piece in form.pieces {
            for context in contexts[piece.path] ?? [] {
                guard piece.conditions.allSatisfy({ $0.holds(in: context).surely }) else { continue }
                for (name, value) in piece.cells.joined().flatMap({ $0.values(in: context) }) {
                    for line in value.split(separator: "\n") {
                        let finding = Finding(code: .missing, field: name, evidence: String(line))
                        guard seen.insert(finding).inserted, !text.contains(line) else { continue }
                        findings.append(finding)
                    }
                }
            }
        }
        return findings
    }

    /// Every text that a cell may have: one choice for each of its paragraphs.
    private static func cellTexts(_ paragraphs: [[String]]) -> [String] {
        combinations(paragraphs).map { withoutBlankLines($0.joined(separator: "\n")) }
    }

    /// Lines whose fields are empty may have vanished.
    private static func withoutBlankLines(_ text: String) -> String {
        text.split(separator: "\n").joined(separator: "\n")
    }

    private static func combinations(_ choices: [[String]]) -> [[String]] {
        choices.reduce([[]]) { rows, texts in rows.flatMap { row in texts.map { row + [$0] } } }
    }
}
