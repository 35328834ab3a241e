import Awards
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The form of one action, with what was typed before when it was refused.
struct ActPage: Page {
    struct Paper {
        let id: String
        let name: String
        let label: String
    }

    let template = "act"
    let frame: Frame
    let t: [String: String]
    let address: String
    let back: String
    let title: String
    let label: String
    let kind: String
    let state: String
    let faults: [String]
    let hasFaults: Bool
    let fields: [FieldModel]
    let reason: ReasonModel?
    let confirms: Bool
    let papers: [Paper]
    let version: String
    let key: String

    init(
        _ view: ObjectView,
        _ form: ActionForm,
        _ given: FormPairs,
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        self.faults = faults
        hasFaults = !faults.isEmpty
        t = PageWords.all(language)
        address = Links.act(form.action.id, on: view.line.object)
        back = Links.thing(view.line.object)
        title = view.title
        label = form.action.label.said(language)
        kind = view.workflow.said(language)
        state = view.state.said(language)
        fields = form.fields.map { FieldModel($0, given, language) }
        reason = ReasonModel(form, given)
        confirms = form.action.confirm
        papers = form.action.requires.map {
            Paper(id: "paper-\($0)", name: "paper.\($0)", label: PageWords.paper($0, language))
        }
        // Whoever was told that somebody was first has seen it: what he sends next is about that.
        version = String(view.version)
        key = PageKey.fresh()
    }
}

/// One control of a form; a table of them where there is one for each of several things.
struct FieldModel {
    struct Option {
        let value: String
        let label: String
        let isChosen: Bool
    }

    let id: String
    let name: String
    let label: String
    let text: String?
    let isLine: Bool
    let isParagraph: Bool
    let isNumber: Bool
    let isDay: Bool
    let isMoment: Bool
    let isFlag: Bool
    let isChoice: Bool
    let isSeveral: Bool
    let isEach: Bool
    let options: [Option]
    let hasOptions: Bool
    let rows: [FieldModel]

    init(_ field: ActionForm.Field, _ given: FormPairs, _ language: Language) {
        self.init(
            "set." + field.name,
            PageWords.input(field.name, language),
            field.shape,
            given,
            language
        )
    }

    private init(
        _ name: String,
        _ label: String,
        _ shape: ActionForm.Shape,
        _ given: FormPairs,
        _ language: Language
    ) {
        self.name = name
        id = "f-" + name.replacing(".", with: "-")
        self.label = label
        text = given[name]?.orNil
        isLine = shape == .line
        isParagraph = shape == .paragraph
        isNumber = shape == .number
        isDay = shape == .day
        isMoment = shape == .moment
        isFlag = shape == .flag
        let chosen = Set(given.all(name))
        // Where there is only one to choose, it is chosen.
        var isOnly = false
        func options(_ choices: [ActionForm.Choice]) -> [Option] {
            choices.map {
                Option(
                    value: $0.value,
                    label: PageWords.value($0.label, language),
                    isChosen: chosen.contains($0.value) || (isOnly && chosen.isEmpty)
                )
            }
        }
        switch shape {
        case .choice(let choices):
            isOnly = choices.count == 1
            (isChoice, isSeveral, isEach) = (true, false, false)
            (self.options, rows) = (options(choices), [])
        case .several(let choices):
            (isChoice, isSeveral, isEach) = (false, true, false)
            (self.options, rows) = (options(choices), [])
        case .each(let choices, let inner):
            (isChoice, isSeveral, isEach) = (false, false, true)
            self.options = []
            rows = choices.map {
                FieldModel(
                    "\(name).\($0.value)",
                    PageWords.value($0.label, language),
                    inner,
                    given,
                    language
                )
            }
        default:
            (isChoice, isSeveral, isEach) = (false, false, false)
            (self.options, rows) = ([], [])
        }
        hasOptions = !self.options.isEmpty
    }
}
