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
        let after = wanted["after"].map { String($0) }
        let (counts, labels, lines) = try await Work.run {
            let lines = try office.page(
                of: kind,
                state: state.orNil,
                campaign: campaign.orNil.map { Campaign.ID($0) },
                after: after,
                limit: ListPage.most + 1,
                for: visitor.viewer
            )
            return try (office.counts(of: kind, for: visitor.viewer), office.stateLabels(of: kind), lines)
        }
        let states = counts.map { id, count in
            let label = labels[id]?.said(context.language) ?? id
            return ListPage.State(id: id, label: label, count: count, isHere: id == state)
        }.sorted { ($0.label, $0.id) < ($1.label, $1.id) }
        let title = PageWords.kind(kind, context.language)
        let shown = Array(lines.prefix(ListPage.most))
        let actions = try await bulkActions(lines, state, visitor, context.language)
        return server.pages.answer(
            ListPage(
                frame: server.frame(title, context, here: Links.list(kind)),
                address: Links.list(kind),
                campaign: campaign,
                states: states,
                total: state.isEmpty ? counts.values.reduce(0, +) : counts[state] ?? 0,
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
                next: lines.count > shown.count ? next(kind, state, shown.last) : nil,
                isEmpty: lines.isEmpty
            )
        )
    }

    private func next(_ kind: ObjectKind, _ state: String, _ last: StatusLine?) -> String {
        "\(Links.list(kind))?state=\(Links.part(state))&after=\(Links.part(last?.object.id ?? ""))"
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
        let view = try await Work.run { try office.look(at: first.object, for: visitor.viewer) }
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
    /// So many rows a page.
    static let most = 200

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
    /// The address of what follows, in a long list.
    let next: String?
    let isEmpty: Bool
}

struct SearchPage: Page {
    struct Hit {
        /// Nil for a unit: it has no page of its own.
        let address: String?
        let title: String
        let kind: String
        let place: String?

        init(_ hit: SearchHit, _ language: Language) {
            address = hit.object.map { Links.thing($0) }
            title = hit.title
            kind = hit.object.map { PageWords.kind($0.kind, language) } ?? PageWords.text("unit", language)
            place =
                [hit.unitName, hit.stateLabel].filter { !$0.isEmpty && $0 != hit.title }
                .joined(separator: ", ").orNil
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
