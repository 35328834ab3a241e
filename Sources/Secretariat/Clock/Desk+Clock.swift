import Awards
import Store
import Vietnamese
import Workflow

extension Desk {
    /// Ends the stay in the state that a thing leaves and begins the one in the state it enters.
    ///
    /// - Throws: `Refusal` when its last day would lie in a year without a working calendar.
    func keepTime(of object: any TrackedRecord, by transition: Transition, isNew: Bool) throws {
        guard isNew || transition.from != transition.to else { return }
        let visits = try end(books.visits(of: object.reference))
        do {
            guard let visit = try begin(object, after: visits, entered: now) else { return }
            try books.record(visit)
        } catch let gap as CalendarGap {
            throw Refusal(
                definition: object.standing.workflow,
                action: transition.action,
                actionLabel: nil,
                state: transition.from,
                reasons: [gap.unmet]
            )
        }
    }

    /// Ends the stay that is undone and goes on with the one before it, as if it had never been left: the same last
    /// day, the same reminders.
    func resumeTime(of object: any TrackedRecord, by transition: Transition) throws {
        guard transition.from != transition.to else { return }
        let visits = try end(books.visits(of: object.reference))
        guard let before = visits.dropLast().last, before.state == transition.to,
            let definition = try definition(of: object), let state = definition.state(before.state)
        else { return }
        let rulebook = try rulebook(of: object)
        var visit = before
        visit.number = visits.count + 1
        visit.entered = max(now, before.left ?? now)
        visit.left = nil
        let term = Term(desk: self, rulebook: rulebook, definition: definition, state: state)
        visit.used = try term.used(of: before, through: visit.entered.day)
        try books.record(visit)
        try books.copyReminders(from: before, to: visit)
    }

    /// The stays with the open one ended now.
    private func end(_ visits: [Visit]) throws -> [Visit] {
        guard var open = visits.last, open.left == nil else { return visits }
        open.left = max(open.entered, now)
        try books.record(open)
        return visits.dropLast() + [open]
    }

    /// The stay that begins where a thing stands now; nil where it has ended.
    func begin(
        _ object: any TrackedRecord,
        after visits: [Visit],
        entered: Moment
    ) throws -> Visit? {
        let rulebook = try rulebook(of: object)
        guard let definition = rulebook.workflows[object.standing.workflow],
            let state = definition.state(object.standing.state), !state.isFinal
        else { return nil }
        let role = definition.holder(in: state.id).flatMap { definition.role($0) }
        var visit = Visit(
            object: object.reference,
            number: visits.count + 1,
            state: state.id,
            revision: object.standing.revision,
            role: role?.id,
            function: role?.function,
            scope: try role.flatMap { try place(of: $0, object) },
            entered: max(entered, visits.last?.left ?? entered)
        )
        try Term(desk: self, rulebook: rulebook, definition: definition, state: state)
            .set(&visit, of: object, after: visits)
        return visit
    }

    /// The unit or council in which a role is held for a thing.
    func place(of role: Role, _ object: any TrackedRecord) throws -> String? {
        switch role.scope {
        case .unit: object.unit.rawValue
        case .agency: try organisation().agency(on: today)?.id.rawValue
        case .addressee: try addressee(of: object).rawValue
        case .council: ((object as? Session)?.council ?? (object as? BallotRound)?.council)?.rawValue
        case .system: nil
        }
    }
}

/// Counts the last day of a stay.
struct Term {
    let desk: Desk
    let rulebook: Rulebook
    let definition: Definition
    let state: State

    private var calendar: OfficeCalendar { desk.library.calendar(for: rulebook) }

