public import Awards
import Store
public import Vietnamese

/// One account as an administrator looks at it.
public struct AccountLine: Hashable, Sendable {
    public var person: Person.ID
    public var name: String
    public var setAt: Moment
    public var hasSecondFactor: Bool
    /// How many sign-ins of it have not ended.
    public var sessions: Int
}

extension Office {
    /// Every account, by the codes of their people.
    public func accounts() throws -> [AccountLine] {
        let now = clock()
        return try store.read { view in
            let length = try SessionLength(view)
            let sessions = Dictionary(
                grouping: try view.webSessions().filter { length.end(of: $0) > now },
                by: \.person
            )
            return try view.accounts().map { account in
                AccountLine(
                    person: account.person,
                    name: try view.person(account.person)?.name ?? "",
                    setAt: account.setAt,
                    hasSecondFactor: account.secondFactor?.confirmedAt != nil,
                    sessions: sessions[account.person]?.count ?? 0
                )
            }
        }
    }

    /// Whether a person has a second factor, and whether he should: those who act by functions that the
    /// rules of the day name.
    public func secondFactor(of person: Person.ID) throws -> (isOn: Bool, isExpected: Bool) {
        try store.read { view in
            let shelf = Shelf(view: view, library: library, today: clock().day)
            let held =
                try shelf.functions(of: person) + shelf.councilSeats(of: person)
                + shelf.delegations(to: person).flatMap(\.1)
            let named = try shelf.functionsWithSecondFactor()
            return (try shelf.hasSecondFactor(person), held.contains { named.contains($0.function) })
        }
    }
}
