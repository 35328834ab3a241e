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
    /// Its button is the one that leads on.
    let isMain: Bool
    /// The button that sends it: a form that is open by itself has no other.
    let isMainButton: Bool
    /// What is filled in by whoever looks at this page, as the next step is where people work through a thing: it
    /// lies open.
    let isOpen: Bool
    let papers: [Paper]
    /// What a later step will be refused for all the same.
    let warnings: [WarningModel]
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
        isMain: Bool = true,
        _ language: Language
    ) {
        let form = option.form
        self.id = id
        address = Links.act(form.action.id, on: object)
        label = form.action.label.said(language)
        target = option.target?.said(language)
        isPlain = !form.asks && form.action.requires.isEmpty && !form.action.confirm
        fields = form.fields.map { FieldModel($0, given, id: id, thing: object, language) }
        reason = ReasonModel(form, given, id: "\(id)-reason")
        confirms = form.action.confirm
        isConfirmed = given["confirm"] != nil
        self.isMain = isMain
        isMainButton = isMain || !isPlain
        isOpen = fields.contains(where: \.isGrid) || (isMain && back != nil && !isPlain)
        papers = form.action.requires.map {
            Paper(
                id: "\(id)-paper-\($0)",
                name: "paper.\($0)",
                label: PageWords.paper($0, language),
                kept: KeptModel($0, given, language)
            )
        }
        warnings = WarningModel.all(option.warnings, language)
        self.version = String(version)
        key = PageKey.fresh()
        self.back = back
    }
}

extension [ObjectView.Option] {
    /// Those that stand as buttons; what only says that the contents may be changed is none: pressed, it would do
    /// nothing.
    private var buttons: [ObjectView.Option] { filter { !$0.form.isEditing } }

    /// Whether something that leads on can be done.
    var leadOn: Bool { buttons.contains { $0.isPossible && $0.bearing == .onward } }

    /// What can be done, in order: the first is the main button, if it leads on.
    ///
    /// - Parameter main: Where the main button may lead at most: what only notes something or leads back never is it.
    func possible(
        on object: ObjectReference,
        version: Int,
        id: String = "f",
        without own: Set<String> = [],
        back: String? = nil,
        main: Bearing = .aside,
        _ language: Language
    ) -> [ActionModel] {
        buttons.filter { $0.isPossible && !own.contains($0.form.action.id) }.enumerated().map {
            index,
            option in
            ActionModel(
                option,
                on: object,
                version: version,
                id: "\(id)\(index)",
                back: back,
                isMain: index == 0 && option.bearing <= main,
                language
            )
        }
    }

    /// What cannot be done yet; why the next step cannot be taken is not folded away.
    func closed(on object: ObjectReference, _ language: Language) -> ClosedActions {
        let isStuck = !leadOn
        let closed = buttons.filter { !$0.isPossible }
        return ClosedActions(
            own: closed.filter { !$0.isOthers }.map {
                ClosedAction($0, on: object, isOpen: isStuck && $0.bearing == .onward, language)
            },
            others: closed.filter(\.isOthers).map { ClosedAction($0, on: object, language) }
        )
    }
}

/// What cannot be done: by whoever looks, not yet; and what is for others to do, folded away.
struct ClosedActions {
    let own: [ClosedAction]
    let others: [ClosedAction]
    let hasOthers: Bool

    init(own: [ClosedAction], others: [ClosedAction]) {
        (self.own, self.others) = (own, others)
        hasOthers = !others.isEmpty
    }
}

/// What cannot be done yet, and why.
struct ClosedAction {
    let label: String
    let reasons: [String]
    /// The people whose step it is; nil where it is his who looks.
    let who: String?
    let isOpen: Bool
    /// Where it can be done all the same, by whoever says that he knows.
    let anyway: String?

    init(_ option: ObjectView.Option, on object: ObjectReference, isOpen: Bool = false, _ language: Language)
    {
        let action = option.form.action
        label = action.label.said(language)
        reasons = option.reasons.map { RefusalMessage.reason($0, language) }
        let role = option.reasons.first { $0.code == Unmet.wrongRole }
        who = role.flatMap { $0.evidence[language == .vi ? "may.vi" : "may.en"] }
        self.isOpen = isOpen
        anyway = option.isWaivable ? Links.act(action.id, on: object) : nil
    }
}
