public import Awards
import Regulations
import Store
public import Vietnamese

/// The days off and the swapped days of one year.
public struct CalendarYear: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        /// Nil where the days are not known yet: nothing is counted into the year then.
        public var day: Day?
        /// A day on which the agency works although it would be off.
        public var isWorked: Bool
        public var label: Wording
        public var confirmedBy: String?
    }

    public var year: Int
    /// In order of time, what is not known first.
    public var days: [Line]
}

extension Office {
    /// The working calendar of the rules in force today, the latest year first.
    func calendarYears() throws -> [CalendarYear] {
        let chosen = try store.read { try $0.setting("regulation") }
        let resolved = try library.inForce(chosen, on: clock().day)
        let book = library.calendar(of: resolved.regulation).book
        return book.years.sorted { $0.key > $1.key }.map { year, entry in
            let days = lines(entry.off, isWorked: false) + lines(entry.worked, isWorked: true)
            return CalendarYear(year: year, days: days.sorted { $0.day ?? .first < $1.day ?? .first })
        }
    }

    private func lines(_ groups: [CalendarBook.Group], isWorked: Bool) -> [CalendarYear.Line] {
        groups.flatMap { group in
            let days = group.days.value.map { $0.map(Optional.some) } ?? [nil]
            return days.map {
                CalendarYear.Line(
                    day: $0,
                    isWorked: isWorked,
                    label: group.label,
                    confirmedBy: group.days.confirmedBy
                )
            }
        }
    }
}

extension Sight {
    /// The working calendar: the same for everybody.
    public func calendar() throws -> [CalendarYear] { try office.calendarYears() }
}
