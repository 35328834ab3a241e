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

/// Which stays are piled up; all have not ended.
public enum PileSource: Hashable, Sendable {
    /// Those that one of these functions holds.
    case held(by: Set<Scope.Holding>)
    /// Those of things on which somebody acted since a day, and that somebody else holds now.
    case handedOn(by: Person.ID, since: Day, not: Set<Scope.Holding>)
    /// Those in one of these states, in one of these units where any is named, that somebody else holds.
    case standing([ObjectKind: Set<Place>], not: Set<Scope.Holding>)

    public struct Place: Hashable, Sendable {
        public var state: String
        /// Nil for any.
        public var unit: Unit.ID?

        public init(state: String, unit: Unit.ID?) {
            self.state = state
            self.unit = unit
        }
    }
}

extension Reading {
    /// Stays that have not ended, in piles, the earliest last day first.
    ///
    /// - Parameters:
    ///   - near: The first day that is not near any more; nil where the calendar does not say.
    ///   - most: So many ids of each pile.
    public func piles(_ source: PileSource, today: Day, near: Day?, most: Int) throws -> [Pile] {
        try TrackedKinds.all.flatMap { try piles(of: $0, source, today: today, near: near, most: most) }
            .sorted { $0.order < $1.order }
    }

    private func piles<Value: TrackedRecord>(
        of type: Value.Type,
        _ source: PileSource,
        today: Day,
        near: Day?,
        most: Int
    ) throws -> [Pile] {
        let condition = source.condition(on: Value.kind)
        guard condition.sql != Condition.never.sql else { return [] }
        func column(_ name: String) -> String { Value.table.has(name) ? "thing.\(name)" : "NULL" }
        let found = try Row.fetchAll(
            database,
            sql: """
                WITH stay AS (
                    SELECT visit.state, \(column("campaign")) AS campaign, \(column("form")) AS form, thing.unit, object,
                        last_day,
                        CASE WHEN last_day < ? THEN 'late' WHEN last_day IS NULL AND clock = 'none' THEN 'following'
                            WHEN last_day < ? AND clock <> 'review' THEN 'soon' ELSE 'later' END AS urgency
                    FROM visit JOIN \(Value.table.name) AS thing ON thing.id = object
                    WHERE kind = ? AND left_at IS NULL AND \(condition.sql)
                ), placed AS (
                    SELECT *, row_number() OVER (pile ORDER BY last_day IS NULL, last_day, object) AS place,
                        count(*) OVER pile AS n,
                        CASE WHEN min(unit) OVER pile = max(unit) OVER pile THEN unit END AS whose
                    FROM stay WINDOW pile AS (PARTITION BY urgency, state, campaign, form)
                )
                SELECT * FROM placed WHERE place <= ? ORDER BY urgency, state, campaign, form, place
                """,
            arguments: StatementArguments(
                [today.iso, near?.iso, Value.kind.rawValue].map(\.databaseValue) + condition.arguments
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

extension PileSource {
    /// As SQL over a stay and its thing.
    fileprivate func condition(on kind: ObjectKind) -> Condition {
        switch self {
        case .held(let holdings): return .held(by: holdings)
        case .handedOn(let person, let since, let own):
            let acted = Condition(
                sql: "kind = ? AND actor = ? AND at >= ?",
                arguments: [kind.rawValue, person.rawValue, since.iso].map(\.databaseValue)
            )
            return .all([.held(not: own), .in("object", in: "SELECT object FROM event", acted)])
        case .standing(let places, let own):
            return .all([
                .held(not: own), .any((places[kind] ?? []).sorted { $0.order < $1.order }.map(\.condition)),
            ])
        }
    }
}

extension PileSource.Place {
    fileprivate var order: String { "\(state) \(unit?.rawValue ?? "")" }

    fileprivate var condition: Condition {
        let inState = Condition(sql: "visit.state = ?", arguments: [state.databaseValue])
        guard let unit else { return inState }
        return .all([inState, Condition(sql: "thing.unit = ?", arguments: [unit.rawValue.databaseValue])])
    }
}

extension Pile {
    /// The earliest last day first, none last.
    fileprivate var order: (String, String, String) {
        (lastDay?.iso ?? "~", kind.rawValue, first.first ?? "")
    }
}

extension Condition {
    /// That somebody holds a stay, but none of these functions.
    fileprivate static func held(not holdings: Set<Scope.Holding>) -> Condition {
        let others = Condition(sql: "role IS NOT NULL", arguments: [])
        guard !holdings.isEmpty else { return others }
        let own = held(by: holdings)
        return .all([others, Condition(sql: "NOT \(own.sql)", arguments: own.arguments)])
    }

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
