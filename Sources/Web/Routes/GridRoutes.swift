import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Vietnamese

/// The yearly reports of all units at a look, and the roll-up that is made of them.
struct GridRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("reports", use: thisYear)
        router.get("reports/:year", use: grid)
        router.get("roll-up/:id", use: rollUp)
    }

    private func thisYear(_ request: Request, _ context: AppContext) async throws -> Response {
        try await grid(of: context.requireVisitor().sight.today.year, request, context)
    }

    private func grid(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try context.requireVisitor()
        guard let year = try Int(context.step("year")), (1945...2100).contains(year) else {
            throw PageFault.notFound
        }
        return try await grid(of: year, request, context)
    }

    private func grid(of year: Int, _ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let wanted = request.question
        let question = ReportGrid.Question(
            state: wanted["state"]?.orNil,
            kind: wanted["kind"].flatMap { Awards.Unit.Kind(rawValue: $0) },
            mark: wanted["mark"].flatMap { ReportGrid.Mark(rawValue: $0) }
        )
        let grid = try await Work.run { try sight.reportGrid(year: year, question) }
        let title = PageWords.text("reportsTitle", ["year": String(year)], context.language)
        return server.pages.answer(
            GridPage(
                grid,
                question,
                frame: server.frame(title, context, here: Links.reports),
                today: sight.today,
                context.language
            )
        )
    }

    private func rollUp(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let id = try context.step("id")
        guard let view = try await Work.run({ try sight.rollUpView(id) }) else { throw PageFault.notFound }
        return server.pages.answer(
            RollUpPage(view, frame: server.frame(view.view.name(context.language), context), context.language)
        )
    }
}
