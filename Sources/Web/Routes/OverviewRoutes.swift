import Hummingbird
import Messages
import Secretariat

/// The leader's page.
struct OverviewRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("overview", use: overview)
    }

    private func overview(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let wanted = request.question
        let (campaign, year) = (wanted["campaign"], wanted["year"].flatMap { Int($0) })
        let overview = try await Work.run { try sight.overview(campaign: campaign, year: year) }
        let ofYear = overview.year.map {
            PageWords.text("overviewOf", ["year": String($0)], context.language)
        }
        let title =
            overview.campaign?.title ?? ofYear ?? PageWords.text("overview", context.language)
        return server.pages.answer(
            OverviewPage(
                overview,
                frame: server.frame(title, context, here: Links.overview),
                context.language
            )
        )
    }
}
