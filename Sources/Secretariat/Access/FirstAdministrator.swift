public import Awards
import Foundation
import Store
import Vietnamese

/// What whoever starts a new office says of himself: nobody is there yet who could let him in.
public struct FirstAdministrator: Hashable, Sendable {
    /// What the program printed where it was started.
    public var code: String
    public var person: Person.ID
    public var name: String
    public var password: String
    /// The agency, where none was imported yet: its code and its name.
    public var agency: Unit.ID
    public var agencyName: String

    public init(
        code: String,
        person: Person.ID,
        name: String,
        password: String,
        agency: Unit.ID,
        agencyName: String
    ) {
        self.code = code
        self.person = person
        self.name = name
        self.password = password
        self.agency = agency
        self.agencyName = agencyName
    }
}

extension Office {
    /// Whether no administrator of the agency can sign in yet.
    func awaitsFirstAdministrator() throws -> Bool {
        try store.read { view in
            let shelf = Shelf(view: view, library: library, today: clock().day)
            let administrators = try Set(shelf.administrators().map(\.person))
            return try view.accounts().allSatisfy { !administrators.contains($0.person) }
        }
    }

    /// Whether the agency itself is still to be named.
    func awaitsAgency() throws -> Bool {
        try store.read { try $0.organisation().agency(on: clock().day) == nil }
    }

    /// Lets the first administrator in: with what was imported, where it names one, or as the first record of all.
    ///
    /// - Throws: `AccountFault`.
    func begin(with first: FirstAdministrator) throws {
        guard try awaitsFirstAdministrator() else { throw AccountFault.administratorExists }
        let person = Person.ID(first.person.rawValue.trimmed)
        guard !person.rawValue.isEmpty else { throw AccountFault.setupIncomplete }
        try PasswordRules.require(
            first.password,
            for: Person(id: person, name: first.name.isEmpty ? "?" : first.name)
        )
        try store.write { books in
            let shelf = Shelf(view: books, library: library, today: clock().day)
            let known = try shelf.administrators()
            guard known.isEmpty else {
                guard known.contains(where: { $0.person == person }) else {
                    throw AccountFault.noAdministrator(person.rawValue)
                }
                return
            }
            let agency = try found(first, shelf, books)
            if try books.person(person) == nil {
                guard !first.name.trimmed.isEmpty else { throw AccountFault.setupIncomplete }
                try books.record(try Person(id: person, name: first.name.trimmed))
            }
            try books.record(
                Assignment(
                    person: person,
                    function: Shelf.administrator,
                    scope: agency.rawValue,
                    period: Period(from: shelf.today)
                )
            )
        }
        try setPassword(of: person, to: first.password, by: nil)
    }

    private func found(_ first: FirstAdministrator, _ shelf: Shelf, _ books: Transaction) throws -> Unit.ID {
        if let agency = try shelf.organisation().agency(on: shelf.today)?.id { return agency }
        let (id, name) = (Unit.ID(first.agency.rawValue.trimmed), first.agencyName.trimmed)
        guard !id.rawValue.isEmpty, !name.isEmpty else { throw AccountFault.setupIncomplete }
        let version = Unit.Version(period: Period(from: shelf.today), name: name, kind: .agency)
        try books.record(try Unit(id: id, versions: [version]))
        return id
    }
}

extension Shelf {
    /// Who administers the agency today.
    func administrators() throws -> [Assignment] {
        let agency = try organisation().agency(on: today)?.id.rawValue
        return try view.assignments().filter {
            $0.function == Self.administrator && $0.scope == agency && $0.period.contains(today)
        }
    }
}

extension String {
    fileprivate var trimmed: String { nfc.trimmingCharacters(in: .whitespacesAndNewlines) }
}
