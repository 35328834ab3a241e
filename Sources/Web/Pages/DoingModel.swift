import Awards
import Messages
import Secretariat
import Workflow

/// What can be done with a thing now, and what not, with all reasons.
struct DoingModel {
    let t: [String: String]
    let options: [ActionModel]
    let closed: [ClosedAction]
    /// Where its contents are written; nil where the visitor may not.
    let writing: String?
    let writingLabel: String
    /// Where its contents are read, by whoever may not write them.
    let reading: String?

    /// - Parameter isWriting: Whether the page it stands on is where the contents are written.
    init(_ view: ObjectView, isWriting: Bool = false, _ language: Language) {
        t = PageWords.all(language)
        // What only says that the contents may be changed is no button: pressed, it would do nothing.
        options = view.options.filter { $0.isPossible && !$0.form.isEditing }
            .map { ActionModel($0, on: view.line.object, version: view.version, language) }
        closed = view.options.filter { !$0.isPossible && !$0.form.isEditing }
            .map { ClosedAction($0, language) }
        let editing = view.options.first { $0.isPossible && $0.form.isEditing }
        writing = isWriting || editing == nil ? nil : Links.contents(view.line.object)
        reading = isWriting || writing != nil ? nil : Links.contents(view.line.object)
        writingLabel = editing?.form.action.label.said(language) ?? ""
    }
}
