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
    /// Whom a paper names that is signed and sent on as a whole, as far as there is room.
    let names: [String]
    let hasNames: Bool
    let more: String?
    let action: ActionModel

    /// So many names have room beside a form.
    private static let most = 20

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
        let isWhole = [.decision, .submission].contains(view.line.object.kind)
        names = isWhole ? view.lines.prefix(Self.most).map(\.name) : []
        hasNames = !names.isEmpty
        let others = isWhole ? view.lines.count - names.count : 0
        more = others > 0 ? PageWords.text("andMore", ["count": String(others)], language) : nil
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
