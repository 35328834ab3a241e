public import Awards
import GRDB
public import Vietnamese

/// One import of a list, or one change of the organisation on a page: who, when, what it did.
public struct ImportRecord: Hashable, Sendable {
    public var at: Moment
    public var actor: Person.ID
    /// What kind of list it was: units, people, nominees.
    public var what: String
    /// For a change on a page, the code of what was changed.
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
    ///
    /// - Parameter kinds: Of which kinds of lists; nil for all.
    public func imports(of kinds: [String]? = nil, limit: Int) throws -> [ImportRecord] {
        let marks = (kinds ?? []).map { _ in "?" }.joined(separator: ", ")
        let condition = kinds == nil ? "" : "WHERE what IN (\(marks))"
        return try rows(
            "SELECT * FROM import_log \(condition) ORDER BY id DESC LIMIT \(max(0, limit))",
            .init(kinds ?? [])
        ).map { row in
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
