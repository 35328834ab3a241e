public import Awards
import GRDB

/// Slow work that follows from an action and can be repeated: render a document, send a mail.
public struct Work: Hashable, Sendable, Identifiable {
    public var id: Int64
    /// What is to be done.
    public var kind: String
    public var object: ObjectReference
    /// JSON, as the doer of this kind of work understands it.
    public var payload: String
    public var actionID: String
    /// How often it was tried and failed.
    public var attempts: Int
    /// Why it failed last.
    public var failure: String?
}

extension Reading {
    /// Work to be done, oldest first.
    ///
    /// - Parameter below: Leaves out what has failed that often, so that one bad line does not stop the rest.
    public func pending(limit: Int, below attempts: Int = .max) throws -> [Work] {
        try rows("SELECT * FROM outbox WHERE attempts < ? ORDER BY id LIMIT ?", [attempts, limit]).map(work)
    }

    /// Work still to be done for one thing.
    public func pending(for object: ObjectReference) throws -> [Work] {
        try rows(
            "SELECT * FROM outbox WHERE kind = ? AND object = ? ORDER BY id",
            [object.kind.rawValue, object.id]
        ).map(work)
    }

    /// Work that was queued after that one, oldest first.
    public func work(after id: Work.ID) throws -> [Work] {
        try rows("SELECT * FROM outbox WHERE id > ? ORDER BY id", [id]).map(work)
    }

    /// The newest work in the queue; 0 when it is empty.
    public func lastWork() throws -> Work.ID { try row("SELECT MAX(id) AS id FROM outbox")?["id"] ?? 0 }

    private func work(_ row: Row) throws -> Work {
        let id: Int64 = row["id"]
        guard let kind = ObjectKind(rawValue: row["kind"]) else {
            throw StoreError(.unreadableRecord, place: "outbox", value: String(id))
        }
        return Work(
            id: id,
            kind: row["work"],
            object: ObjectReference(kind, row["object"]),
            payload: row["payload"],
            actionID: row["action_id"],
            attempts: row["attempts"],
            failure: row["failure"]
        )
    }
}

extension Transaction {
    /// Puts work at the end of the queue; it exists only when the transaction commits.
    @discardableResult
    public func enqueue(
        _ kind: String,
        for object: ObjectReference,
        payload: String,
        actionID: String
    ) throws -> Int64 {
        try run(
            """
            INSERT INTO outbox (work, kind, object, payload, action_id, attempts) VALUES (?, ?, ?, ?, ?, 0)
            """,
            [kind, object.kind.rawValue, object.id, payload, actionID],
            value: object.description
        )
        return database.lastInsertedRowID
    }

    /// Takes work that is done off the queue; false when somebody had done so before.
    @discardableResult
    public func finish(_ id: Work.ID) throws -> Bool {
        try run("DELETE FROM outbox WHERE id = ?", [id]) == 1
    }

    /// Counts one more failed attempt and keeps why; false when the work is no longer in the queue.
    @discardableResult
    public func fail(_ id: Work.ID, reason: String) throws -> Bool {
        try run("UPDATE outbox SET attempts = attempts + 1, failure = ? WHERE id = ?", [reason, id]) == 1
    }
}
