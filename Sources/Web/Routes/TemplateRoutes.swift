import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Workflow

/// The Word templates of the rules in force, for whoever looks after them: taken, filled with examples, checked.
struct TemplateRoutes {
    let server: WebServer

    /// The largest template that is looked at, in bytes.
    static let most = 8 << 20

    func add(to router: Router<AppContext>) {
        let templates = router.group("templates")
        templates.get(use: show)
        templates.post(use: check)
        templates.post("copy", use: copy)
        templates.get(":form", use: word)
        templates.get(":form/sample", use: sample)
    }

    private func place(_ context: AppContext) async throws -> (Sight, [ShippedTemplate]) {
        let sight = try context.requireVisitor().sight
        guard let templates = try await Work.run({ try sight.templates() }) else { throw PageFault.notFound }
        return (sight, templates)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, templates) = try await place(context)
        let chosen = request.question["form"]
        return page(templates, chosen: chosen, context)
    }

    private func page(
        _ templates: [ShippedTemplate],
        chosen: String?,
        finding: TemplatesPage.Finding? = nil,
        fault: String? = nil,
        _ context: AppContext
    ) -> Response {
        let title = PageWords.text("templates", context.language)
        return server.pages.answer(
            TemplatesPage(
                templates,
                chosen: chosen,
                finding: finding,
                fault: fault,
                frame: server.frame(title, context),
                context.language
            ),
            fault == nil && finding?.isUsable != false ? .ok : .unprocessableContent
        )
    }

    private func check(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let (sight, templates) = try await place(context)
        let language = context.language
        func refused(_ word: String) -> Response {
            page(templates, chosen: form["form"], fault: PageWords.text(word, language), context)
        }
        guard let file = form.file("file"), let wanted = form["form"] else { return refused("noTemplate") }
        guard file.bytes.count <= Self.most else { return refused("templateTooLarge") }
        let finding = try await Work.run { () -> TemplatesPage.Finding? in
            guard let check = try sight.check(template: file.bytes, named: file.name, for: wanted) else {
                return nil
            }
            let texts = check.faults.map { TemplateMessage.text($0, language) }
            let evidence = [
                "file": file.name, "form": check.form.title.said(language), "count": String(check.errors),
            ]
            return TemplatesPage.Finding(
                summary: PageWords.text(check.isUsable ? "templateGood" : "templateBad", evidence, language),
                faults: texts,
                isUsable: check.isUsable,
                kept: try sight.annotated(check, texts)?.text
            )
        }
        guard let finding else { return refused("noTemplate") }
        return page(templates, chosen: wanted, finding: finding, context)
    }

    /// The copy with remarks that the check has made.
    private func copy(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let (sight, _) = try await place(context)
        guard let kept = form["kept"].flatMap({ KeptFile($0) }),
            let bytes = try await Work.run({ try sight.bytes(of: kept) })
        else { throw PageFault.notFound }
        return .file(kept.name, .word, bytes)
    }

    private func word(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let form = try context.step("form")
        guard let (template, bytes) = try await Work.run({ try sight.template(of: form) }) else {
            throw PageFault.notFound
        }
        return .file("\(template.form).docx", .word, bytes)
    }

    private func sample(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let form = try context.step("form")
        guard let (template, bytes) = try await Work.run({ try sight.templateSample(of: form) }) else {
            throw PageFault.notFound
        }
        let title = template.title.said(context.language)
        let name = "\(title) (\(PageWords.text("takeSample", context.language))).docx"
        return .file(name, .word, bytes)
    }
}
