import Awards
import Secretariat
import Store
import Testing
import Vietnamese

/// Letters to units whose yearly reports are late.
struct UrgingTests {
    private let provinces = ["an", "binh", "cao", "dong"]

    /// The roll-up of 2024 is open; Binh has sent its report, Cao was given more time, Dong none to give.
    private func world() throws -> World {
        let world = try World(on: "2024-11-01", provinces: provinces)
        world.now = try #require(Moment(iso: "2024-12-05T08:00"))
        try world.does("officer", "create", "roll-up/2024")
        try sends(world, "binh")
        try world.does(
            "officer",
            "extend",
            "movement-report/2024.cao",
            ["until": "2024-12-12"],
            text: "mưa lũ"
        )
        try world.does("standing-head", "exempt", "movement-report/2024.dong", text: "mới lập")
        return world
    }

    private func sends(_ world: World, _ unit: String) throws {
        try world.imports("\(unit)-clerk", "bc.csv", ReportTests.table([(unit, 10, 5)]), year: 2024)
        try world.does("\(unit)-clerk", "submit-for-approval", "movement-report/2024.\(unit)")
        try world.does("\(unit)-head", "send", "movement-report/2024.\(unit)", ["number": "31"])
    }

    private func urged(_ world: World) throws -> [String] {
        try world.office.store.read { try $0.all(Letter.self) }.map(\.value)
            .filter { $0.purpose == .urging && $0.addressee != .unit("vu") }.map(\.key).sorted()
    }

    private func letter(_ world: World, _ id: String) throws -> Letter {
        try world.find(Letter.self, "2024.urging.\(id)")
    }

    private func go(_ world: World, _ day: String) throws {
        world.now = try #require(Moment(iso: "\(day)T08:00"))
    }

    @Test func nobodyIsUrgedOnTheLastDay() throws {
        let world = try world()
        try go(world, "2024-12-09")
        #expect(try world.refused("officer", "urge", "roll-up/2024") == ["nobody-late"])
        try go(world, "2024-12-10")
        #expect(try world.refused("standing-head", "urge", "roll-up/2024") == ["wrong-role"])
        #expect(try world.refused("an-clerk", "urge", "roll-up/2024") == ["wrong-role"])
        try world.does("officer", "urge", "roll-up/2024")
        #expect(try urged(world) == ["2024.urging.an"], "sent, extended, exempt: no letter")
        try world.does("officer", "freeze", "roll-up/2024")
        #expect(try world.refused("officer", "urge", "roll-up/2024").first == "wrong-state")
    }

