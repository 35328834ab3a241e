public import Awards
import Forms
public import Foundation
import Store
import Vietnamese
public import Workflow

/// A yearly report as its writer has it before him: what it asks, what stands there, last year beside it.
public struct ReportForm: Sendable {
    /// One figure.
    public struct Figure: Sendable {
        public var indicator: Indicator
        public var value: Decimal?
        public var lastYear: Decimal?
        /// The figures it is computed from, by their labels; it is not typed then.
        public var source: [Wording]
        /// Why it looks implausible, and the sentence that explains it.
        public var notes: [Unmet]
        public var explanation: String
    }

    /// One text, of a section or of a criterion in it.
    public struct Text: Hashable, Sendable {
        /// The name under which it is written.
        public var name: String
        public var label: Wording
        /// What the plan says of a criterion.
        public var hint: String
        public var text: String
        public var lastYear: String
        public var isRequired: Bool
    }

    /// Awards of the year as registered; nobody types them.
    public struct Award: Hashable, Sendable {
        public var form: String
        public var collectives: Int
        public var individuals: Int
    }

    public struct Section: Sendable {
        public var section: ReportSection
        public var texts: [Text]
        public var figures: [Figure]
        public var awards: [Award]
    }

    public var view: ObjectView
    public var report: MovementReport
    public var sections: [Section]
    /// What a table said once about all figures.
    public var commonExplanation: String
    /// What was changed since it came back.
    public var changes: [Comparison.Field]
    /// Whether this person may write it where it stands.
    public var canWrite: Bool
    /// How many of the answers that are asked for are given.
    public var given: Int
    public var asked: Int
    /// The forms it can be printed on.
    public var prints: [PrintableForm]
}

extension Office {
    /// The form of a yearly report for this person; looking changes nothing.
    ///
    /// - Throws: `ActFault.unknownObject` when there is no such report; ask `sees` first.
    func reportForm(_ id: MovementReport.ID, for viewer: Viewer) throws -> ReportForm {
        try looking(for: viewer) { desk, facts in
            let report = try facts.find(MovementReport.self, id.rawValue)
            let view = try facts.view(
                of: report.reference,
                options: desk.options(on: report.reference),
                for: viewer
            )
            return try facts.form(of: report, view)
        }
    }
}

extension FactBook {
    fileprivate func form(of report: MovementReport, _ view: ObjectView) throws -> ReportForm {
        let rulebook = try rulebook(of: report)
        let regulation = rulebook.regulation
        let before = try lookUp(
            MovementReport.self,
            MovementReport.id(year: report.year - 1, unit: report.unit).rawValue
        )
        let questions = try questions(ofReport: report.year, by: report.unit, regulation)
        let reader = SectionReader(
            questions: questions,
            report: report,
            before: before,
            awards: try awards(of: report.unit, year: report.year, regulation).map {
                .init(form: $0.awardForm, collectives: $0.collectives, individuals: $0.individuals)
            }
        )
        let sections = questions.outline.map(reader.section)
        let texts = sections.flatMap(\.texts).filter(\.isRequired)
        let figures = sections.flatMap(\.figures).filter { $0.indicator.formula == nil }
        return ReportForm(
            view: view,
            report: report,
            sections: sections,
            commonExplanation: report.explanations[ReportContents.allFigures] ?? "",
            changes: try changesSinceItCameBack(report),
            canWrite: view.options.contains { $0.form.action.id == Desk.editing && $0.isPossible },
            given: texts.count { !$0.text.isEmpty } + figures.count { $0.value != nil },
            asked: texts.count + figures.count,
            prints: printable(report, rulebook)
        )
    }
}

private struct SectionReader {
    let questions: ReportQuestions
    let report: MovementReport
    let before: MovementReport?
    let awards: [ReportForm.Award]
    private var regulation: Regulation { questions.regulation }

    func section(_ section: ReportSection) -> ReportForm.Section {
        ReportForm.Section(
            section: section,
            texts: texts(section),
            figures: section.kind == .figures ? figures(section) : [],
            awards: section.kind == .awards ? awards : []
        )
    }

    private func texts(_ section: ReportSection) -> [ReportForm.Text] {
        switch section.kind {
        case .text: [text(section.id, section.label, isRequired: section.isRequired)]
        case .criteria:
            questions.criteria.map {
                text(
                    ReportQuestions.text(of: $0),
                    $0.label,
                    hint: $0.text,
                    isRequired: section.isRequired
                )
            }
        case .figures, .awards, .reporting: []
        }
    }

    private func text(_ name: String, _ label: Wording, hint: String = "", isRequired: Bool)
        -> ReportForm.Text
    {
        ReportForm.Text(
            name: name,
            label: label,
            hint: hint,
            text: report.texts[name] ?? "",
            lastYear: before?.texts[name] ?? "",
            isRequired: isRequired
        )
    }

    private func figures(_ section: ReportSection) -> [ReportForm.Figure] {
        let (now, then) = (
            regulation.withFormulas(report.figures), regulation.withFormulas(before?.figures ?? [:])
        )
        let check = ReportCheck(report, regulation)
        let suspicions = check.suspicions(before)
        return regulation.indicatorsInOrder.map { indicator in
            ReportForm.Figure(
                indicator: indicator,
                value: indicator.printed(now[indicator.id]),
                lastYear: indicator.printed(then[indicator.id]),
                source: (indicator.formula?.names ?? []).compactMap { regulation.indicators[$0] }
                    .sorted { ($0.order, $0.id) < ($1.order, $1.id) }.map(\.label),
                notes: suspicions.filter { $0.indicator == indicator.id }.map(check.unmet),
                explanation: report.explanations[indicator.id] ?? ""
            )
        }
    }
}
