public import Awards
import GRDB
public import Vietnamese

/// What came of one action on many things, as it is kept for whoever did it.
public struct KeptRun: Hashable, Sendable {
    public var person: Person.ID
    /// The key under which it was asked for.
    public var key: String
    public var at: Moment
    /// From when on it is no longer shown.
    public var ends: Moment
    /// JSON, as whoever keeps it understands it.
    public var body: String

    public init(person: Person.ID, key: String, at: Moment, ends: Moment, body: String) {
        self.person = person
        self.key = key
        self.at = at
        self.ends = ends
        self.body = body
    }
}

extension Reading {
    public func bulkRun(_ key: String, of person: Person.ID) throws -> KeptRun? {
        guard
            let row = try row("SELECT * FROM bulk_run WHERE person = ? AND key = ?", [person.rawValue, key])
        else { return nil }
        guard let at = Moment(iso: row["at"] as String) else {
            throw StoreError(.unreadableRecord, place: "bulk_run", value: key)
        }
        let ends = Moment(unixSeconds: row["ends"])
        return KeptRun(person: person, key: key, at: at, ends: ends, body: row["body"])
    }
}

extension Transaction {
    public func keep(_ run: KeptRun) throws {
        try self.run(
            "INSERT INTO bulk_run (person, key, at, ends, body) VALUES (?, ?, ?, ?, ?)",
            [run.person.rawValue, run.key, run.at.iso, run.ends.unixSeconds, run.body],
            value: run.key
        )
    }

    /// Removes those whose day has come; says how many.
    @discardableResult
    public func forgetBulkRuns(at moment: Moment) throws -> Int {
        try run("DELETE FROM bulk_run WHERE ends <= ?", [moment.unixSeconds])
    }
}
