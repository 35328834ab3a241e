public import Awards
import GRDB

extension Scope {
    /// The scope as one condition over the table of a kind, whose columns stand in it without the table's name.
    ///
    /// - Parameter id: Where one thing alone is looked at: nothing is then gathered of any other.
    func condition(on kind: ObjectKind, of id: String? = nil) -> Condition {
        guard !everything, !whole.contains(kind) else { return .always }
        var ways = reach(kind, id, units: units, holdings: holdings)
        switch kind {
        case .campaign:
            if works { return .always }
        case .session:
            ways.append(.in("council", texts(councils)))
        case .ballotRound:
            ways.append(.in("session", in: "SELECT id FROM session", .in("council", texts(councils))))
        case .nomination:
            ways.append(onAgenda(id, .in("council", texts(councils))))
        case .delegation:
            ways.append(.in("delegate", [person.rawValue.databaseValue]))
            ways.append(.in("delegator", [person.rawValue.databaseValue]))
        default: break
        }
        return .any(ways + loans.sorted(by: Self.order).map { condition(of: $0, on: kind, id) })
    }

    /// What functions in units open up: their own work, and what came to them from others.
    private func reach(_ kind: ObjectKind, _ id: String?, units: Set<Unit.ID>, holdings: Set<Holding>)
        -> [Condition]
    {
        let units = texts(units)
        var ways = [Condition.in("unit", units)]
        switch kind {
        case .nomination:
            // A line of another unit is seen by whoever decided on it, or laid it before his council.
            ways.append(.in("decision", in: "SELECT id FROM decision", .in("unit", units)))
            ways.append(onAgenda(id, .in("unit", units)))
        case .cancellation:
            ways.append(.in("decided_by", units))
        case .letter:
            ways.append(received(units))
        default: break
        }
        return ways + [held(kind, id, holdings)]
    }

    private func condition(of loan: Loan, on kind: ObjectKind, _ id: String?) -> Condition {
        guard loan.everything || !loan.units.isEmpty || !loan.holdings.isEmpty else { return .never }
        if kind == .campaign { return loan.campaign.map { .in("id", texts([$0])) } ?? .always }
        // Power over delegations is never lent, nor is the sight of them.
        guard kind != .delegation, loan.kinds.isEmpty || loan.kinds.contains(kind) else { return .never }
        var parts =
            loan.everything
            ? [] : [Condition.any(reach(kind, id, units: loan.units, holdings: loan.holdings))]
        if let campaign = loan.campaign {
            guard Self.belongToCampaigns.contains(kind) else { return .never }
            parts.append(.in("campaign", texts([campaign])))
        }
        return .all(parts)
    }

    /// The kinds whose table says to which campaign a thing belongs.
    static let belongToCampaigns: Set<ObjectKind> = [
        .nomination, .submission, .session, .ballotRound, .decision, .letter, .cancellation, .complaint,
        .correction,
    ]

    /// The lines that stand on the agenda of some sessions.
    private func onAgenda(_ id: String?, _ sessions: Condition) -> Condition {
        let held = Condition.in("session", in: "SELECT id FROM session", sessions)
        guard held.sql != Condition.never.sql else { return .never }
        return .in("id", in: "SELECT nomination FROM agenda", .all(alone(id, "nomination") + [held]))
    }

    private func alone(_ id: String?, _ column: String) -> [Condition] {
        id.map { [Condition(sql: "\(column) = ?", arguments: [$0.databaseValue])] } ?? []
    }

    /// Letters that were sent to one of the units, or to all.
    private func received(_ units: [DatabaseValue]) -> Condition {
        guard !units.isEmpty else { return .never }
        let named = Condition.in("json_extract(body, '$.addressee.unit._0')", units)
        return Condition(
            sql: """
                (sent_on IS NOT NULL \
                AND (json_type(body, '$.addressee.units') IS NOT NULL OR \(named.sql)))
                """,
            arguments: named.arguments
        )
    }

    /// What stands or stood with one of the functions.
    ///
    /// Each is looked up by itself: asked for two at once, SQLite goes through all stays of the kind.
    private func held(_ kind: ObjectKind, _ id: String?, _ holdings: Set<Holding>) -> Condition {
        let ordered = holdings.sorted { ($0.place, $0.function) < ($1.place, $1.function) }
        return .any(
            ordered.map { holding in
                let stays = Condition(
                    sql: "kind = ? AND function = ? AND scope = ?",
                    arguments: [kind.rawValue, holding.function, holding.place].map(\.databaseValue)
                )
                return .in("id", in: "SELECT object FROM visit", .all([stays] + alone(id, "object")))
            }
        )
    }

    private func texts<Subject>(_ ids: Set<Identifier<Subject>>) -> [DatabaseValue] {
        ids.sorted().map(\.rawValue.databaseValue)
    }

    /// The same scope is always the same text.
    private static func order(_ left: Loan, _ right: Loan) -> Bool {
        func key(_ loan: Loan) -> [String] {
            [loan.campaign?.rawValue ?? "", loan.everything ? "all" : ""]
                + loan.kinds.map(\.rawValue).sorted() + loan.units.map(\.rawValue).sorted()
                + loan.holdings.map { "\($0.place) \($0.function)" }.sorted()
        }
        return key(left).lexicographicallyPrecedes(key(right))
    }
}

extension Condition {
    /// The column's value is one of those that a query answers under a condition.
    static func `in`(_ column: String, in query: String, _ condition: Condition) -> Condition {
        guard condition.sql != never.sql else { return .never }
        return Condition(
            sql: "\(column) IN (\(query) WHERE \(condition.sql))",
            arguments: condition.arguments
        )
    }
}

extension Reading {
    /// Whether there is such a thing and the scope lets it be seen: not seeing and not being are one answer.
    public func sees(_ scope: Scope, _ object: ObjectReference) throws -> Bool {
        guard let table = TrackedKinds.tableName(of: object.kind) else { return false }
        let condition = scope.condition(on: object.kind, of: object.id)
        return try Row.fetchOne(
            database,
            sql: "SELECT 1 FROM \(table) WHERE id = ? AND \(condition.sql)",
            arguments: StatementArguments([object.id.databaseValue] + condition.arguments)
        ) != nil
    }
}
