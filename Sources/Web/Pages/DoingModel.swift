import Awards
import Messages
import Secretariat
import Workflow

/// What can be done with a thing now, and what not, with all reasons.
struct DoingModel {
    struct Option {
        let address: String
        let label: String
        /// Where it leads, or nothing where the thing stays.
        let target: String?
        /// Asks for nothing: one button does it.
        let isPlain: Bool
    }

    let t: [String: String]
    let version: Int
    let key: String
    let options: [Option]
    let closed: [ClosedAction]
    /// Where its contents are written; nil where the visitor may not.
    let writing: String?
    let writingLabel: String
    /// Where its contents are read, by whoever may not write them.
    let reading: String?

    /// - Parameter isWriting: Whether the page it stands on is where the contents are written.
    init(_ view: ObjectView, isWriting: Bool = false, _ language: Language) {
        t = PageWords.all(language)
        version = view.version
        key = PageKey.fresh()
        // What only says that the contents may be changed is no button: pressed, it would do nothing.
        options = view.options.filter { $0.isPossible && !$0.form.isEditing }.map { option in
            let form = option.form
            return Option(
                address: Links.act(form.action.id, on: view.line.object),
                label: form.action.label.said(language),
                target: option.target?.said(language),
                isPlain: !form.asks && form.action.requires.isEmpty && !form.action.confirm
            )
        }
        closed = view.options.filter { !$0.isPossible && !$0.form.isEditing }
            .map { ClosedAction($0, language) }
        let editing = view.options.first { $0.isPossible && $0.form.isEditing }
        writing = isWriting || editing == nil ? nil : Links.contents(view.line.object)
        reading = isWriting || writing != nil ? nil : Links.contents(view.line.object)
        writingLabel = editing?.form.action.label.said(language) ?? ""
    }
}
