import Vietnamese
import WordTemplate

/// Checks that a filled document prints exactly the registered facts: nothing else, and nothing left out.
///
/// An oracle of its own: it shares no code with the engine that fills, only the template's text and the facts. Every
/// paragraph (every row, where it holds no loop) of the template is spelled out for every record that a loop may bring
/// there; the document may hold only such paragraphs and rows, and must hold every value of the fields that it names.
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

    /// The rows without a loop inside, a pattern for each cell.
    private let templateRows: [[PrintedPattern]]
    /// How many cells rows with a loop inside have: rows so wide are read paragraph by paragraph.
    private let looseWidths: Set<Int>
    private let templateParagraphs: [PrintedPattern]

    /// The text of the form itself.
    public init(template: [PrintedBlock]) {
        var rows: [[PrintedPattern]] = []
        var looseWidths: Set<Int> = []
        for case .row(let cells) in template {
            if cells.joined().contains(where: PrintedPattern.hasLoop) {
                looseWidths.insert(cells.count)
            } else {
                rows.append(cells.map { PrintedPattern($0.joined(separator: "\n")) })
            }
        }
        templateRows = rows
        self.looseWidths = looseWidths
        templateParagraphs = template.flatMap(\.paragraphs).map { PrintedPattern($0) }
    }

    /// Everything in a filled document that differs from its facts.
    public func findings(in document: [PrintedBlock], facts: some ScopedFacts) -> [Finding] {
        let contexts = PrintedContext.all(of: facts.record)
        return unexplained(document, contexts) + missing(document, contexts)
    }

    private func unexplained(_ document: [PrintedBlock], _ contexts: [PrintedContext]) -> [Finding] {
        var lines: Set<String> = [""]
        var rows: Set<[String]> = []
        for context in contexts {
            for pattern in templateParagraphs {
                for text in pattern.texts(in: context) {
                    lines.insert(text)
                    lines.formUnion(text.split(separator: "\n").map(String.init))
                }
            }
            for patterns in templateRows {
                rows.formUnion(
                    PrintedFacts.combinations(patterns.map { $0.texts(in: context).map(withoutBlankLines) })
                )
            }
        }
        let strictWidths = Set(templateRows.map(\.count)).subtracting(looseWidths)
        return document.flatMap { block -> [Finding] in
            if case .row(let cells) = block, strictWidths.contains(cells.count) {
                let row = cells.map { withoutBlankLines(PrintedPattern.tidy($0.joined(separator: "\n"))) }
                guard !rows.contains(row) else { return [] }
                return [Finding(code: .unexplained, field: "", evidence: row.joined(separator: " | "))]
            }
            return block.paragraphs.map { PrintedPattern.tidy($0) }.filter { !lines.contains($0) }
                .map { Finding(code: .unexplained, field: "", evidence: $0) }
        }
    }

    /// Lines whose fields are empty may have vanished.
    private func withoutBlankLines(_ text: String) -> String {
        text.split(separator: "\n").joined(separator: "\n")
    }

    private func missing(_ document: [PrintedBlock], _ contexts: [PrintedContext]) -> [Finding] {
        let text =
            "\n" + document.flatMap(\.paragraphs).map { PrintedPattern.tidy($0) }.joined(separator: "\n")
        var findings: [Finding] = []
        var seen: Set<Finding> = []
        for context in contexts {
            for pattern in templateParagraphs {
                for (name, value) in pattern.ownValues(of: context) {
                    for line in value.split(separator: "\n") where !text.contains(line) {
                        let finding = Finding(code: .missing, field: name, evidence: String(line))
                        if seen.insert(finding).inserted { findings.append(finding) }
                    }
                }
            }
        }
        return findings
    }

    private static func combinations(_ choices: [[String]]) -> [[String]] {
        choices.reduce([[]]) { rows, texts in rows.flatMap { row in texts.map { row + [$0] } } }
    }
}
