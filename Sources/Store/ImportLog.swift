public import Awards
import GRDB
public import Vietnamese

/// One import of a list: who, when, which file, what it did.
public struct ImportRecord: Hashable, Sendable {
    public var at: Moment
    public var actor: Person.ID
    /// What kind of list it was: units, people, nominees.
    public var what: String
    public var fileName: String
    public var digest: String
    public var created: Int
    public var changed: Int
    public var unchanged: Int

    public init(
        at: Moment,
        actor: Person.ID,
        what: String,
        fileName: String,
        digest: String,
        created: Int,
        changed: Int,
        unchanged: Int
    ) {
        self.at = at
        self.actor = actor
        self.what = what
        self.fileName = fileName
        self.digest = digest
        self.created = created
        self.changed = changed
        self.unchanged = unchanged
    }
}

extension Reading {
    /// The last imports, newest first.
    public func imports(limit: Int) throws -> [ImportRecord] {
        try rows("SELECT * FROM import_log ORDER BY id DESC LIMIT ?", [limit]).map { row in
            guard let at = Moment(iso: row["at"] as String) else {
                throw StoreError(.unreadableRecord, place: "import_log", value: row["file_name"])
            }
            return ImportRecord(
                at: at,
                actor: Person.ID(row["actor"] as String),
                what: row["what"],
                fileName: row["file_name"],
                digest: row["digest"],
                created: row["created"],
                changed: row["changed"],
                unchanged: row["unchanged"]
            )
        }
    }
}

extension Transaction {
    public func record(_ done: ImportRecord) throws {
        try run(
            """
            INSERT INTO import_log (at, actor, what, file_name, digest, created, changed, unchanged)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                done.at.iso, done.actor.rawValue, done.what, done.fileName, done.digest, done.created,
                done.changed, done.unchanged,
            ],
            value: done.fileName
        )
    }
}
