import Awards
import Foundation
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// The yearly reports, and the roll-up that stands on an exact set of them.
struct ReportTests {
    private static let texts = [
        "Công tác lãnh đạo, chỉ đạo, phổ biến",
        "Tuyên truyền, phổ biến, nâng cao nhận thức về khuyến học, khuyến tài, học tập suốt đời",
        "Huy động sự tham gia, hình thành thói quen chủ động, tự giác học tập trên môi trường số",
        "Nâng cao năng lực sử dụng công nghệ học tập hiện đại, năng lực số và ngoại ngữ",
        "Đẩy mạnh học tập suốt đời, xây dựng mô hình công dân học tập, văn hóa học tập",
        "Tiếp cận các xu thế và kinh nghiệm quốc tế", "Tồn tại, hạn chế, nguyên nhân; khó khăn, vướng mắc",
        "Phương hướng, nhiệm vụ",
    ]

    static func table(_ rows: [(unit: String, staff: Int, trained: Int?)], without section: Int? = nil)
        -> String
    {
        let named = texts.enumerated().filter { $0.offset != section }.map(\.element)
        var text =
            "Mã đơn vị,\"Tổng số công chức, viên chức, người lao động\",\"Số người được cử đào tạo, bồi dưỡng\""
        for heading in named { text += ",\"\(heading)\"" }
        for row in rows {
            text += "\n\(row.unit),\(row.staff),\(row.trained.map(String.init) ?? "")"
            for index in named.indices { text += ",Kết quả \(index) của \(row.unit)" }
        }
        return text + "\n"
    }

    private func world(_ day: String = "2024-12-05") throws -> World {
        let world = try World(on: "2024-11-01")
        world.now = try #require(Moment(iso: "\(day)T08:00"))
        return world
    }

    private func sends(_ world: World, _ unit: String, staff: Int, trained: Int?, number: String = "31")
        throws
    {
        try world.imports("\(unit)-clerk", "bc.csv", Self.table([(unit, staff, trained)]), year: 2024)
        try world.does("\(unit)-clerk", "submit-for-approval", "movement-report/2024.\(unit)")
        try world.does("\(unit)-head", "send", "movement-report/2024.\(unit)", ["number": .text(number)])
    }

    @Test func aSectionLeftOutIsNamed() throws {
        let world = try world()
        try world.imports("an-clerk", "bc.csv", Self.table([("an", 10, 5)], without: 0), year: 2024)
        let answer = try world.act("an-clerk", "submit-for-approval", "movement-report/2024.an")
        guard case .refused(let refusal) = answer.outcome else {
            Issue.record("not refused: \(answer.outcome)")
            return
        }
        #expect(refusal.reasons.map { $0.evidence["section"] } == [Self.texts[0]])
    }

    /// A table brought in again takes away nothing that it does not speak of.
    @Test func aTableWithoutAColumnTakesNothingAway() throws {
        let world = try world()
        try world.imports("an-clerk", "bc.csv", Self.table([("an", 10, 5)]), year: 2024)
        let before = try world.find(MovementReport.self, "2024.an")
        let bare = Self.table([("an", 10, nil)], without: 0)
        let report = try world.imports("an-clerk", "bc.csv", bare, year: 2024)
        let after = try world.find(MovementReport.self, "2024.an")
        #expect(after.figures == before.figures && after.texts.count == before.texts.count)
        #expect(report.changed == 1 && report.faults == [])
        #expect(report.notes.map(\.help) == [["Số người được cử đào tạo, bồi dưỡng"]])
    }

