public import Awards
import GRDB
public import Vietnamese

/// Things of a kind that stand in one state with one function: how many, and the most urgent of them.
public struct Pile: Hashable, Sendable {
    public var urgency: Visit.Urgency
    public var kind: ObjectKind
    public var state: String
    /// Nil where things of the kind belong to none.
    public var campaign: Campaign.ID?
    /// The award form; nil where things of the kind have none.
    public var form: String?
    /// Nil where they are of several.
    public var unit: Unit.ID?
    public var count: Int
    /// The ids of the most urgent, as many as were asked for.
    public var first: [String]
    /// The earliest last day.
    public var lastDay: Day?
}

extension Reading {
    /// What lies with one of these functions, in piles, the earliest last day first.
    ///
    /// - Parameters:
    ///   - functions: Whoever holds one of them holds the pile.
    ///   - near: The first day that is not near any more; nil where the calendar does not say.
    ///   - most: So many ids of each pile.
    public func piles(
        heldBy functions: [Assignment],
        today: Day,
        near: Day?,
        most: Int
    ) throws -> [Pile] {
        let holdings = Set(functions.map { Scope.Holding($0.function, in: $0.scope) })
        guard !holdings.isEmpty else { return [] }
        return try TrackedKinds.all
            .flatMap { try piles(of: $0, holdings, today: today, near: near, most: most) }
            .sorted { $0.order < $1.order }
    }

    private func piles<Value: TrackedRecord>(
        of type: Value.Type,
        _ holdings: Set<Scope.Holding>,
        today: Day,
        near: Day?,
        most: Int
    ) throws -> [Pile] {
        func column(_ name: String) -> String { Value.table.has(name) ? "thing.\(name)" : "NULL" }
        let held = Condition.held(by: holdings)
        let found = try Row.fetchAll(
            database,
            sql: """
                WITH stay AS (
                    SELECT visit.state, \(column("campaign")) AS campaign, \(column("form")) AS form, thing.unit, object,
                        last_day,
                        CASE WHEN last_day < ? THEN 'late' WHEN last_day IS NULL AND clock = 'none' THEN 'following'
                            WHEN last_day < ? AND clock <> 'review' THEN 'soon' ELSE 'later' END AS urgency
                    FROM visit JOIN \(Value.table.name) AS thing ON thing.id = object
                    WHERE kind = ? AND left_at IS NULL AND \(held.sql)
                ), placed AS (
                    SELECT *, row_number() OVER (pile ORDER BY last_day IS NULL, last_day, object) AS place,
                        count(*) OVER pile AS n,
                        CASE WHEN min(unit) OVER pile = max(unit) OVER pile THEN unit END AS whose
                    FROM stay WINDOW pile AS (PARTITION BY urgency, state, campaign, form)
                )
                SELECT * FROM placed WHERE place <= ? ORDER BY urgency, state, campaign, form, place
                """,
            arguments: StatementArguments(
                [today.iso, near?.iso, Value.kind.rawValue].map(\.databaseValue) + held.arguments
                    + [most.databaseValue]
            )
        )
        var piles: [Pile] = []
        for row in found {
            if row["place"] as Int == 1 { piles.append(try pile(Value.kind, row)) }
            piles[piles.count - 1].first.append(row["object"])
        }
        return piles
    }

    private func pile(_ kind: ObjectKind, _ row: Row) throws -> Pile {
        guard let urgency = Visit.Urgency(rawValue: row["urgency"]) else {
            throw StoreError(.unreadableRecord, place: "visit", value: row["object"])
        }
        return Pile(
            urgency: urgency,
            kind: kind,
            state: row["state"],
            campaign: (row["campaign"] as String?).map { Campaign.ID($0) },
            form: row["form"],
            unit: (row["whose"] as String?).map { Unit.ID($0) },
            count: row["n"],
            first: [],
            lastDay: (row["last_day"] as String?).flatMap { Day(iso: $0) }
        )
    }
}

extension Pile {
    /// The earliest last day first, none last.
    fileprivate var order: (String, String, String) {
        (lastDay?.iso ?? "~", kind.rawValue, first.first ?? "")
    }
}

extension Condition {
    /// That one of these functions holds a stay.
    static func held(by holdings: Set<Scope.Holding>) -> Condition {
        guard !holdings.isEmpty else { return .never }
        let pairs = holdings.map { [$0.function, $0.place] }.sorted { $0.joined() < $1.joined() }
        let places = Array(repeating: "(?, ?)", count: pairs.count).joined(separator: ", ")
        return Condition(
            sql: "(function, scope) IN (VALUES \(places))",
            arguments: pairs.joined().map(\.databaseValue)
        )
    }
}
