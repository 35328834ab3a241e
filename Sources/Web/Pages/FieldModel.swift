import Awards
import Messages
import Secretariat

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
    let hint: String?
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
    /// Where what could be chosen is made, as long as there is none.
    let newAddress: String?
    let rows: [FieldModel]
    /// Of a row that is one of a numbered list, from one.
    var number = ""
    /// The columns where each row has the same numbers.
    let columns: [String]
    let isGrid: Bool

    /// - Parameter thing: What it is filled in for: what is made for it begins with what is known of it.
    init(
        _ field: ActionForm.Field,
        _ given: FormPairs,
        id: String = "f",
        thing: ObjectReference? = nil,
        _ language: Language
    ) {
        self.init(
            "set." + field.name,
            [PageWords.input(field.name, language), field.about].compactMap(\.self).joined(separator: ": "),
            field.shape,
            given,
            preset: field.preset,
            hint: Self.hint(of: field, language),
            form: id,
            thing: thing,
            language
        )
    }

    /// How it is filled in, and what was given last.
    private static func hint(of field: ActionForm.Field, _ language: Language) -> String? {
        let latest = field.latest.map { PageWords.text("latestNumber", ["number": $0], language) }
        return [PageWords.hint(field.hint ?? field.name, language), latest].compactMap(\.self).joined(
            separator: " "
        ).orNil
    }

    private init(
        _ name: String,
        _ label: String,
        _ shape: ActionForm.Shape,
        _ given: FormPairs,
        preset: String? = nil,
        hint: String? = nil,
        form: String,
        thing: ObjectReference? = nil,
        _ language: Language
    ) {
        self.name = name
        self.hint = hint
        id = form + "-" + name.replacing(".", with: "-")
        self.label = label
        // What was typed stands, even where it was taken away.
        text = given[name]?.orNil ?? (given["key"] == nil ? preset : nil)
        isLine = shape == .line
        isParagraph = shape == .paragraph
        isNumber = shape == .number
        isDay = shape == .day
        isMoment = shape == .moment
        isFlag = shape == .flag
        let preset = given["key"] == nil ? preset : nil
        var chosen = Set(given.all(name))
        if chosen.isEmpty, let preset { chosen = [preset] }
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
        var (columns, isEach, isGrid) = ([String](), false, false)
        if case .each(_, let inner) = shape {
            isEach = true
            if case .each(let choices, .number) = inner {
                (columns, isEach, isGrid) = (choices.map { PageWords.value($0.label, language) }, false, true)
            }
        }
        (self.columns, self.isEach, self.isGrid) = (columns, isEach, isGrid)
        switch shape {
        case .choice(let choices):
            isOnly = choices.count == 1
            (isChoice, isSeveral) = (true, false)
            (self.options, rows) = (options(choices), [])
        case .several(let choices):
            (isChoice, isSeveral) = (false, true)
            (self.options, rows) = (options(choices), [])
        case .each(let choices, let inner):
            (isChoice, isSeveral) = (false, false)
            self.options = []
            rows = choices.enumerated().map { index, choice in
                var row = FieldModel(
                    "\(name).\(choice.value)",
                    PageWords.value(choice.label, language),
                    inner,
                    given,
                    form: form,
                    language
                )
                row.number = String(index + 1)
                return row
            }
        default:
            (isChoice, isSeveral) = (false, false)
            (self.options, rows) = ([], [])
        }
        hasOptions = !self.options.isEmpty
        let made = ["set.session": ObjectKind.session, "set.submission": .submission][name]
        newAddress = hasOptions ? nil : made.map { Links.new($0, for: thing) }
    }
}
