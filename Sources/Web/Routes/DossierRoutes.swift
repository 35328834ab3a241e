import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The dossier of a nomination: written in the browser, with its files.
struct DossierRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("dossier/:id", use: show)
        router.post("dossier/:id", use: save)
    }

    func form(_ context: AppContext) async throws -> (Sight, DossierForm) {
        let sight = try context.requireVisitor().sight
        let id = try context.step("id")
        guard let form = try await Work.run({ try sight.dossierForm(id) }) else { throw PageFault.notFound }
        return (sight, form)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, form) = try await form(context)
        return page(form, notice: SavedNotice.text(request, context), context)
    }

    private func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let given = try await request.form(context)
        let (sight, form) = try await form(context)
        let answer = try await Work.write {
            try sight.write(
                TypedDossier(given),
                into: form.nomination.id,
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
        return page(fresh, typed: given, reasons: refusal.reasons, context)
    }

    private func page(
        _ form: DossierForm,
        typed: FormPairs? = nil,
        reasons: [Unmet] = [],
        notice: String = "",
        _ context: AppContext
    ) -> Response {
        let name = form.view.name(context.language)
        let title = reasons.isEmpty ? name : SavedNotice.fault(name, context)
        let page = DossierPage(
            form,
            typed: typed,
            reasons: reasons,
            notice: notice,
            frame: server.frame(title, context),
            context.language
        )
        return server.pages.answer(page, reasons.isEmpty ? .ok : .unprocessableContent)
    }
}

extension TypedDossier {
    /// What the page of a dossier was filled in with.
    init(_ form: FormPairs) {
        self.init(
            summary: form["summary"],
            claims: form.named("claim."),
            solutions: form["solutions"],
            profile: form.named("profile."),
            files: form.files.filter { $0.field.hasPrefix("file.") }.map {
                File(component: String($0.field.dropFirst(5)), name: $0.name, bytes: $0.bytes)
            },
            removals: form.all("remove").compactMap { text in
                let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
                return parts.count == 2 ? Removal(component: parts[0], name: parts[1]) : nil
            }
        )
    }
}
