import Awards
import Store
import Vietnamese

/// Giving people functions from a day on, and ending them after one.
extension Office {
    /// The functions that somebody can be given, in the order of the lists.
    static let functions: [Assignment.Function] = AssignmentRows.functions.map(\.value).reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
    }

    /// - Throws: `OrganisationFault`, `AccountFault.notAdministrator`.
    func give(_ assignment: Assignment, by: Person.ID) throws {
        let now = clock()
        try store.write { books in
            try requireAdministrator(by, books)
            guard try books.person(assignment.person) != nil else {
                throw ActFault.unknownPerson(assignment.person.rawValue)
            }
            guard Self.functions.contains(assignment.function) else {
                throw OrganisationFault.unknownFunction(assignment.function)
            }
            let (from, until) = (assignment.period.from, assignment.period.until)
            guard try books.organisation()[Unit.ID(assignment.scope)]?.version(on: from) != nil else {
                throw OrganisationFault.unknownUnit(assignment.scope)
            }
            if let until, until < from { throw OrganisationFault.endsBeforeBeginning(from) }
            let held = try books.assignments(of: assignment.person).first {
                $0.function == assignment.function && $0.scope == assignment.scope
                    && $0.period.overlaps(assignment.period)
            }
            if let held { throw OrganisationFault.alreadyHeld(since: held.period.from) }
            try note(books.record(assignment), assignment, .functionGiven, by: by, at: now, books)
        }
    }

    /// Ends a function after a day.
    ///
    /// - Parameter key: Person, function, scope and first day of what is held.
    /// - Throws: `OrganisationFault`, `AccountFault.notAdministrator`.
    func end(_ key: Assignment, on day: Day, by: Person.ID) throws {
        let now = clock()
        try store.write { books in
            try requireAdministrator(by, books)
            let held = try books.assignments(of: key.person).first {
                $0.function == key.function && $0.scope == key.scope && $0.period.from == key.period.from
            }
            guard var held else { throw OrganisationFault.notHeld }
            guard day >= held.period.from else {
                throw OrganisationFault.endsBeforeBeginning(held.period.from)
            }
            held.period.until = day
            let recording = try books.record(held)
            // Nobody could let anybody in any more.
            if held.function == Shelf.administrator {
                let after = Shelf(view: books, library: library, today: max(day.adding(days: 1), now.day))
                let left = try after.administrators().contains { try books.account(of: $0.person) != nil }
                guard left else { throw OrganisationFault.lastAdministrator }
            }
            try note(recording, held, .functionEnded, by: by, at: now, books)
        }
    }

    private func note(
        _ recording: Recording,
        _ assignment: Assignment,
        _ action: AccessEvent.Action,
        by: Person.ID,
        at now: Moment,
        _ books: Transaction
    ) throws {
        // What somebody may do is part of who comes in: it stands in that chain, too.
        try books.append(AccessEvent(at: now, action: action, person: assignment.person, by: by))
        let name = "\(assignment.person.rawValue) \(assignment.function) \(assignment.scope)"
        try books.note(recording, "assignments", name, try Self.digest(of: assignment), by: by, at: now)
    }
}
