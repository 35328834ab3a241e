import Foundation

/// One person's browser: one connection that stays open, one cookie, no cache.
///
/// Plain sockets, so that what is measured is the server and not a client library. Not for two threads at once.
final class Browser {
    struct Answer {
        var status: Int
        var location: String?
        var page: PageText
        /// From the first byte sent to the last one received, in seconds.
        var seconds: Double
        /// Of the body.
        var bytes: Int { page.bytes.count }
    }

    struct Broken: Error, CustomStringConvertible {
        var description: String
    }

    private let port: Int
    private var socket: Int32?
    private var cookie: String?
    private var received: [UInt8] = []

    init(port: Int) { self.port = port }

    deinit { disconnect() }

    func get(_ address: String) throws -> Answer { try exchange("GET", address, nil) }

    func post(_ address: String, _ fields: [(String, String)]) throws -> Answer {
        let body = fields.map { "\(Self.quoted($0.0))=\(Self.quoted($0.1))" }.joined(separator: "&")
        return try exchange("POST", address, body)
    }

    static func quoted(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? text
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )

    // MARK: - One request and its answer

    private func exchange(_ method: String, _ address: String, _ body: String?) throws -> Answer {
        var head = "\(method) \(address) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        if let cookie { head += "Cookie: \(cookie)\r\n" }
        if let body {
            head +=
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
        }
        let connection = try socket ?? connected()
        let began = ContinuousClock.now
        try send(Array((head + "\r\n" + (body ?? "")).utf8), connection)
        let (status, headers) = try self.head(connection)
        guard let length = headers["content-length"].flatMap({ Int($0) }) else {
            throw Broken(description: "\(address): no Content-Length")
        }
        while received.count < length { try receive(connection) }
        let bytes = Array(received.prefix(length))
        received.removeFirst(length)
        let took = ContinuousClock.now - began
        if let set = headers["set-cookie"] { cookie = set.split(separator: ";").first.map(String.init) }
        return Answer(
            status: status,
            location: headers["location"],
            page: PageText(bytes),
            seconds: Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        )
    }

    private func head(_ connection: Int32) throws -> (status: Int, headers: [String: String]) {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let stop = PageText(received).find(end) {
                let lines = String(decoding: received[..<stop], as: UTF8.self).components(separatedBy: "\r\n")
                received.removeFirst(stop + end.count)
                let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
                let pairs = lines.dropFirst().map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
                let headers = pairs.filter { $0.count == 2 }.map {
                    ($0[0].lowercased(), $0[1].trimmingCharacters(in: .whitespaces))
                }
                return (status, Dictionary(headers) { $1 })
            }
            try receive(connection)
        }
    }

    // MARK: - The socket

    private func connected() throws -> Int32 {
        let connection = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { throw failure("socket") }
        var one: Int32 = 1
        setsockopt(
            connection,
            Int32(IPPROTO_TCP),
            TCP_NODELAY,
            &one,
            socklen_t(MemoryLayout<Int32>.size)
        )
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = UInt16(port).bigEndian
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        let answer = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard answer == 0 else {
            close(connection)
            throw failure("connect")
        }
        socket = connection
        return connection
    }

    private func disconnect() {
        if let socket { close(socket) }
        socket = nil
        received = []
    }

    private func send(_ bytes: [UInt8], _ connection: Int32) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw failure("send") }
            sent += count
        }
    }

    private func receive(_ connection: Int32) throws {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(connection, &piece, piece.count, 0)
        guard count > 0 else { throw failure("recv") }
        received += piece.prefix(count)
    }

    private func failure(_ what: String) -> Broken {
        let reason = String(cString: strerror(errno))
        disconnect()
        return Broken(description: "\(what): \(reason)")
    }
}
