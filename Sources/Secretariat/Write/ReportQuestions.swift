import Awards
import Foundation
import Store
import Vietnamese

/// What a yearly report is asked for: figures, texts by section, texts by criterion of the unit's kind.
struct ReportQuestions {
    static let outline = "movement-report"

    let regulation: Regulation
    /// Those of the unit's kind; none where the plan states none.
    let criteria: [Criterion]

    /// The figures that are typed; the others are computed.
    var figures: [Indicator] { regulation.indicatorsInOrder.filter { $0.formula == nil } }

    /// All sections in the order of the report.
    var outline: [ReportSection] {
        (regulation.reports[Self.outline]?.sections ?? []).compactMap { regulation.sections[$0] }
    }

    /// Those that are written as a text.
    var sections: [ReportSection] { outline.filter { $0.kind == .text } }

    /// The column headings by which a table gives the answers.
    var headings: [String] { figures.map(\.label.vi) + sections.map(\.label.vi) }

    /// The name under which a report keeps what it says of a criterion.
    static func text(of criterion: Criterion) -> String { "criterion.\(criterion.id)" }

    /// The names of all texts.
    var texts: [String] { sections.map(\.id) + criteria.map(Self.text) }
}

extension Shelf {
    /// What the report of a year asks a unit, by its kind at the end of the year.
    func questions(ofReport year: Int, by unit: Unit.ID, _ regulation: Regulation) throws -> ReportQuestions {
        guard let day = Day(year: year, month: 12, day: 31),
            let kind = try organisation().version(unit, on: day)?.kind,
            let movement = regulation.movements.values.sorted(by: { $0.id < $1.id }).first,
            case .stated(let stated) = movement.criteria(for: kind.rawValue)
        else { return ReportQuestions(regulation: regulation, criteria: []) }
        return ReportQuestions(regulation: regulation, criteria: stated)
    }
}

/// The answers: what a unit writes into its yearly report.
struct ReportContents: Hashable {
    /// The explanation that a table gives once for all figures.
    static let allFigures = "*"

    var figures: [String: Decimal] = [:]
    var texts: [String: String] = [:]
    var explanations: [String: String] = [:]

    /// These answers, and for what they do not say those that a report has.
    func over(_ report: MovementReport) -> ReportContents {
        ReportContents(
            figures: report.figures.merging(figures) { $1 },
            texts: report.texts.merging(texts) { $1 },
            explanations: report.explanations.merging(explanations) { $1 }
        )
    }
}

extension MovementReport {
    /// Replaces what was written before.
    mutating func take(_ contents: ReportContents) {
        figures = contents.figures
        texts = contents.texts
        explanations = contents.explanations
    }
}
