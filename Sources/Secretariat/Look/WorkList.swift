import Awards
import Store
import Vietnamese
import Workflow

/// What waits for one person today, by how it presses.
public struct WorkList: Hashable, Sendable {
    /// Past its last day.
    public var late: [StatusLine] = []
    /// Due within the working week.
    public var soon: [StatusLine] = []
    public var later: [StatusLine] = []
    /// Lies here, and goes on when something else does.
    public var following: [StatusLine] = []

    public var count: Int { late.count + soon.count + later.count + following.count }
}

extension Office {
    /// What lies with the functions and seats that a person holds today, his own and lent ones; the most urgent
    /// first.
    ///
    /// - Throws: `ActFault.unknownPerson`.
    func work(of person: Person.ID) throws -> WorkList {
        try store.look { books in
            guard try books.person(person) != nil else { throw ActFault.unknownPerson(person.rawValue) }
            let desk = lookingDesk(books, actor: person)
            let facts = FactBook(view: books, library: library, today: desk.today)
            let held = try desk.ownFunctions() + desk.councilSeats() + desk.lent(to: person)
            var list = WorkList()
            for visit in try books.openVisits(heldBy: held) {
                let line = try facts.workLine(visit)
                if line.isLate {
                    list.late.append(line)
                } else if visit.clock == .none, visit.lastDay == nil {
                    list.following.append(line)
                } else if let left = line.workingDaysLeft, left <= 5, visit.clock != .review {
                    list.soon.append(line)
                } else {
                    list.later.append(line)
                }
            }
            return list
        }
    }
}

extension FactBook {
    fileprivate func workLine(_ visit: Visit) throws -> StatusLine {
        let subject = try find(visit.object)
        let rulebook = try rulebook(of: subject)
        return try line(subject, name: title(of: subject, rulebook), form: "")
    }
}
