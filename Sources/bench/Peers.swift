import Foundation
import GRDB

/// The floor that no durable action can go below: SQLite alone, writing as many rows under the same settings.
enum Peers {
    /// So many transactions of one record, one event and one counter, each committed to the disk.
    static func transactions(_ count: Int, in folder: URL, perCommit: Int = 1) throws -> Spent {
        let file = folder.appending(path: "peer-\(UUID().uuidString).sqlite")
        let pool = try DatabasePool(path: file.path)
        defer {
            try? pool.close()
            try? FileManager.default.removeItem(at: file)
        }
        let body = String(repeating: "x", count: 1_500)
        try pool.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    CREATE TABLE record (id TEXT PRIMARY KEY, state TEXT, body TEXT) STRICT;
                    CREATE TABLE event (object TEXT, n INTEGER, hash TEXT UNIQUE, PRIMARY KEY (object, n)) STRICT;
                    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT) STRICT;
                    """
            )
        }
        return try Spent.on {
            for start in stride(from: 0, to: count, by: perCommit) {
                try pool.writeWithoutTransaction { database in
                    try database.inTransaction(.immediate) {
                        for index in start..<min(count, start + perCommit) {
                            try write(index, body, database)
                        }
                        return .commit
                    }
                }
            }
        }.0
    }

    private static func write(_ index: Int, _ body: String, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO record VALUES (?, 'a', ?)")
            .execute(arguments: ["record \(index)", body])
        try database.cachedStatement(sql: "INSERT INTO event VALUES (?, 1, ?)")
            .execute(arguments: ["record \(index)", "hash \(index)"])
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO setting VALUES ('actions', ?)")
            .execute(arguments: ["\(index)"])
    }
}
