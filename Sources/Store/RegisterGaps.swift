public import Awards
import GRDB
public import Vietnamese

/// A number that was never given, and why.
public struct ExplainedGap: Hashable, Sendable {
    public var number: Int
    public var reason: String
    public var person: Person.ID
    public var at: Moment

    public init(number: Int, reason: String, person: Person.ID, at: Moment) {
        self.number = number
        self.reason = reason
        self.person = person
        self.at = at
    }
}

extension Reading {
    /// Every series that has a number, by series, unit and year.
    public func registers() throws -> [RegisterSeries] {
        try rows("SELECT DISTINCT series, unit, year FROM register_entry ORDER BY series, unit, year").map {
            RegisterSeries($0["series"], unit: Unit.ID($0["unit"] as String), year: $0["year"])
        }
    }

    public func explainedGaps(of series: RegisterSeries) throws -> [ExplainedGap] {
        try rows(
            """
            SELECT number, reason, person, at FROM register_gap
            WHERE \(RegisterSeries.condition) ORDER BY number
            """,
            .init(series.key)
        ).map { row in
            guard let at = Moment(iso: row["at"] as String) else {
                throw StoreError(.unreadableRecord, place: "register_gap", value: "\(row["number"] as Int)")
            }
            return ExplainedGap(
                number: row["number"],
                reason: row["reason"],
                person: Person.ID(row["person"] as String),
                at: at
            )
        }
    }

    /// An entry that a number given on a day would stand before or after in the wrong order of days.
    public func disorder(_ number: Int, of series: RegisterSeries, on day: Day) throws -> RegisterEntry? {
        try row(
            """
            SELECT * FROM register_entry WHERE \(RegisterSeries.condition)
                AND ((number < ? AND day > ?) OR (number > ? AND day < ?))
            ORDER BY number LIMIT 1
            """,
            .init(
                series.key + [
                    number.databaseValue, day.iso.databaseValue, number.databaseValue, day.iso.databaseValue,
                ]
            )
        ).map(entry)
    }

    /// The entry with the lowest number above this one.
    public func entry(after number: Int, of series: RegisterSeries) throws -> RegisterEntry? {
        try row(
            """
            SELECT * FROM register_entry WHERE \(RegisterSeries.condition) AND number > ?
            ORDER BY number LIMIT 1
            """,
            .init(series.key + [number.databaseValue])
        ).map(entry)
    }
}

extension Transaction {
    /// Takes the next numbers of a gapless series, one after the other without a gap, for as many things.
    public func takeNumbers(
        in series: RegisterSeries,
        on day: Day,
        for objects: [ObjectReference],
        text: (Int) -> String
    ) throws -> [RegisterEntry] {
        try objects.map { try takeNumber(in: series, on: day, for: $0, text: text) }
    }

    /// Records why a number of a series was never given; it never will be.
    ///
    /// - Throws: `StoreError.numberTaken` when it was given, `.alreadyVoid` when it was explained before.
    public func explain(_ gap: ExplainedGap, of series: RegisterSeries) throws {
        if let holder = try entry(gap.number, of: series) {
            throw StoreError(
                .numberTaken,
                place: "\(series.series) \(series.unit) \(series.year)",
                value: holder.text,
                found: holder.object.description
            )
        }
        if let known = try explainedGaps(of: series).first(where: { $0.number == gap.number }) {
            throw StoreError(
                .alreadyVoid,
                place: "register_gap",
                value: String(gap.number),
                found: known.reason
            )
        }
        try run(
            "INSERT INTO register_gap (series, unit, year, number, reason, person, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .init(
                series.key + [
                    gap.number.databaseValue, gap.reason.databaseValue, gap.person.rawValue.databaseValue,
                    gap.at.iso.databaseValue,
                ]
            ),
            value: "\(series.series) \(gap.number)"
        )
    }
}

extension [Int] {
    /// Ascending numbers as ranges without holes.
    var withoutHoles: [ClosedRange<Int>] {
        reduce(into: []) { ranges, number in
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
    }
}
