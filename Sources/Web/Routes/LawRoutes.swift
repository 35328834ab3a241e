import Hummingbird
import Messages
import Secretariat

/// What of the rules nobody has confirmed, for everybody; confirming it, for whom the rules name.
struct LawRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("law") { request, context in
            let done = request.question["done"].flatMap { Self.notices.contains($0) ? $0 : nil }
            return try await list(notice: done.map { PageWords.text($0, context.language) }, context)
        }
        router.get("law/value") { request, context in
            try await value(request.question, context)
        }
        router.post("law/value", use: confirm)
        router.post("law/withdraw", use: withdraw)
    }

    private static let notices: Set = ["valueConfirmed", "valueWithdrawn"]

    private func list(
        notice: String? = nil,
        faults: [String] = [],
        _ context: AppContext
    ) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let (rules, confirmed, confirms) = try await Work.run {
            (try sight.rules(), try sight.confirmedValues(), try sight.confirmsLaw())
        }
        let page = LawPage(
            rules,
            confirmed,
            confirms: confirms,
            notice: notice,
            faults: faults,
            frame: server.frame(PageWords.text("law", context.language), context, here: Links.more),
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func value(
        _ given: FormPairs,
        faults: [String] = [],
        _ context: AppContext
    ) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let place = given["place"] ?? ""
        let (rules, found) = try await Work.run { (try sight.rules(), try sight.openValue(at: place)) }
        guard let open = found else { throw PageFault.notFound }
        let title = PageWords.text("confirmTitle", context.language)
        let page = LawValuePage(
            open,
            given,
            labels: rules.labels,
            faults: faults,
            frame: server.frame(title, context, here: Links.more),
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        guard try await Work.run({ try sight.confirmsLaw() }) else { throw PageFault.notFound }
        let values = form.pairs.filter { $0.name.hasPrefix("value.") }.reduce(into: [String: String]()) {
            $0[String($1.name.dropFirst(6))] = $1.text
        }
        do {
            try await Work.write {
                try sight.confirm(form["place"] ?? "", values: values, basis: form["basis"] ?? "")
            }
        } catch {
            return try await value(form, faults: try lines(error, context), context)
        }
        return .seeOther(Links.done("valueConfirmed", Links.law))
    }

    private func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        guard try await Work.run({ try sight.confirmsLaw() }) else { throw PageFault.notFound }
        do {
            try await Work.write { try sight.withdrawConfirmation(of: form["place"] ?? "") }
        } catch {
            return try await list(faults: try lines(error, context), context)
        }
        return .seeOther(Links.done("valueWithdrawn", Links.law))
    }

    /// Why it was not done; what is our own fault goes on.
    private func lines(_ error: any Error, _ context: AppContext) throws -> [String] {
        guard error is ConfirmationFault || error is AccountFault else { throw error }
        return ErrorMessage.lines(error, context.language)
    }
}
