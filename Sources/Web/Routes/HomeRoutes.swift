import Awards
import Hummingbird
import Messages
import Secretariat
import Vietnamese

/// What waits for me, lists of everything in my scope, and the search.
struct HomeRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("/", use: home)
        router.get("list/:kind", use: list)
        router.post("list/:kind", use: choose)
        router.get("search", use: search)
        router.get("more", use: more)
    }

    /// Of how many campaigns, the newest first, the papers are linked.
    private static let campaigns = 3

    private func more(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let (administers, keeps, campaigns) = try await Work.run {
            (
                try sight.administers(),
                try sight.keepsTemplates(),
                try sight.status(kinds: [.campaign]).sorted { $0.since > $1.since }.prefix(Self.campaigns)
            )
        }
        let language = context.language
        let kinds: [ObjectKind] = [
            .campaign, .rollUp, .ballotRound, .delegation, .cancellation, .correction, .complaint,
            .difficulty,
        ]
        let pages = [
            (Links.reports, "gridLink"), (Links.appraisals, "appraisal"), (Links.registers, "registers"),
            ("/workflows", "workflows"),
            ("/organisation", "organisation"),
            ("/calendar", "calendar"), ("/law", "law"), ("/help", "help"),
        ]
        var links =
            kinds.map { (Links.list($0), PageWords.kind($0, language)) }
            + pages.map { ($0.0, PageWords.text($0.1, language)) }
            + (administers
                ? [
                    (Links.accounts, PageWords.text("accounts", language)),
                    ("/journal", PageWords.text("journal", language)),
                ] : [])
        links += campaigns.map {
            (Links.papers($0.object.id), PageWords.text("papersOf", ["campaign": $0.name], language))
        }
        if keeps { links.append((Links.templates, PageWords.text("templates", language))) }
        return server.pages.answer(
            MorePage(
                frame: server.frame(PageWords.text("more", language), context, here: Links.more),
                links: links.map { Frame.Link(address: $0.0, text: $0.1, isHere: false) }
            )
        )
    }

    private func home(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let work = try await Work.run { try sight.work() }
        let (language, today) = (context.language, sight.today)
        var blocks = [
            (Visit.Urgency.late, "late"), (.soon, "soon"), (.later, "later"), (.following, "following"),
        ].compactMap { urgency, word -> HomePage.Block? in
            let entries = work.entries(urgency)
            guard !entries.isEmpty else { return nil }
            return HomePage.Block(
                title: PageWords.text(word, language),
                count: entries.map(\.count).reduce(0, +),
                table: WorkTable(entries, today: today, language)
            )
        }
        if !work.handedOn.isEmpty {
            blocks.append(
                HomePage.Block(
                    title: PageWords.text("handedOn", language),
                    count: work.handedOn.map(\.count).reduce(0, +),
                    table: WorkTable(work.handedOn, saysHolder: true, today: today, language)
                )
            )
        }
        let title = PageWords.text("myWork", language)
        return server.pages.answer(
            HomePage(
                frame: server.frame(title, context, here: Links.home),
                blocks: blocks,
                isEmpty: work.count == 0
            )
        )
    }

    private func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let kind = try context.kind()
        let asked = request.question
        let (question, after) = (asked.listQuestion, asked["after"]?.orNil)
        guard
            let list = try await Work.run({
                try sight.list(of: kind, where: question, after: after, limit: ListPage.most)
            })
        else { throw PageFault.notFound }
        let title = PageWords.kind(kind, context.language)
        let fault = asked["none"] == nil ? nil : PageWords.text("noneChosen", context.language)
        return server.pages.answer(
            ListPage(
                list,
                of: kind,
                after: after,
                fault: fault,
                frame: server.frame(title, context, here: Links.list(kind)),
                today: sight.today,
                context.language
            )
        )
    }

    /// Keeps what was ticked on a page of a list, and goes on to where its button leads.
    private func choose(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        let kind = try context.kind()
        try await Work.write {
            try sight.choose(form.ticks, of: kind)
            switch form["do"] {
            case "all": try sight.choose(.all(form.listQuestion), of: kind)
            case "none": try sight.choose(.none, of: kind)
            default: break
            }
        }
        return .seeOther(Links.ours(form["go"]) ?? Links.ours(form["back"]) ?? Links.list(kind))
    }

    private func search(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let text = request.question["q"] ?? ""
        let hits =
            text.isEmpty
            ? [] : try await Work.run { try sight.search(text, limit: 50) }
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

extension FormPairs {
    /// Which things a list shows, as its address or its form says.
    var listQuestion: ListQuestion {
        ListQuestion(
            state: self["state"]?.orNil,
            campaign: self["campaign"]?.orNil,
            form: self["form"]?.orNil,
            isMine: self["mine"]?.orNil != nil,
            isChosen: self["chosen"]?.orNil != nil
        )
    }

    /// Which of the rows that a page showed were ticked.
    var ticks: SelectionChange {
        let shown = (self["shown"] ?? "").split(separator: " ").map(String.init)
        return .page(shown: Set(shown), ticked: Set(all("id")))
    }
}
