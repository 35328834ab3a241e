import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese
import Workflow

/// A yearly report to be written or read: what it asks, last year beside it, what looks implausible.
struct ReportPage: Page {
    struct Fault {
        let text: String
        /// The control it is about.
        let address: String?
    }

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

    struct Print {
        let address: String
        let label: String
    }

    let template = "report"
    let frame: Frame
    let t: [String: String]
    let address: String
    let back: String
    let kind: String
    let title: String
    let unit: String
    let state: String
    let due: String?
    let remark: String?
    let notice: String?
    let faults: [Fault]
    let hasFaults: Bool
    let changes: [ChangeModel]
    let hasChanges: Bool
    let compareAddress: String
    let progress: String
    let given: Int
    let asked: Int
    let canWrite: Bool
    let version: String
    let key: String
    let lastYearLabel: String
    let thisYearLabel: String
    let sections: [Section]
    let commonWhy: String?
    let prints: [Print]
    let hasPrints: Bool
    let doing: DoingModel

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
        let view = form.view
        let object = view.line.object
        t = PageWords.all(language)
        address = Links.contents(object) ?? ""
        back = Links.thing(object)
        kind = view.workflow.said(language)
        title = PageWords.name(view.line.object.kind, view.title, language)
        unit = view.line.unitName
        state = view.state.said(language)
        due = DueText.text(view.line, today: today, language).orNil
        remark = view.remark?.text.orNil
        self.notice = notice.orNil
        faults = reasons.map {
            Fault(
                text: RefusalMessage.reason($0, language),
                address: $0.evidence["field"].map { "#" + FieldName.id($0) }
            )
        }
        hasFaults = !faults.isEmpty
        changes = form.changes.map { ChangeModel($0, isOnPage: form.canWrite, language) }
        hasChanges = !changes.isEmpty
        compareAddress = Links.compare(object)
        given = form.given
        asked = form.asked
        progress = PageWords.text(
            "reportProgress",
            ["given": String(form.given), "asked": String(form.asked)],
            language
        )
        canWrite = form.canWrite
        version = String(view.version)
        key = PageKey.fresh()
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
        prints = form.prints.map {
            Print(address: Links.print(object, on: $0.id), label: $0.title.said(language))
        }
        hasPrints = !prints.isEmpty
        doing = DoingModel(view, isWriting: true, language)
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
