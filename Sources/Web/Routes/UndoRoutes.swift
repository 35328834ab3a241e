import Hummingbird
import Messages
import Secretariat
import Workflow

/// Puts back what somebody has just done, for the seconds that its workflow gives him.
struct UndoRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.post("undo", use: undo)
    }

    private func undo(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        let key = form["undo"] ?? ""
        do {
            _ = try await Work.write { try sight.undo(key) }
            return .seeOther(Links.undone(Links.ours(form["back"]) ?? Links.home))
        } catch let refusal as Refusal {
            let text = refusal.reasons.map { RefusalMessage.reason($0, context.language) }
            let title = PageWords.text("notUndone", context.language)
            let page = FaultPage(
                frame: server.frame(title, context),
                text: text.joined(separator: " "),
                back: Links.ours(form["back"])
            )
            return server.pages.answer(page, .conflict)
        }
    }
}
