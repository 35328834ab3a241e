import Awards
import Messages
import Secretariat

/// The list before it is taken, with what is wrong in it; or after.
struct ImportPage: Page {
    struct Choice {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Sheet {
        let summary: String
        let rows: [String]
        let hasRows: Bool
        let notes: [String]
        let hasNotes: Bool
    }

    let template = "import"
    let frame: Frame
    let t: [String: String]
    let campaigns: [Choice]
    let units: [Choice]
    let pasted: String
    let faults: [String]
    let hasFaults: Bool
    let sheets: [Sheet]
    /// Looked at, not yet taken.
    let isPreview: Bool
    let isDone: Bool
    let kept: String
    let beside: [String]
    let campaign: String
    let unit: String
    let takeLabel: String
    let canTake: Bool

    init(
        _ choices: CreationForm,
        _ given: FormPairs,
        list: KeptFile?,
        beside: [KeptFile],
        reports: [ImportReport],
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        t = PageWords.all(language)
        func options(_ name: String) -> [Choice] {
            guard case .choice(let all) = choices.fields.first(where: { $0.name == name })?.shape else {
                return []
            }
            return all.map { .init(value: $0.value, label: $0.label, isChosen: given[name] == $0.value) }
        }
        campaigns = options("campaign")
        units = options("unit")
        pasted = given["pasted"] ?? ""
        self.faults = faults
        hasFaults = !faults.isEmpty
        sheets = reports.map { report in
            Sheet(
                summary: PageWords.text(
                    report.isDryRun ? "importPreview" : "importTaken",
                    [
                        "rows": String(report.rows), "created": String(report.created),
                        "changed": String(report.changed), "unchanged": String(report.unchanged),
                        "faults": String(Set(report.faults.map(\.row)).count),
                    ],
                    language
                ),
                rows: report.faults.map { RowMessage.text($0, language) },
                hasRows: !report.faults.isEmpty,
                notes: report.notes.map { RowMessage.text($0, language) },
                hasNotes: !report.notes.isEmpty
            )
        }
        isPreview = !reports.isEmpty && reports.allSatisfy(\.isDryRun)
        isDone = !reports.isEmpty && !isPreview
        kept = list?.text ?? ""
        self.beside = beside.map(\.text)
        campaign = given["campaign"] ?? ""
        unit = given["unit"] ?? ""
        let right = reports.reduce(0) { $0 + $1.created + $1.changed }
        canTake = isPreview && right > 0
        takeLabel = PageWords.text("takeRows", ["count": String(right)], language)
    }
}
