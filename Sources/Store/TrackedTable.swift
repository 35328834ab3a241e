public import Awards
import GRDB

/// A kind of tracked thing that the store has a table for.
public protocol TrackedRecord: Tracked {
    static var table: TrackedTable<Self> { get }
}

/// How one kind of tracked value lies in its table.
///
/// Every such table has the columns id, unit, state, then its own, then version and body. The body is the
/// value; the other columns are copies out of it, made here and nowhere else, so that the database can ask by
/// them and hold its rules over them. A kind states its name, its own columns, and the files it names.
public struct TrackedTable<Value: Tracked>: Sendable {
    /// A column and how its cell is read off the value.
    struct Column: Sendable {
        let name: String
        let cell: @Sendable (Value) -> DatabaseValue

        init(_ name: String, _ cell: @escaping @Sendable (Value) -> (any DatabaseValueConvertible)?) {
            self.name = name
            self.cell = { cell($0)?.databaseValue ?? .null }
        }
    }

    let name: String
    let columns: [Column]
    /// The digests of the files that a value names.
    let files: @Sendable (Value) -> [String]
    let insertion: String
    let change: String

    init(
        _ name: String,
        columns own: [Column],
        files: @escaping @Sendable (Value) -> [String] = { _ in [] }
    ) {
        self.name = name
        self.files = files
        let common = [
            Column("id") { $0.key },
            Column("unit") { $0.unit.rawValue },
            Column("state") { $0.standing.state },
        ]
        columns = common + own
        let names = columns.map(\.name)
        let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
        insertion = """
            INSERT INTO \(name) (\(names.joined(separator: ", ")), version, body) VALUES (\(marks), 1, ?)
            """
        let changed = names.dropFirst().map { "\($0) = ?" }.joined(separator: ", ")
        change = """
            UPDATE \(name) SET \(changed), version = version + 1, body = ? WHERE id = ? AND version = ?
            """
    }

    func has(_ column: String) -> Bool { columns.contains { $0.name == column } }

    func cells(_ value: Value) -> [DatabaseValue] { columns.map { $0.cell(value) } }
}

/// A value as it lies in the store, with the version that a change must name.
public struct Stored<Value: Hashable & Sendable>: Hashable, Sendable {
    public let value: Value
    /// 1 when inserted, one more with each change.
    public let version: Int

    public init(_ value: Value, version: Int) {
        self.value = value
        self.version = version
    }
}
