import Awards
import GRDB

extension Transaction {
    /// Puts a new thing in its table, with version 1.
    ///
    /// - Throws: `StoreError.alreadyExists` when its id or another unique rule is taken.
    public func insert<Value: TrackedRecord>(_ value: Value) throws {
        let table = Value.table
        let body = try CanonicalText.proved(value).databaseValue
        try run(table.insertion, StatementArguments(table.cells(value) + [body]), value: value.key)
    }

    /// Replaces a thing, when nobody has changed it since the caller read that version.
    ///
    /// - Returns: The new version.
    /// - Throws: `StoreError.changedMeanwhile` with the newest event, `.notFound`, or a rule of the schema.
    @discardableResult
    public func update<Value: TrackedRecord>(_ value: Value, expecting version: Int) throws -> Int {
        let table = Value.table
        let body = try CanonicalText.proved(value).databaseValue
        let key = value.key.databaseValue
        let cells = table.cells(value).dropFirst() + [body, key, version.databaseValue]
        let changed = try run(table.change, StatementArguments(Array(cells)), value: value.key)
        guard changed == 0 else { return version + 1 }
        guard let found = try find(Value.self, key: value.key) else {
            throw StoreError(.notFound, place: table.name, value: value.key)
        }
        throw StoreError(
            .changedMeanwhile,
            place: table.name,
            value: value.key,
            expected: String(version),
            found: String(found.version),
            last: try lastEvent(of: value.reference)
        )
    }
}
