/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// A day that exists; nil for 31 April.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day that a serial number of Excel means; nil outside 1900-9999 and for the 29 February 1900 it
    /// invents.
    public init?(serial: Int, from1904: Bool) {
        guard serial >= 0, serial <= 2_958_465 else { return nil }
        if from1904 {
            self.init(daysSince1970: serial - 24_107)
        } else {
            guard serial > 0, serial != 60 else { return nil }
            self.init(daysSince1970: serial - (serial < 60 ? 25_568 : 25_569))
        }
    }

    /// The serial number of Excel's 1900 system; nil before 1900.
    public var serial: Int? {
        let days = daysSince1970 + 25_569
        guard days > 1 else { return nil }
        return days > 60 ? days : days - 1
    }

    /// Reads "17/3/2024", "17-03-2024", "17.3.2024" and "2024-03-17".
    public init?(reading text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (48...57).contains($0) } && (1...4).contains(part.utf8.count)
                ? Int(part) : nil
        }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        if parts[0].utf8.count == 4 {
            self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        } else {
            guard parts[2].utf8.count == 4 else { return nil }
            self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        }
    }

    // Days from civil and back (Howard Hinnant's algorithms): eras of 400 years beginning in March.
    private init?(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = shifted.quotientAndRemainder(dividingBy: 146_097)
        guard era.remainder >= 0 else { return nil }
        let dayOfEra = era.remainder
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era.quotient * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    public static func < (one: CalendarDay, other: CalendarDay) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// The day as ISO 8601 writes it.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
