import Awards
import Hummingbird
import Messages
import Secretariat

/// The registers of numbers, to be read.
struct RegisterRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("registers", use: registers)
        router.get("registers/:series/:unit/:year", use: register)
    }

    private func registers(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let books = try await Work.run { try sight.registerBooks() }
        let frame = server.frame(PageWords.text("registers", context.language), context, here: Links.more)
        return server.pages.answer(RegistersPage(books, frame: frame, context.language))
    }

    private func register(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let (series, unit) = (try context.step("series"), try context.step("unit"))
        guard let year = try Int(context.step("year")),
            let (book, sheet, titles) = try await Work.run({
                try sight.register(series, unit: Awards.Unit.ID(unit), year: year)
            })
        else { throw PageFault.notFound }
        let title = "\(book.label.said(context.language)) \(year)"
        let frame = server.frame(title, context, here: Links.more)
        return server.pages.answer(RegisterPage(book, sheet, titles, frame: frame, context.language))
    }
}
