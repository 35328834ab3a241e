import Awards
import Messages
import Secretariat
import Workflow

/// The page of one action, with what was typed before when it was refused.
struct ActPage: Page {
    let template = "act"
    let frame: Frame
    let t: [String: String]
    let cancel: String
    let title: String
    let label: String
    let kind: String
    let state: String
    let faults: [String]
    let hasFaults: Bool
    let thing: String
    /// What may be read before.
    let drafts: [DraftLink]
    let action: ActionModel

    init(
        _ view: ObjectView,
        _ option: ObjectView.Option,
        _ given: FormPairs,
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        self.faults = faults
        hasFaults = !faults.isEmpty
        t = PageWords.all(language)
        let back = Links.ours(given["back"])
        cancel = back ?? Links.thing(view.line.object)
        thing = Links.thing(view.line.object)
        drafts = view.drafts.map { DraftLink($0, of: view.line.object, language) }
        title = view.name(language)
        label = option.form.action.label.said(language)
        kind = view.workflow.said(language)
        state = view.state.said(language)
        // Whoever was told that somebody was first has seen it: what he sends next is about that.
        action = ActionModel(
            option,
            on: view.line.object,
            version: view.version,
            given: given,
            back: back,
            language
        )
    }
}
