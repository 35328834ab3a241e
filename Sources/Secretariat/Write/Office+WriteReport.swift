public import Awards
import Foundation
import Store
import Vietnamese
import Workflow

/// A yearly report as it was typed: every answer is a text, an empty one none.
public struct TypedReport: Hashable, Sendable {
    /// By indicator, "1.234,5".
    public var figures: [String: String]
    /// By section; "criterion.ID" for a criterion.
    public var texts: [String: String]
    /// By indicator: why a figure that looks implausible is right.
    public var explanations: [String: String]

    public init(
        figures: [String: String] = [:],
        texts: [String: String] = [:],
        explanations: [String: String] = [:]
    ) {
        self.figures = figures
        self.texts = texts
        self.explanations = explanations
    }

    fileprivate var input: Input {
        func map(_ texts: [String: String]) -> Datum { .map(texts.mapValues { .text($0) }) }
        return Input([
            "figures": map(figures), "texts": map(texts), "explanations": map(explanations),
        ])
    }
}

extension Office {
    /// Writes a yearly report: everything it is asked for at once, or nothing where a figure cannot be read.
    ///
    /// - Parameters:
    ///   - version: The row version that the writer saw: who comes second is told who was first.
    public func write(
        _ typed: TypedReport,
        into report: MovementReport.ID,
        as actor: Person.ID,
        key: String?,
        version: Int?
    ) throws -> ActAnswer {
        let object = ObjectReference(.movementReport, report.rawValue)
        let act = Act(
            actor: actor,
            action: Desk.editing,
            objects: [object],
            input: typed.input,
            key: key,
            versions: version.map { [object: $0] } ?? [:]
        )
        return try write(act) { desk, subject in
            guard var value = subject as? MovementReport else { return }
            let regulation = try desk.rulebook(of: value).regulation
            let questions = try desk.questions(ofReport: value.year, by: value.unit, regulation)
            var contents = try questions.contents(typed)
            // What a table said once of all figures stays until somebody says more.
            contents.explanations[ReportContents.allFigures] = value.explanations[ReportContents.allFigures]
            value.take(contents)
            subject = value
        }
    }
}

extension ReportQuestions {
    /// Reads what was typed.
    ///
    /// - Throws: `Refusal` with every figure that is none; `ActFault.unknownInput` for what is not asked.
    fileprivate func contents(_ typed: TypedReport) throws -> ReportContents {
        var contents = ReportContents()
        try require(typed.figures.keys, in: figures.map(\.id), "figures")
        try require(typed.texts.keys, in: texts, "texts")
        try require(typed.explanations.keys, in: regulation.indicatorsInOrder.map(\.id), "explanations")
        var faults: [Unmet] = []
        for indicator in figures {
            let text = (typed.figures[indicator.id] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
            guard !text.isEmpty else { continue }
            if let number = try? NumberFormat.parse(text) {
                contents.figures[indicator.id] = number.figure
            } else {
                faults.append(
                    Unmet(
                        "figure-unreadable",
                        ["indicator": indicator.label.vi, "value": text, "field": "figure.\(indicator.id)"]
                    )
                )
            }
        }
        guard faults.isEmpty else { throw Refusal.ofContents(faults) }
        contents.texts = typed.texts.compactMapValues(\.trimmedOrNil)
        contents.explanations = typed.explanations.compactMapValues(\.trimmedOrNil)
        return contents
    }

    private func require(_ names: some Sequence<String>, in known: [String], _ input: String) throws {
        for name in names.sorted() where !known.contains(name) {
            throw ActFault.unknownInput("\(input).\(name)", nearest: nearest(to: name, in: known))
        }
    }
}

extension String {
    /// Without outer blanks; nil when nothing is left.
    var trimmedOrNil: String? {
        let text = trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }
}
