import Messages
import Secretariat

/// A list of the organisation before it is taken, with what is wrong in it; or after.
struct OrganisationListPage: Page {
    struct Kind {
        let value: String
        let label: String
        let isChosen: Bool
        /// Headings that must stand there, and that may.
        let required: String
        let optional: String
    }

    let template = "organisation-import"
    let frame: Frame
    let kinds: [Kind]
    let kind: String
    let pasted: String
    let sheets: [ImportPage.Sheet]
    let kept: String
    let canTake: Bool
    let isDone: Bool
    let takeLabel: String
    let faults: [String]
    let hasFaults: Bool

    init(
        _ given: FormPairs,
        kept: KeptFile?,
        reports: [ImportReport],
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        self.faults = faults
        hasFaults = !faults.isEmpty
        kind = given["kind"] ?? ""
        pasted = given["pasted"] ?? ""
        kinds = Sight.organisationLists.map { list in
            Kind(
                value: list.rawValue,
                label: PageWords.list(list.rawValue, language),
                isChosen: list.rawValue == given["kind"],
                required: list.required.joined(separator: " · "),
                optional: list.optional.joined(separator: " · ")
            )
        }
        sheets = reports.map { ImportPage.Sheet($0, language) }
        self.kept = kept?.text ?? ""
        let right = reports.reduce(0) { $0 + $1.created + $1.changed }
        let isPreview = !reports.isEmpty && reports.allSatisfy(\.isDryRun)
        canTake = isPreview && right > 0
        isDone = !reports.isEmpty && !isPreview
        takeLabel = PageWords.text("takeRows", ["count": String(right)], language)
    }
}
