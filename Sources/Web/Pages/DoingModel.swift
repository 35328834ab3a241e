import Awards
import Messages
import Secretariat
import Workflow

/// What can be done with a thing now, and what not, with all reasons.
struct DoingModel {
    let t: [String: String]
    let options: [ActionModel]
    let closed: ClosedActions
    /// Where its contents are written; nil where the visitor may not.
    let writing: String?
    let writingLabel: String
    let isWritingMain: Bool
    let drafts: [DraftLink]
    /// Where its contents are read, by whoever may not write them.
    let reading: String?

    /// - Parameter isWriting: Whether the page it stands on is where the contents are written.
    init(_ view: ObjectView, isWriting: Bool = false, _ language: Language) {
        t = PageWords.all(language)
        options = view.options.possible(on: view.line.object, version: view.version, language)
        closed = view.options.closed(on: view.line.object, language)
        isWritingMain = !view.options.leadOn
        let editing = view.options.first { $0.isPossible && $0.form.isEditing }
        writing = isWriting || editing == nil ? nil : Links.contents(view.line.object)
        reading = isWriting || writing != nil ? nil : Links.contents(view.line.object)
        drafts = view.drafts.map { DraftLink($0, of: view.line.object, language) }
        writingLabel = editing?.form.action.label.said(language) ?? ""
    }
}

/// A paper that the next steps will issue, to be read before.
struct DraftLink {
    let address: String
    let label: String

    init(_ form: PrintableForm, of object: ObjectReference, _ language: Language) {
        address = Links.print(object, on: form.id)
        let word = form.isToBeSigned ? "toBeSigned" : "draftOf"
        label = PageWords.text(word, ["title": form.title.said(language)], language)
    }
}
