import Awards
import Foundation
import Secretariat
import Store
import TestSupport
import Testing
import Vietnamese

/// Reminders: once a rung, never on a day off, only what is still of use; letters at least once.
struct ReminderTests {
    /// The shipped rules with a working calendar of many years, and validity without end.
    private static func library(_ store: Store) throws -> RuleLibrary {
        var files = try RuleSource.files()
        for (path, text) in files.texts where path.hasSuffix("/regulation.yaml") {
            files.texts[path] = text.replacing("until: 2025-06-30}", with: "until: null}")
        }
        let path = "working-calendar/regulation.yaml"
        var text = try #require(files.texts[path])
        for year in 2027...2035 {
            // Tết wanders; a Monday is given for a Saturday that is worked.
            let tet = try #require(Day(year: year, month: 1, day: 22)).adding(days: year * 11 % 27)
            var swap = try #require(Day(year: year, month: 11, day: 20))
            while swap.weekday != .monday { swap = swap.adding(days: 1) }
            let worked = swap.adding(days: 5)
            func group(_ id: String, _ days: String) -> String {
                "\(id): {days: [\"\(days)\"], basis: holiday-notice, confirmed_by: null, label: {vi: \"x\", en: \"x\"}}"
            }
            text += """
                  "\(year)":
                    off:
                      \(group("new-year", "\(year)-01-01"))
                      \(group("tet", "\(tet.iso)..\(tet.adding(days: 6).iso)"))
                      \(group("swap", swap.iso))
                    worked:
                      \(group("swap", worked.iso))

                """
        }
        files.texts[path] = text
        return try RuleLibrary(files: files, kept: store.files)
    }

    private func world(opening: Bool = false) throws -> World {
        let store = try Store.temporary(digest: Office.digest)
        return try World(opening: opening, store: store, library: try Self.library(store))
    }

    private func pass(_ world: World, as holder: String = "test", later: Int = 0) throws -> ClockReport {
        try world.office.at(world.now).runClock(as: holder, seconds: world.now.unixSeconds + later)
    }

    private func go(_ world: World, to moment: String) throws {
        world.now = try #require(Moment(iso: moment))
    }

