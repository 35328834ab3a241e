import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import Web

/// Somebody at a browser without scripts: keeps cookies, fills in forms, follows what they answer.
final class Browser {
    private let responder: any HTTPResponder<AppContext>
    private var cookies: [String: String] = [:]
    private(set) var status = 0
    private(set) var headers = HTTPFields()
    private(set) var page = ""
    private(set) var bytes: [UInt8] = []

    let server: WebServer
    /// From which site a form is sent, as browsers of today say.
    var site: String?
    /// Takes the lines of the server's log.
    var log: @Sendable (String) -> Void = { _ in }

    /// - Parameters:
    ///   - strict: Whether those who decide must have a second factor.
    ///   - writer: What makes PDFs.
    init(
        _ town: Town,
        strict: Bool = false,
        surroundings: Surroundings = Surroundings(),
        writer: String? = nil
    ) throws {
        server = try WebServer(
            office: town.office,
            demandsSecondFactor: strict,
            surroundings: surroundings,
            writer: writer
        )
        responder = server.router().buildResponder()
    }

    /// Signs in as somebody of the sample.
    convenience init(
        _ town: Town,
        as person: String,
        strict: Bool = false,
        writer: String? = nil
    ) async throws {
        try self.init(town, strict: strict, writer: writer)
        try await post("/sign-in", ["name": person, "password": Town.password])
    }

    func get(_ path: String) async throws { try await send(.get, path, type: nil, []) }

    func post(_ path: String, _ fields: KeyValuePairs<String, String>) async throws {
        let text = fields.map { "\(quoted($0.key))=\(quoted($0.value))" }.joined(separator: "&")
        try await send(.post, path, type: "application/x-www-form-urlencoded", Array(text.utf8))
    }

    /// Sends a form of the page before, with its hidden token.
    func submit(_ path: String, _ fields: [(String, String)] = []) async throws {
        let all = [("csrf", hidden("csrf"))] + fields
        let text = all.map { "\(quoted($0.0))=\(quoted($0.1))" }.joined(separator: "&")
        try await send(.post, path, type: "application/x-www-form-urlencoded", Array(text.utf8))
    }

    func upload(
        _ path: String,
        _ fields: [(String, String)],
        files: [(field: String, name: String, bytes: [UInt8])]
    ) async throws {
        var body: [UInt8] = []
        for (name, value) in [("csrf", hidden("csrf"))] + fields {
            body += Array(
                "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
            )
        }
        for file in files {
            let head =
                "--edge\r\nContent-Disposition: form-data; name=\"\(file.field)\"; "
                + "filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--edge--\r\n".utf8)
        try await send(.post, path, type: "multipart/form-data; boundary=edge", body)
    }

    /// The value of a hidden field of the page.
    func hidden(_ name: String) -> String { values(of: name).first ?? "" }

    func values(of name: String) -> [String] {
        page.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst()
            .map { $0.prefix { $0 != "\"" } }.map { plain(String($0)) }
    }

    var location: String { headers[.location] ?? "" }

    func follow() async throws { try await get(location) }

    private func plain(_ text: String) -> String {
        text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    private func quoted(_ text: String) -> String { Links.part(text) }

    private func send(_ method: HTTPRequest.Method, _ path: String, type: String?, _ body: [UInt8])
        async throws
    {
        var fields = HTTPFields()
        if let type { fields[.contentType] = type }
        if let site, let name = HTTPField.Name("Sec-Fetch-Site") { fields[name] = site }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                .joined(separator: "; ")
        }
        let request = Request(
            head: HTTPRequest(
                method: method,
                scheme: "http",
                authority: "localhost",
                path: path,
                headerFields: fields
            ),
            body: RequestBody(buffer: ByteBuffer(bytes: body))
        )
        let source = ApplicationRequestContextSource(
            channel: EmbeddedChannel(),
            logger: Logger(label: "test") { [log] in JSONLog(label: $0, now: { "" }, write: log) }
        )
        let response = try await responder.respond(to: request, context: AppContext(source: source))
        status = response.status.code
        headers = response.headers
        for value in response.headers[values: .setCookie] {
            let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            cookies[pair[0]] = value.contains("Max-Age=0") || pair.count < 2 ? nil : pair[1]
        }
        let collector = Collector()
        try await response.body.write(collector)
        bytes = collector.bytes.value
        page = String(decoding: bytes, as: UTF8.self)
    }
}

/// Gathers what a response writes.
private struct Collector: ResponseBodyWriter {
    final class Box: @unchecked Sendable { var value: [UInt8] = [] }

    let bytes = Box()

    mutating func write(_ buffer: ByteBuffer) async throws { bytes.value += Array(buffer.readableBytesView) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
