import Awards
import Store
import Vietnamese
import Workflow

extension Effects {
    /// Effects on the clock of a thing.
    static let clockEffects: [Entry] = [
        Entry(
            "extend_clock",
            inputs: ["until"],
            perform: { situation, _ in
                let until = try situation.newLastDay()
                if situation.subject is MovementReport {
                    try situation.change(MovementReport.self) { $0.due = until }
                }
            },
            follow: { situation, _ in try situation.extendClock() }
        )
    ]
}

extension Guards {
    static let clockGuards: [Guard<Situation>] = [
        rule("deadline_passed") { situation, _ in
            guard let visit = try situation.openVisit(), let last = visit.lastDay else {
                return [Unmet("no-deadline-here")]
            }
            return last < situation.today ? [] : [Unmet("deadline-not-passed", ["due": last.short])]
        },
        rule("deadline_runs") { situation, _ in
            try situation.openVisit()?.lastDay == nil ? [Unmet("no-deadline-here")] : []
        },
    ]
}

extension Situation {
    func openVisit() throws -> Visit? { try desk.books.openVisit(of: subject.reference) }

    /// The day typed in, when it is later than the last day so far and not past.
    func newLastDay() throws -> Day {
        guard let until = try input.day("until") else { throw ActFault.missingInput("until") }
        let before = max(try openVisit()?.lastDay ?? .first, today.adding(days: -1))
        guard until > before else {
            throw ActFault.badInput("until", until.short, expected: "a day after \(before.short)")
        }
        return until
    }

    /// Moves the last day of the stay; the reminders begin anew.
    func extendClock() throws {
        guard let visit = try openVisit() else { return }
        try move(visit, to: try newLastDay())
    }

    /// Everything that runs until the campaign closes runs until its new last day.
    func moveClosingDay() throws {
        let campaign = try the(Campaign.self)
        let waiting = try desk.books.openVisits().values.filter {
            $0.rule == NamedDay.campaignCloses.rawValue && $0.lastDay != campaign.closes
        }
        for visit in waiting.sorted(by: { $0.object.description < $1.object.description }) {
            guard try desk.campaign(of: try desk.find(visit.object))?.id == campaign.id else { continue }
            try move(visit, to: campaign.closes)
        }
    }

    private func move(_ visit: Visit, to day: Day) throws {
        var moved = visit
        moved.lastDay = day
        moved.ladder += 1
        moved.ladderSince = today
        try desk.books.record(moved)
        try desk.books.record(
            Extension(
                object: visit.object,
                visit: visit.number,
                at: desk.now,
                person: desk.actor,
                reason: [reason?.id, reason?.text].compactMap(\.self).filter { !$0.isEmpty }
                    .joined(separator: ": ").nonEmpty ?? action.id,
                before: visit.lastDay,
                after: day
            )
        )
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
