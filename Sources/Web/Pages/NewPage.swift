import Awards
import Messages
import Secretariat

/// The form of a thing that is not there yet.
struct NewPage: Page {
    let template = "new"
    let frame: Frame
    let t: [String: String]
    let address: String
    let back: String
    let faults: [String]
    let hasFaults: Bool
    let fields: [FieldModel]
    let key: String

    init(
        _ form: CreationForm,
        _ given: FormPairs,
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        self.faults = faults
        hasFaults = !faults.isEmpty
        t = PageWords.all(language)
        address = Links.new(form.kind)
        back = Links.list(form.kind)
        fields = form.fields.map { FieldModel($0, given, language) }
        key = PageKey.fresh()
    }
}
