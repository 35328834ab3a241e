public import Vietnamese

/// The working calendar as data: each group of days with what it rests on.
public struct CalendarBook: Hashable, Sendable {
    /// Some days of a year for one reason: a holiday, a swap.
    public struct Group: Hashable, Sendable, Identifiable {
        public let id: String
        public var label: Wording
        public var days: Sourced<[Day]>

        public init(id: String, label: Wording, days: Sourced<[Day]>) {
            self.id = id
            self.label = label
            self.days = days
        }
    }

    public struct Year: Hashable, Sendable {
        public var off: [Group]
        public var worked: [Group]

        public init(off: [Group], worked: [Group]) {
            self.off = off
            self.worked = worked
        }
    }

    /// The days of the week that are not worked.
    public var weekend: Sourced<[Weekday]>?
    public var years: [Int: Year] = [:]

    public init() {}

    /// The days to count by; a year of which some days are unknown is not covered.
    public var calendar: WorkingCalendar {
        guard let weekend = weekend?.value else { return WorkingCalendar() }
        let known = years.compactMapValues { year -> WorkingCalendar.Year? in
            guard let off = Self.days(year.off), let worked = Self.days(year.worked) else { return nil }
            return WorkingCalendar.Year(weekend: Set(weekend), off: off, worked: worked)
        }
        return WorkingCalendar(known)
    }

    private static func days(_ groups: [Group]) -> Set<Day>? {
        let known = groups.compactMap(\.days.value)
        return known.count == groups.count ? Set(known.joined()) : nil
    }

    /// Everything in a year's calendar that nobody has confirmed.
    public func unconfirmed(_ year: Int) -> [Unconfirmed] {
        let groups = years[year].map { $0.off + $0.worked } ?? []
        return ([weekend?.unconfirmed] + groups.map(\.days.unconfirmed)).compactMap(\.self).sorted()
    }

    /// The years' days as one text: the same days, the same text.
    ///
    /// Its digest is the calendar's version.
    public func text(of wanted: Set<Int>) -> String {
        let week = (weekend?.value ?? []).map(\.rawValue).sorted().map(String.init).joined(separator: " ")
        let lines = wanted.sorted().map { number -> String in
            guard let year = years[number] else { return "\(number) -" }
            let off = (Self.days(year.off) ?? []).sorted().map(\.iso).joined(separator: " ")
            let worked = (Self.days(year.worked) ?? []).sorted().map(\.iso).joined(separator: " ")
            return "\(number) off \(off) worked \(worked)"
        }
        return (["week off \(week)"] + lines).joined(separator: "\n")
    }
}
