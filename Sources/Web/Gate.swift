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

    @concurrent func handle(
        _ request: Request,
        context: AppContext,
        next: @concurrent (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language =
            request.cookies[Self.languageCookie].flatMap { Language(rawValue: $0.value) } ?? .vi
        if let token = request.cookies[Self.cookie]?.value {
            let door = door
            context.visitor = try await Work.run {
                try door.enter(with: token).map { Visitor(sight: $0.sight, session: $0.session) }
            }
        }
        return try await next(request, context)
    }
}

/// The headers that every answer bears: nothing runs on a page but our own files.
struct SafeHeaders: RouterMiddleware {
    typealias Context = AppContext

    @concurrent func handle(
        _ request: Request,
        context: AppContext,
        next: @concurrent (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let policy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'"
        let headers = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
        ]
        for (name, value) in headers {
            guard let field = HTTPField.Name(name) else { continue }
            response.headers[field] = value
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
