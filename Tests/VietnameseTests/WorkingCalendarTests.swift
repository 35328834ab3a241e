import TestSupport
import Testing
import Vietnamese

/// The working calendar against an oracle that walks day by day over a table of a decade.
@Suite struct WorkingCalendarTests {
    /// Ten years with a Tết week that moves about, fixed holidays, and weekends worked for days off.
    private struct Decade {
        var calendar: WorkingCalendar
        /// Every day of the ten years → worked or not.
        var table: [Day: Bool] = [:]

        init(seed: UInt64) throws {
            var random = SeededGenerator(seed: seed)
            var years: [Int: WorkingCalendar.Year] = [:]
            for year in 2020...2029 {
                func day(_ month: Int, _ number: Int) throws -> Day {
                    try #require(Day(year: year, month: month, day: number))
                }
                var off = [try day(1, 1), try day(4, 30), try day(5, 1), try day(9, 2)]
                let tet = try day(1, 20).adding(days: Int.random(in: 0...30, using: &random))
                off += (0..<7).map { tet.adding(days: $0) }
                var worked: [Day] = []
                for _ in 0..<Int.random(in: 0...3, using: &random) {
                    let given = try day(6, 1).adding(days: Int.random(in: 0...120, using: &random))
                    var taken = given
                    while taken.weekday != .saturday { taken = taken.adding(days: 1) }
                    guard given.weekday.rawValue <= 5, !off.contains(taken) else { continue }
                    off.append(given)
                    worked.append(taken)
                }
                years[year] = WorkingCalendar.Year(
                    weekend: [.saturday, .sunday],
                    off: Set(off),
                    worked: Set(worked)
                )
                var here = try day(1, 1)
                while here.year == year {
                    let isWeekend = here.weekday == .saturday || here.weekday == .sunday
                    table[here] = worked.contains(here) || !(isWeekend || off.contains(here))
                    here = here.adding(days: 1)
                }
            }
            calendar = WorkingCalendar(years)
        }

        func count(after start: Day, through end: Day) -> Int {
            table.keys.count { $0 > start && $0 <= end && table[$0] == true }
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func countsAsTheTableDoes(seed: UInt64) throws {
        let decade = try Decade(seed: seed)
        var random = SeededGenerator(seed: seed &+ 100)
        let first = try #require(Day(iso: "2020-01-01"))
        for _ in 0..<150 {
            let start = first.adding(days: Int.random(in: 200...3000, using: &random))
            let end = start.adding(days: Int.random(in: 0...400, using: &random))
            let count = try decade.calendar.workingDays(after: start, through: end)
            #expect(count == decade.count(after: start, through: end), "\(start) … \(end)")
            #expect(try decade.calendar.workingDays(after: end, through: start) == -count)
            #expect(try decade.calendar.isWorking(start) == decade.table[start])
        }
    }

    /// So many working days after a day is the only working day at that distance; back again is where one was.
    @Test(arguments: [5, 6, 7] as [UInt64])
    func comesWhereTheTableSays(seed: UInt64) throws {
        let decade = try Decade(seed: seed)
        var random = SeededGenerator(seed: seed &+ 200)
        let first = try #require(Day(iso: "2020-01-01"))
        for _ in 0..<150 {
            let start = first.adding(days: Int.random(in: 400...3200, using: &random))
            let days = Int.random(in: 1...60, using: &random)
            let end = try decade.calendar.day(days, workingDaysAfter: start)
            #expect(decade.table[end] == true)
            #expect(decade.count(after: start, through: end) == days)
            let before = try decade.calendar.day(-days, workingDaysAfter: start)
            #expect(decade.table[before] == true)
            let between = decade.count(after: before.adding(days: -1), through: start.adding(days: -1))
            #expect(between == days)
            #expect(try decade.calendar.day(0, workingDaysAfter: start) == start)
            let next = try decade.calendar.firstWorkingDay(from: start)
            #expect(
                decade.table[next] == true && decade.count(after: start.adding(days: -1), through: next) == 1
            )
        }
    }

    /// A term cut by pauses uses as many days as it has, wherever it is cut.
    @Test func pausesLoseNothing() throws {
        let decade = try Decade(seed: 9)
        var random = SeededGenerator(seed: 10)
        let first = try #require(Day(iso: "2020-06-01"))
        for _ in 0..<100 {
            var today = first.adding(days: Int.random(in: 0...2500, using: &random))
            let allowed = Int.random(in: 3...20, using: &random)
            var used = 0
            var last = try decade.calendar.day(allowed, workingDaysAfter: today)
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let length = max(today.days(until: last), 0)
                let stopped = today.adding(days: Int.random(in: 0...length, using: &random))
                used += decade.count(after: today, through: stopped)
                today = stopped.adding(days: Int.random(in: 0...60, using: &random))
                last = try decade.calendar.day(allowed - used, workingDaysAfter: today)
            }
            #expect(used + decade.count(after: today, through: last) == allowed)
        }
    }

    @Test func refusesAYearNobodyEntered() throws {
        let decade = try Decade(seed: 1)
        let end = try #require(Day(iso: "2029-12-28"))
        #expect(throws: CalendarGap(year: 2030)) {
            try decade.calendar.day(10, workingDaysAfter: end)
        }
        #expect(throws: CalendarGap(year: 2019)) {
            try decade.calendar.workingDays(after: Day(iso: "2019-12-01") ?? .first, through: end)
        }
        #expect(!decade.calendar.covers(2030) && decade.calendar.covers(2029))
    }
}
