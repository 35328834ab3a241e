public import Awards
import GRDB
public import Vietnamese

/// One series of numbers: what kind, who issues, which year.
public struct RegisterSeries: Hashable, Sendable {
    public var series: String
    public var unit: Unit.ID
    public var year: Int

    public init(_ series: String, unit: Unit.ID, year: Int) {
        self.series = series
        self.unit = unit
        self.year = year
    }

    var key: [DatabaseValue] {
        [series.databaseValue, unit.rawValue.databaseValue, year.databaseValue]
    }

    static let condition = "series = ? AND unit = ? AND year = ?"
}

/// What does not fit in a series.
public struct RegisterReport: Hashable, Sendable {
    /// Numbers below the last one that have neither a line nor a reason.
    public var gaps: [ClosedRange<Int>]
    public var voids: [RegisterEntry]
    /// Entries whose day is before that of a lower number.
    public var outOfOrder: [RegisterEntry]
    /// Numbers that were never given, with the recorded reason.
    public var explained: [ExplainedGap]

    public init(
        gaps: [ClosedRange<Int>] = [],
        voids: [RegisterEntry] = [],
        outOfOrder: [RegisterEntry] = [],
        explained: [ExplainedGap] = []
    ) {
        self.explained = explained
        self.gaps = gaps
        self.voids = voids
        self.outOfOrder = outOfOrder
    }
}

extension Reading {
    /// The entries of a series in order of their numbers, void ones included.
    public func entries(of series: RegisterSeries) throws -> [RegisterEntry] {
        try rows(
            "SELECT * FROM register_entry WHERE \(RegisterSeries.condition) ORDER BY number",
            .init(series.key)
        ).map(entry)
    }

    public func entry(_ number: Int, of series: RegisterSeries) throws -> RegisterEntry? {
        try row(
            "SELECT * FROM register_entry WHERE \(RegisterSeries.condition) AND number = ?",
            .init(series.key + [number.databaseValue])
        ).map(entry)
    }

    /// The entry with the highest number of a series.
    public func lastEntry(of series: RegisterSeries) throws -> RegisterEntry? {
        try row(
            "SELECT * FROM register_entry WHERE \(RegisterSeries.condition) ORDER BY number DESC LIMIT 1",
            .init(series.key)
        ).map(entry)
    }

    /// The entries that a thing was given, void ones included.
    public func entries(of object: ObjectReference) throws -> [RegisterEntry] {
        try rows(
            """
            SELECT * FROM register_entry WHERE kind = ? AND object = ?
            ORDER BY series, unit, year, number
            """,
            [object.kind.rawValue, object.id]
        ).map(entry)
    }

    /// One more than the highest number of the series; inside `Store.write` nobody else can take it.
    public func nextNumber(of series: RegisterSeries) throws -> Int {
        let last = try row(
            "SELECT max(number) AS last FROM register_entry WHERE \(RegisterSeries.condition)",
            .init(series.key)
        )
        return (last?["last"] ?? 0) + 1
    }

    public func report(on series: RegisterSeries) throws -> RegisterReport {
        var report = RegisterReport(explained: try explainedGaps(of: series))
        let reasons = Set(report.explained.map(\.number))
        var next = 1
        var latest = Day.first
        for entry in try entries(of: series) {
            let missing = (next..<max(entry.number, next)).filter { !reasons.contains($0) }
            report.gaps += missing.withoutHoles
            next = entry.number + 1
            if entry.void != nil { report.voids.append(entry) }
            if entry.day < latest { report.outOfOrder.append(entry) }
            latest = max(latest, entry.day)
        }
        return report
    }

    func entry(_ row: Row) throws -> RegisterEntry {
        guard let day = Day(iso: row["day"] as String), let kind = ObjectKind(rawValue: row["kind"]) else {
            throw StoreError(.unreadableRecord, place: "register_entry", value: row["text"])
        }
        return RegisterEntry(
            series: row["series"],
            unit: Unit.ID(row["unit"] as String),
            year: row["year"],
            number: row["number"],
            text: row["text"],
            day: day,
            object: ObjectReference(kind, row["object"]),
            void: row["void"]
        )
    }
}

extension Transaction {
    /// Takes the next number of a gapless series for a thing.
    ///
    /// - Parameter text: How the number is printed.
    @discardableResult
    public func takeNumber(
        in series: RegisterSeries,
        on day: Day,
        for object: ObjectReference,
        text: (Int) -> String
    ) throws -> RegisterEntry {
        let number = try nextNumber(of: series)
        let entry = RegisterEntry(
            series: series.series,
            unit: series.unit,
            year: series.year,
            number: number,
            text: text(number),
            day: day,
            object: object
        )
        try record(entry)
        return entry
    }

    /// Records a number that was given elsewhere, or a number that is void from the beginning.
    ///
    /// - Throws: `StoreError.numberTaken` with the object that has it, `.badNumber` below 1.
    public func record(_ entry: RegisterEntry) throws {
        let series = RegisterSeries(entry.series, unit: entry.unit, year: entry.year)
        guard entry.number >= 1 else { throw StoreError(.badNumber, place: entry.series, value: entry.text) }
        let holder = try row(
            "SELECT * FROM register_entry WHERE \(RegisterSeries.condition) AND (number = ? OR text = ?)",
            .init(series.key + [entry.number.databaseValue, entry.text.databaseValue])
        )
        if let holder {
            throw StoreError(
                .numberTaken,
                place: "\(entry.series) \(entry.unit) \(entry.year)",
                value: entry.text,
                found: "\(holder["kind"] as String) \(holder["object"] as String)"
            )
        }
        try run(
            """
            INSERT INTO register_entry (series, unit, year, number, text, day, kind, object, void)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.series, entry.unit.rawValue, entry.year, entry.number, entry.text, entry.day.iso,
                entry.object.kind.rawValue, entry.object.id, entry.void,
            ],
            value: entry.text
        )
    }

    /// Marks a number as no longer counting; its line stays and the number is not given again.
    ///
    /// - Throws: `StoreError.notFound`, `.alreadyVoid` with the recorded reason.
    public func voidNumber(_ number: Int, of series: RegisterSeries, reason: String) throws {
        guard let known = try entry(number, of: series) else {
            throw StoreError(.notFound, place: "register_entry", value: "\(series.series) \(number)")
        }
        if let void = known.void {
            throw StoreError(.alreadyVoid, place: "register_entry", value: known.text, found: void)
        }
        try run(
            "UPDATE register_entry SET void = ? WHERE \(RegisterSeries.condition) AND number = ?",
            .init([reason.databaseValue] + series.key + [number.databaseValue]),
            value: known.text
        )
    }
}
