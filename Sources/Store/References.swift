import GRDB

/// What a recording of a reference record did: importing twice is `unchanged` the second time.
public enum Recording: String, Hashable, Sendable, CaseIterable {
    case created, changed, unchanged
}

extension Transaction {
    /// Puts a reference record in its table, or replaces it when its text differs.
    ///
    /// - Parameter columns: The table's own columns beside id, version and body, with their values.
    func record(
        table: String,
        id: String,
        columns: [(name: String, value: String)],
        body: String
    ) throws -> Recording {
        let known = try row("SELECT body FROM \(table) WHERE id = ?", [id])?["body"] as String?
        guard known != body else { return .unchanged }
        let values = columns.map(\.value)
        if known == nil {
            let names = columns.map { "\($0.name), " }.joined()
            let marks = Array(repeating: "?, ", count: columns.count).joined()
            try run(
                "INSERT INTO \(table) (\(names)id, body, version) VALUES (\(marks)?, ?, 1)",
                .init(values + [id, body]),
                value: id
            )
            return .created
        }
        let changes = columns.map { "\($0.name) = ?, " }.joined()
        try run(
            "UPDATE \(table) SET \(changes)body = ?, version = version + 1 WHERE id = ?",
            .init(values + [body, id]),
            value: id
        )
        return .changed
    }
}

extension Reading {
    /// The reference records of a query that selects id and body.
    func references<Value: Decodable>(
        _ type: Value.Type,
        table: String,
        _ rest: String,
        _ arguments: [String] = []
    ) throws -> [Value] {
        try rows("SELECT id, body FROM \(table) \(rest)", .init(arguments)).map {
            try CanonicalText.read(type, from: $0["body"], table: table, key: $0["id"])
        }
    }
}
