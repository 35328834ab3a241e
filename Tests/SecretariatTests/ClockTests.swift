import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Last days, pauses, extensions, and who had what for how long.
struct ClockTests {
    private func world(_ moment: String) throws -> World {
        let world = try World(on: "2024-10-01")
        world.now = try #require(Moment(iso: moment))
        return world
    }

    private func visit(_ world: World, _ name: String) throws -> Visit {
        try #require(try world.office.store.read { try $0.openVisit(of: World.reference(name)) })
    }

    private func day(_ text: String) -> Day { Day(iso: text) ?? .first }

    /// An appraisal in the unit, begun on a Wednesday.
    private func appraisal(_ world: World) throws -> String {
        try world.nominate("an", "commendation", ["an1"])
        try world.each("an-clerk", "submit", "commendation", ["an1"])
        return "nomination/dot.commendation.an1"
    }

    @Test func aLastDayIsStoredWithWhatItWasCountedBy() throws {
        let world = try world("2024-10-09T08:00")
        let name = try appraisal(world)
        let stay = try visit(world, name)
        // Ten working days after Wednesday 9 October.
        #expect(stay.lastDay == day("2024-10-23") && stay.clock == .budget && stay.budget == 10)
        #expect(stay.rule == "working_days 10, practice" && stay.role == "officer" && stay.scope == "an")
        let version = try #require(stay.calendar)
        let text = try #require(try world.office.store.read { try $0.calendarVersion(version) })
        #expect(text.contains("2024 off 2024-01-01") && text.contains("worked 2024-05-04"))
        #expect(!text.contains("2025"))
    }

    @Test func tetIsNotCounted() throws {
        let world = try world("2025-01-24T08:00")
        let name = try appraisal(world)
        // From Friday before Tết 2025: 27-31 January are off.
        #expect(try visit(world, name).lastDay == day("2025-02-14"))
    }

    @Test func aSupplementStopsTheAppraisal() throws {
        let world = try world("2024-10-09T08:00")
        let name = try appraisal(world)
        world.advance(days: 2)  // Friday: two used
        try world.does("an-officer", "request-supplement", name, reason: "missing-paper")
        let supplement = try visit(world, name)
        #expect(supplement.lastDay == day("2024-10-18") && supplement.role == "unit-clerk")
        world.advance(days: 14)  // Friday, two weeks later
        try world.does("an-clerk", "send-supplement", name)
        let resumed = try visit(world, name)
        #expect(resumed.used == 2 && resumed.lastDay == day("2024-11-06"))
        // A hold stops it as well, and what was used before both counts.
        world.advance(days: 3)
        try world.does("an-officer", "hold", name, reason: "complaint", papers: ["hold-grounds"])
        #expect(try visit(world, name).clock == .review)
        world.advance(days: 30)
        try world.does("an-officer", "resume", name, text: "không có cơ sở", papers: ["hold-conclusion"])
        #expect(try visit(world, name).used == 3)
        #expect(try visit(world, name).revision == 2)
    }

    @Test func whoHadItForHowLong() throws {
        let world = try world("2024-10-09T08:00")
        let name = try appraisal(world)
        world.advance(days: 2)
        try world.does("an-officer", "request-supplement", name, reason: "missing-paper")
        world.advance(days: 10)
        try world.does("an-clerk", "send-supplement", name)
        world.advance(days: 1)
        let report = try world.office.at(world.now).held(World.reference(name))
        #expect(report.stays.map(\.visit.state) == ["drafting", "appraisal", "supplement", "appraisal"])
        #expect(report.stays.map(\.calendarDays) == [0, 2, 10, 1])
        #expect(report.stays.map(\.workingDays) == [0, 2, 6, 1])
        #expect(report.stays[2].isLate && !report.stays[1].isLate)
        let sums = report.sums.map { "\($0.roleLabel) \($0.workingDays ?? -1)/\($0.calendarDays)" }
        #expect(sums == ["Cán bộ TĐKT đơn vị 6/10", "Thường trực TĐKT đơn vị 3/3"])
    }

