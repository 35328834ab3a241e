import Hummingbird
import Messages
import Secretariat

/// The days off and the swapped days by which deadlines are counted; the same for everybody.
struct CalendarRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("calendar") { _, context in
            let sight = try context.requireVisitor().sight
            let years = try await Work.run { try sight.calendar() }
            let frame = server.frame(PageWords.text("calendar", context.language), context, here: Links.more)
            return server.pages.answer(CalendarPage(years, frame: frame, context.language))
        }
    }
}
