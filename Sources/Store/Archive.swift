import Foundation
import GRDB

/// The two tables that make a copy of the database a backup: the files' bytes, and what is noted about it.
enum Archive {
    static let files = "archive_file"
    static let notes = "archive_note"

    static let schema = """
        CREATE TABLE archive_file (digest TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
        CREATE TABLE archive_note (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
        """

    static func isIn(_ database: Database) throws -> Bool {
        try database.tableExists(files) && database.tableExists(notes)
    }

    /// Removes the tables and the room they took: the copy is a database for work again.
    static func remove(from database: Database) throws {
        try database.execute(sql: "DROP TABLE archive_file; DROP TABLE archive_note; VACUUM")
    }

    /// Puts the bytes of all named files in; those that are missing or altered are left out.
    static func fill(_ database: Database, from store: FileStore, named: Set<String>) throws {
        try database.inTransaction(.immediate) {
            try database.execute(sql: schema)
            for name in named.sorted() {
                guard let bytes = try? store.read(name) else { continue }
                try database.cachedStatement(sql: "INSERT INTO archive_file (digest, bytes) VALUES (?, ?)")
                    .execute(arguments: [name, Data(bytes)])
            }
            return .commit
        }
    }

    static func note(_ name: String, _ value: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO archive_note (name, value) VALUES (?, ?)",
            arguments: [name, value]
        )
    }

    static func note(_ name: String, in database: Database) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT value FROM archive_note WHERE name = ?",
            arguments: [name]
        )
    }

    /// Compares the archived bytes with their digests and with what the records name.
    static func compare(_ database: Database, named: Set<String>, digest: Digest) throws -> FileReport {
        var report = FileReport(named: named.count)
        var seen: Set<String> = []
        try eachFile(in: database) { name, bytes in
            seen.insert(name)
            if digest(bytes) != name { report.altered.append(name) }
            if !named.contains(name) { report.orphans.append(name) }
        }
        report.missing = named.subtracting(seen).sorted()
        return report
    }

    static func eachFile(in database: Database, _ body: (String, [UInt8]) throws -> Void) throws {
        let cursor = try Row.fetchCursor(
            database,
            sql: "SELECT digest, bytes FROM archive_file ORDER BY digest"
        )
        while let row = try cursor.next() { try body(row["digest"], Array(row["bytes"] as Data)) }
    }
}
