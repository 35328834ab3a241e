public import Vietnamese

/// When something must have arrived, by the words of the instrument.
public struct Deadline: Hashable, Sendable, Identifiable {
    public enum Rule: Hashable, Sendable {
        /// "trước ngày": the day itself is too late.
        case before(month: Int, day: Int)
        /// "chậm nhất ngày", "đến hết ngày": the day itself is in time.
        case by(month: Int, day: Int)
        case workingDays(Int)
        case calendarDays(Int)
    }

    public let id: String
    public var label: Wording
    public var rule: Sourced<Rule>

    public init(id: String, label: Wording, rule: Sourced<Rule>) {
        self.id = id
        self.label = label
        self.rule = rule
    }

    /// The last day in time of a yearly deadline; nil for a number of days and for an unknown rule.
    public func lastDay(inYear year: Int) -> Day? {
        switch rule.value {
        case .before(let month, let day): Day(year: year, month: month, day: day)?.adding(days: -1)
        case .by(let month, let day): Day(year: year, month: month, day: day)
        case .workingDays, .calendarDays, nil: nil
        }
    }

    /// The last day in time of a number of days that begin on a day not counted; nil for a yearly deadline and
    /// for an unknown rule.
    ///
    /// - Throws: `CalendarGap` when working days are counted in a year without a calendar.
    public func lastDay(after start: Day, by calendar: WorkingCalendar) throws(CalendarGap) -> Day? {
        switch rule.value {
        case .workingDays(let days): try calendar.day(days, workingDaysAfter: start)
        case .calendarDays(let days): start.adding(days: days)
        case .before, .by, nil: nil
        }
    }
}

extension Regulation {
    /// A deadline of the regulation by its id.
    public func deadline(_ id: String) throws(LawError) -> Answer<Deadline> {
        guard let deadline = deadlines[id] else { throw .missing(place: "deadlines/\(id)") }
        guard deadline.rule.value != nil else {
            throw .unknownValue(place: deadline.rule.place, basis: deadline.rule.basis)
        }
        return Answer(deadline, unconfirmed: [deadline.rule.unconfirmed])
    }
}
