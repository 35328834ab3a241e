import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese
import Workflow

/// A yearly report to be written or read: what it asks, last year beside it, what looks implausible.
struct ReportPage: Page {
    struct Text {
        let id: String
        let name: String
        let label: String
        let hint: String?
        let text: String?
        let lastYear: String?
        /// Whether the section asks for nothing else.
        let isOnly: Bool
        /// What is saved, where something else was typed and not taken.
        let stored: String?
    }

    struct Figure {
        let id: String
        let name: String
        let label: String
        let unit: String
        let value: String
        let lastYear: String
        let isTyped: Bool
        let isWrong: Bool
        let source: String?
        let notes: [String]
        let hasNotes: Bool
        let asksWhy: Bool
        let whyID: String
        let whyName: String
        let why: String?
        let stored: String?
    }

    struct Section {
        let number: Int
        let label: String
        let isRequired: Bool
        let texts: [Text]
        let figures: [Figure]
        let hasFigures: Bool
        let isCounted: Bool
        let awards: [ReportForm.Award]
        let hasAwards: Bool
    }

    let template = "report"
    let frame: Frame
    let t: [String: String]
    let contents: ContentsModel
    let due: String?
    let progress: String
    let given: Int
    let asked: Int
    let lastYearLabel: String
    let thisYearLabel: String
    let sections: [Section]
    let commonWhy: String?

    /// - Parameter typed: What was typed and not taken; nil for what is saved.
    init(
        _ form: ReportForm,
        typed: FormPairs?,
        reasons: [Unmet],
        notice: String,
        frame: Frame,
        today: Day,
        _ language: Language
    ) {
        self.frame = frame
        t = PageWords.all(language)
        contents = ContentsModel(
            form.view,
            canWrite: form.canWrite,
            changes: form.changes,
            prints: form.prints,
            reasons: reasons,
            notice: notice,
            language
        )
        due = DueText.text(form.view.line, today: today, language).orNil
        given = form.given
        asked = form.asked
        progress = PageWords.text(
            "reportProgress",
            ["given": String(form.given), "asked": String(form.asked)],
            language
        )
        func year(_ year: Int) -> String { PageWords.text("yearLabel", ["year": String(year)], language) }
        lastYearLabel = year(form.report.year - 1)
        thisYearLabel = year(form.report.year)
        let fields = ReportFields(form, typed, wrong: reasons.compactMap { $0.evidence["field"] }, language)
        sections = form.sections.enumerated().map { index, section in
            Section(
                number: index + 1,
                label: section.section.label.said(language),
                isRequired: section.section.isRequired && !section.texts.isEmpty,
                texts: section.texts.map(fields.text),
                figures: section.figures.map(fields.figure),
                hasFigures: !section.figures.isEmpty,
                isCounted: section.section.kind == .awards,
                awards: section.awards,
                hasAwards: !section.awards.isEmpty
            )
        }
        commonWhy = form.commonExplanation.orNil
    }
}

/// The controls of a report, with what was typed where it was not taken.
private struct ReportFields {
    let form: ReportForm
    let typed: FormPairs?
    let wrong: Set<String>
    let language: Language

    init(_ form: ReportForm, _ typed: FormPairs?, wrong: [String], _ language: Language) {
        self.form = form
        self.typed = typed
        self.wrong = Set(wrong)
        self.language = language
    }

    /// What stands in the control, and what is saved where that is something else.
    private func contents(_ name: String, saved: String) -> (text: String, stored: String?) {
        guard let text = typed?[name], text != saved else { return (saved, nil) }
        return (text, saved.orNil)
    }

    func text(_ text: ReportForm.Text) -> ReportPage.Text {
        let name = "text.\(text.name)"
        let found = contents(name, saved: text.text)
        return ReportPage.Text(
            id: FieldName.id(name),
            name: name,
            label: text.label.said(language),
            hint: text.hint.orNil,
            text: found.text.orNil,
            lastYear: text.lastYear.orNil,
            isOnly: text.hint.isEmpty,
            stored: found.stored
        )
    }

    func figure(_ figure: ReportForm.Figure) -> ReportPage.Figure {
        let id = figure.indicator.id
        let name = "figure.\(id)"
        let found = contents(name, saved: figure.value.map { NumberFormat.grouped($0) } ?? "")
        let why = contents("why.\(id)", saved: figure.explanation)
        let source = figure.source.map { $0.said(language) }.joined(separator: "; ")
        return ReportPage.Figure(
            id: FieldName.id(name),
            name: name,
            label: figure.indicator.label.said(language),
            unit: figure.indicator.unit,
            value: found.text,
            lastYear: figure.lastYear.map { NumberFormat.grouped($0) } ?? "–",
            isTyped: form.canWrite && figure.indicator.formula == nil,
            isWrong: wrong.contains(name),
            source: source.isEmpty
                ? nil : PageWords.text("computedFrom", ["names": source], language),
            notes: figure.notes.map { RefusalMessage.reason($0, language) },
            hasNotes: !figure.notes.isEmpty,
            asksWhy: !figure.notes.isEmpty || !why.text.isEmpty,
            whyID: FieldName.id("why.\(id)"),
            whyName: "why.\(id)",
            why: why.text.orNil,
            stored: found.stored
        )
    }
}
