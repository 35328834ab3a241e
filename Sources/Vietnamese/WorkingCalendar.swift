/// Which days are worked: a weekly pattern, and for each year its holidays and its swapped days.
///
/// A year that nobody has entered is no year without holidays: every question that touches it is refused.
public struct WorkingCalendar: Hashable, Sendable {
    /// The days of one year that differ from the weekly pattern.
    public struct Year: Hashable, Sendable {
        public var weekend: Set<Weekday>
        /// Not worked although the week would have it so: holidays, and the days given for a swap.
        public var off: Set<Day>
        /// Worked although they fall on a weekend: the other half of a swap.
        public var worked: Set<Day>

        public init(weekend: Set<Weekday>, off: Set<Day>, worked: Set<Day> = []) {
            self.weekend = weekend
            self.off = off
            self.worked = worked
        }

        func isWorking(_ day: Day) -> Bool {
            worked.contains(day) || (!weekend.contains(day.weekday) && !off.contains(day))
        }
    }

    public private(set) var years: [Int: Year]

    public init(_ years: [Int: Year] = [:]) { self.years = years }

    public func covers(_ year: Int) -> Bool { years[year] != nil }

    public func isWorking(_ day: Day) throws(CalendarGap) -> Bool {
        guard let year = years[day.year] else { throw CalendarGap(year: day.year) }
        return year.isWorking(day)
    }

    /// The day itself when it is worked, or the first one after it that is.
    public func firstWorkingDay(from day: Day) throws(CalendarGap) -> Day {
        var day = day
        while try !isWorking(day) { day = day.adding(days: 1) }
        return day
    }

    /// The working day so many working days after a day that is not counted; before it when negative.
    ///
    /// None of them is the day itself, worked or not. A term of ten working days that begins on a day ends
    /// with the tenth working day after it.
    public func day(_ count: Int, workingDaysAfter start: Day) throws(CalendarGap) -> Day {
        let step = count < 0 ? -1 : 1
        var (day, left) = (start, abs(count))
        while left > 0 {
            day = day.adding(days: step)
            if try isWorking(day) { left -= 1 }
        }
        return day
    }

    /// How many working days lie after one day, up to and with another; negative when that one is earlier.
    public func workingDays(after start: Day, through end: Day) throws(CalendarGap) -> Int {
        guard start <= end else { return try -workingDays(after: end, through: start) }
        var (count, day) = (0, start)
        while day < end {
            day = day.adding(days: 1)
            if try isWorking(day) { count += 1 }
        }
        return count
    }
}

/// A year for which no working calendar was entered.
public struct CalendarGap: Error, Hashable, Sendable {
    public var year: Int

    public init(year: Int) { self.year = year }
}
