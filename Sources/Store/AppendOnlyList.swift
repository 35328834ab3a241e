import GRDB

/// A table that only grows: its first rows on one day are its first rows for ever.
///
/// Events are chained one by one; these lists are anchored as a whole, by how long they were and the digest of
/// what stood in them. The reason for which a number is void is left out, because it may be added later.
enum AppendOnlyList: String, CaseIterable {
    case documents, numbers

    private var table: String {
        switch self {
        case .documents: "document"
        case .numbers: "register_entry"
        }
    }

    private var columns: String {
        switch self {
        case .documents:
            "form, kind, object, issue, file_name, folder, digest, template_digest, action_id, day"
        case .numbers: "series, unit, year, number, text, day, kind, object"
        }
    }

    func count(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }

    /// The digest of the first rows, in the order in which they were written.
    func digest(ofFirst count: Int, _ database: Database, _ digest: @escaping Digest) throws -> String {
        var sealing = Sealing(digest: digest)
        try eachRow(database, first: count) { sealing.add($0) }
        return sealing.close()
    }

    func eachRow(_ database: Database, first count: Int = -1, _ body: (Row) throws -> Void) throws {
        let cursor = try Row.fetchCursor(
            database,
            sql: "SELECT \(columns) FROM \(table) ORDER BY rowid LIMIT ?",
            arguments: [count]
        )
        while let row = try cursor.next() { try body(row) }
    }
}
