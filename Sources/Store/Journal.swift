public import Awards
import GRDB
import Vietnamese

extension Reading {
    /// The events of a thing, first to last.
    public func events(of object: ObjectReference) throws -> [Event] {
        try rows(
            "SELECT * FROM event WHERE kind = ? AND object = ? ORDER BY sequence",
            [object.kind.rawValue, object.id]
        ).map { try event($0) }
    }

    /// The events of a thing without those that were undone and those that undid them, first to last.
    public func standingEvents(of object: ObjectReference) throws -> [Event] {
        let events = try events(of: object)
        let undone = events.compactMap { event in event.firstUndone.map { $0..<event.sequence } }
        return events.filter { event in
            event.firstUndone == nil && !undone.contains { $0.contains(event.sequence) }
        }
    }

    /// The actions that a person has done on a thing and nobody undid, each once.
    public func actions(of actor: Person.ID, on object: ObjectReference) throws -> [String] {
        try rows(
            """
            SELECT DISTINCT action FROM event AS done
            WHERE kind = ?1 AND object = ?2 AND (actor = ?3 OR on_behalf_of = ?3)
            AND NOT (action = 'undo' AND reason IS NOT NULL) AND NOT EXISTS (
                SELECT 1 FROM event AS undoing WHERE undoing.kind = ?1 AND undoing.object = ?2
                AND undoing.action = 'undo' AND undoing.sequence > done.sequence
                AND CAST(substr(undoing.reason, 12) AS INTEGER) <= done.sequence
            ) ORDER BY action
            """,
            [object.kind.rawValue, object.id, actor.rawValue]
        ).map { $0["action"] }
    }

    public func lastEvent(of object: ObjectReference) throws -> Event? {
        try row(
            "SELECT * FROM event WHERE kind = ? AND object = ? ORDER BY sequence DESC LIMIT 1",
            [object.kind.rawValue, object.id]
        ).map { try event($0) }
    }

    /// The events that one action wrote, in all the things it moved.
    public func events(ofAction actionID: String) throws -> [Event] {
        try rows("SELECT * FROM event WHERE action_id = ? ORDER BY kind, object, sequence", [actionID])
            .map { try event($0) }
    }

    /// Goes through the whole journal, chain by chain, without holding it in memory.
    public func eachEvent(_ body: (Event) throws -> Void) throws {
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY kind, object, sequence")
        while let row = try cursor.next() { try body(try event(row)) }
    }

    /// The digest of a thing's record as it lies in the store: what its newest event must name.
    ///
    /// - Throws: `StoreError.notFound`.
    public func contentHash(of object: ObjectReference) throws -> String {
        guard let table = TrackedKinds.tableName(of: object.kind),
            let body = try row("SELECT body FROM \(table) WHERE id = ?", [object.id])?["body"] as String?
        else { throw StoreError(.notFound, place: object.kind.rawValue, value: object.id) }
        return digest(Array(body.utf8))
    }

    func event(_ row: Row) throws -> Event {
        let place = "event \(row["object"] as String) \(row["sequence"] as Int)"
        guard let kind = ObjectKind(rawValue: row["kind"]), let at = Moment(iso: row["at"] as String) else {
            throw StoreError(.unreadableRecord, place: place)
        }
        return Event(
            object: ObjectReference(kind, row["object"]),
            sequence: row["sequence"],
            at: at,
            actor: (row["actor"] as String?).map(Person.ID.init(rawValue:)),
            action: row["action"],
            actionID: row["action_id"],
            label: row["label"],
            from: row["from_state"],
            to: row["to_state"],
            reason: row["reason"],
            text: row["text"],
            contentHash: row["content_hash"],
            previousHash: row["previous_hash"],
            hash: row["hash"],
            onBehalfOf: (row["on_behalf_of"] as String?).map(Person.ID.init(rawValue:)),
            delegation: row["delegation"]
        )
    }
}

extension Transaction {
    /// Adds an event to the chain of its object, after the records were written.
    ///
    /// Sequence, previous hash and hash are filled here, whatever the caller put there; so is the content hash
    /// when it is empty, from the record as it lies in the store now.
    ///
    /// - Returns: The event as it was sealed.
    @discardableResult
    public func append(_ draft: Event) throws -> Event {
        var event = draft
        let last = try row(
            "SELECT sequence, hash FROM event WHERE kind = ? AND object = ? ORDER BY sequence DESC LIMIT 1",
            [event.object.kind.rawValue, event.object.id]
        )
        event.sequence = (last?["sequence"] ?? 0) + 1
        event.previousHash = last?["hash"] ?? ""
        if event.contentHash.isEmpty { event.contentHash = try contentHash(of: event.object) }
        event.hash = digest(Array(event.sealedText.utf8))
        try run(
            """
            INSERT INTO event (kind, object, sequence, at, actor, action, action_id, label, from_state,
                to_state, reason, text, content_hash, previous_hash, hash, on_behalf_of, delegation)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                event.object.kind.rawValue, event.object.id, event.sequence, event.at.iso,
                event.actor?.rawValue, event.action, event.actionID, event.label, event.from, event.to,
                event.reason, event.text, event.contentHash, event.previousHash, event.hash,
                event.onBehalfOf?.rawValue, event.delegation,
            ],
            value: event.object.description
        )
        return event
    }
}
