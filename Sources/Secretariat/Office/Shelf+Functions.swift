import Awards
import Store
import Vietnamese

/// What lets somebody act and see: functions, seats and delegations of a day, resolved here and nowhere else.
extension Shelf {
    /// The functions that a person holds himself today.
    func functions(of person: Person.ID) throws -> [Assignment] {
        try view.assignments(of: person).filter { $0.period.contains(today) }
    }

    /// All that a person acts by today: his own functions, his seats, and what others lend him.
    func holdings(of person: Person.ID) throws -> [Assignment] {
        try functions(of: person) + councilSeats(of: person) + delegations(to: person).flatMap(\.1)
    }

    /// The functions that seats on councils give, in the council itself and in the unit whose council it is.
    func councilSeats(of person: Person.ID) throws -> [Assignment] {
        try view.councils(seating: person).flatMap { council in
            council.members.filter { $0.person == person && $0.period.contains(today) }.flatMap { member in
                member.seat.functions.flatMap { function in
                    [council.id.rawValue, council.unit.rawValue].map { scope in
                        Assignment(person: person, function: function, scope: scope, period: member.period)
                    }
                }
            }
        }
    }

    /// The delegations that lend a person something today, with what their delegators hold of it.
    func delegations(
        to person: Person.ID,
        covering subject: (any TrackedRecord)? = nil
    ) throws -> [(Delegation, [Assignment])] {
        try view.delegations(to: person).compactMap { delegation in
            let covers = subject.map {
                delegation.covers($0.reference.kind, of: Self.campaignID(of: $0))
            }
            guard covers ?? true else { return nil }
            let held = delegation.lent(of: try view.assignments(of: delegation.from), on: today)
            return held.isEmpty ? nil : (delegation, held)
        }
    }
}
