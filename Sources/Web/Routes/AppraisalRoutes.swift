import Awards
import Hummingbird
import Messages
import Secretariat
import Vietnamese

/// The reading room of whoever appraises.
struct AppraisalRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("appraisal", use: first)
        router.get("appraisal/:id", use: show)
    }

    private func first(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        guard let appraisal = try await Work.run({ try sight.appraisal(nil) }) else {
            return nothing("nothingToAppraise", request, context)
        }
        return page(appraisal, request, today: sight.today, context)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let id = try context.step("id")
        guard try await Work.run({ try sight.sees(ObjectReference(.nomination, id)) }) else {
            throw PageFault.notFound
        }
        guard let appraisal = try await Work.run({ try sight.appraisal(id) }) else {
            return nothing("notForAppraisal", request, context)
        }
        return page(appraisal, request, today: sight.today, context)
    }

    /// Somebody else may have read it to its end in the meantime.
    private func nothing(_ word: String, _ request: Request, _ context: AppContext) -> Response {
        let language = context.language
        let page = NoAppraisalPage(
            frame: server.frame(PageWords.text("appraisal", language), context),
            notice: notice(request, context).orNil,
            sentence: PageWords.text(word, language),
            isQueued: word == "notForAppraisal"
        )
        return server.pages.answer(page)
    }

    private func notice(_ request: Request, _ context: AppContext) -> String {
        guard request.question["done"] != nil else { return "" }
        return PageWords.text("recorded", context.language)
    }

    private func page(_ appraisal: Appraisal, _ request: Request, today: Day, _ context: AppContext)
        -> Response
    {
        let page = AppraisalPage(
            appraisal,
            frame: server.frame(appraisal.view.name(context.language), context),
            notice: notice(request, context),
            today: today,
            context.language
        )
        return server.pages.answer(page)
    }
}
