import GRDB

/// A row that names another row which is not there.
struct DanglingReference {
    let table: String
    let column: String
    let value: String
    let parent: String

    var error: StoreError {
        StoreError(.unknownReference, place: "\(table).\(column)", value: value, expected: parent)
    }

    /// The first such row, looked for only when a commit was refused: it reads every table.
    static func first(in database: Database) throws -> DanglingReference? {
        guard let found = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") else { return nil }
        let table: String = found["table"]
        let key: Int = found["fkid"]
        let keys = try Row.fetchAll(database, sql: "PRAGMA foreign_key_list(\(table))")
        guard let column = keys.first(where: { $0["id"] == key })?["from"] as String? else { return nil }
        let value = try String.fetchOne(
            database,
            sql: "SELECT \(column) FROM \(table) WHERE rowid = ?",
            arguments: [found["rowid"] as Int?]
        )
        return DanglingReference(table: table, column: column, value: value ?? "", parent: found["parent"])
    }
}
