public import Awards
import GRDB
public import Vietnamese

/// What puts an act back, for as long as it may be.
public struct KeptUndo: Hashable, Sendable {
    public var person: Person.ID
    /// The key of the act.
    public var key: String
    /// The last moment at which it is put back.
    public var ends: Moment
    /// JSON, as whoever keeps it understands it.
    public var body: String

    public init(person: Person.ID, key: String, ends: Moment, body: String) {
        self.person = person
        self.key = key
        self.ends = ends
        self.body = body
    }
}

/// A record as it stood at one moment: its text, its version, and how many events it had.
public struct Original: Hashable, Codable, Sendable {
    public var object: ObjectReference
    public var body: String
    public var version: Int
    /// The sequence of its newest event then.
    public var sequence: Int
}

extension Reading {
    public func undo(_ key: String, of person: Person.ID) throws -> KeptUndo? {
        try row("SELECT * FROM undo WHERE person = ? AND key = ?", [person.rawValue, key]).map { row in
            KeptUndo(person: person, key: key, ends: Moment(unixSeconds: row["ends"]), body: row["body"])
        }
    }

    /// A record as it stands now.
    ///
    /// - Throws: `StoreError.notFound`.
    public func original(_ object: ObjectReference) throws -> Original {
        guard let table = TrackedKinds.tableName(of: object.kind),
            let row = try row("SELECT version, body FROM \(table) WHERE id = ?", [object.id])
        else { throw StoreError(.notFound, place: object.kind.rawValue, value: object.id) }
        return Original(
            object: object,
            body: row["body"],
            version: row["version"],
            sequence: try lastEvent(of: object)?.sequence ?? 0
        )
    }

    /// The value that a record held then.
    ///
    /// - Throws: `StoreError.unreadableRecord`.
    public func value<Value: TrackedRecord>(_ type: Value.Type, of original: Original) throws -> Value {
        try CanonicalText.read(type, from: original.body, table: "undo", key: original.object.id)
    }
}

extension Transaction {
    public func keep(_ undo: KeptUndo) throws {
        try run(
            "INSERT INTO undo (person, key, ends, body) VALUES (?, ?, ?, ?)",
            [undo.person.rawValue, undo.key, undo.ends.unixSeconds, undo.body],
            value: undo.key
        )
    }

    /// Removes what was put back.
    public func forgetUndo(_ key: String, of person: Person.ID) throws {
        try run("DELETE FROM undo WHERE person = ? AND key = ?", [person.rawValue, key])
    }

    /// Removes what can no longer be put back.
    public func forgetUndos(before moment: Moment) throws {
        try run("DELETE FROM undo WHERE ends < ?", [moment.unixSeconds])
    }

    /// What was reminded of in one stay counts as reminded of in another, which goes on where it stood.
    public func copyReminders(from visit: Visit, to other: Visit) throws {
        try run(
            """
            INSERT INTO reminder (kind, object, visit, ladder, rung, revision, day, at, skipped)
            SELECT kind, object, ?, ladder, rung, revision, day, at, skipped FROM reminder
            WHERE kind = ? AND object = ? AND visit = ?
            """,
            [other.number, visit.object.kind.rawValue, visit.object.id, visit.number]
        )
    }
}
