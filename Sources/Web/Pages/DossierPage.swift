import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese
import Workflow

/// A dossier to be written or read: claims by criterion with their evidence, and beside them what is missing.
struct DossierPage: Page {
    struct Part {
        let number: Int?
        let id: String
        let name: String
        let label: String
        let hint: String?
        let rows: Int
        let text: String?
        /// What is saved, where something else was typed and not taken.
        let stored: String?
        let finding: String?
        let files: FilesModel?
    }

    struct Component {
        let label: String
        let condition: String?
        let state: String
        let note: String?
        let files: FilesModel
    }

    let template = "dossier"
    let frame: Frame
    let t: [String: String]
    let contents: ContentsModel
    let wordAddress: String
    let parts: [Part]
    let profile: [Part]
    let hasProfile: Bool
    let components: [Component]
    let hasComponents: Bool
    let lacking: [LackingModel]
    let hasGaps: Bool
    let remarks: [String]

    /// - Parameter typed: What was typed and not taken; nil for what is saved.
    init(
        _ form: DossierForm,
        typed: FormPairs?,
        reasons: [Unmet],
        notice: String,
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        let view = form.view
        t = PageWords.all(language)
        contents = ContentsModel(
            view,
            canWrite: form.canWrite,
            changes: form.changes,
            prints: form.prints,
            reasons: reasons,
            notice: notice,
            language
        )
        wordAddress = Links.word(view.line.object)
        let fields = DossierFields(form: form, typed: typed, language: language)
        parts = fields.parts()
        profile = form.profile.map {
            fields.part("profile.\($0.heading)", $0.heading, saved: $0.text, rows: 2)
        }
        hasProfile = !profile.isEmpty
        components = form.components.map(fields.component)
        hasComponents = !components.isEmpty
        lacking = view.lacking.map { LackingModel($0, language) }
        hasGaps = !lacking.isEmpty
        remarks = form.remarks.map { RefusalMessage.reason($0, language) }
    }
}

/// Files that lie there, and where more are handed in.
struct FilesModel {
    struct File {
        /// Nil where only the name is known.
        let address: String?
        let name: String
        let size: String
        /// What is sent to take it out: where it lies and its name.
        let removal: String
        let canRemove: Bool
    }

    let files: [File]
    let hasFiles: Bool
    let canHandIn: Bool
    let id: String
    let name: String
    let handIn: String

    init(_ papers: [Dossier.Paper], of component: String, canWrite: Bool, _ form: DossierForm, label: String)
    {
        let nomination = form.nomination.reference
        files = papers.map { paper in
            File(
                address: paper.digest.map { Links.handed($0, with: nomination) },
                name: paper.name,
                size: paper.size.map { FileSize.text($0) } ?? "",
                removal: "\(component)/\(paper.name)",
                canRemove: canWrite
            )
        }
        hasFiles = !files.isEmpty
        canHandIn = canWrite
        name = "file.\(component)"
        id = FieldName.id(name)
        handIn = label
    }
}

/// "1,2 MB", as people say how large a file is.
enum FileSize {
    static func text(_ bytes: Int) -> String {
        guard bytes >= 100_000 else { return "\(NumberFormat.grouped(Decimal((bytes + 999) / 1000))) kB" }
        return "\(NumberFormat.grouped(Decimal(bytes) / 1_000_000, decimals: 1)) MB"
    }
}

/// The controls of a dossier, with what was typed where it was not taken.
private struct DossierFields {
    let form: DossierForm
    let typed: FormPairs?
    let language: Language

    func parts() -> [DossierPage.Part] {
        let dossier = form.nomination.dossier
        let summary = part(
            "summary",
            PageWords.text("summary", language),
            saved: dossier.summary,
            rows: 4
        )
        let claims = form.parts.enumerated().map { index, claim in
            part(
                "claim.\(claim.criterion.id)",
                claim.criterion.label.said(language),
                saved: claim.text,
                rows: 6,
                number: index + 1,
                claim: claim
            )
        }
        let solutions = part(
            "solutions",
            PageWords.text("solutions", language),
            saved: dossier.solutions.joined(separator: "\n"),
            rows: 3,
            hint: PageWords.text("onePerLine", language)
        )
        return [summary] + claims + [solutions]
    }

    func part(
        _ name: String,
        _ label: String,
        saved: String,
        rows: Int,
        hint: String? = nil,
        number: Int? = nil,
        claim: DossierForm.Part? = nil
    ) -> DossierPage.Part {
        let text = typed?[name] ?? saved
        let finding = claim?.finding.map { finding in
            [PageWords.value(finding.verdict.rawValue, language), finding.note].filter { !$0.isEmpty }
                .joined(separator: ": ")
        }
        return DossierPage.Part(
            number: number,
            id: FieldName.id(name),
            name: name,
            label: label,
            hint: claim?.criterion.text.orNil ?? hint,
            rows: rows,
            text: text.orNil,
            stored: text == saved ? nil : saved.orNil,
            finding: finding,
            files: claim.map {
                FilesModel(
                    $0.papers,
                    of: $0.criterion.id,
                    canWrite: form.canWrite,
                    form,
                    label: PageWords.text("handInEvidence", language)
                )
            }
        )
    }

    func component(_ component: DossierForm.Component) -> DossierPage.Component {
        let word = "component-\(component.state.rawValue)"
        return DossierPage.Component(
            label: component.paper.label.said(language),
            condition: component.paper.condition?.said(language),
            state: PageWords.componentState(word, language),
            note: component.note.orNil,
            files: FilesModel(
                component.files,
                of: component.paper.id,
                canWrite: form.canWrite,
                form,
                label: PageWords.text("handInPaper", language)
            )
        )
    }
}