    @Test func theLetterNamesWhatIsOwedAndHowLate() throws {
        let world = try world()
        world.issuesAtOnce = true
        world.inspect = { document in
            let findings = try FactsTests.findings(document, world)
            #expect(findings.isEmpty, "\(document.form) \(document.object): \(findings.prefix(4))")
        }
        try go(world, "2024-12-10")
        try world.does("officer", "urge", "roll-up/2024")
        #expect(try world.refused("officer", "urge", "roll-up/2024") == ["all-urged"])
        // It says how late the report is on the day it goes out.
        try go(world, "2024-12-11")
        let id = "letter/2024.urging.an"
        #expect(
            try world.fault("registry", "send", id, ["number": "41", "signer": "officer"]) != nil
        )
        try world.does("registry", "send", id, ["number": "41", "signer": "standing-head"])
        let sent = try letter(world, "an")
        #expect(sent.number == "41/BHXH-TĐKT" && sent.addressee == .unit("an"))
        #expect(sent.owed?.map(\.workingDaysLate) == [2])
        let text = try world.printed("urging-letter", of: id)
        for phrase in [
            "Kính gửi: Bảo hiểm xã hội tỉnh An", "Báo cáo kết quả thực hiện năm 2024",
            "trước ngày 10/12/2024 (hết ngày 09/12/2024); đã quá hạn 02 ngày làm việc",
            "TL. TỔNG GIÁM ĐỐC",
        ] {
            #expect(text.contains(phrase), "\(phrase) in \(text)")
        }
    }

    @Test func whoStillOwesIsUrgedAgainOnALaterDay() throws {
        let world = try world()
        try go(world, "2024-12-10")
        try world.does("officer", "urge", "roll-up/2024")
        try world.does(
            "registry",
            "send",
            "letter/2024.urging.an",
            ["number": "41", "signer": "standing-head"]
        )
        #expect(try world.refused("officer", "urge", "roll-up/2024") == ["all-urged"])
        try go(world, "2024-12-13")
        try world.does("officer", "urge", "roll-up/2024")
        #expect(try urged(world) == ["2024.urging.an", "2024.urging.an.2", "2024.urging.cao"])
        #expect(try letter(world, "cao").owed?.map(\.lastDay.iso) == ["2024-12-12"])
        // The report comes before its letter goes: nothing is urged for any more.
        try sends(world, "cao")
        #expect(
            try world.refused(
                "registry",
                "send",
                "letter/2024.urging.cao",
                ["number": "42", "signer": "standing-head"]
            ) == ["nothing-owed"]
        )
        try world.does("officer", "discard", "letter/2024.urging.cao", text: "đã nhận báo cáo")
    }

    @Test func aReportSentBackIsNotCalledMissing() throws {
        let world = try world()
        try world.does(
            "officer",
            "return",
            "movement-report/2024.binh",
            reason: "wrong-name",
            text: "sai tên"
        )
        try sends(world, "an")
        try world.does("an-head", "take-back", "movement-report/2024.an", text: "sai số")
        try go(world, "2024-12-10")
        try world.does("officer", "urge", "roll-up/2024")
        #expect(try urged(world) == ["2024.urging.an"], "taken back by the unit itself: not sent")
    }

    // MARK: - Submissions

    private func urgedSubmissions(_ world: World) throws -> [String] {
        try world.office.store.read { try $0.all(Letter.self) }.map(\.value)
            .filter { $0.purpose == .submissionUrging }.map(\.key).sorted()
    }

    /// An has sent its submission, Binh has drawn up two dossiers, Cao nothing.
    private func submissions() throws -> (world: World, closes: Day) {
        let world = try World(on: "2024-10-01", provinces: ["an", "binh", "cao"])
        try world.arrives("an", World.merit, ["an1"], number: 7)
        try world.nominate("binh", World.merit, ["binh1", "binh2"])
        return (world, try world.find(Campaign.self, World.campaign).closes)
    }

    @Test func unitsThatHaveSentNoSubmissionAreUrgedAfterTheLastDay() throws {
        let (world, closes) = try submissions()
        let campaign = "campaign/\(World.campaign)"
        try go(world, closes.iso)
        #expect(try world.refused("officer", "urge", campaign) == ["no-submission-late"])
        try go(world, closes.adding(days: 1).iso)
        #expect(try world.refused("binh-clerk", "urge", campaign) == ["wrong-role"])
        #expect(
            try world.fault("officer", "urge", campaign, ["units": .list(["an"])]) != nil,
            "it has sent its own"
        )
        try world.does("officer", "urge", campaign, ["units": .list(["binh"])])
        #expect(try urgedSubmissions(world) == ["dot.submission-urging.binh"])
        try world.does("officer", "urge", campaign)
        let urged = try urgedSubmissions(world)
        #expect(urged.contains("dot.submission-urging.cao") && !urged.contains("dot.submission-urging.an"))
        #expect(!urged.contains { $0.hasSuffix(".2") }, "\(urged)")
        #expect(try world.refused("officer", "urge", campaign) == ["all-urged"])
        let binh = try world.find(Letter.self, "dot.submission-urging.binh")
        #expect(binh.owedSubmissions?.map(\.form) == [World.merit])
        #expect(binh.owedSubmissions?.map(\.waiting) == [2])
        #expect(binh.owedSubmissions?.map(\.lastDay) == [closes])
        let cao = try world.find(Letter.self, "dot.submission-urging.cao")
        #expect(cao.owedSubmissions?.map(\.form) == [nil])
    }

    @Test func theLetterForASubmissionIsPrintedAndLosesItsPointOnceItCame() throws {
        let (world, closes) = try submissions()
        try world.nominate("cao", World.merit, ["cao1"])
        try world.meets("cao", World.merit, ["cao1"], number: "9")
        world.issuesAtOnce = true
        world.inspect = { document in
            let findings = try FactsTests.findings(document, world)
            #expect(findings.isEmpty, "\(document.form) \(document.object): \(findings.prefix(4))")
        }
        try go(world, closes.adding(days: 4).iso)
        try world.does("officer", "urge", "campaign/\(World.campaign)", ["units": .list(["binh", "cao"])])
        let letter = "letter/dot.submission-urging.binh"
        try world.does("registry", "send", letter, ["number": "41", "signer": "standing-head"])
        let text = try world.printed("submission-urging-letter", of: letter)
        for phrase in ["Kính gửi: Bảo hiểm xã hội tỉnh Bình", "02 trường hợp", closes.short, "ngày làm việc"]
        {
            #expect(text.contains(phrase), "\(phrase) in \(text)")
        }
        try world.submits("cao", World.merit, ["cao1"], number: "9")
        #expect(
            try world.refused(
                "registry",
                "send",
                "letter/dot.submission-urging.cao",
                ["number": "42", "signer": "standing-head"]
            ) == ["no-submission-owed"]
        )
    }
}
