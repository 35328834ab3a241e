import Awards
import Store
import Vietnamese

extension Shelf {
    /// Whether the law has the authority consulted about this nominee, whatever the form: units of certain
    /// kinds, and their heads.
    func concerns(_ rule: ConsultationRule, _ nomination: Nomination) throws -> Bool {
        let organisation = try organisation()
        func isConcerned(_ unit: Unit.ID) -> Bool {
            organisation.version(unit, on: today).map { rule.unitKinds.contains($0.kind) } ?? false
        }
        switch nomination.nominee {
        case .collective(let unit):
            return isConcerned(unit)
        case .person(let person):
            guard rule.includesHeads else { return false }
            return try view.assignments(of: person).contains { held in
                held.function == "head" && held.period.contains(today)
                    && [.own, .acting].contains(held.signing) && isConcerned(Unit.ID(held.scope))
            }
        }
    }
}

extension Deadline {
    /// The last day in time when it runs from a day that is not counted; nil for a yearly or an unknown rule.
    func lastDay(from start: Day) -> Day? {
        switch rule.value {
        case .workingDays(let count): start.adding(workingDays: count)
        case .calendarDays(let count): start.adding(days: count)
        case .before, .by, nil: nil
        }
    }
}

extension Day {
    /// The last of so many working days after this one, Saturdays and Sundays not counted.
    func adding(workingDays count: Int) -> Day {
        var day = self
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday != .saturday, day.weekday != .sunday { left -= 1 }
        }
        return day
    }
}
