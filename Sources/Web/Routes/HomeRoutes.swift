import Awards
import Hummingbird
import Messages
import Secretariat
import Vietnamese
import Workflow

/// What waits for me, lists of everything in my scope, and the search.
struct HomeRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("/", use: home)
        router.get("list/:kind", use: list)
        router.get("search", use: search)
    }

    private func home(_ request: Request, _ context: AppContext) async throws -> Response {
        let visitor = try context.requireVisitor()
        let office = server.office
        let work = try await Work.run { try office.work(of: visitor.viewer.person) }
        let (language, today) = (context.language, office.clock().day)
        func block(_ word: String, _ lines: [StatusLine]) -> HomePage.Block {
            HomePage.Block(
                title: PageWords.text(word, language),
                count: lines.count,
                table: LineTable(lines, today: today, language)
            )
        }
        let blocks = [
            block("late", work.late), block("soon", work.soon), block("later", work.later),
            block("following", work.following),
        ]
        let title = PageWords.text("myWork", language)
        return server.pages.answer(
            HomePage(
                frame: server.frame(title, context, here: Links.home),
                blocks: blocks.filter { $0.count > 0 },
                isEmpty: work.count == 0
            )
        )
    }

    private func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let visitor = try context.requireVisitor()
        guard let kind = context.parameters.get("kind").flatMap({ ObjectKind(rawValue: $0) }), kind.travels
        else { throw PageFault.notFound }
        let office = server.office
        let wanted = request.uri.queryParameters
        let campaign = wanted["campaign"].map { String($0) } ?? ""
        let state = wanted["state"].map { String($0) } ?? ""
        let all = try await Work.run {
            try office.status(
                campaign: campaign.isEmpty ? nil : Campaign.ID(campaign),
                kinds: [kind],
                for: visitor.viewer
            )
        }
        let states = Dictionary(grouping: all) { $0.state }
            .map {
                ListPage.State(
                    id: $0.key,
                    label: $0.value[0].stateLabel,
                    count: $0.value.count,
                    isHere: $0.key == state
                )
            }
            .sorted { ($0.label, $0.id) < ($1.label, $1.id) }
        let lines = all.filter { state.isEmpty || $0.state == state }
        let title = PageWords.kind(kind, context.language)
        let shown = Array(lines.prefix(ListPage.most))
        let actions = try await bulkActions(lines, state, visitor, context.language)
        return server.pages.answer(
            ListPage(
                frame: server.frame(title, context, here: Links.list(kind)),
                address: Links.list(kind),
                campaign: campaign,
                states: states,
                total: lines.count,
                table: LineTable(
                    shown,
                    today: office.clock().day,
                    canChoose: !actions.isEmpty,
                    context.language
                ),
                kind: kind.rawValue,
                actions: actions,
                canChoose: !actions.isEmpty,
                newAddress: CreationForm.kinds.contains(kind) ? Links.new(kind) : nil,
                isCut: lines.count > shown.count,
                isEmpty: lines.isEmpty
            )
        )
    }

    /// What can be done to many at once, where all rows stand in one state.
    private func bulkActions(
        _ lines: [StatusLine],
        _ state: String,
        _ visitor: Visitor,
        _ language: Language
    ) async throws -> [ListPage.Action] {
        guard !state.isEmpty, let first = lines.first else { return [] }
        let office = server.office
        let view = try await Work.run { try office.look(at: first.object, as: visitor.viewer.person) }
        return view.options.map(\.form.action).filter { $0.bulk }
            .map { ListPage.Action(id: $0.id, label: $0.label.said(language)) }
    }

    private func search(_ request: Request, _ context: AppContext) async throws -> Response {
        let visitor = try context.requireVisitor()
        let text = request.uri.queryParameters["q"].map { String($0) } ?? ""
        let office = server.office
        let hits =
            text.isEmpty
            ? [] : try await Work.run { try office.search(text, for: visitor.viewer, limit: 50) }
        return server.pages.answer(
            SearchPage(
                frame: server.frame(PageWords.text("search", context.language), context),
                text: text.orNil,
                hits: hits.map { SearchPage.Hit($0, context.language) },
                isEmpty: hits.isEmpty && !text.isEmpty
            )
        )
    }
}

struct HomePage: Page {
    struct Block {
        let title: String
        let count: Int
        let table: LineTable
    }

    let template = "home"
    let frame: Frame
    let blocks: [Block]
    let isEmpty: Bool
}

struct ListPage: Page {
    /// More rows than people read are left to the filters.
    static let most = 500

    struct State {
        let id: String
        let label: String
        let count: Int
        let isHere: Bool
    }

    struct Action {
        let id: String
        let label: String
    }

    let template = "list"
    let frame: Frame
    let address: String
    let campaign: String
    let states: [State]
    let total: Int
    let table: LineTable
    let kind: String
    let actions: [Action]
    let canChoose: Bool
    let newAddress: String?
    let isCut: Bool
    let isEmpty: Bool
}

struct SearchPage: Page {
    struct Hit {
        let address: String
        let title: String
        let kind: String
        let place: String?

        init(_ hit: SearchHit, _ language: Language) {
            address = Links.thing(hit.object)
            title = hit.title
            kind = PageWords.kind(hit.object.kind, language)
            place = hit.unitName.orNil
        }
    }

    let template = "search"
    let frame: Frame
    let text: String?
    let hits: [Hit]
    let isEmpty: Bool
}

/// Things in rows: what, whose, where it stands, who has it, by when.
struct LineTable {
    struct Row {
        let address: String
        let title: String
        let form: String?
        let unit: String
        let state: String
        let holder: String
        let due: String
        let isLate: Bool
        let kind: String
        /// Its id, where rows can be chosen.
        let box: String?
    }

    let rows: [Row]
    let t: [String: String]
    let canChoose: Bool

    init(_ lines: [StatusLine], today: Day, canChoose: Bool = false, _ language: Language) {
        t = PageWords.all(language)
        self.canChoose = canChoose
        rows = lines.map { line in
            Row(
                address: Links.thing(line.object),
                title: line.name,
                form: line.form.orNil,
                unit: line.unitName,
                state: line.stateLabel,
                holder: line.holder,
                due: DueText.text(line, today: today, language),
                isLate: line.isLate,
                kind: PageWords.kind(line.object.kind, language),
                box: canChoose ? line.object.id : nil
            )
        }
    }
}

/// The last day of a thing in words.
enum DueText {
    static func text(_ line: StatusLine, today: Day, _ language: Language) -> String {
        guard let day = line.lastDay, !line.isFinal else { return "" }
        let left = ClockMessage.left(day, line.workingDaysLeft, today, language)
        return [day.short, left].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