    @Test func aStrangeFigureAsksForASentence() throws {
        let world = try world()
        try world.imports("an-clerk", "bc.csv", Self.table([("an", 10, 11)]), year: 2024)
        #expect(
            try world.refused("an-clerk", "submit-for-approval", "movement-report/2024.an") == [
                "figure-unexplained"
            ]
        )
        let explained = Self.table([("an", 10, 11)]).split(separator: "\n").enumerated()
            .map { $0.offset == 0 ? "\($0.element),Giải trình" : "\($0.element),tính cả người đã chuyển đi" }
            .joined(separator: "\n")
        try world.imports("an-clerk", "bc.csv", explained, year: 2024)
        try world.does("an-clerk", "submit-for-approval", "movement-report/2024.an")
    }

    @Test(arguments: [("2024-12-09", false), ("2024-12-10", true)])
    func theNinthOfDecemberIsTheLastDay(_ day: String, _ isLate: Bool) throws {
        let world = try world(day)
        try sends(world, "an", staff: 10, trained: 5)
        #expect(try world.find(MovementReport.self, "2024.an").isLate == isLate)
        world.advance(days: 3)
        if isLate {
            #expect(try world.refused("officer", "receive", "movement-report/2024.an") == ["arrived-late"])
            try world.does("standing-head", "accept-late", "movement-report/2024.an", text: "mất mạng")
        } else {
            #expect(
                try world.refused("standing-head", "accept-late", "movement-report/2024.an", text: "x") == [
                    "arrived-in-time"
                ]
            )
            try world.does("officer", "receive", "movement-report/2024.an")
        }
    }

    @Test func theRollUpSumsWhatArrivedAndNamesWhatDidNot() throws {
        let world = try world()
        try world.does("officer", "create", "roll-up/2024")
        // Every unit that owes a report has one now.
        #expect(try world.state("movement-report/2024.binh") == "drafting")
        try sends(world, "an", staff: 10, trained: 5)
        try world.does("officer", "receive", "movement-report/2024.an")
        try sends(world, "binh", staff: 20, trained: nil)
        try world.does("officer", "receive", "movement-report/2024.binh")
        #expect(
            try world.refused("officer", "submit-to-council", "roll-up/2024") == [
                "wrong-state", "figures-not-frozen",
            ]
        )
        try world.does("officer", "freeze", "roll-up/2024")
        let year = try #require(try world.find(RollUp.self, "2024").frozen.first)
        #expect(year.total("staff") == 30)
        #expect(year.total("staff-trained") == 5)
        #expect(year.given["staff-trained"] == 1)
        #expect(year.counts == ["province": 2])
        #expect(year.missing == ["vu"])
        #expect(year.owing == ["an", "binh", "vu"])
        #expect(try world.state("movement-report/2024.an") == "included")
        #expect(
            try world.refused("an-head", "take-back", "movement-report/2024.an", text: "x").contains(
                "report-frozen"
            )
        )
    }

    @Test func aLaterCorrectionLeavesTheFrozenSet() throws {
        let world = try world()
        try world.does("officer", "create", "roll-up/2024")
        try sends(world, "an", staff: 10, trained: 5)
        try world.does("officer", "receive", "movement-report/2024.an")
        try world.does("officer", "freeze", "roll-up/2024")
        let frozen = try world.find(RollUp.self, "2024").frozen
        try world.does("standing-head", "correct", "movement-report/2024.an", text: "tính nhầm")
        try sends(world, "an", staff: 99, trained: 5, number: "32")
        #expect(try world.find(RollUp.self, "2024").frozen == frozen)
        try world.does("officer", "submit-to-council", "roll-up/2024")
        try world.does("sector-secretary", "record-council-consent", "roll-up/2024")
        try world.does("director", "sign", "roll-up/2024")
        #expect(try world.refused("registry", "finish", "roll-up/2024").count == 4)
        for (index, addressee) in ["council", "director", "moet", "moha"].enumerated() {
            try world.does(
                "registry",
                "send-letter",
                "roll-up/2024",
                ["addressee": .text(addressee), "number": .text("\(60 + index)")]
            )
        }
        #expect(
            try world.refused(
                "registry",
                "send-letter",
                "roll-up/2024",
                ["addressee": "moet", "number": "61"]
            ) == ["number-taken"]
        )
        #expect(
            try world.fault("registry", "send-letter", "roll-up/2024", ["addressee": "moet", "number": "80"])
                == .alreadyExists("62/BC-BHXH")
        )
        // The corrected report goes its own way; the roll-up ends without it.
        try world.does("registry", "finish", "roll-up/2024")
        #expect(try world.state("movement-report/2024.an") == "sent")
        try world.issues()
        #expect(try world.printed("consolidated-report-moet", of: "roll-up/2024").contains("10"))
    }

    @Test func figuresMayBeOpenedAgain() throws {
        let world = try world()
        try world.does("officer", "create", "roll-up/2024")
        try sends(world, "an", staff: 10, trained: 5)
        try world.does("officer", "receive", "movement-report/2024.an")
        try world.does("officer", "freeze", "roll-up/2024")
        try world.does("standing-head", "reopen-figures", "roll-up/2024", text: "chờ tỉnh Bình")
        let rollUp = try world.find(RollUp.self, "2024")
        #expect(rollUp.frozen.isEmpty && rollUp.standing.revision == 2)
        try world.does("standing-head", "exempt", "movement-report/2024.binh", text: "mới thành lập")
        try world.does("officer", "freeze", "roll-up/2024")
        let year = try #require(try world.find(RollUp.self, "2024").frozen.first)
        #expect(year.sources.count == 1)
        #expect(year.exempt == ["binh"])
        #expect(year.missing == ["vu"])
    }

    @Test func anUnknownSectionIsRefused() throws {
        let world = try world()
        try world.does("officer", "create", "roll-up/2024")
        try world.does("officer", "edit", "roll-up/2024", ["texts": .map(["limits": "Còn hạn chế."])])
        let fault = try world.fault("officer", "edit", "roll-up/2024", ["texts": .map(["limit": "x"])])
        #expect(fault == .unknownInput("texts.limit", nearest: ["limits"]))
    }
}