    /// - Throws: `CalendarGap` when working days are counted in a year without a calendar.
    func set(_ visit: inout Visit, of object: any TrackedRecord, after visits: [Visit]) throws {
        switch state.clock {
        case .budget(let days, _):
            visit.clock = .budget
            let (allowed, areWorking, rule) = allowance(days)
            visit.budget = allowed
            visit.used = try used(after: visits)
            visit.rule = rule
            let left = allowed - visit.used
            let start = visit.entered.day
            let last =
                areWorking
                ? try calendar.days.day(left, workingDaysAfter: start) : start.adding(days: left)
            visit.lastDay = last
            visit.calendar = try areWorking ? version(from: start, through: last) : nil
        case .review(let days, _):
            visit.clock = .review
            visit.budget = days.workingDays
            visit.rule = "review_every \(days.workingDays), \(days.basis)"
            let last = try calendar.days.day(days.workingDays, workingDaysAfter: visit.entered.day)
            visit.lastDay = last
            visit.calendar = try version(from: visit.entered.day, through: last)
        case .until(let name):
            visit.clock = .until
            visit.rule = name
            visit.lastDay = try desk.day(name, for: object, rulebook)
        case .follows(let kind):
            visit.rule = "follows \(kind)"
        case .none?, nil:
            break
        }
    }

    /// The digest of the days it was counted by, which are kept.
    func version(from first: Day, through last: Day) throws -> String {
        try desk.books.keepCalendar(calendar.text(from: first, through: last))
    }

    /// The days of the regulation where it knows them, else the state's own.
    private func allowance(_ own: StateClock.Days) -> (days: Int, areWorking: Bool, rule: String) {
        let practice = "working_days \(own.workingDays), \(own.basis)"
        guard let id = state.terms.deadline, let deadline = rulebook.regulation.deadlines[id] else {
            return (own.workingDays, true, practice)
        }
        switch deadline.rule.value {
        case .workingDays(let days): return (days, true, "deadlines/\(id), \(deadline.rule.basis)")
        case .calendarDays(let days): return (days, false, "deadlines/\(id), \(deadline.rule.basis)")
        case .before, .by, nil: return (own.workingDays, true, practice)
        }
    }

    /// What was used of the allowance by the end of a stay that ended on a day.
    func used(of visit: Visit, through day: Day) throws -> Int {
        guard visit.clock == .budget, case .budget(let days, _) = state.clock else { return visit.used }
        let first = visit.entered.day
        return try visit.used
            + (allowance(days).areWorking
                ? calendar.days.workingDays(after: first, through: day) : first.days(until: day))
    }

    /// What was used of the allowance before the clock was stopped by the states since.
    ///
    /// A stay that comes back only over states that stop this clock goes on where it stood.
    private func used(after visits: [Visit]) throws -> Int {
        var earlier = visits
        while let last = earlier.last,
            definition.state(last.state)?.terms.pauses.contains(state.id) ?? false
        {
            earlier.removeLast()
        }
        guard earlier.count < visits.count, let before = earlier.last, before.state == state.id,
            let left = before.left
        else { return 0 }
        return try used(of: before, through: left.day)
    }
}

extension Situation {
    /// The last day of a deadline of the regulation that runs from a day not counted; nil where it is unknown.
    func lastDay(of deadline: String, after start: Day) throws -> Day? {
        try counting { calendar in
            try regulation.deadlines[deadline]?.lastDay(after: start, by: calendar)
        }
    }

    /// The last day of the state that the action leads to, as its clock will have it; nil where it has none.
    func lastDayToCome() throws -> Day? {
        guard let state = action.to else { return nil }
        var moved = subject
        moved.standing.state = state
        let visits = try desk.books.visits(of: moved.reference)
        return try counting { _ in try desk.begin(moved, after: visits, entered: desk.now)?.lastDay }
    }

    /// A year without a working calendar is a reason why not.
    private func counting<Value>(_ count: (WorkingCalendar) throws -> Value) throws -> Value {
        do {
            return try count(desk.library.calendar(for: rulebook).days)
        } catch let gap as CalendarGap {
            throw refusal([gap.unmet])
        }
    }
}

extension CalendarGap {
    /// The reason why nothing can be counted in the year.
    var unmet: Unmet { Unmet("calendar-missing", ["year": String(year)]) }
}
