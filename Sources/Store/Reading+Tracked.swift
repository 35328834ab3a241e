public import Awards
import GRDB

extension Reading {
    /// The thing with that id and its version, or nil.
    public func find<Value: TrackedRecord>(
        _ type: Value.Type,
        _ id: Identifier<Value>
    ) throws -> Stored<Value>? {
        try find(type, key: id.rawValue)
    }

    /// The thing with that id as plain text.
    public func find<Value: TrackedRecord>(_ type: Value.Type, key: String) throws -> Stored<Value>? {
        try row("SELECT id, version, body FROM \(Value.table.name) WHERE id = ?", [key])
            .map { try stored(type, $0) }
    }

    /// Ids near one that is not there, among which the one that was meant may be: all of few, or those that
    /// stand around it in the order of ids.
    ///
    /// - Parameter reach: How many to either side.
    public func ids<Value: TrackedRecord>(_ type: Value.Type, around id: String, reach: Int = 500) throws
        -> [String]
    {
        let table = Value.table.name
        let before = try rows("SELECT id FROM \(table) WHERE id < ? ORDER BY id DESC LIMIT ?", [id, reach])
        let after = try rows("SELECT id FROM \(table) WHERE id > ? ORDER BY id LIMIT ?", [id, reach])
        return before.reversed().map { $0["id"] } + after.map { $0["id"] }
    }

    /// The ids of what the filter lets by, in their order.
    ///
    /// - Parameter limit: The most to return.
    public func ids<Value: TrackedRecord>(_ type: Value.Type, where filter: Filter, limit: Int) throws
        -> [String]
    {
        var found: [String] = []
        for part in filter.parts where found.count < limit {
            let rows = try select("id", type, part, limit: limit - found.count, ordered: true)
            found += rows.map { $0["id"] }
        }
        return found
    }

    /// Whether anything is let by.
    public func contains<Value: TrackedRecord>(_ type: Value.Type, where filter: Filter) throws -> Bool {
        try filter.parts.contains { part in
            try !select("1", type, part, limit: 1).isEmpty
        }
    }

    /// All things the filter lets by, in order of their ids.
    ///
    /// - Parameters:
    ///   - after: The last id of the page before.
    ///   - limit: The most to return.
    public func all<Value: TrackedRecord>(
        _ type: Value.Type,
        where filter: Filter = Filter(),
        after: String? = nil,
        limit: Int? = nil
    ) throws -> [Stored<Value>] {
        var found: [Stored<Value>] = []
        for part in filter.parts {
            let room = limit.map { max(0, $0 - found.count) }
            let rows = try select(
                "id, version, body",
                type,
                part,
                after: after,
                limit: room,
                ordered: true
            )
            found += try rows.map { try stored(type, $0) }
        }
        return found
    }

    /// How many things the filter lets by.
    public func count<Value: TrackedRecord>(
        _ type: Value.Type,
        where filter: Filter = Filter()
    ) throws -> Int {
        try filter.parts.reduce(0) { sum, part in
            try sum + (select("count(*) AS n", type, part).first?["n"] ?? 0)
        }
    }

    /// How many stand in each state.
    public func countByState<Value: TrackedRecord>(
        _ type: Value.Type,
        where filter: Filter = Filter()
    ) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for part in filter.parts {
            for row in try select("state, count(*) AS n", type, part, grouped: "state") {
                counts[row["state"], default: 0] += row["n"]
            }
        }
        return counts
    }

    /// How many of those that run on one machine stand in each state; machines may share a kind.
    public func countByState<Value: TrackedRecord>(
        _ type: Value.Type,
        where filter: Filter = Filter(),
        runningOn workflow: String
    ) throws -> [String: Int] {
        let machine = "json_extract(body, '$.standing.workflow')"
        var counts: [String: Int] = [:]
        for part in filter.parts {
            let found = try select(
                "\(machine) AS machine, state, count(*) AS n",
                type,
                part,
                grouped: "machine, state"
            )
            for row in found where row["machine"] == workflow { counts[row["state"], default: 0] += row["n"] }
        }
        return counts
    }

    /// Whom nominations name, and from where: all that is told without opening a dossier.
    public func nominees(where filter: Filter) throws -> [(
        nominee: Nomination.Nominee, unit: Unit.ID, campaign: Campaign.ID
    )] {
        try filter.parts.flatMap { part in
            try select("person, nominee, unit, campaign", Nomination.self, part).map { row in
                let person: String? = row["person"]
                return (
                    person.map { Nomination.Nominee.person(Person.ID($0)) }
                        ?? .collective(Unit.ID(row["nominee"])),
                    Unit.ID(row["unit"]), Campaign.ID(row["campaign"])
                )
            }
        }
    }

    private func select<Value: TrackedRecord>(
        _ what: String,
        _ type: Value.Type,
        _ filter: Filter,
        after: String? = nil,
        limit: Int? = nil,
        ordered: Bool = false,
        grouped: String? = nil
    ) throws -> [Row] {
        let table = Value.table
        var conditions = [try filter.condition(for: table)]
        if let after { conditions.append(Condition(sql: "id > ?", arguments: [after.databaseValue])) }
        let condition = Condition.all(conditions)
        var sql = "SELECT \(what) FROM \(table.name) WHERE \(condition.sql)"
        if let grouped { sql += " GROUP BY \(grouped)" }
        if ordered { sql += " ORDER BY id" }
        if let limit { sql += " LIMIT \(limit)" }
        // Not cached: the text varies with the number of values.
        return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(condition.arguments))
    }

    func stored<Value: TrackedRecord>(_ type: Value.Type, _ row: Row) throws -> Stored<Value> {
        let value = try CanonicalText.read(type, from: row["body"], table: Value.table.name, key: row["id"])
        return Stored(value, version: row["version"])
    }
}

extension Filter {
    /// The same question in pieces that SQLite takes: it binds at most 32,766 values a statement.
    var parts: [Filter] {
        let size = 10_000
        guard let ids, ids.count > size else { return [self] }
        let sorted = ids.sorted()
        return stride(from: 0, to: sorted.count, by: size).map { start in
            var part = self
            part.ids = Set(sorted[start..<min(start + size, sorted.count)])
            return part
        }
    }
}
