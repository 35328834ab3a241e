public import Awards
import GRDB
public import Vietnamese

/// One line of the journal of accounts: who came in, who was let, who was not.
public struct AccessEvent: Hashable, Sendable {
    public enum Action: String, Hashable, Sendable, CaseIterable {
        case passwordSet = "password-set"
        case passwordChanged = "password-changed"
        case accountClosed = "account-closed"
        case signedIn = "signed-in"
        case refused
        /// It was refused so often that the name must wait.
        case throttled
        case signedOut = "signed-out"
        case sessionsRevoked = "sessions-revoked"
        case secondFactorBegun = "second-factor-begun"
        case secondFactorConfirmed = "second-factor-confirmed"
        case secondFactorRemoved = "second-factor-removed"
        case functionGiven = "function-given"
        case functionEnded = "function-ended"
    }

    /// From 1 on, without gaps; filled when it is appended.
    public var sequence: Int
    public var at: Moment
    public var action: Action
    /// Whose account; nil where a name that nobody has was tried.
    public var person: Person.ID?
    /// Who did it; nil for whoever runs the program, and for signing in.
    public var by: Person.ID?
    /// Where it came from; empty for the command line.
    public var address: String
    public var previousHash: String
    public var hash: String

    public init(
        at: Moment,
        action: Action,
        person: Person.ID?,
        by: Person.ID? = nil,
        address: String = "",
        sequence: Int = 0,
        previousHash: String = "",
        hash: String = ""
    ) {
        self.sequence = sequence
        self.at = at
        self.action = action
        self.person = person
        self.by = by
        self.address = address
        self.previousHash = previousHash
        self.hash = hash
    }

    /// The text whose digest closes the event.
    var sealedText: String {
        [
            String(sequence), at.iso, action.rawValue, person?.rawValue ?? "", by?.rawValue ?? "", address,
            previousHash,
        ].map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
    }
}

extension Reading {
    /// The last events of a person, or of everybody, the newest first.
    public func accessEvents(of person: Person.ID? = nil, limit: Int) throws -> [AccessEvent] {
        try rows(
            """
            SELECT * FROM access_event WHERE ?1 IS NULL OR person = ?1 ORDER BY sequence DESC LIMIT ?2
            """,
            [person?.rawValue, max(0, limit)]
        ).map(accessEvent)
    }

    /// When a person signed in last.
    public func lastSignIn(of person: Person.ID) throws -> Moment? {
        try row(
            """
            SELECT at FROM access_event WHERE person = ? AND action = 'signed-in' ORDER BY sequence DESC LIMIT 1
            """,
            [person.rawValue]
        ).flatMap { Moment(iso: $0["at"] as String) }
    }

    /// The first event of the journal of accounts that does not fit, if one does not.
    public func firstAccessFault() throws -> Int? {
        var last = (sequence: 0, hash: "")
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM access_event ORDER BY sequence")
        while let row = try cursor.next() {
            let event = try accessEvent(row)
            guard event.sequence == last.sequence + 1, event.previousHash == last.hash,
                event.hash == digest(Array(event.sealedText.utf8))
            else { return event.sequence }
            last = (event.sequence, event.hash)
        }
        return nil
    }

    private func accessEvent(_ row: Row) throws -> AccessEvent {
        guard let at = Moment(iso: row["at"] as String),
            let action = AccessEvent.Action(rawValue: row["action"])
        else {
            throw StoreError(.unreadableRecord, place: "access_event", value: "\(row["sequence"] as Int)")
        }
        return AccessEvent(
            at: at,
            action: action,
            person: (row["person"] as String?).map { Person.ID($0) },
            by: (row["by_person"] as String?).map { Person.ID($0) },
            address: row["address"],
            sequence: row["sequence"],
            previousHash: row["previous_hash"],
            hash: row["hash"]
        )
    }
}

extension Transaction {
    /// Puts an event at the end of the journal of accounts.
    public func append(_ draft: AccessEvent) throws {
        var event = draft
        let last = try row("SELECT sequence, hash FROM access_event ORDER BY sequence DESC LIMIT 1")
        event.sequence = (last?["sequence"] ?? 0) + 1
        event.previousHash = last?["hash"] ?? ""
        event.hash = digest(Array(event.sealedText.utf8))
        try run(
            """
            INSERT INTO access_event (sequence, at, action, person, by_person, address, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                event.sequence, event.at.iso, event.action.rawValue, event.person?.rawValue,
                event.by?.rawValue, event.address, event.previousHash, event.hash,
            ]
        )
    }
}
