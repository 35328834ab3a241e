import Awards
import Hummingbird
import Messages
import Secretariat

/// One's own account: the password, and the second factor.
struct AccountRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("account") { _, context in
            try await page(context)
        }
        router.post("account/password", use: changePassword)
        router.post("account/keys", use: switchKeys)
        router.post("account/second-factor", use: beginSecondFactor)
        router.post("account/second-factor/code", use: confirmSecondFactor)
    }

    private func switchKeys(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        try await Work.write { try sight.set(usesKeys: form["keys"] == "on") }
        return .seeOther("/account#keys-switch")
    }

    private func changePassword(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        guard form["new"] == form["again"] else {
            return try await page(context, faults: [PageWords.text("passwordsDiffer", context.language)])
        }
        return try await answering(context, done: "passwordChanged") {
            try sight.changePassword(from: form["old"] ?? "", to: form["new"] ?? "")
        }
    }

    private func beginSecondFactor(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try await request.form(context)
        let sight = try context.requireVisitor().sight
        do {
            let offer = try await Work.run { try sight.beginSecondFactor() }
            return try await page(context, offer: offer)
        } catch let fault as AccountFault {
            return try await page(context, faults: ErrorMessage.lines(fault, context.language))
        }
    }

    private func confirmSecondFactor(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        return try await answering(context, done: "secondFactorOn") {
            try sight.confirmSecondFactor(code: form["code"] ?? "")
        }
    }

    private func answering(
        _ context: AppContext,
        done: String,
        _ body: @escaping @Sendable () throws -> Void
    ) async throws -> Response {
        do {
            try await Work.write(body)
            return try await page(context, notice: PageWords.text(done, context.language))
        } catch let fault as AccountFault {
            return try await page(context, faults: ErrorMessage.lines(fault, context.language))
        }
    }

    private func page(
        _ context: AppContext,
        notice: String? = nil,
        offer: SecondFactorOffer? = nil,
        faults: [String] = []
    ) async throws -> Response {
        let visitor = try context.requireVisitor()
        let (sight, replacesPassword) = (visitor.sight, visitor.session.replacesPassword)
        let factor = try await Work.run { try sight.secondFactor() }
        let page = AccountPage(
            frame: server.frame(PageWords.text("account", context.language), context),
            notice: notice,
            faults: faults,
            hasFaults: !faults.isEmpty,
            secret: offer?.secret,
            address: offer?.address,
            isOn: factor.isOn,
            isExpected: factor.isExpected,
            replacesPassword: replacesPassword && notice == nil
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }
}

struct AccountPage: Page {
    let template = "account"
    let frame: Frame
    let notice: String?
    let faults: [String]
    let hasFaults: Bool
    /// Of a second factor just begun: shown once.
    let secret: String?
    let address: String?
    /// Whether he has one, and whether what he decides asks for one.
    let isOn: Bool
    let isExpected: Bool
    /// Whether he came in with a password that was made for him; nothing else is open until he has his own.
    let replacesPassword: Bool
}
