import GRDB

/// What can be asked of the store: one unchanging view, valid inside the closure of `Store.read`.
public class Reading {
    let database: Database
    let digest: Digest
    /// What earlier views made of tables that seldom change; nil for a copy that is only looked through.
    let tables: KeptTables?
    /// What this view made of them.
    var made: [KeptTables.Entry] = []

    init(_ database: Database, digest: @escaping Digest, tables: KeptTables? = nil) {
        self.database = database
        self.digest = digest
        self.tables = tables
    }

    /// All rows of a query whose text never varies, so that it is prepared once a connection.
    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
    }

    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
    }
}

/// What can be asked and changed inside the closure of `Store.write`.
public final class Transaction: Reading {
    var interruption: Interruption?

    /// Runs a part of the transaction: when it throws, what it changed is undone and the transaction goes on.
    public func attempt<Result>(_ body: () throws -> Result) throws -> Result {
        try StoreError.atBorder {
            guard database.isInsideTransaction else { throw StoreError(.disk, place: "transaction") }
            try database.execute(sql: "SAVEPOINT attempt")
            do {
                let result = try body()
                try database.execute(sql: "RELEASE attempt")
                return result
            } catch {
                // What was made of rows that are undone now must not be kept.
                made.removeAll()
                if database.isInsideTransaction {
                    try database.execute(sql: "ROLLBACK TO attempt; RELEASE attempt")
                }
                throw error
            }
        }
    }

    /// Runs a statement and says how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments = [], value: String = "") throws -> Int {
        try StoreError.atBorder(value: value) {
            // A full disk undoes the transaction at once; what came after it would be written alone.
            guard database.isInsideTransaction else { throw StoreError(.disk, place: "transaction") }
            try interruption?(.statement)
            try database.cachedStatement(sql: sql).execute(arguments: arguments)
            return database.changesCount
        }
    }
}
