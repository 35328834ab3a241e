import HTTPTypes
import Hummingbird
import Logging
import Messages
import Secretariat

/// Turns what went wrong into a page that says what happened and what to do.
struct FaultPages: RouterMiddleware {
    typealias Context = AppContext

    let pages: Pages
    let isSample: Bool

    @concurrent func handle(
        _ request: Request,
        context: AppContext,
        next: @concurrent (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch PageFault.signIn {
            let isPage = request.method == .get || request.method == .head
            return .seeOther(isPage ? Links.signIn(to: request.uri.string) : Links.signIn)
        } catch PageFault.ended(let unsent) {
            let title = PageWords.text("signIn", context.language)
            let frame = Frame(title, context, isSample: isSample)
            let notice = PageWords.text("sessionEnded", context.language)
            return pages.answer(SignInPage(frame: frame, notice: notice, unsent: unsent), .unauthorized)
        } catch PageFault.firstPassword {
            return .seeOther(Links.ownAccount)
        } catch PageFault.notFound {
            return page("notFound", .notFound, context)
        } catch PageFault.stale {
            return page("staleForm", .forbidden, context)
        } catch let error as HTTPError where error.status == .notFound {
            return page("notFound", .notFound, context)
        } catch let error as HTTPError {
            return page("badRequest", error.status, context)
        } catch let fault as ActFault {
            return fault.isUnknownObject
                ? page("notFound", .notFound, context)
                : answer(ActMessage.text(fault, context.language), .badRequest, context)
        } catch {
            // No personal data: the kind of the error and a code by which it is found.
            let code = String(UInt32.random(in: .min ... .max), radix: 36).uppercased()
            context.logger.error("\(code): \(type(of: error)): \(ErrorMessage.kind(error).rawValue)")
            return answer(
                PageWords.text("serverFault", context.language) + " " + code,
                .internalServerError,
                context
            )
        }
    }

    private func page(_ word: String, _ status: HTTPResponse.Status, _ context: AppContext) -> Response {
        answer(PageWords.text(word, context.language), status, context)
    }

    private func answer(_ text: String, _ status: HTTPResponse.Status, _ context: AppContext) -> Response {
        let title = PageWords.text("faultTitle", context.language)
        return pages.answer(
            FaultPage(frame: Frame(title, context, isSample: isSample), text: text),
            status
        )
    }
}

struct FaultPage: Page {
    let template = "fault"
    let frame: Frame
    let text: String
    /// The page to go back to; nil for the first one.
    var back: String?
}

extension ActFault {
    fileprivate var isUnknownObject: Bool {
        if case .unknownObject = self { true } else { false }
    }
}
