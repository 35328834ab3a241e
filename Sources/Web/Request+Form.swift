import Hummingbird
import Secretariat

extension Request {
    /// What the address asks for behind its question mark.
    var question: FormPairs { FormPairs(encoded: uri.query ?? "") }

    /// The form that was sent, when it bears the token of the visitor's session.
    ///
    /// - Throws: `PageFault.stale`, `HTTPError` for what is too large or no form.
    func form(_ context: AppContext) async throws -> FormPairs {
        let form = try await openForm(context)
        guard let session = context.visitor?.session, session.accepts(csrf: form["csrf"] ?? "") else {
            throw PageFault.stale
        }
        return form
    }

    /// The form of somebody who has not signed in.
    func openForm(_ context: AppContext) async throws -> FormPairs {
        let type = headers[.contentType] ?? ""
        if type.hasPrefix("application/x-www-form-urlencoded") {
            return FormPairs(encoded: String(buffer: try await body.collect(upTo: 1 << 20)))
        }
        guard type.hasPrefix("multipart/form-data"), let boundary = Multipart.boundary(of: type) else {
            throw HTTPError(.unsupportedMediaType)
        }
        let buffer = try await body.collect(upTo: context.maxUploadSize)
        guard let form = Multipart(boundary).form(Array(buffer.readableBytesView)) else {
            throw HTTPError(.badRequest)
        }
        return form
    }
}

/// What a file is that people take along.
enum TakenKind: String {
    case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case pdf = "application/pdf"
    case zip = "application/zip"
    /// What nobody looked into: a browser is not to guess.
    case bytes = "application/octet-stream"
}

extension Response {
    /// A file to be kept by the browser, never shown as a page of ours.
    static func file(_ name: String, _ kind: TakenKind, _ bytes: [UInt8]) -> Response {
        file(name, kind, ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func file(_ name: String, _ kind: TakenKind, _ body: ResponseBody) -> Response {
        let plain = String(name.map { "/\\:*?\"<>|".contains($0) ? "-" : $0 })
        return Response(
            status: .ok,
            headers: [
                .contentType: kind.rawValue,
                .contentDisposition: "attachment; filename*=UTF-8''\(Links.part(plain))",
            ],
            body: body
        )
    }

    /// After a form: the browser goes on to a page that may be loaded again.
    static func seeOther(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}
