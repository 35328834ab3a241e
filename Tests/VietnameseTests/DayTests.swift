import Foundation
import TestSupport
import Testing
import Vietnamese

struct DayTests {
    @Test(arguments: [
        (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (0, 1, 1), (10_000, 1, 1), (2026, 4, 31), (1900, 2, 29),
    ])
    func refusesDaysThatAreNot(_ year: Int, _ month: Int, _ day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func acceptsLeapDays() {
        #expect(Day(year: 2024, month: 2, day: 29) != nil)
        #expect(Day(year: 2000, month: 2, day: 29) != nil)
    }

    /// Walks the whole range day by day: the conversion must agree with plain counting.
    @Test func countsEveryDay() throws {
        var (year, month, day) = (1, 1, 1)
        var weekday = 1
        for offset in Day.first.unixDays...Day.last.unixDays {
            let found = Day(unixDays: offset)
            guard (found.year, found.month, found.day) == (year, month, day), found.unixDays == offset,
                found.weekday.rawValue == weekday
            else {
                Issue.record("\(offset): \(found), expected \(year)-\(month)-\(day)")
                return
            }
            day += 1
            if day > Day.length(ofMonth: month, year: year) { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
            weekday = weekday % 7 + 1
        }
        #expect((year, month, day) == (10_000, 1, 1))
        #expect(Day(iso: "1970-01-01")?.unixDays == 0)
    }

    @Test func addsAndSubtracts() throws {
        let day = try #require(Day(iso: "2024-02-28"))
        #expect(day.adding(days: 2).iso == "2024-03-01")
        #expect(day.adding(days: -59).iso == "2023-12-31")
        #expect(day.days(until: day.adding(days: 400)) == 400)
        #expect(day.adding(days: .max) == .last)
        #expect(day.adding(days: .min) == .first)
        #expect(day < day.adding(days: 1))
    }

    @Test(arguments: [
        ("2026-01-05", "ngày 05 tháng 01 năm 2026", "05/01/2026"),
        ("2020-03-05", "ngày 05 tháng 3 năm 2020", "05/03/2020"),
        ("2019-06-29", "ngày 29 tháng 6 năm 2019", "29/06/2019"),
        ("2026-02-10", "ngày 10 tháng 02 năm 2026", "10/02/2026"),
        ("2026-12-31", "ngày 31 tháng 12 năm 2026", "31/12/2026"),
    ])
    func writesDates(_ iso: String, _ long: String, _ short: String) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.long == long)
        #expect(day.short == short)
        #expect(day.iso == iso)
        #expect(Day(vietnamese: long) == day)
        #expect(Day(vietnamese: short) == day)
    }

    @Test(arguments: [
        "05/01/2026", "5/1/2026", "5-1-2026", "05.01.2026", " 05/1/2026 ", "ngày 5 tháng 1 năm 2026",
    ])
    func readsWhatPeopleType(_ text: String) {
        #expect(Day(vietnamese: text)?.iso == "2026-01-05")
    }

    @Test(arguments: [
        "", "5/1", "5/1/26", "2026-01-05", "5/1-2026", "31/02/2026", "+5/1/2026", "005/1/2026", "5//2026",
        "٥/1/2026",
        "ngày 5 tháng 1", "ngày 5 năm 1 tháng 2026",
    ])
    func refusesOtherText(_ text: String) {
        #expect(Day(vietnamese: text) == nil)
    }

    @Test(arguments: ["2026-1-5", "2026-01-05T00:00:00", "+026-01-05", "05/01/2026", "2026-02-30", ""])
    func refusesOtherIso(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func codesAsIsoText() throws {
        let day = try #require(Day(iso: "2026-01-05"))
        let json = try JSONEncoder().encode([day])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-01-05"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: json) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["5/1/2026"]"#.utf8))
        }
    }

    @Test func namesWeekdays() {
        #expect(Day(iso: "2026-01-05")?.weekday.name == "thứ Hai")
        #expect(Day(iso: "2026-01-04")?.weekday.name == "Chủ nhật")
    }
}

struct DatePatternTests {
    @Test(arguments: [
        ("dd/MM/yyyy", "05/01/2026"), ("d/M/yyyy", "5/1/2026"), ("dd/mm/yyyy", "05/01/2026"),
        ("DD/MM/YYYY", "05/01/2026"),
        ("yyyy-MM-dd", "2026-01-05"), ("yy", "26"), ("d 'tháng' M", "5 tháng 1"), ("\"ngày\" dd", "ngày 05"),
        ("“năm” yyyy", "năm 2026"), ("‘Q’ M", "Q 1"), ("d''M", "5'1"), ("'o''clock' d", "o'clock 5"),
        ("(M)", "(1)"),
    ])
    func writesDays(_ pattern: String, _ expected: String) {
        #expect(Day(year: 2026, month: 1, day: 5)?.formatted(pattern) == expected)
    }

