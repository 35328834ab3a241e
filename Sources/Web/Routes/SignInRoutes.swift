import Awards
import Foundation
import HTTPTypes
import Hummingbird
import Messages
import Secretariat
import Vietnamese

/// Coming in, going out, and the language in which one reads.
struct SignInRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("sign-in", use: ask)
        router.post("sign-in", use: signIn)
        router.post("sign-out", use: signOut)
        router.post("language", use: language)
    }

    private func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        let door = server.door
        // As long as nobody could sign in, whoever comes is led to where the first one is made.
        if try await Work.run({ try door.firstStart().isOpen }) { return .seeOther(Links.setup) }
        let isSetUp = request.question["done"] == "setup"
        let notice = isSetUp ? PageWords.text("setupDone", context.language) : nil
        return page(context, to: Links.ours(request.question["to"]), notice: notice)
    }

    private func page(
        _ context: AppContext,
        name: String = "",
        fault: String = "",
        to: String? = nil,
        notice: String? = nil,
        unsent: Unsent? = nil
    ) -> Response {
        let title = PageWords.text("signIn", context.language)
        let page = SignInPage(
            frame: server.frame(title, context),
            name: name,
            fault: fault.orNil,
            notice: notice,
            to: to,
            unsent: unsent
        )
        return server.pages.answer(page, fault.isEmpty ? .ok : .unauthorized)
    }

    private func signIn(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.openForm(context)
        let (name, password) = (form["name"] ?? "", form["password"] ?? "")
        let (to, unsent) = (Links.ours(form["to"]), Unsent(keptIn: form))
        func again(_ fault: String) -> Response {
            page(context, name: name, fault: fault, to: to, unsent: unsent)
        }
        let code = form["code"].flatMap { $0.isEmpty ? nil : $0 }
        let door = server.door
        let address = context.address
        let answer: SignIn
        do {
            answer = try await Work.write {
                try door.signIn(
                    as: name.trimmingCharacters(in: .whitespaces),
                    password: password,
                    code: code,
                    from: address
                )
            }
        } catch let fault as AccountFault {
            return again(ErrorMessage.lines(fault, context.language).joined(separator: " "))
        }
        func word(_ name: String) -> String { PageWords.text(name, context.language) }
        switch answer {
        case .signedIn(let token):
            var response = Response.seeOther(to ?? Links.home)
            if let unsent { response = try await resend(unsent, in: token, context) }
            response.setCookie(
                Cookie(
                    name: Gate.cookie,
                    value: token,
                    path: "/",
                    secure: context.isSecure,
                    httpOnly: true,
                    sameSite: .strict
                )
            )
            return response
        case .refused: return again(word("signInRefused"))
        case .needsCode: return again(word("codeNeeded"))
        case .throttled(let until):
            return again(PageWords.text("throttled", ["until": until.short], context.language))
        }
    }

    /// What was written before is sent on by whoever has signed in, not by the server: he may not be who wrote it.
    private func resend(_ unsent: Unsent, in token: String, _ context: AppContext) async throws -> Response {
        let door = server.door
        let found = try await Work.run { try door.enter(with: token) }
        var context = context
        context.visitor = found.map { Visitor(sight: $0.sight, session: $0.session) }
        let page = ResendPage(
            frame: server.frame(PageWords.text("resendTitle", context.language), context),
            address: unsent.path,
            fields: unsent.fields,
            hadFiles: unsent.hadFiles
        )
        return server.pages.answer(page)
    }

    private func signOut(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try await request.form(context)
        if let token = request.cookies[Gate.cookie]?.value {
            let door = server.door
            try await Work.write { try door.signOut(token) }
        }
        var response = Response.seeOther(Links.signIn)
        response.setCookie(
            Cookie(
                name: Gate.cookie,
                value: "",
                maxAge: 0,
                path: "/",
                secure: context.isSecure,
                httpOnly: true
            )
        )
        return response
    }

    private func language(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.openForm(context)
        let language = form["language"].flatMap { Language(rawValue: $0) } ?? .vi
        var response = Response.seeOther(Links.page(from: request.headers[.referer]) ?? Links.home)
        response.setCookie(
            Cookie(
                name: Gate.languageCookie,
                value: language.rawValue,
                maxAge: 31_536_000,
                path: "/",
                secure: context.isSecure,
                sameSite: .lax
            )
        )
        return response
    }
}

struct SignInPage: Page {
    let template = "sign-in"
    let frame: Frame
    let name: String
    let fault: String?
    let notice: String?
    /// Where he goes after it; nil for the first page.
    let to: String?
    let kept: [Unsent.Field]
    /// Whether what is kept may be longer than an ordinary form.
    let isLong: Bool

    init(
        frame: Frame,
        name: String = "",
        fault: String? = nil,
        notice: String? = nil,
        to: String? = nil,
        unsent: Unsent? = nil
    ) {
        self.frame = frame
        self.name = name
        self.fault = fault
        self.notice = notice
        self.to = to
        kept = unsent?.kept ?? []
        isLong = unsent != nil
    }
}

/// What was written before a session ended, to be sent on in the new one.
struct ResendPage: Page {
    let template = "resend"
    let frame: Frame
    let address: String
    let fields: [Unsent.Field]
    let hadFiles: Bool
}
