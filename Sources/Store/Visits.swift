public import Awards
import GRDB
public import Vietnamese

extension Reading {
    /// Every stay of a thing, first to last.
    public func visits(of object: ObjectReference) throws -> [Visit] {
        try rows(
            "SELECT * FROM visit WHERE kind = ? AND object = ? ORDER BY number",
            [object.kind.rawValue, object.id]
        ).map(visit)
    }

    /// Where the thing stays now; nil when it has ended, or was never timed.
    public func openVisit(of object: ObjectReference) throws -> Visit? {
        try row(
            "SELECT * FROM visit WHERE kind = ? AND object = ? AND left_at IS NULL",
            [object.kind.rawValue, object.id]
        ).map(visit)
    }

    /// The stays that have a last day and have not ended, the earliest day first.
    ///
    /// - Parameter scope: What the asker may see; nil for everything.
    public func visitsDue(through day: Day = .last, within scope: Scope? = nil) throws -> [Visit] {
        let condition = seen(by: scope, TrackedKinds.all)
        return try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM visit WHERE left_at IS NULL AND last_day <= ? AND \(condition.sql)
                ORDER BY last_day, kind, object
                """,
            arguments: StatementArguments([day.iso.databaseValue] + condition.arguments)
        ).map(visit)
    }

    /// What somebody holds and has held longest, the longest first.
    public func longestStays(_ most: Int, within scope: Scope?) throws -> [Visit] {
        let kinds = TrackedKinds.all.filter { $0.kind != .campaign }
        let condition = seen(by: scope, kinds)
        return try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM visit WHERE left_at IS NULL AND role IS NOT NULL AND (clock <> 'none' OR kind = 'nomination')
                AND \(condition.sql) ORDER BY entered, kind, object LIMIT ?
                """,
            arguments: StatementArguments(condition.arguments + [most.databaseValue])
        ).map(visit)
    }

    /// How many things of a kind are past the last day of the state they stand in.
    public func countLate<Value: TrackedRecord>(
        _ type: Value.Type,
        on day: Day,
        within scope: Scope?
    ) throws -> Int {
        let condition = seen(by: scope, [type])
        return try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM visit WHERE left_at IS NULL AND last_day < ? AND \(condition.sql)",
            arguments: StatementArguments([day.iso.databaseValue] + condition.arguments)
        ) ?? 0
    }

    /// How long things that the filter lets by stayed in each state: half of them so many days at most.
    ///
    /// - Parameter day: Until when those count that are still there.
    public func medianDays<Value: TrackedRecord>(
        _ type: Value.Type,
        where filter: Filter,
        until day: Day
    ) throws -> [String: Int] {
        var counts: [String: [(days: Int, count: Int)]] = [:]
        for part in filter.parts {
            let condition = try part.condition(for: Value.table)
            let found = try Row.fetchAll(
                database,
                sql: """
                    SELECT state, CAST(julianday(substr(coalesce(left_at, ?), 1, 10))
                        - julianday(substr(entered, 1, 10)) AS INTEGER) AS days, count(*) AS n
                    FROM visit WHERE kind = ?
                    AND object IN (SELECT id FROM \(Value.table.name) WHERE \(condition.sql))
                    GROUP BY state, days ORDER BY state, days
                    """,
                arguments: StatementArguments(
                    [day.iso.databaseValue, Value.kind.rawValue.databaseValue] + condition.arguments
                )
            )
            for row in found { counts[row["state"], default: []].append((row["days"], row["n"])) }
        }
        return counts.compactMapValues { lengths in
            let lengths = lengths.sorted { $0.days < $1.days }
            let half = (lengths.map(\.count).reduce(0, +) + 1) / 2
            var sum = 0
            return lengths.first { length in
                sum += length.count
                return sum >= half
            }?.days
        }
    }

    /// What of the stays of these kinds a scope lets see.
    private func seen(by scope: Scope?, _ kinds: [any TrackedRecord.Type]) -> Condition {
        func ofKind(_ kind: ObjectKind, _ scope: Scope) -> Condition {
            let table = TrackedKinds.tableName(of: kind) ?? ""
            return .all([
                Condition(sql: "kind = ?", arguments: [kind.rawValue.databaseValue]),
                .in("object", in: "SELECT id FROM \(table)", scope.condition(on: kind)),
            ])
        }
        guard let scope else { return .in("kind", kinds.map { $0.kind.rawValue.databaseValue }) }
        return .any(kinds.map { ofKind($0.kind, scope) })
    }

    /// The stays that have not ended and that one of these functions holds, the earliest last day first.
    public func openVisits(heldBy functions: [Assignment]) throws -> [Visit] {
        let held = Condition.held(by: Set(functions.map { Scope.Holding($0.function, in: $0.scope) }))
        return try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM visit WHERE left_at IS NULL AND \(held.sql)
                ORDER BY last_day IS NULL, last_day, entered, kind, object
                """,
            arguments: StatementArguments(held.arguments)
        ).map(visit)
    }

    /// All stays that have not ended, by what they are about.
    public func openVisits() throws -> [ObjectReference: Visit] {
        let found = try rows("SELECT * FROM visit WHERE left_at IS NULL").map(visit)
        return Dictionary(found.map { ($0.object, $0) }) { first, _ in first }
    }

    /// The ids of things of a kind that were never timed: they stood there before clocks were kept.
    public func untimed<Value: TrackedRecord>(_ type: Value.Type) throws -> [String] {
        try rows(
            """
            SELECT id FROM \(Value.table.name) AS thing WHERE NOT EXISTS
            (SELECT 1 FROM visit WHERE kind = ? AND object = thing.id) ORDER BY id
            """,
            [Value.kind.rawValue]
        ).map { $0["id"] }
    }

    /// The last days that people moved, first to last.
    public func extensions(of object: ObjectReference) throws -> [Extension] {
        try rows(
            "SELECT * FROM extension WHERE kind = ? AND object = ? ORDER BY id",
            [object.kind.rawValue, object.id]
        ).map { row in
            guard let at = Moment(iso: row["at"] as String), let after = Day(iso: row["after"] as String)
            else { throw StoreError(.unreadableRecord, place: "extension", value: object.id) }
            return Extension(
                object: object,
                visit: row["visit"],
                at: at,
                person: Person.ID(row["person"] as String),
                reason: row["reason"],
                before: (row["before"] as String?).flatMap { Day(iso: $0) },
                after: after
            )
        }
    }

    /// The days of a version of the working calendar.
    public func calendarVersion(_ hash: String) throws -> String? {
        try row("SELECT text FROM calendar_version WHERE hash = ?", [hash])?["text"]
    }

    private func visit(_ row: Row) throws -> Visit {
        let id: String = row["object"]
        let left = row["left_at"] as String?
        let lastDay = row["last_day"] as String?
        guard let kind = ObjectKind(rawValue: row["kind"]), let clock = Visit.Clock(rawValue: row["clock"]),
            let entered = Moment(iso: row["entered"] as String),
            left == nil || left.flatMap({ Moment(iso: $0) }) != nil,
            lastDay == nil || lastDay.flatMap({ Day(iso: $0) }) != nil
        else { throw StoreError(.unreadableRecord, place: "visit", value: id) }
        return Visit(
            object: ObjectReference(kind, id),
            number: row["number"],
            state: row["state"],
            revision: row["revision"],
            role: row["role"],
            function: row["function"],
            scope: row["scope"],
            entered: entered,
            left: left.flatMap { Moment(iso: $0) },
            clock: clock,
            budget: row["budget"],
            used: row["used"],
            lastDay: lastDay.flatMap { Day(iso: $0) },
            rule: row["rule"],
            calendar: row["calendar"],
            ladder: row["ladder"],
            ladderSince: Day(iso: row["ladder_since"] as String)
        )
    }
}

extension Transaction {
    /// Writes a stay: a new one, or the newest one changed.
    public func record(_ visit: Visit) throws {
        try run(
            """
            INSERT INTO visit (kind, object, number, state, revision, role, function, scope, entered, left_at,
                clock, budget, used, last_day, zone, rule, calendar, ladder, ladder_since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, object, number) DO UPDATE SET left_at = excluded.left_at,
                last_day = excluded.last_day, rule = excluded.rule, calendar = excluded.calendar,
                ladder = excluded.ladder, ladder_since = excluded.ladder_since
            """,
            [
                visit.object.kind.rawValue, visit.object.id, visit.number, visit.state, visit.revision,
                visit.role, visit.function, visit.scope, visit.entered.iso, visit.left?.iso,
                visit.clock.rawValue, visit.budget, visit.used, visit.lastDay?.iso, Visit.zone, visit.rule,
                visit.calendar, visit.ladder, visit.ladderSince.iso,
            ],
            value: visit.object.description
        )
    }

    public func record(_ change: Extension) throws {
        try run(
            """
            INSERT INTO extension (kind, object, visit, at, person, reason, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                change.object.kind.rawValue, change.object.id, change.visit, change.at.iso,
                change.person.rawValue, change.reason, change.before?.iso, change.after.iso,
            ],
            value: change.object.description
        )
    }

    /// Keeps the days of a calendar by their digest, which is answered.
    public func keepCalendar(_ text: String) throws -> String {
        let hash = digest(Array(text.utf8))
        try run("INSERT OR IGNORE INTO calendar_version (hash, text) VALUES (?, ?)", [hash, text])
        return hash
    }
}
