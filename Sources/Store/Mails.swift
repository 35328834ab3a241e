public import Awards
import GRDB
public import Vietnamese

/// A notice for one person, and what became of it.
public struct Mail: Hashable, Sendable, Identifiable {
    public var id: Int64
    /// What it is about, once: the same notice is never queued twice.
    public var key: String
    public var person: Person.ID
    /// Its kind: a step, a reminder, an escalation.
    public var notice: String
    public var object: ObjectReference
    /// JSON, as whoever words it understands it.
    public var payload: String
    public var queued: Moment
    /// How often it was tried and failed, when it is tried next, and why it failed last.
    public var attempts: Int
    public var nextTry: Moment
    public var failure: String?
    public var sent: Moment?
    /// The Message-ID under which it went.
    public var message: String?
}

extension Reading {
    /// Notices that wait and may be tried by now, oldest first.
    public func mailWaiting(at moment: Moment = Moment(unixSeconds: .max)) throws -> [Mail] {
        try rows("SELECT * FROM mail WHERE sent IS NULL AND next_try <= ? ORDER BY id", [moment.iso]).map(
            mail
        )
    }

    /// Every notice, oldest first.
    public func mail() throws -> [Mail] { try rows("SELECT * FROM mail ORDER BY id").map(mail) }

    /// Notices that were queued after that one, oldest first.
    public func mail(after id: Mail.ID) throws -> [Mail] {
        try rows("SELECT * FROM mail WHERE id > ? ORDER BY id", [id]).map(mail)
    }

    /// The newest notice; 0 when there is none.
    public func lastMail() throws -> Mail.ID { try row("SELECT MAX(id) AS id FROM mail")?["id"] ?? 0 }

    /// When the person last got a notice of any kind.
    public func lastMail(to person: Person.ID) throws -> Moment? {
        try row("SELECT MAX(sent) AS sent FROM mail WHERE person = ?", [person.rawValue])
            .flatMap { $0["sent"] as String? }.flatMap { Moment(iso: $0) }
    }

    private func mail(_ row: Row) throws -> Mail {
        let id: Int64 = row["id"]
        guard let kind = ObjectKind(rawValue: row["kind"]), let queued = Moment(iso: row["queued"] as String),
            let nextTry = Moment(iso: row["next_try"] as String)
        else { throw StoreError(.unreadableRecord, place: "mail", value: String(id)) }
        return Mail(
            id: id,
            key: row["key"],
            person: Person.ID(row["person"] as String),
            notice: row["notice"],
            object: ObjectReference(kind, row["object"]),
            payload: row["payload"],
            queued: queued,
            attempts: row["attempts"],
            nextTry: nextTry,
            failure: row["failure"],
            sent: (row["sent"] as String?).flatMap { Moment(iso: $0) },
            message: row["message"]
        )
    }
}

extension Transaction {
    /// Queues a notice; false when the same one was queued before.
    @discardableResult
    public func queueMail(
        _ key: String,
        to person: Person.ID,
        notice: String,
        about object: ObjectReference,
        payload: String,
        at moment: Moment
    ) throws -> Bool {
        try run(
            """
            INSERT OR IGNORE INTO mail
                (key, person, notice, kind, object, payload, queued, attempts, next_try)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)
            """,
            [
                key, person.rawValue, notice, object.kind.rawValue, object.id, payload, moment.iso,
                moment.iso,
            ],
            value: key
        ) == 1
    }

    /// Notes in which letter a notice goes, before it is sent.
    public func mailBegun(_ id: Mail.ID, as message: String) throws {
        try run("UPDATE mail SET message = ? WHERE id = ? AND sent IS NULL", [message, id])
    }

    /// Notes that a notice went out.
    public func mailSent(_ id: Mail.ID, as message: String, at moment: Moment) throws {
        try run(
            "UPDATE mail SET sent = ?, message = ?, failure = NULL WHERE id = ? AND sent IS NULL",
            [moment.iso, message, id]
        )
    }

    /// Notes that a notice could not go, and when it is tried again.
    public func mailFailed(_ id: Mail.ID, reason: String, nextTry: Moment) throws {
        try run(
            "UPDATE mail SET attempts = attempts + 1, failure = ?, next_try = ? WHERE id = ? AND sent IS NULL",
            [reason, nextTry.iso, id]
        )
    }
}