    /// Lateness is told by the days; nobody moves anything because of it.
    @Test func onlyAPersonEndsWhatIsLate() throws {
        let world = try world("2024-10-09T08:00")
        let name = try appraisal(world)
        try world.does("an-officer", "request-supplement", name, reason: "missing-paper")
        let expire = { try world.refused("an-head", "expire-supplement", name, reason: "supplement-overdue") }
        #expect(try expire() == ["deadline-not-passed"])
        world.advance(days: 7)  // the last day itself
        #expect(try expire() == ["deadline-not-passed"])
        world.advance(days: 1)
        #expect(try world.state(name) == "supplement")
        let late = try world.office.at(world.now).due(lateOnly: true, for: nil).map(\.object)
        #expect(late.filter { $0.kind == .nomination } == [World.reference(name)])
        try world.does("an-head", "expire-supplement", name, reason: "supplement-overdue")
        #expect(try world.state(name) == "not-awarded")
    }

    @Test func anExtensionSaysWhoWhyAndUntilWhen() throws {
        let world = try world("2024-10-09T08:00")
        let name = try appraisal(world)
        #expect(try world.refused("an-head", "extend", name, ["until": "2024-11-15"]) == ["reason-missing"])
        #expect(try world.fault("an-head", "extend", name, ["until": "2024-10-23"], text: "x") != nil)
        try world.does("an-head", "extend", name, ["until": "2024-11-15"], text: "bão")
        let stay = try visit(world, name)
        #expect(stay.lastDay == day("2024-11-15") && stay.ladder == 2 && stay.number == 2)
        let changes = try world.office.store.read { try $0.extensions(of: World.reference(name)) }
        #expect(changes.map(\.reason) == ["bão"] && changes.map(\.person) == [Person.ID("an-head")])
        #expect(changes.map(\.before) == [day("2024-10-23")] && changes.map(\.after) == [day("2024-11-15")])
    }

    @Test func aReportsDayIsExtendedToo() throws {
        let world = try world("2024-12-02T08:00")
        try world.imports("an-clerk", "bc.csv", ReportTests.table([("an", 40, 12)]), year: 2024)
        #expect(try visit(world, "movement-report/2024.an").lastDay == day("2024-12-09"))
        try world.does(
            "officer",
            "extend",
            "movement-report/2024.an",
            ["until": "2024-12-20"],
            text: "mưa lũ"
        )
        world.now = try #require(Moment(iso: "2024-12-18T08:00"))
        try world.does("an-clerk", "submit-for-approval", "movement-report/2024.an")
        try world.does("an-head", "send", "movement-report/2024.an", ["number": "31"])
        #expect(try !world.find(MovementReport.self, "2024.an").isLate)
        try world.does("officer", "receive", "movement-report/2024.an")
    }

    @Test func theCampaignsNewDayMovesWhatRunsUntilIt() throws {
        let world = try world("2024-10-09T08:00")
        try world.nominate("an", "commendation", ["an1"])
        #expect(try visit(world, "nomination/dot.commendation.an1").lastDay == day("2024-10-31"))
        try world.does("standing-head", "extend", "campaign/dot", ["closes": "2024-11-20"], text: "thêm hạn")
        let stay = try visit(world, "nomination/dot.commendation.an1")
        #expect(stay.lastDay == day("2024-11-20") && stay.ladder == 2)
        #expect(try self.visit(world, "campaign/dot").lastDay == day("2024-11-20"))
    }

    @Test func aYearWithoutACalendarIsRefusedInWords() throws {
        let world = try world("2026-12-21T08:00")
        try world.nominate("an", "commendation", ["an1"])
        let name = "nomination/dot.commendation.an1"
        #expect(try world.refused("an-clerk", "submit", name) == ["calendar-missing"])
        #expect(try world.state(name) == "drafting")
    }
}
