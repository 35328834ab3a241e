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
        let id = try context.step("id")
        guard let form = try await Work.run({ try sight.reportForm(id) }) else { throw PageFault.notFound }
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
        let answer = try await Work.write {
            try sight.write(
                typed,
                into: form.report.id,
                key: given["key"]?.orNil,
                version: given["version"].flatMap { Int($0) }
            )
        }
        guard let answer else { throw PageFault.notFound }
        guard let refusal = try answer.refusal() else {
            return .seeOther(SavedNotice.address(form.view.line.object, sight.now))
        }
        // Somebody may have been quicker: what stands there now is shown beside what was typed.
        let (_, fresh) = try await self.form(context)
        return page(fresh, typed: given, reasons: refusal.reasons, today: sight.today, context)
    }

    private func page(
        _ form: ReportForm,
        typed: FormPairs? = nil,
        reasons: [Unmet] = [],
        notice: String = "",
        today: Day,
        _ context: AppContext
    ) -> Response {
        let name = form.view.name(context.language)
        let title = reasons.isEmpty ? name : SavedNotice.fault(name, context)
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
