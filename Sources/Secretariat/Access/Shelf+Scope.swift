import Awards
import Store
import Vietnamese

extension Shelf {
    /// What a person may see today.
    ///
    /// Whoever may act on a thing sees it; beyond that, a unit's people see their unit's work and what came to it,
    /// a council's members what their council deals with, and a delegate what his delegation covers. Nobody sees
    /// anything for being its nominee.
    func scope(of person: Person.ID) throws -> Scope {
        let own = try functions(of: person)
        let seats = try view.councils(seating: person).flatMap { council in
            council.members.filter { $0.person == person && $0.period.contains(today) }
                .map { (council: council, seat: $0.seat) }
        }
        // A secretary works for the unit of his council: its waiting list is his.
        let offices = seats.filter { $0.seat == .secretary }.map(\.council.unit)
        let councils = Set(seats.map(\.council.id))
        let held = own + (try councilSeats(of: person))
        // Who administers keeps accounts, organisation, rules and journals: it opens no dossier, nor a unit's work.
        let working = own.filter { $0.function != Self.administrator }
        let units = Set(try working.map(\.scope).map { Unit.ID($0) }.filter { try isUnit($0) } + offices)
        let administers = try own.contains(where: administersAgency)
        return Scope(
            everything: try own.contains(where: overseesAll),
            units: try withPredecessors(units),
            councils: councils,
            person: person,
            whole: administers ? [.delegation] : [],
            holdings: try holdings(held.filter { !councils.contains(Council.ID($0.scope)) }),
            loans: Set(try delegations(to: person).map(loan))
        )
    }

    private func loan(_ delegation: Delegation, _ lent: [Assignment]) throws -> Scope.Loan {
        Scope.Loan(
            everything: try lent.contains(where: overseesAll),
            units: try withPredecessors(
                Set(lent.filter { $0.function != Self.administrator }.map { Unit.ID($0.scope) })
            ),
            holdings: try holdings(lent),
            kinds: Set(delegation.kinds),
            campaign: delegation.campaign
        )
    }

    /// The functions that in the agency see everything.
    private static let overseers: Set<Assignment.Function> = [
        "standing-officer", "standing-head", "head", "viewer",
    ]
    static let administrator = "administrator"

    private func overseesAll(_ held: Assignment) throws -> Bool {
        try Self.overseers.contains(held.function)
            && held.scope == organisation().agency(on: today)?.id.rawValue
    }

    private func administersAgency(_ held: Assignment) throws -> Bool {
        try held.function == Self.administrator && held.scope == organisation().agency(on: today)?.id.rawValue
    }

    private func holdings(_ held: [Assignment]) throws -> Set<Scope.Holding> {
        Set(
            try held.flatMap { assignment in
                try withPredecessors([Unit.ID(assignment.scope)]).map {
                    Scope.Holding(assignment.function, in: $0.rawValue)
                }
            }
        )
    }

    private func isUnit(_ id: Unit.ID) throws -> Bool { try organisation()[id] != nil }

    /// The units and those that have ended and left their work to them.
    private func withPredecessors(_ units: Set<Unit.ID>) throws -> Set<Unit.ID> {
        let organisation = try organisation()
        var found = units
        var waiting = Array(units)
        while let next = waiting.popLast() {
            for earlier in organisation[next]?.predecessors ?? []
            where organisation[earlier]?.version(on: today) == nil && found.insert(earlier).inserted {
                waiting.append(earlier)
            }
        }
        return found
    }
}
