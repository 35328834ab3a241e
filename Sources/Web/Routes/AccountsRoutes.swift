import Awards
import Hummingbird
import Messages
import Secretariat
import Vietnamese

/// The accounts of everybody, for administrators of the agency: who comes in, and what helps him when he cannot.
struct AccountsRoutes {
    let server: WebServer

    /// How many people, and how many events, a page shows.
    private static let mostPeople = 60
    private static let mostEvents = 200

    func add(to router: Router<AppContext>) {
        let accounts = router.group("accounts")
        accounts.get(use: list)
        accounts.get(":id") { _, context in
            try await page(context)
        }
        accounts.post(":id/password", use: makePassword)
        accounts.post(":id/second-factor") { request, context in
            try await doing(request, context, done: "secondFactorTaken") { try $0.removeSecondFactor(of: $1) }
        }
        accounts.post(":id/sessions") { request, context in
            try await doing(request, context, done: "sessionsEnded") { try $0.revokeSessions(of: $1) }
        }
        accounts.post(":id/close") { request, context in
            try await doing(request, context, done: "accountClosed") { try $0.closeAccount(of: $1) }
        }
        accounts.post(":id/functions", use: give)
        accounts.post(":id/functions/end", use: end)
        router.get("sign-ins", use: events)
    }

    private func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let text = request.question["q"] ?? ""
        guard let list = try await Work.run({ try sight.accounts(containing: text, limit: Self.mostPeople) })
        else {
            throw PageFault.notFound
        }
        let frame = server.frame(PageWords.text("accounts", context.language), context, here: Links.more)
        return server.pages.answer(AccountsPage(list, text: text, frame: frame, context.language))
    }

    private func events(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let person = request.question["person"]?.orNil.map { Person.ID($0) }
        guard let events = try await Work.run({ try sight.accessEvents(of: person, limit: Self.mostEvents) })
        else {
            throw PageFault.notFound
        }
        let frame = server.frame(PageWords.text("signIns", context.language), context, here: Links.more)
        return server.pages.answer(SignInsPage(events, of: person, frame: frame, context.language))
    }

    // MARK: - One person

    private func makePassword(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try await request.form(context)
        let (sight, person) = try await person(context)
        do {
            let made = try await Work.write { try sight.makePassword(of: person) }
            return try await page(context, made: made)
        } catch let fault as AccountFault {
            return try await page(context, faults: ErrorMessage.lines(fault, context.language))
        }
    }

    private func doing(
        _ request: Request,
        _ context: AppContext,
        done: String,
        _ body: @escaping @Sendable (Sight, Person.ID) throws -> Void
    ) async throws -> Response {
        _ = try await request.form(context)
        let (sight, person) = try await person(context)
        do {
            try await Work.write { try body(sight, person) }
            return try await page(context, notice: PageWords.text(done, context.language))
        } catch let fault as AccountFault {
            return try await page(context, faults: ErrorMessage.lines(fault, context.language))
        }
    }

    // MARK: - Functions

    private func give(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let (sight, person) = try await person(context)
        return try await recording(form, context) {
            let from = try form.day("from")
            let until = form.plain("until").isEmpty ? nil : try form.day("until")
            try sight.give(
                Assignment(
                    person: person,
                    function: form.plain("function"),
                    scope: form.plain("unit"),
                    period: Period(from: from, until: until),
                    signing: Assignment.SigningAuthority(rawValue: form.plain("signing")) ?? .own,
                    basis: form.plain("basis").orNil
                )
            )
        }
    }

    private func end(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let (sight, person) = try await person(context)
        return try await recording(FormPairs(), context) {
            let held = Assignment(
                person: person,
                function: form.plain("function"),
                scope: form.plain("unit"),
                period: Period(from: try form.day("since"))
            )
            try sight.end(held, on: try form.day("last"))
        }
    }

    private func recording(
        _ given: FormPairs,
        _ context: AppContext,
        _ body: @escaping @Sendable () throws -> Void
    ) async throws -> Response {
        let language = context.language
        do {
            try await Work.write(body)
            return try await page(context, notice: PageWords.text("assigned", language))
        } catch let fault as OrganisationFault {
            return try await page(context, faults: ErrorMessage.lines(fault, language), given: given)
        } catch let fault as AccountFault {
            return try await page(context, faults: ErrorMessage.lines(fault, language), given: given)
        }
    }

    private func person(_ context: AppContext) async throws -> (Sight, Person.ID) {
        let sight = try context.requireVisitor().sight
        let id = Person.ID(try context.step("id"))
        guard try await Work.run({ try sight.account(of: id) }) != nil else { throw PageFault.notFound }
        return (sight, id)
    }

    private func page(
        _ context: AppContext,
        made: String? = nil,
        notice: String? = nil,
        faults: [String] = [],
        given: FormPairs = FormPairs()
    ) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let id = Person.ID(try context.step("id"))
        let found = try await Work.run {
            try sight.account(of: id).map { line in
                (line, try sight.functions(of: id) ?? [], try sight.unitChoices() ?? [])
            }
        }
        guard let (line, held, units) = found else { throw PageFault.notFound }
        let page = AccountHolderPage(
            line,
            FunctionsModel(held, units, sight.functions, given, today: sight.today, context.language),
            isOwn: id == sight.viewer.person,
            made: made,
            notice: notice,
            faults: faults,
            frame: server.frame(line.name, context, here: Links.more),
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }
}
