public import Awards
import GRDB

/// The contents of a thing as they once came back to be edited.
public struct Revision<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Of the event that sent it back.
    public var sequence: Int
    public var value: Value
}

extension Transaction {
    /// Keeps the contents of a thing as they stand after an event that was just put.
    public func keepRevision(by event: Event) throws {
        guard let table = TrackedKinds.tableName(of: event.object.kind) else { return }
        try run(
            """
            INSERT INTO revision (kind, object, sequence, body)
            SELECT ?, ?, ?, body FROM \(table) WHERE id = ?
            """,
            [event.object.kind.rawValue, event.object.id, event.sequence, event.object.id],
            value: event.object.description
        )
    }
}

extension Reading {
    /// Everything that was kept of a thing, first to last.
    public func revisions<Value: TrackedRecord>(_ type: Value.Type, of id: String) throws -> [Revision<Value>]
    {
        try rows(
            "SELECT sequence, body FROM revision WHERE kind = ? AND object = ? ORDER BY sequence",
            [Value.kind.rawValue, id]
        ).map { row in
            let value = try CanonicalText.read(type, from: row["body"], table: "revision", key: id)
            return Revision(sequence: row["sequence"], value: value)
        }
    }

    /// The files that only an earlier revision of a thing still names.
    func filesOfRevisions<Value: TrackedRecord>(of type: Value.Type) throws -> Set<String> {
        let sql = "SELECT object, body FROM revision WHERE kind = ?"
        let cursor = try Row.fetchCursor(database, sql: sql, arguments: [Value.kind.rawValue])
        var names: Set<String> = []
        while let row = try cursor.next() {
            let value = try CanonicalText.read(type, from: row["body"], table: "revision", key: row["object"])
            names.formUnion(Value.table.files(value))
        }
        return names
    }

    /// The first kept revision that is not what its event sealed.
    func firstAlteredRevision() throws -> String? {
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT revision.kind, revision.object, revision.sequence, revision.body, event.content_hash
                FROM revision LEFT JOIN event USING (kind, object, sequence)
                """
        )
        while let row = try cursor.next() {
            let body: String = row["body"]
            guard row["content_hash"] != digest(Array(body.utf8)) else { continue }
            return "revision \(row["kind"] as String) \(row["object"] as String) \(row["sequence"] as Int)"
        }
        return nil
    }
}
