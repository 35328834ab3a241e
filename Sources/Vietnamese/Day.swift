/// A date of the proleptic Gregorian calendar without time or zone, from 0001-01-01 to 9999-12-31.
///
/// Coded as ISO 8601 text ("2026-01-05").
public struct Day: Hashable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    public static let first = Day(unchecked: 1, 1, 1)
    public static let last = Day(unchecked: 9999, 12, 31)

    /// Nil unless the three numbers name a real day of the years 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days in a month (1…12).
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether February of the year has 29 days.
    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

// MARK: - Arithmetic

extension Day {
    /// Days since 1970-01-01, negative before it.
    ///
    /// Counts in years that begin on 1 March, so that the leap day comes last.
    public var unixDays: Int {
        let shifted = month <= 2 ? year - 1 : year
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The day so many days after 1970-01-01; days outside the years 1…9999 become the nearest end.
    public init(unixDays: Int) {
        let ends = Day.first.unixDays...Day.last.unixDays
        let count = min(max(unixDays, ends.lowerBound), ends.upperBound) + 719_468
        let era = count / 146_097
        let dayOfEra = count % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        self.init(unchecked: year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day so many days later (earlier when negative); it never leaves the years 1…9999.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = unixDays.addingReportingOverflow(days)
        guard !overflow else { return days > 0 ? .last : .first }
        return Day(unixDays: sum)
    }

    /// How many days later the other day is; negative when it is earlier.
    public func days(until other: Day) -> Int {
        other.unixDays - unixDays
    }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = ((unixDays + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }
}

/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, Hashable, Sendable, CaseIterable, Codable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The name as it stands in a sentence: "thứ Hai", "Chủ nhật" (NĐ 30/2020, Phụ lục II, V.8).
    public var name: String {
        switch self {
        case .monday: "thứ Hai"
        case .tuesday: "thứ Ba"
        case .wednesday: "thứ Tư"
        case .thursday: "thứ Năm"
        case .friday: "thứ Sáu"
        case .saturday: "thứ Bảy"
        case .sunday: "Chủ nhật"
        }
    }
}
