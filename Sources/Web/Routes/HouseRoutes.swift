import Awards
import Foundation
import HTTPTypes
import Hummingbird
import Messages
import Secretariat
import Vietnamese
import Workflow

/// Pages about the office itself: its workflows, its journal, and help.
struct HouseRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("workflows", use: workflows)
        router.get("workflows/:id", use: workflow)
        router.get("workflows/:id/picture.svg", use: picture)
        router.get("journal", use: journal)
        router.post("journal", use: check)
        router.get("help", use: help)
    }

    private func frame(_ word: String, _ context: AppContext) -> Frame {
        server.frame(PageWords.text(word, context.language), context, here: Links.more)
    }

    private func workflows(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let rules = try await Work.run { try sight.rules() }
        return server.pages.answer(
            WorkflowsPage(rules, frame: frame("workflows", context), context.language)
        )
    }

    private func found(_ context: AppContext) async throws -> (Sight, RulesView, Definition) {
        let sight = try context.requireVisitor().sight
        let rules = try await Work.run { try sight.rules() }
        guard let definition = try rules.workflows[context.step("id")] else { throw PageFault.notFound }
        return (sight, rules, definition)
    }

    private func workflow(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, rules, definition) = try await found(context)
        let counts = try await Work.run { try sight.counts(in: definition.id) }
        return server.pages.answer(
            WorkflowPage(
                definition,
                among: rules.workflows,
                counts: counts,
                frame: frame("workflows", context),
                context.language
            )
        )
    }

    private func picture(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, rules, definition) = try await found(context)
        let svg = WorkflowDrawing.svg(of: definition, among: rules.workflows, context.language)
        return Response(
            status: .ok,
            headers: [.contentType: "image/svg+xml; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: svg))
        )
    }

    private func journal(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        guard try await Work.run({ try sight.administers() }) else { throw PageFault.notFound }
        return server.pages.answer(JournalPage(frame: frame("journal", context)))
    }

    private func check(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try await request.form(context)
        let sight = try context.requireVisitor().sight
        guard let report = try await Work.run({ try sight.checkJournal() }) else { throw PageFault.notFound }
        return server.pages.answer(
            JournalPage(
                frame: frame("journal", context),
                verdict: JournalWords.verdict(report, context.language),
                counts: JournalWords.counts(report, context.language),
                faults: JournalWords.faults(report, context.language).map(\.text)
            )
        )
    }

    private func help(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try context.requireVisitor()
        return server.pages.answer(HelpPage(frame: frame("help", context), context.language))
    }
}
