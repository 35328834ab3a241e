import HTTPTypes

/// What stands between the browser and the program.
public struct Surroundings: Hashable, Sendable {
    /// Whether browsers reach it over TLS, which something before it ends.
    public var isBehindTLS: Bool
    /// The addresses of proxies of ours: what they say of the browser is believed, and of nobody else.
    public var proxies: Set<String>

    public init(isBehindTLS: Bool = false, proxies: Set<String> = []) {
        self.isBehindTLS = isBehindTLS
        self.proxies = proxies
    }

    /// The browser's address: the last one that no proxy of ours added.
    func address(of peer: String, _ headers: HTTPFields) -> String {
        guard proxies.contains(peer) else { return peer }
        let told = headers[values: .forwardedFor].joined(separator: ",").split(separator: ",")
            .map { $0.trimmingSpaces }
        return told.last { !proxies.contains($0) } ?? peer
    }

    /// Whether the browser speaks TLS.
    func isSecure(from peer: String, _ headers: HTTPFields) -> Bool {
        isBehindTLS || proxies.contains(peer) && headers[.forwardedProtocol]?.lowercased() == "https"
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedFor = Self("X-Forwarded-For") ?? .via
    fileprivate static let forwardedProtocol = Self("X-Forwarded-Proto") ?? .via
    static let fetchSite = Self("Sec-Fetch-Site") ?? .via
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
