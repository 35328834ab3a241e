import Awards
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The things of a kind: by state, a page at a time, with what can be done to many at once.
struct ListPage: Page {
    /// So many rows a page.
    static let most = 100

    struct State {
        let address: String
        let label: String
        let count: Int
        let isHere: Bool
    }

    /// Something that the list is narrowed to, and the list without it.
    struct Narrowing {
        let label: String
        let widen: String
        let address: String
    }

    struct Choice {
        let id: String
        let label: String
    }

    let template = "list"
    let frame: Frame
    let address: String
    let states: [State]
    let narrowings: [Narrowing]
    let isNarrowed: Bool
    let total: Int
    let table: LineTable
    let kind: String
    let actions: [Choice]
    let hasActions: Bool
    let canChoose: Bool
    let choosing: ChoosingModel?
    let newAddress: String?
    let next: String?
    let fault: String?
    let isEmpty: Bool

    init(
        _ list: ListView,
        of kind: ObjectKind,
        after: String?,
        fault: String?,
        frame: Frame,
        today: Day,
        _ language: Language
    ) {
        self.frame = frame
        self.fault = fault
        let question = list.question
        func asking(_ change: (inout ListQuestion) -> Void) -> String {
            var other = question
            change(&other)
            return Links.list(kind, other)
        }
        address = asking { $0.state = nil }
        states = list.states.map { state in
            State(
                address: asking { $0.state = state.id },
                label: state.label.said(language),
                count: state.count,
                isHere: state.id == question.state
            )
        }
        func narrowing(_ label: String?, _ change: (inout ListQuestion) -> Void) -> Narrowing? {
            label.map {
                Narrowing(
                    label: $0,
                    widen: PageWords.text("widen", ["filter": $0], language),
                    address: asking(change)
                )
            }
        }
        narrowings = [
            narrowing(list.campaign ?? question.campaign) { $0.campaign = nil },
            narrowing(list.form) { $0.form = nil },
            narrowing(question.isMine ? PageWords.text("onlyMine", language) : nil) { $0.isMine = false },
            narrowing(question.isChosen ? PageWords.text("onlyChosen", language) : nil) {
                $0.isChosen = false
            },
        ].compactMap { $0 }
        isNarrowed = !narrowings.isEmpty
        total = list.total
        actions = list.bulk.map { Choice(id: $0.id, label: $0.label.said(language)) }
        hasActions = !actions.isEmpty
        // What is chosen can always be taken off again.
        canChoose = hasActions || (question.isChosen && !list.lines.isEmpty)
        table = LineTable(
            list.lines,
            today: today,
            canChoose: canChoose,
            chosen: list.selection.onPage,
            language
        )
        choosing =
            canChoose || list.selection.count > 0
            ? ChoosingModel(
                list,
                of: kind,
                here: Links.list(kind, question, after: after),
                canChoose: canChoose,
                language
            ) : nil
        self.kind = kind.rawValue
        newAddress = CreationForm.kinds.contains(kind) ? Links.new(kind) : nil
        next = list.next.map { Links.list(kind, question, after: $0) }
        isEmpty = list.lines.isEmpty
    }
}
