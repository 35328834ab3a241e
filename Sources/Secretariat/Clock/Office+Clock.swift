public import Awards
import Store
public import Vietnamese
import Workflow

/// What one pass of the clock did.
public struct ClockReport: Hashable, Sendable {
    /// One reminder that was queued.
    public struct Reminded: Hashable, Sendable {
        public var object: ObjectReference
        public var title: String
        public var state: String
        public var rung: Int
        public var lastDay: Day
        public var workingDaysLeft: Int?
        public var isReview: Bool
        public var isEscalation: Bool
        public var people: [Person.ID]
    }

    /// Somebody else's pass was running; nothing was done.
    public var isBusy = false
    /// Nobody is reminded on a day off.
    public var isDayOff = false
    public var reminded: [Reminded] = []
    /// Reminders whose day passed while the clock stood still: a later one went instead.
    public var skipped = 0
    /// What nobody holds, so that nobody could be told.
    public var untold: [ObjectReference] = []
    /// Years without a working calendar in which something would have to be counted.
    public var gaps: Set<Int> = []
    /// Things that stood there before clocks were kept, timed now from when they came there.
    public var begun = 0

    public init() {}
}

extension Office {
    /// The name of the lease under which one pass runs.
    static let clockLease = "clock"

    /// One pass over everything that has a last day: queues the reminders that came due.
    ///
    /// Each rung of each ladder of each stay is sent once, by a unique key of the database; after an outage
    /// only the latest rung is. Run it as often as you like: a pass that finds nothing new does nothing.
    ///
    /// - Parameters:
    ///   - holder: Who runs it; two with other names at once exclude each other.
    ///   - seconds: The machine's own time, for the lease.
    public func runClock(as holder: String, seconds now: Int) throws -> ClockReport {
        var report = ClockReport()
        guard try store.write({ try $0.take(lease: Self.clockLease, as: holder, now: now, seconds: 300) })
        else {
            report.isBusy = true
            return report
        }
        defer { _ = try? store.write { try $0.release(lease: Self.clockLease, as: holder) } }
        try beginUntimed(&report)
        let horizon = clock().day.adding(days: 2 * ClockPass.farthest)
        for visit in try store.read({ try $0.visitsDue(through: horizon) }) {
            try store.write { books in
                let pass = ClockPass(desk: systemDesk(books))
                try pass.look(at: visit.object, &report)
            }
        }
        return report
    }

    /// A desk at which nobody acts.
    func systemDesk(_ books: Transaction) -> Desk {
        Desk(books: books, library: library, actor: Person.ID(""), now: clock(), actionID: "clock")
    }

    private func beginUntimed(_ report: inout ClockReport) throws {
        for kind in ObjectKind.allCases where kind.travels {
            guard try store.read({ try $0.hasUntimed(Shelf.type(of: kind)) }) else { continue }
            report.begun += try store.write { books in
                try systemDesk(books).beginUntimed(Shelf.type(of: kind))
            }
        }
    }
}

extension Reading {
    fileprivate func hasUntimed<Value: TrackedRecord>(_ type: Value.Type) throws -> Bool {
        try !untimed(type).isEmpty
    }
}

extension Desk {
    /// Times what stood there before clocks were kept; says how many.
    fileprivate func beginUntimed<Value: TrackedRecord>(_ type: Value.Type) throws -> Int {
        var count = 0
        for id in try books.untimed(type) {
            let object = try find(type, id)
            let visit: Visit?
            do { visit = try begin(object, after: [], entered: object.standing.since) } catch is CalendarGap {
                continue
            }
            guard let visit else { continue }
            try books.record(visit)
            count += 1
        }
        return count
    }
}

/// Looks at one stay and queues the reminders that are due.
struct ClockPass {
    /// The farthest a reminder may lie from its day, in working days.
    static let farthest = 60

    let desk: Desk

    func look(at reference: ObjectReference, _ report: inout ClockReport) throws {
        guard let visit = try desk.books.openVisit(of: reference), let last = visit.lastDay else { return }
        let object = try desk.find(reference)
        let rulebook = try desk.rulebook(of: object)
        guard let definition = rulebook.workflows[object.standing.workflow],
            let state = definition.state(visit.state)
        else { return }
        let calendar = desk.library.calendar(for: rulebook).days
        do {
            guard try calendar.isWorking(desk.today) else {
                report.isDayOff = true
                return
            }
            let due = try due(state.ladder, visit, last, calendar)
            if let latest = due.last {
                try remind(object, visit, due, latest, definition, rulebook, &report)
            }
            if visit.clock == .review, last <= desk.today { try beginNextReview(visit, calendar, rulebook) }
        } catch let gap as CalendarGap {
            report.gaps.insert(gap.year)
        }
    }

