import Hummingbird
import Secretariat

extension Request {
    /// The form that was sent, when it bears the seal of the visitor's session.
    ///
    /// - Throws: `PageFault.stale`, `HTTPError` for what is too large or no form.
    func form(_ context: AppContext) async throws -> FormPairs {
        let form = try await openForm(context)
        guard let visitor = context.visitor, form["seal"] == visitor.session.seal else { throw PageFault.stale }
        return form
    }

    /// The form of somebody who has not signed in.
    func openForm(_ context: AppContext) async throws -> FormPairs {
        let type = headers[.contentType] ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else {
            throw HTTPError(.unsupportedMediaType)
        }
        let buffer = try await body.collect(upTo: 1 << 20)
        return FormPairs(encoded: String(buffer: buffer))
    }
}

extension Response {
    /// After a form: the browser goes on to a page that may be loaded again.
    static func seeOther(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}
