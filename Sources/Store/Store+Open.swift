import Foundation
import GRDB

/// What a connection is opened with.
struct Settings: Sendable {
    /// `PRAGMA synchronous`: full for every folder that people use.
    enum Synchronous: Int, Sendable { case off = 0, full = 2 }

    var busyTimeout: Double
    var synchronous: Synchronous

    var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeout)
        configuration.foreignKeysEnabled = true
        configuration.label = "vinhdanh"
        configuration.prepareDatabase { database in
            // Names in the schema of a stranger's file must not run functions.
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            // 16 MiB a connection. To map the file instead was measured under load: twice the wait, four times the memory.
            try database.execute(sql: "PRAGMA cache_size = -16384")
            database.add(function: SearchText.bears)
        }
        return configuration
    }
}

extension Store {
    /// Marks our files among all SQLite files: "VHDN".
    static let applicationID = 0x5648_444E

    /// Opens the database, refuses what is not ours or is from the future, migrates, and asserts the pragmas.
    static func open(_ file: URL, settings: Settings) throws -> DatabasePool {
        try StoreError.atBorder(value: file.lastPathComponent) {
            let pool = try DatabasePool(path: file.path, configuration: settings.configuration)
            try pool.writeWithoutTransaction { database in
                // GRDB lowers it to NORMAL for WAL, under which a commit can be lost with the power.
                try database.execute(sql: "PRAGMA synchronous = \(settings.synchronous.rawValue)")
                try refuseStrangers(database, file: file)
            }
            try Schema.migrator.migrate(pool)
            try pool.writeWithoutTransaction { try assertPragmas($0, settings: settings) }
            return pool
        }
    }

    /// An empty file may become ours; a file with tables must be ours, and not newer than this program.
    static func refuseStrangers(_ database: Database, file: URL) throws {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard mark == applicationID || (mark == 0 && tables == 0) else {
            throw StoreError(
                .cannotOpen,
                place: file.lastPathComponent,
                expected: String(applicationID),
                found: String(mark)
            )
        }
        if tables == 0 { try database.execute(sql: "PRAGMA application_id = \(applicationID)") }
        if let unknown = try Schema.unknownMigration(in: database) {
            throw StoreError(.newerSchema, place: file.lastPathComponent, found: unknown)
        }
    }

    private static func assertPragmas(_ database: Database, settings: Settings) throws {
        let wanted = [
            ("journal_mode", "wal"),
            ("synchronous", String(settings.synchronous.rawValue)),
            ("foreign_keys", "1"),
            ("busy_timeout", String(Int(settings.busyTimeout * 1000))),
        ]
        for (pragma, expected) in wanted {
            let found = try String.fetchOne(database, sql: "PRAGMA \(pragma)") ?? ""
            guard found == expected else {
                throw StoreError(.unsafeSetting, place: pragma, expected: expected, found: found)
            }
        }
    }
}
