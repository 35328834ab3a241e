public import Awards
import GRDB
public import Vietnamese

/// A sign-in that has not ended: known by the digest of the token that the browser has.
public struct KeptSession: Hashable, Sendable {
    public var digest: String
    public var person: Person.ID
    public var began: Moment
    /// When it was last used, to some minutes.
    public var seen: Moment
    /// When it ends, however much it is used.
    public var ends: Moment

    public init(digest: String, person: Person.ID, began: Moment, seen: Moment, ends: Moment) {
        self.digest = digest
        self.person = person
        self.began = began
        self.seen = seen
        self.ends = ends
    }
}

extension Reading {
    public func webSession(_ digest: String) throws -> KeptSession? {
        try row("SELECT * FROM web_session WHERE digest = ?", [digest]).map(session)
    }

    /// The sessions of a person, or of everybody, the newest first.
    public func webSessions(of person: Person.ID? = nil) throws -> [KeptSession] {
        try rows(
            "SELECT * FROM web_session WHERE ?1 IS NULL OR person = ?1 ORDER BY began DESC, digest",
            [person?.rawValue]
        ).map(session)
    }

    private func session(_ row: Row) -> KeptSession {
        KeptSession(
            digest: row["digest"],
            person: Person.ID(row["person"] as String),
            began: Moment(unixSeconds: row["began"]),
            seen: Moment(unixSeconds: row["seen"]),
            ends: Moment(unixSeconds: row["ends"])
        )
    }
}

extension Transaction {
    public func insert(_ session: KeptSession) throws {
        try run(
            "INSERT INTO web_session (digest, person, began, seen, ends) VALUES (?, ?, ?, ?, ?)",
            [
                session.digest, session.person.rawValue, session.began.unixSeconds,
                session.seen.unixSeconds, session.ends.unixSeconds,
            ],
            value: session.person.rawValue
        )
    }

    /// Notes that a session was used; one that has been ended meanwhile stays ended.
    public func touch(_ digest: String, at moment: Moment) throws {
        try run(
            "UPDATE web_session SET seen = max(seen, ?) WHERE digest = ?",
            [moment.unixSeconds, digest]
        )
    }

    /// Ends a session; false when there is none.
    @discardableResult
    public func endWebSession(_ digest: String) throws -> Bool {
        try run("DELETE FROM web_session WHERE digest = ?", [digest]) == 1
    }

    /// Ends all sessions of a person but one; says how many.
    @discardableResult
    public func endWebSessions(of person: Person.ID, except kept: String? = nil) throws -> Int {
        try run(
            "DELETE FROM web_session WHERE person = ? AND digest IS NOT ?",
            [person.rawValue, kept]
        )
    }

    /// Removes sessions that have ended by themselves: at their end, or unused since a moment.
    public func forgetWebSessions(at moment: Moment, unusedSince last: Moment) throws {
        try run(
            "DELETE FROM web_session WHERE ends <= ? OR seen <= ?",
            [moment.unixSeconds, last.unixSeconds]
        )
    }
}
