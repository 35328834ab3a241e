import Awards
import Foundation
import HTTPTypes
import Hummingbird
import Messages
import Secretariat
import Vietnamese
import Workflow

/// One thing: where it stands, its papers and history, and what can be done with it.
struct ThingRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        let thing = router.group("thing/:kind/:id")
        thing.get(use: show)
        thing.get("act/:action", use: ask)
        thing.post("act/:action", use: act)
        thing.get("paper/:form/:issue", use: paper)
        thing.get("handed/:digest", use: handed)
    }

    /// The thing of the address, when the visitor may see it.
    private func seen(_ context: AppContext) async throws -> (Sight, ObjectReference, ObjectView) {
        let (sight, object) = try context.place()
        guard let view = try await Work.run({ try sight.look(at: object) }) else { throw PageFault.notFound }
        return (sight, object, view)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, _, view) = try await seen(context)
        let done = request.question["done"]
        let label = view.history.last { $0.event.action == done }?.event.label
        let notice = label.map { PageWords.text("doneNotice", ["action": $0], context.language) } ?? ""
        return server.pages.answer(
            ThingPage(
                view,
                frame: server.frame(view.name(context.language), context),
                notice: notice,
                today: sight.today,
                context.language
            )
        )
    }

    private func option(_ view: ObjectView, _ context: AppContext) throws -> ObjectView.Option {
        let id = try context.step("action")
        guard let option = view.options.first(where: { $0.form.action.id == id }) else {
            throw PageFault.notFound
        }
        return option
    }

    private func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, _, view) = try await seen(context)
        let option = try option(view, context)
        let reasons = option.reasons.map { RefusalMessage.reason($0, context.language) }
        return page(view, option, FormPairs(), faults: reasons, context)
    }

    private func page(
        _ view: ObjectView,
        _ option: ObjectView.Option,
        _ given: FormPairs,
        faults: [String],
        _ context: AppContext
    ) -> Response {
        let title =
            option.form.action.label.said(context.language)
            + " – " + view.name(context.language)
        let page = ActPage(
            view,
            option,
            given,
            faults: faults,
            frame: server.frame(title, context),
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func act(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let (sight, object, view) = try await seen(context)
        let action = try context.step("action")
        let papers = try await Work.run { try Self.papers(form, sight) }
        let request = Act(
            actor: sight.viewer.person,
            action: action,
            objects: [object],
            input: form.input,
            reason: form.reason,
            papers: papers,
            key: form["key"]?.orNil,
            versions: form["version"].flatMap { Int($0) }.map { [object: $0] } ?? [:]
        )
        guard let answers = try await Work.write({ try sight.act(request) }) else { throw PageFault.notFound }
        let faults = answers.first?.sentences(context.language) ?? []
        guard faults.isEmpty else {
            var given = form
            given.pairs.removeAll { $0.name.hasPrefix(FormPairs.keptPaper("")) }
            given.pairs += try await Work.write {
                try papers.map { (FormPairs.keptPaper($0.kind), try sight.keep($0.name, $0.bytes).text) }
            }
            return try page(view, option(view, context), given, faults: faults, context)
        }
        let back = Links.ours(form["back"])
        let next = Links.done(action, to: back == nil ? nil : object, back ?? Links.thing(object))
        let key = request.key ?? ""
        let isUndoable = try await Work.run { try sight.undoOffer(key) != nil }
        return .seeOther(isUndoable ? Links.undoable(key, next) : next)
    }

    /// What is handed in now, and what was handed in with a form that was refused.
    private static func papers(_ form: FormPairs, _ sight: Sight) throws -> [HandedPaper] {
        let prefix = FormPairs.keptPaper("")
        let kept = try form.pairs.filter { $0.name.hasPrefix(prefix) }.compactMap {
            name,
            text -> HandedPaper? in
            let kind = String(name.dropFirst(prefix.count))
            guard form.file("paper.\(kind)") == nil, let file = KeptFile(text) else { return nil }
            return try sight.bytes(of: file).map { HandedPaper(kind: kind, name: file.name, bytes: $0) }
        }
        return form.papers + kept
    }

    private func handed(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, object) = try context.place()
        let digest = try context.step("digest")
        guard let (file, bytes) = try await Work.run({ try sight.handedFile(digest, of: object) }) else {
            throw PageFault.notFound
        }
        return .file(file.name, .bytes, bytes)
    }

    private func paper(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, object) = try context.place()
        let form = try context.step("form")
        guard let issue = try Int(context.step("issue")) else { throw PageFault.notFound }
        guard request.question["as"] == "pdf" else {
            let paper = try await Work.run { try sight.paper(form, issue: issue, of: object) }
            guard let (document, bytes) = paper else { throw PageFault.notFound }
            return .file(document.fileName, .word, bytes)
        }
        do {
            guard let (document, bytes) = try await sight.pdf(form, issue: issue, of: object) else {
                throw PageFault.notFound
            }
            return .file(document.fileName.replacing(".docx", with: ".pdf"), .pdf, bytes)
        } catch let fault as PDFFault {
            let text = PageWords.text(fault.word, context.language)
            let title = PageWords.text("noPDF", context.language)
            let page = FaultPage(frame: server.frame(title, context), text: text)
            return server.pages.answer(page, .serviceUnavailable)
        }
    }
}

extension PDFFault {
    /// The name of the sentence that says it.
    fileprivate var word: String {
        switch self {
        case .notInstalled: "pdfNotInstalled"
        case .busy: "pdfBusy"
        case .tooSlow: "pdfTooSlow"
        case .failed: "pdfFailed"
        }
    }
}
