import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The yearly report of a unit: written in the browser, last year beside it.
struct ReportRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("report/:id", use: show)
        router.post("report/:id", use: save)
    }

    private func form(_ context: AppContext) async throws -> (Sight, ReportForm) {
        let sight = try context.requireVisitor().sight
        guard let id = context.parameters.get("id")?.removingPercentEncoding,
            let form = try await Work.run({ try sight.reportForm(id) })
        else { throw PageFault.notFound }
        return (sight, form)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, form) = try await form(context)
        return page(form, notice: SavedNotice.text(request, context), today: sight.today, context)
    }

    private func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let given = try await request.form(context)
        let (sight, form) = try await form(context)
        let typed = TypedReport(
            figures: given.named("figure."),
            texts: given.named("text."),
            explanations: given.named("why.")
        )
        let answer = try await Work.run {
            try sight.write(
                typed,
                into: form.report.id,
                key: given["key"]?.orNil,
                version: given["version"].flatMap { Int($0) }
            )
        }
        guard let answer else { throw PageFault.notFound }
        switch answer.outcome {
        case .done: return .seeOther(SavedNotice.address(form.view.line.object, sight.now))
        case .faulty(let fault): throw fault
        case .refused(let refusal):
            // Somebody may have been quicker: what stands there now is shown beside what was typed.
            let (_, fresh) = try await self.form(context)
            return page(fresh, typed: given, reasons: refusal.reasons, today: sight.today, context)
        }
    }

    private func page(
        _ form: ReportForm,
        typed: FormPairs? = nil,
        reasons: [Unmet] = [],
        notice: String = "",
        today: Day,
        _ context: AppContext
    ) -> Response {
        let title = reasons.isEmpty ? form.view.title : SavedNotice.fault(form.view.title, context)
        let page = ReportPage(
            form,
            typed: typed,
            reasons: reasons,
            notice: notice,
            frame: server.frame(title, context),
            today: today,
            context.language
        )
        return server.pages.answer(page, reasons.isEmpty ? .ok : .unprocessableContent)
    }
}
