import GRDB
public import Vietnamese

/// What sign-ins are counted by.
public struct AttemptKey: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable { case name, address }

    public var kind: Kind
    /// The digest of the name or address: what is typed by mistake into the wrong field is not kept.
    public var digest: String

    public init(_ kind: Kind, digest: String) {
        self.kind = kind
        self.digest = digest
    }
}

/// How often signing in was tried in vain, and when last.
public struct Attempts: Hashable, Sendable {
    public var failures: Int
    public var last: Moment

    public init(failures: Int, last: Moment) {
        self.failures = failures
        self.last = last
    }
}

extension Reading {
    public func attempts(_ key: AttemptKey) throws -> Attempts? {
        try row(
            "SELECT failures, last FROM sign_in_attempt WHERE kind = ? AND digest = ?",
            [key.kind.rawValue, key.digest]
        ).map { Attempts(failures: $0["failures"], last: Moment(unixSeconds: $0["last"])) }
    }
}

extension Transaction {
    /// Sets how often it was tried; nil forgets it.
    public func set(_ attempts: Attempts?, for key: AttemptKey) throws {
        guard let attempts, attempts.failures > 0 else {
            try run(
                "DELETE FROM sign_in_attempt WHERE kind = ? AND digest = ?",
                [key.kind.rawValue, key.digest]
            )
            return
        }
        try run(
            """
            INSERT INTO sign_in_attempt (kind, digest, failures, last) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, digest) DO UPDATE SET failures = excluded.failures, last = excluded.last
            """,
            [key.kind.rawValue, key.digest, attempts.failures, attempts.last.unixSeconds]
        )
    }

    public func forgetAttempts(before moment: Moment) throws {
        try run("DELETE FROM sign_in_attempt WHERE last < ?", [moment.unixSeconds])
    }
}
