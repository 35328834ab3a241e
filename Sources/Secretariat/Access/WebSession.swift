public import Awards
import Crypto
import Foundation
import Store
public import Vietnamese

/// Somebody who has signed in, as one request of the browser finds him.
public struct WebSession: Hashable, Sendable {
    public let person: Person.ID
    /// What every form must send back; made out of the token, so that nobody without it knows it.
    public let csrf: String
    public let began: Moment
    /// When it ends if nothing is done any more.
    public let ends: Moment
    /// Whether he came in with a password that was made for him: nothing else is done before it is replaced.
    public let replacesPassword: Bool
    let digest: String
    /// Whether its last use lies so far back that this one is to be noted.
    let isToBeNoted: Bool

    /// Whether a form was made for this session.
    public func accepts(csrf given: String) -> Bool { Constant.equal(csrf, given) }
}

/// A token: 32 random bytes as text that fits a cookie; the store has only its digest.
enum SessionToken {
    static let length = 32
    /// The characters of 32 bytes in base 64.
    static let textLength = 43

    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    static func digest(_ token: String) -> String? {
        guard token.utf8.count == textLength else { return nil }
        return Office.digest(Array(token.utf8))
    }

    static func csrf(_ token: String) -> String {
        let key = SymmetricKey(data: Data(token.utf8))
        return text(Array(HMAC<SHA256>.authenticationCode(for: Data("csrf".utf8), using: key)))
    }
}

/// How long a session lasts, in minutes; settings of the agency.
struct SessionLength {
    static let idleSetting = "web-session.idle-minutes"
    static let fullSetting = "web-session.full-minutes"

    var idle: Int
    var full: Int

    init(_ view: Reading) throws {
        func minutes(_ name: String, _ usual: Int) throws -> Int {
            guard let value = try view.setting(name).flatMap({ Int($0) }), value > 0 else { return usual }
            return min(value, 60 * 24 * 31)
        }
        idle = try minutes(Self.idleSetting, 8 * 60)
        full = try minutes(Self.fullSetting, 24 * 60)
    }

    /// After how many seconds a use is noted anew: reading pages hardly ever writes.
    var noted: Int { max(60, idle * 60 / 48) }

    func end(of session: KeptSession) -> Moment {
        min(session.ends, Moment(unixSeconds: session.seen.unixSeconds + idle * 60))
    }
}

extension Office {
    /// The session of a token, noting that it was used; nil when there is none, or it has ended or was revoked.
    public func webSession(_ token: String) throws -> WebSession? {
        guard let digest = SessionToken.digest(token) else { return nil }
        let now = clock()
        let found = try store.read { view -> (KeptSession, SessionLength, replacesPassword: Bool)? in
            let length = try SessionLength(view)
            guard let kept = try view.webSession(digest), length.end(of: kept) > now else { return nil }
            return (kept, length, try view.account(of: kept.person)?.isFirst ?? false)
        }
        guard let (kept, length, replacesPassword) = found else { return nil }
        return WebSession(
            person: kept.person,
            csrf: SessionToken.csrf(token),
            began: kept.began,
            ends: Moment(unixSeconds: min(kept.ends.unixSeconds, now.unixSeconds + length.idle * 60)),
            replacesPassword: replacesPassword,
            digest: digest,
            isToBeNoted: now.unixSeconds - kept.seen.unixSeconds >= length.noted
        )
    }

    /// Notes that a session was used, so that it does not end as idle.
    func note(_ session: WebSession) throws {
        try store.write { try $0.touch(session.digest, at: clock()) }
    }

    /// Ends a session; nothing when it has ended.
    public func signOut(_ token: String) throws {
        guard let digest = SessionToken.digest(token) else { return }
        let now = clock()
        try store.write { books in
            guard let kept = try books.webSession(digest) else { return }
            try books.endWebSession(digest)
            try books.append(AccessEvent(at: now, action: .signedOut, person: kept.person, by: kept.person))
        }
    }

    /// Ends every session of a person.
    ///
    /// - Parameter by: Himself, an administrator of the agency, or nil for whoever runs the program.
    /// - Returns: How many there were.
    /// - Throws: `AccountFault.notAdministrator`.
    @discardableResult
    public func revokeSessions(of person: Person.ID, by: Person.ID?) throws -> Int {
        let now = clock()
        return try store.write { books in
            if by != person { try requireAdministrator(by, books) }
            let ended = try books.endWebSessions(of: person)
            guard ended > 0 else { return 0 }
            try books.append(AccessEvent(at: now, action: .sessionsRevoked, person: person, by: by))
            return ended
        }
    }
}