    /// The rungs whose working day has come and that were not dealt with, first to last.
    private func due(
        _ ladder: [ClockTerms.Rung],
        _ visit: Visit,
        _ last: Day,
        _ calendar: WorkingCalendar
    ) throws -> [(rung: ClockTerms.Rung, day: Day)] {
        let done = Set(
            try desk.books.reminders(of: visit).filter { $0.ladder == visit.ladder }.map(\.reminder.rung)
        )
        return try ladder.filter { !done.contains($0.workingDays) }.map { rung in
            (rung, try calendar.day(of: rung.workingDays, last))
        }.filter { $0.day <= desk.today && $0.day > visit.ladderSince }
    }

    private func remind(
        _ object: any TrackedRecord,
        _ visit: Visit,
        _ due: [(rung: ClockTerms.Rung, day: Day)],
        _ latest: (rung: ClockTerms.Rung, day: Day),
        _ definition: Definition,
        _ rulebook: Rulebook,
        _ report: inout ClockReport
    ) throws {
        for (rung, day) in due {
            let reminder = Reminder(
                rung: rung.workingDays,
                day: day,
                isSkipped: rung.workingDays != latest.rung.workingDays
            )
            guard try desk.books.note(reminder, of: visit, at: desk.now) else { return }
            if reminder.isSkipped { report.skipped += 1 }
        }
        let key = "rung/\(visit.object)/\(visit.number)/\(visit.ladder)/\(latest.rung.workingDays)"
        var holders =
            try visit.function.flatMap { function in
                try visit.scope.map { try desk.holders(of: function, in: $0) }
            } ?? []
        let named = try desk.named(holders, of: visit.function ?? "", for: object)
        if !named.isEmpty { holders = named }
        var told = holders
        let notice = try desk.notice(.reminder, of: object, visit, definition, rulebook)
        for person in holders { try desk.queue(notice, to: person, key: "\(key)/\(person)") }
        // Whoever a skipped rung would have told is told now.
        let escalations = Set(due.compactMap(\.rung.escalation)).sorted().compactMap { definition.role($0) }
        for role in escalations {
            var escalation = notice
            escalation.kind = .escalation
            for person in try desk.holders(of: role, object) where !told.contains(person) {
                try desk.queue(escalation, to: person, key: "\(key)/\(person)")
                told.append(person)
            }
        }
        if told.isEmpty { report.untold.append(visit.object) }
        report.reminded.append(
            ClockReport.Reminded(
                object: visit.object,
                title: notice.title,
                state: notice.state.vi,
                rung: latest.rung.workingDays,
                lastDay: visit.lastDay ?? latest.day,
                workingDaysLeft: notice.workingDaysLeft,
                isReview: visit.clock == .review,
                isEscalation: !escalations.isEmpty,
                people: told
            )
        )
    }

    /// The next review is due so many working days after the last one, and still to come.
    private func beginNextReview(
        _ visit: Visit,
        _ calendar: WorkingCalendar,
        _ rulebook: Rulebook
    ) throws {
        guard let days = visit.budget, days > 0, let last = visit.lastDay else { return }
        var next = last
        while next <= desk.today { next = try calendar.day(days, workingDaysAfter: next) }
        var moved = visit
        moved.lastDay = next
        moved.ladder += 1
        moved.ladderSince = desk.today
        let text = desk.library.calendar(for: rulebook).text(from: last, through: next)
        moved.calendar = try desk.books.keepCalendar(text)
        try desk.books.record(moved)
    }
}

extension WorkingCalendar {
    /// The working day on which a rung of a ladder is sent.
    ///
    /// Rungs before and after the last day are counted in working days from it; its own day, when it is not
    /// worked, moves to the next one that is.
    func day(of rung: Int, _ last: Day) throws(CalendarGap) -> Day {
        rung == 0 ? try firstWorkingDay(from: last) : try day(rung, workingDaysAfter: last)
    }
}
