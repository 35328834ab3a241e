import Awards
import Messages
import Secretariat
import Workflow

/// The form of one action, to be put on any page.
struct ActionModel {
    struct Paper {
        let id: String
        let name: String
        let label: String
        /// Handed in with a form that was refused: it need not be chosen again.
        let kept: KeptModel?
    }

    struct KeptModel {
        let field: String
        let value: String
        let words: String

        init?(_ paper: String, _ given: FormPairs, _ language: Language) {
            field = FormPairs.keptPaper(paper)
            guard let text = given[field], let file = KeptFile(text) else { return nil }
            value = text
            words = PageWords.text("keptFiles", ["files": file.name], language)
        }
    }

    /// What sets its controls apart from those of other forms on the page.
    let id: String
    let address: String
    let label: String
    /// Where it leads, or nothing where the thing stays.
    let target: String?
    /// Asks for nothing: one button does it.
    let isPlain: Bool
    let fields: [FieldModel]
    let reason: ReasonModel?
    let confirms: Bool
    let isConfirmed: Bool
    /// What is filled in by whoever looks at this page: it lies open.
    let isOpen: Bool
    let papers: [Paper]
    let version: String
    let key: String
    /// Where to go on afterwards; nil for the page of the thing.
    let back: String?

    init(
        _ option: ObjectView.Option,
        on object: ObjectReference,
        version: Int,
        given: FormPairs = FormPairs(),
        id: String = "f",
        back: String? = nil,
        _ language: Language
    ) {
        let form = option.form
        self.id = id
        address = Links.act(form.action.id, on: object)
        label = form.action.label.said(language)
        target = option.target?.said(language)
        isPlain = !form.asks && form.action.requires.isEmpty && !form.action.confirm
        fields = form.fields.map { FieldModel($0, given, id: id, language) }
        reason = ReasonModel(form, given, id: "\(id)-reason")
        confirms = form.action.confirm
        isConfirmed = given["confirm"] != nil
        isOpen = fields.contains(where: \.isGrid)
        papers = form.action.requires.map {
            Paper(
                id: "\(id)-paper-\($0)",
                name: "paper.\($0)",
                label: PageWords.paper($0, language),
                kept: KeptModel($0, given, language)
            )
        }
        self.version = String(version)
        key = PageKey.fresh()
        self.back = back
    }
}

/// What cannot be done yet, and why.
struct ClosedAction {
    let label: String
    let reasons: [String]

    init(_ option: ObjectView.Option, _ language: Language) {
        label = option.form.action.label.said(language)
        reasons = option.reasons.map { RefusalMessage.reason($0, language) }
    }
}
