import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Vietnamese

/// What is read of contents beside the page where they are written: the print, and two revisions compared.
struct ContentRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("thing/:kind/:id/print/:form", use: print)
        router.get("thing/:kind/:id/compare", use: compare)
    }

    private func print(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, object) = try context.place()
        let form = try context.step("form")
        guard let (name, bytes) = try await Work.run({ try sight.printed(object, on: form) }) else {
            throw PageFault.notFound
        }
        return .file(name, .word, bytes)
    }

    private func compare(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, object) = try context.place()
        let wanted = request.question
        let (from, to) = (wanted["from"].flatMap { Int($0) }, wanted["to"].flatMap { Int($0) })
        let found = try await Work.run { try sight.comparison(of: object, from: from, to: to) }
        guard let found else { throw PageFault.notFound }
        let title = PageWords.text("compareTitle", context.language)
        return server.pages.answer(
            ComparePage(found, of: object, frame: server.frame(title, context), context.language)
        )
    }
}

/// What is said after contents were saved, or were not.
enum SavedNotice {
    static func address(_ object: ObjectReference, _ moment: Moment) -> String {
        let time = moment.formatted("HH:mm") ?? ""
        return "\(Links.contents(object) ?? Links.thing(object))?saved=\(Links.part(time))"
    }

    static func text(_ request: Request, _ context: AppContext) -> String {
        guard let time = request.question["saved"], time.count <= 5 else { return "" }
        return PageWords.text("savedAt", ["time": time], context.language)
    }

    /// The title of a page that tells of a fault begins with it.
    static func fault(_ title: String, _ context: AppContext) -> String {
        "\(PageWords.text("faultTitle", context.language)): \(title)"
    }
}

extension FormPairs {
    /// The texts of all fields whose names begin so, by the rest of the name.
    func named(_ prefix: String) -> [String: String] {
        Dictionary(
            pairs.filter { $0.name.hasPrefix(prefix) }.map {
                (String($0.name.dropFirst(prefix.count)), $0.text)
            }
        ) { first, _ in first }
    }
}