    @Test(arguments: [
        ("dd tháng MM", VietnameseError.Code.unknownPatternLetter, "t"),
        ("ddd", .unknownPatternLetter, "ddd"),
        ("yyy", .unknownPatternLetter, "yyy"),
        ("d 'tháng", .unclosedQuote, "'tháng"),
    ])
    func saysWhatIsWrong(_ pattern: String, _ code: VietnameseError.Code, _ fragment: String) {
        #expect(throws: VietnameseError(code, value: pattern, fragment: fragment)) {
            try DatePattern(pattern)
        }
        #expect(Day.first.formatted(pattern) == nil)
    }

    @Test(arguments: ["", " ", "'ngày'"])
    func refusesPatternsWithoutFields(_ pattern: String) {
        #expect(throws: VietnameseError(.emptyPattern, value: pattern)) { try DatePattern(pattern) }
    }

    @Test func writesMoments() throws {
        let moment = try #require(Moment(iso: "2026-01-05T14:02:09"))
        #expect(moment.formatted("HH:mm dd/MM/yyyy") == "14:02 05/01/2026")
        #expect(moment.formatted("H 'giờ' m:ss") == "14 giờ 2:09")
        #expect(moment.formatted("dd/mm/yyyy") == "05/01/2026")
        #expect(moment.day.formatted("HH:mm") == nil)
    }
}

struct MomentTests {
    @Test(arguments: [
        (0, "1970-01-01T07:00:00"), (-25_200, "1970-01-01T00:00:00"), (-25_201, "1969-12-31T23:59:59"),
        (1_767_596_520, "2026-01-05T14:02:00"), (253_402_275_599, "9999-12-31T23:59:59"),
    ])
    func convertsUnixTime(_ seconds: Int, _ iso: String) throws {
        let moment = Moment(unixSeconds: seconds)
        #expect(moment.iso == iso)
        #expect(moment.unixSeconds == seconds)
        #expect(Moment(iso: iso) == moment)
    }

    @Test func staysInRange() {
        #expect(Moment(unixSeconds: .max).iso == "9999-12-31T23:59:59")
        #expect(Moment(unixSeconds: .min).iso == "0001-01-01T00:00:00")
    }

    @Test(arguments: [
        "2026-01-05", "2026-01-05 14:02:00", "2026-01-05T24:00:00", "2026-01-05T14:02:00Z",
        "2026-01-05T1:02:00",
    ])
    func refusesOtherText(_ text: String) {
        #expect(Moment(iso: text) == nil)
    }

    @Test func roundTrips() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let seconds = Int.random(in: -62_135_622_000...253_402_275_599, using: &random)
            let moment = Moment(unixSeconds: seconds)
            #expect(moment.unixSeconds == seconds)
            #expect(Moment(iso: moment.iso) == moment)
        }
        let json = try JSONEncoder().encode([Moment(unixSeconds: 0)])
        #expect(String(decoding: json, as: UTF8.self) == #"["1970-01-01T07:00:00"]"#)
        #expect(try JSONDecoder().decode([Moment].self, from: json) == [Moment(unixSeconds: 0)])
    }

    @Test func readsAloud() throws {
        let moment = try #require(Moment(iso: "2026-01-05T08:05"))
        #expect(moment.long == "08 giờ 05, ngày 05 tháng 01 năm 2026")
        #expect(moment.short == "08:05 05/01/2026")
    }
}