    /// Ten years of reports that nobody hurries to write, with outages and extensions.
    @Test func tenYearsOfLadders() throws {
        let world = try world()
        var random = SeededGenerator(seed: 35)
        let calendar = try world.office.library.calendar(of: "yearly-2024").days
        for year in 2024...2033 {
            for unit in world.provinces {
                try go(world, to: "\(year)-10-28T08:00")
                try world.does("\(unit)-clerk", "create", "movement-report/\(year).\(unit)")
            }
            var outage = 0
            for _ in 0..<70 {
                world.advance(days: 1)
                if outage == 0, Int.random(in: 0..<25, using: &random) == 0 {
                    outage = Int.random(in: 3...9, using: &random)
                }
                if outage > 0 { outage -= 1 } else { _ = try pass(world) }
                if Int.random(in: 0..<60, using: &random) == 0 {
                    let until = world.now.day.adding(days: Int.random(in: 5...30, using: &random))
                    let unit = world.provinces[year % 2]
                    _ = try world.act(
                        "officer",
                        "extend",
                        "movement-report/\(year).\(unit)",
                        ["until": .text(until.iso)],
                        text: "x"
                    )
                }
            }
            for unit in world.provinces {
                try world.does(
                    "standing-head",
                    "exempt",
                    "movement-report/\(year).\(unit)",
                    text: "đã đủ"
                )
            }
        }
        var sent = 0
        try world.office.store.read { view in
            for year in 2024...2033 {
                for unit in world.provinces {
                    let name = World.reference("movement-report/\(year).\(unit)")
                    for visit in try view.visits(of: name) {
                        let reminders = try view.reminders(of: visit).filter { !$0.reminder.isSkipped }
                        sent += reminders.count
                        // Up a ladder only, ladder after ladder, each rung on a working day of its own.
                        for (earlier, later) in zip(reminders, reminders.dropFirst()) {
                            #expect(
                                earlier.ladder < later.ladder || earlier.reminder.day <= later.reminder.day
                            )
                            #expect(
                                earlier.ladder < later.ladder || earlier.reminder.rung < later.reminder.rung
                            )
                        }
                        for (_, reminder) in reminders { #expect(try calendar.isWorking(reminder.day)) }
                    }
                }
            }
            let mails = try view.mail()
            #expect(Set(mails.map(\.key)).count == mails.count && !mails.isEmpty)
            for mail in mails where mail.notice != "step" {
                #expect(try calendar.isWorking(mail.queued.day), "\(mail.key) on \(mail.queued.day)")
            }
        }
        #expect(sent > 60)
    }

    @Test func afterAWeekOnlyTheLatestIsSent() throws {
        let world = try world()
        try go(world, to: "2024-11-01T08:00")
        try world.does("an-clerk", "create", "movement-report/2024.an")
        #expect(try pass(world).reminded.isEmpty)
        // -10 is 25 November, -3 is 4 December, 0 is Monday 9 December.
        try go(world, to: "2024-12-09T08:00")
        let report = try pass(world)
        #expect(report.reminded.map(\.rung) == [0] && report.skipped == 2)
        #expect(report.reminded.first?.isEscalation == true)
        #expect(report.reminded.first?.people == [Person.ID("an-clerk"), Person.ID("an-head")])
        #expect(try pass(world).reminded.isEmpty)
        try go(world, to: "2024-12-11T08:00")
        #expect(
            try pass(world).reminded.map(\.people) == [[Person.ID("an-clerk"), Person.ID("standing-head")]]
        )
    }

    @Test func aDayOffMovesToTheNextWorkingDay() throws {
        let world = try world()
        try go(world, to: "2024-11-01T08:00")
        try world.does("an-clerk", "create", "movement-report/2024.an")
        try world.does("officer", "extend", "movement-report/2024.an", ["until": "2024-12-14"], text: "x")
        try go(world, to: "2024-12-12T08:00")
        _ = try pass(world)
        try go(world, to: "2024-12-14T08:00")  // a Saturday
        let off = try pass(world)
        #expect(off.isDayOff && off.reminded.isEmpty)
        try go(world, to: "2024-12-16T08:00")
        #expect(try pass(world).reminded.map(\.rung) == [0])
    }

    @Test func enteringAStateAgainRemindsAgain() throws {
        let world = try world(opening: true)
        try world.nominate("an", "commendation", ["an1"])
        try world.each("an-clerk", "submit", "commendation", ["an1"])
        let name = "nomination/dot.commendation.an1"
        for _ in 0..<2 {
            try world.does("an-officer", "request-supplement", name, reason: "missing-paper")
            world.advance(days: 7)
            let own = try pass(world).reminded.filter { $0.object == World.reference(name) }
            #expect(own.map(\.rung) == [0])
            try world.does("an-clerk", "send-supplement", name)
        }
    }

    @Test func aReviewComesAgain() throws {
        let world = try world(opening: true)
        try world.nominate("an", "commendation", ["an1"])
        try world.each("an-clerk", "submit", "commendation", ["an1"])
        let name = "nomination/dot.commendation.an1"
        try world.does("an-officer", "hold", name, reason: "complaint", papers: ["hold-grounds"])
        var days: [Day] = []
        for _ in 0..<100 {
            world.advance(days: 1)
            if try !pass(world).reminded.filter({ $0.object == World.reference(name) }).isEmpty {
                days.append(world.now.day)
            }
        }
        #expect(days.map(\.iso) == ["2024-10-29", "2024-11-26", "2024-12-24"])
    }

    /// Two passes at once: the lease lets one through; without it the keys of the database would.
    @Test func twoPassesRemindOnce() async throws {
        let world = try world()
        try go(world, to: "2024-11-01T08:00")
        for unit in world.provinces {
            try world.does("\(unit)-clerk", "create", "movement-report/2024.\(unit)")
        }
        try go(world, to: "2024-12-09T08:00")
        let (office, seconds) = (world.office.at(world.now), world.now.unixSeconds)
        let reports = try await withThrowingTaskGroup(of: ClockReport.self) { group in
            for index in 0..<8 {
                // Each believes that the lease of the one before has ended.
                group.addTask { try office.runClock(as: "p\(index)", seconds: seconds + index * 1000) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(reports.flatMap(\.reminded).count == 2)
        let mails = try office.store.read { try $0.mail() }
        #expect(mails.count == 4 && Set(mails.map(\.key)).count == 4)
        // While one holds the lease the other does nothing.
        try office.store.write {
            _ = try $0.take(lease: "clock", as: "dead", now: seconds + 9000, seconds: 300)
        }
        #expect(try office.runClock(as: "next", seconds: seconds + 9100).isBusy)
        #expect(try !office.runClock(as: "next", seconds: seconds + 9301).isBusy)
    }
}
