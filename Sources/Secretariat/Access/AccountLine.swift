public import Awards
import Foundation
import Store
public import Vietnamese

/// One person as an administrator looks at him: what he is, and whether he comes in.
public struct AccountLine: Hashable, Sendable {
    /// What a person has who was given a password.
    public struct Account: Hashable, Sendable {
        public var setAt: Moment
        /// Whether he has not yet replaced the password that was made for him.
        public var isFirst: Bool
        public var hasSecondFactor: Bool
        /// How many sign-ins of it have not ended.
        public var sessions: Int
    }

    public var person: Person.ID
    public var name: String
    /// Of his post today: the unit and his title in it; empty where he has none.
    public var unit: String
    public var title: String
    /// What he holds today, each with the name of the unit or council.
    public var functions: [Function]
    public var account: Account?
    /// Until when signing in by his name must wait; nil when it need not.
    public var lockedUntil: Moment?
    public var lastSignIn: Moment?

    public struct Function: Hashable, Sendable {
        public var id: Assignment.Function
        public var scope: String
    }
}

/// Some of the people whom an administrator asked for, and how many there are.
public struct AccountList: Hashable, Sendable {
    public var lines: [AccountLine]
    public var total: Int
}

extension Office {
    /// Everybody who has an account, by codes.
    public func accounts() throws -> [AccountLine] {
        try store.read { view in
            let reader = try AccountReader(view, self)
            return try view.accounts().map { try reader.line($0.person, $0) }
        }
    }

    /// Whoever has an account or holds a function today, those with accounts first; or whose name or code has the text in it.
    func accounts(containing text: String, limit: Int) throws -> AccountList {
        try store.read { view in
            let reader = try AccountReader(view, self)
            let accounts = Dictionary(
                try view.accounts().map { ($0.person, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            let asked = text.nfc.trimmingCharacters(in: .whitespacesAndNewlines)
            let people: [Person.ID]
            if asked.isEmpty {
                let holding = try view.assignments().filter { $0.period.contains(reader.shelf.today) }
                people = Set(accounts.keys).union(holding.map(\.person)).sorted {
                    (accounts[$0] == nil ? 1 : 0, $0.rawValue) < (accounts[$1] == nil ? 1 : 0, $1.rawValue)
                }
            } else {
                let named = try view.people(containing: asked, limit: limit).map(\.id)
                let coded = [asked, asked.uppercased()].map { Person.ID($0) }.filter {
                    !named.contains($0)
                }
                people = try named + Set(coded).filter { try view.person($0) != nil }
            }
            return AccountList(
                lines: try people.prefix(limit).map { try reader.line($0, accounts[$0]) },
                total: people.count
            )
        }
    }

    /// One person; nil where nobody has the code.
    func account(of person: Person.ID) throws -> AccountLine? {
        try store.read { view in
            guard try view.person(person) != nil else { return nil }
            return try AccountReader(view, self).line(person, view.account(of: person))
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
