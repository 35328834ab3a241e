import Awards
import Hummingbird
import Messages
import Secretariat
import Workflow

/// One action on many things: looked at first with what would come of it, then done exactly so; what came of it is a
/// page for 30 days.
struct BulkRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.post("bulk", use: bulk)
        router.get("bulk/:key", use: result)
        router.get("bulk/:key/file", use: file)
    }

    private func bulk(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        guard let kind = form["kind"].flatMap({ ObjectKind(rawValue: $0) }), kind.travels,
            let action = form["action"].flatMap(\.orNil)
        else { throw PageFault.stale }
        var objects = form.all("id").map { ObjectReference(kind, $0) }
        if form["kept"] != nil {
            // From a list: what is ticked on its other pages is meant as well.
            objects = try await Work.write {
                try sight.choose(form.ticks, of: kind)
                return try sight.chosen(kind)
            }
        }
        guard !objects.isEmpty else {
            return .seeOther(Links.noneChosen(Links.ours(form["back"]) ?? Links.list(kind)))
        }
        var act = Act(
            actor: sight.viewer.person,
            action: action,
            objects: objects,
            input: form.input,
            reason: form.reason,
            key: form["key"]?.orNil,
            expecting: form["digest"]?.orNil
        )
        var faults: [String] = []
        if let key = act.key, act.expecting != nil {
            let order = act
            do {
                let isDone = try await Work.write {
                    try sight.carryOut(order, typed: form["typed"], filled: form.filled)
                }
                guard isDone else { throw PageFault.notFound }
                return .seeOther(Links.undoable(key, Links.bulk(key, back: Links.ours(form["back"]))))
            } catch let refusal as Refusal {
                // Somebody was quicker, or another number was typed: it is looked at anew.
                faults = refusal.reasons.map { RefusalMessage.reason($0, context.language) }
            }
        }
        act.expecting = nil
        let (order, isAsked) = (act, form["asked"] != nil || !faults.isEmpty)
        guard let plan = try await Work.run({ try sight.plan(order, isAsked: isAsked) }) else {
            throw PageFault.notFound
        }
        let page = BulkPage(
            plan,
            form,
            order,
            faults: faults,
            frame: server.frame(plan.form.action.label.said(context.language), context),
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func run(_ context: AppContext) async throws -> (Sight, BulkRun?) {
        let sight = try context.requireVisitor().sight
        let key = try context.step("key")
        return (sight, try await Work.run { try sight.bulkRun(key) })
    }

    private func result(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, found) = try await run(context)
        guard let run = found else { return nothing(context) }
        // Where one stands is said of all only where all went one way.
        let done = run.rows.filter(\.answer.isDone)
        let isOneWay = Set(done.map(\.name.unit)).count == 1 && Set(done.map(\.answer.outcome)).count == 1
        let first = isOneWay ? done.first?.answer.object : nil
        let line = try await Work.run { try first.flatMap { try sight.look(at: $0)?.line } }
        let title = PageWords.text(
            "bulkResult",
            ["label": run.label.said(context.language)],
            context.language
        )
        return server.pages.answer(
            BulkResultPage(
                run,
                now: line,
                today: sight.today,
                back: Links.ours(request.question["back"]),
                frame: server.frame(title, context),
                context.language
            )
        )
    }

    private func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, found) = try await run(context)
        guard let run = found else { return nothing(context) }
        let table = BulkTable(run, context.language)
        let bytes = try await Work.run {
            try sight.table(
                named: table.name,
                titles: table.titles,
                columns: table.columns,
                rows: table.rows
            )
        }
        return .file("\(table.titles[0]).xlsx", .excel, bytes)
    }

    /// Not kept any more, another's, or never there: the three are not told apart.
    private func nothing(_ context: AppContext) -> Response {
        let title = PageWords.text("faultTitle", context.language)
        let text = PageWords.text("noResult", context.language)
        return server.pages.answer(
            FaultPage(frame: server.frame(title, context), text: text),
            .notFound
        )
    }
}
