import Awards
import HTTPTypes
import Hummingbird
import Messages
import Secretariat

/// Finds out who asks, by the session's cookie; a form that changes something must carry the token of the session.
struct Gate: RouterMiddleware {
    typealias Context = AppContext

    static let cookie = "vinhdanh"
    static let languageCookie = "language"

    let door: FrontDoor
    let surroundings: Surroundings

    @concurrent func handle(
        _ request: Request,
        context: AppContext,
        next: @concurrent (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.address = surroundings.address(of: context.peer, request.headers)
        context.isSecure = surroundings.isSecure(from: context.peer, request.headers)
        // A form of another site is nobody's here, whatever it bears.
        if request.method == .post, let site = request.headers[.fetchSite],
            !["same-origin", "none"].contains(site)
        {
            throw PageFault.stale
        }
        context.language =
            request.cookies[Self.languageCookie].flatMap { Language(rawValue: $0.value) } ?? .vi
        if let token = request.cookies[Self.cookie]?.value {
            let door = door
            context.visitor = try await Work.run {
                try door.enter(with: token).map { Visitor(sight: $0.sight, session: $0.session) }
            }
            if let session = context.visitor?.session, let note = door.note(session) {
                Task { try? await Work.write(note) }
            }
        }
        if context.visitor == nil, request.method == .post, !Self.openForms.contains(request.uri.path),
            let token = request.cookies[Self.cookie]?.value
        {
            // Whoever wrote for hours and finds his session ended loses nothing of it; another site's form is not ours.
            let form = try await request.openForm(context)
            let isOurs = door.made(csrf: form["csrf"] ?? "", for: token)
            guard isOurs, !Self.isSecret(request.uri.path) else { throw PageFault.stale }
            throw PageFault.ended(Unsent(form, to: request.uri.string))
        }
        if context.visitor?.session.replacesPassword ?? false, !Self.beforeAll.contains(request.uri.path),
            !request.uri.path.hasPrefix("/assets/")
        {
            throw PageFault.firstPassword
        }
        if let sight = context.visitor?.sight, request.method == .get {
            let asked = request.question
            context.path = request.uri.path
            context.isUndone = asked["undone"] != nil
            if let key = asked["undo"]?.orNil {
                let offer = try await Work.run { try sight.undoOffer(key) }
                context.undo = offer.map { (key, $0) }
            }
        }
        return try await next(request, context)
    }

    /// Passwords and codes do not travel in hidden fields.
    private static func isSecret(_ path: String) -> Bool {
        path.hasSuffix("/password") || path.contains("/second-factor")
    }

    /// Forms that nobody need have signed in for.
    private static let openForms: Set = [Links.signIn, Links.setup, "/sign-out", "/language"]

    /// What is open to whoever came in with a password that was made for him.
    private static let beforeAll: Set = [
        Links.ownAccount, "\(Links.ownAccount)/password", "/sign-out", "/language", "/health",
    ]
}

/// The headers that every answer bears: nothing runs on a page but our own files.
struct SafeHeaders: RouterMiddleware {
    typealias Context = AppContext

    let surroundings: Surroundings

    @concurrent func handle(
        _ request: Request,
        context: AppContext,
        next: @concurrent (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let policy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
            + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'"
        let headers = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
        ]
        for (name, value) in headers {
            guard let field = HTTPField.Name(name) else { continue }
            response.headers[field] = value
        }
        if surroundings.isSecure(from: context.peer, request.headers) {
            response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
