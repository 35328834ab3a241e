import Awards
import Vietnamese

extension MapReader {
    /// A required value of the law under a key: `{<its own keys>, basis, confirmed_by, mark}`.
    ///
    /// The reading function returns nil for a value that is not known.
    func sourced<Value>(_ key: String, _ read: (MapReader) -> Value?) -> Sourced<Value> {
        guard let map = map(key) else { return Sourced(nil, basis: "", place: join(key)) }
        return map.asSourced(read)
    }

    func sourcedIfAny<Value>(_ key: String, _ read: (MapReader) -> Value?) -> Sourced<Value>? {
        has(key) ? sourced(key, read) : nil
    }

    /// This map itself as a value of the law.
    func asSourced<Value>(_ read: (MapReader) -> Value?) -> Sourced<Value> {
        let source = source()
        return Sourced(
            read(self),
            basis: source.basis,
            confirmedBy: source.confirmedBy,
            mark: source.mark,
            place: path
        )
    }

    /// The three keys that every value of the law carries; `confirmed_by` is written even while it is null.
    func source() -> (basis: String, confirmedBy: String?, mark: Mark?) {
        let basis = reference("basis", to: .citation)
        if raw("confirmed_by") == nil {
            log.add(
                .missingKey,
                at: node.place,
                path: join("confirmed_by"),
                expected: "a name and date, or null"
            )
        }
        return (basis, textIfAny("confirmed_by"), choiceIfAny("mark", Mark.self))
    }

    /// The key must stand there, even with null: an unknown value is written, never left out.
    func mustStand(_ key: String) {
        guard !has(key) else { return }
        log.add(.missingKey, at: node.place, path: join(key), expected: "a value, or null while unknown")
    }

    // MARK: - Periods

    /// `from` and `until`, the latter null or absent while it lasts.
    func period() -> Period? {
        mustStand("from")
        guard let from = dayIfAny("from") else {
            if raw("from")?.isNull ?? false {
                log.add(.missingKey, at: node.place, path: join("from"), expected: "a date yyyy-MM-dd")
            }
            return nil
        }
        return closed(from, dayIfAny("until"))
    }

    /// The period where the first day may be unknown.
    func periodIfKnown() -> Period? {
        mustStand("from")
        let until = dayIfAny("until")
        return dayIfAny("from").flatMap { closed($0, until) }
    }

    private func closed(_ from: Day, _ until: Day?) -> Period? {
        if let until, until < from {
            bad("until", found: until.iso, expected: "a day not before \(from.iso)")
        }
        return Period(from: from, until: until)
    }

    // MARK: - Dated entries

    /// Entries with periods, in order of time; two that hold on one day are a fault.
    func dated<Value>(
        _ key: String,
        _ read: (String, Period, MapReader) -> Value?
    ) -> [Value] {
        MapReader.inTime(entries(key), read)
    }

    /// The same for maps already at hand.
    static func inTime<Value>(
        _ entries: [(id: String, map: MapReader)],
        _ read: (String, Period, MapReader) -> Value?
    ) -> [Value] {
        var dated: [(period: Period, map: MapReader, value: Value)] = []
        for (id, map) in entries {
            // Read even without a period, so that its other faults are found too.
            let period = map.period()
            let value = read(id, period ?? Period(from: .first), map)
            if let period, let value { dated.append((period, map, value)) }
        }
        dated.sort { ($0.period.from, $0.map.path) < ($1.period.from, $1.map.path) }
        for (earlier, later) in zip(dated, dated.dropFirst()) where earlier.period.overlaps(later.period) {
            later.map.log.add(
                .overlappingDates,
                at: later.map.node.place,
                path: later.map.path,
                found: "from \(later.period.from.iso)",
                expected: "a day after the end of \(earlier.map.path) (\(earlier.map.node.place))"
            )
        }
        return dated.map(\.value)
    }
}
