import Awards
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The things of a kind: by state, a page at a time, with what can be done to many at once.
struct ListPage: Page {
    /// So many rows a page.
    static let most = 200

    struct State {
        let id: String
        let label: String
        let count: Int
        let isHere: Bool
    }

    struct Choice {
        let id: String
        let label: String
    }

    let template = "list"
    let frame: Frame
    let address: String
    let states: [State]
    let total: Int
    let table: LineTable
    let kind: String
    let actions: [Choice]
    let canChoose: Bool
    let newAddress: String?
    let next: String?
    let isEmpty: Bool

    init(
        _ list: ListView,
        of kind: ObjectKind,
        state: String?,
        frame: Frame,
        today: Day,
        _ language: Language
    ) {
        self.frame = frame
        address = Links.list(kind)
        states = list.states.map {
            State(id: $0.id, label: $0.label.said(language), count: $0.count, isHere: $0.id == state)
        }
        total = list.total
        actions = list.bulk.map { Choice(id: $0.id, label: $0.label.said(language)) }
        canChoose = !actions.isEmpty
        table = LineTable(list.lines, today: today, canChoose: canChoose, language)
        self.kind = kind.rawValue
        newAddress = CreationForm.kinds.contains(kind) ? Links.new(kind) : nil
        next = list.next.map { Links.list(kind, state: state, after: $0) }
        isEmpty = list.lines.isEmpty
    }
}
