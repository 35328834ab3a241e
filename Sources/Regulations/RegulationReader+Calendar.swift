import Awards
import Vietnamese

extension RegulationReader {
    /// The weekly pattern, and the days off and swapped days of each year.
    func readCalendar(_ regulation: inout Regulation) {
        regulation.calendar.weekend = root.mapIfAny("working_week")?.sourced("off") { map in
            map.texts("days").compactMap { text in
                let known = Weekday.allCases.map { "\($0)" }
                if let index = known.firstIndex(of: text) { return Weekday.allCases[index] }
                map.bad("days", found: text, expected: "a day of the week, \"saturday\"")
                return nil
            }
        }
        for (id, map) in root.entries("calendar") {
            guard id.count == 4, let year = Int(id) else {
                map.log.add(
                    .badID,
                    at: map.node.place,
                    path: map.path,
                    found: id,
                    expected: "a year, \"2024\""
                )
                map.ignoreRest()
                continue
            }
            regulation.calendar.years[year] = CalendarBook.Year(
                off: map.entries("off").map { group($0.id, $0.map, year) },
                worked: map.entries("worked").map { group($0.id, $0.map, year) }
            )
        }
    }

    private func group(_ id: String, _ map: MapReader, _ year: Int) -> CalendarBook.Group {
        CalendarBook.Group(
            id: id,
            label: map.wording("label"),
            days: map.asSourced { map in
                map.mustStand("days")
                return map.textsIfAny("days")?.flatMap { days($0, map, year) }
            }
        )
    }

    /// One day, or "2024-02-08..2024-02-14"; all of them in the year under which they stand.
    private func days(_ text: String, _ map: MapReader, _ year: Int) -> [Day] {
        let ends = text.split(separator: ".", omittingEmptySubsequences: true).map { Day(iso: $0) }
        guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
            first <= last, first.year == year, last.year == year
        else {
            map.bad("days", found: text, expected: "days of the year \(year), \"first..last\"")
            return []
        }
        return (0...first.days(until: last)).map { first.adding(days: $0) }
    }
}
