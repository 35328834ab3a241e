import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Complaints: verified, concluded, and never a change of a line by themselves.
struct ComplaintTests {
    private let id = "complaint/dot.an.1"
    private let about: [String: Datum] = [
        "form": "commendation", "nominees": .list(["an1"]), "complainant": "Ông Nguyễn A",
        "text": "Kê khai không đúng", "date": "2024-09-30",
    ]

    private func received(_ world: World) throws {
        try world.does("an-officer", "create", id, about, papers: ["complaint-letter"])
    }

    private func concluding(_ world: World) throws {
        try received(world)
        try world.does("an-head", "accept", id)
        try world.does("an-officer", "record-finding", id, ["finding": "Đúng một phần"])
        try world.does("an-officer", "submit-findings", id)
    }

    @Test func itIsVerifiedAgainBeforeItIsUpheld() throws {
        let world = try World()
        try world.decides("an", ["an1"], number: 1)
        try received(world)
        let complaint = try world.find(Complaint.self, "dot.an.1")
        #expect(complaint.acceptBy == Day(iso: "2024-10-10") && complaint.answerBy == Day(iso: "2024-10-30"))
        #expect(complaint.letter != nil)
        #expect(try world.refused("an-officer", "accept", id) == ["wrong-role"])
        try world.does("an-head", "accept", id)
        #expect(try world.refused("an-officer", "submit-findings", id) == ["finding-missing"])
        try world.does("an-officer", "record-finding", id, ["finding": "Chưa rõ"])
        try world.does("an-officer", "submit-findings", id)
        try world.does("an-head", "verify-further", id, text: "làm rõ số liệu")
        try world.does("an-officer", "record-finding", id, ["finding": "Số liệu đúng"], papers: ["minutes"])
        try world.does("an-officer", "submit-findings", id)
        #expect(try world.fault("an-head", "uphold", id) == .missingInput("conclusion"))
        let before = try world.nomination("commendation", "an1")
        try world.does("an-head", "uphold", id, ["conclusion": "Giữ nguyên"])
        #expect(try world.find(Complaint.self, "dot.an.1").findings.map { $0.file != nil } == [false, true])
        #expect(try world.nomination("commendation", "an1") == before)
    }

    /// The complainant is told in writing, by the unit that settled it.
    @Test func theConclusionIsALetterToTheComplainant() throws {
        let world = try World()
        world.issuesAtOnce = true
        world.inspect = { document in
            let findings = try FactsTests.findings(document, world)
            #expect(findings.isEmpty, "\(document.form) \(document.object): \(findings.prefix(4))")
        }
        try world.decides("an", ["an1"], number: 1)
        try concluding(world)
        let letter = "letter/dot.conclusion.an.1"
        #expect(try world.refused("an-officer", "create", letter) == ["complaint-open"])
        try world.does("an-head", "uphold", id, ["conclusion": "Giữ nguyên kết quả"])
        let draft = try world.find(Letter.self, "dot.conclusion.an.1")
        #expect(draft.unit == "an" && draft.addressee == .outside("Ông Nguyễn A"))
        #expect(
            try world.fault("an-registry", "send", letter, ["number": "7", "signer": "an-officer"]) != nil
        )
        try world.does("an-registry", "send", letter, ["number": "7", "signer": "an-head"])
        let text = try world.printed("complaint-conclusion", of: letter)
        for phrase in [
            "Kính gửi: Ông Nguyễn A", "Kê khai không đúng", "30/09/2024", "Đúng một phần",
            "Giữ nguyên kết quả",
        ] {
            #expect(text.contains(phrase), "\(phrase) in \(text)")
        }
        #expect(!text.contains("không thụ lý") && !text.contains("Việc thực hiện"))
    }

    @Test func whoIsRefusedIsToldWhy() throws {
        let world = try World()
        world.issuesAtOnce = true
        try world.decides("an", ["an1"], number: 1)
        try received(world)
        try world.does("an-head", "refuse", id, text: "Đơn không có chữ ký")
        let letter = "letter/dot.conclusion.an.1"
        try world.does("an-registry", "send", letter, ["number": "7", "signer": "an-head"])
        let text = try world.printed("complaint-conclusion", of: letter)
        #expect(text.contains("không thụ lý đơn") && text.contains("Đơn không có chữ ký"))
        #expect(!text.contains("Kết luận"))
    }

    @Test func aCorrectedResultNamesWhatItOpened() throws {
        let world = try World()
        try world.decides("an", ["an1", "an2"], number: 1)
        try world.decides("binh", ["binh1"], number: 1)
        try concluding(world)
        func attempt(_ remedies: [Datum]) throws -> [String] {
            try world.refused(
                "an-head",
                "correct-result",
                id,
                ["conclusion": "Sửa", "remedies": .list(remedies)]
            )
        }
        #expect(try attempt([]) == ["remedy-missing"])
        #expect(try attempt(["cancellation/dot.an.1"]) == ["remedy-unknown"])
        try world.proposesCancelling("an", ["an2"], name: "other")
        #expect(
            try attempt(["cancellation/dot.an.other", "session/dot.hd-an.commendation"])
                == ["remedy-for-others", "remedy-of-other-kind"]
        )
        #expect(try attempt(["nomination/dot.commendation.an1"]) == ["remedy-for-others"])
        guard
            case .badInput("remedies", "x", _) = try world.fault(
                "an-head",
                "correct-result",
                id,
                ["conclusion": "Sửa", "remedies": .list(["x"])]
            )
        else {
            Issue.record("a remedy without a kind")
            return
        }
        let correction = "correction/dot.an.1"
        try world.does(
            "an-officer",
            "create",
            correction,
            ["decision": "dot.an.commendation", "corrections": .map(["an1": .map(["name": "Nguyễn B"])])],
            text: "theo đơn"
        )
        try world.does("an-officer", "discard", correction, text: "nhầm")
        #expect(try attempt([.text(correction)]) == ["remedy-ended"])
        let before = try world.nomination("commendation", "an1")
        let matter = "cancellation/dot.an.2"
        var input = World.conclusion
        input["decision"] = "dot.an.commendation"
        input["nominees"] = .list(["an1"])
        try world.does("an-officer", "create", matter, input, reason: "fraud", papers: ["conclusion"])
        try world.does(
            "an-head",
            "correct-result",
            id,
            ["conclusion": "Hủy", "remedies": .list([.text(matter)])]
        )
        #expect(
            try world.find(Complaint.self, "dot.an.1").remedies == [
                ObjectReference(.cancellation, "dot.an.2")
            ]
        )
        #expect(try world.nomination("commendation", "an1") == before)
    }

    /// Who was refused wrongly is considered in the next session, by a line of his own.
    @Test func aRefusedLineIsTakenUpAnew() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        try world.each("an-clerk", "submit", "commendation", ["an1"])
        try world.each("an-head", "reject", "commendation", ["an1"], reason: "standard-not-met")
        let again = "nomination/dot.commendation.an1~2"
        func create() throws -> [String] {
            try world.refused("an-clerk", "create", again, ["unit": "an"])
        }
        #expect(try create() == ["no-complaint-open"])
        try concluding(world)
        for wrong in ["an1~1", "an1~x"] {
            let name = "nomination/dot.commendation.\(wrong)"
            guard case .badInput("on", _, _) = try world.fault("an-clerk", "create", name, ["unit": "an"])
            else {
                Issue.record("\(wrong)")
                continue
            }
        }
        try world.does("an-clerk", "create", again, ["unit": "an"])
        let line = try world.find(Nomination.self, "dot.commendation.an1~2")
        #expect(line.nominee == .person("an1") && line.takesUp == "dot.commendation.an1")
        try world.does(
            "an-head",
            "correct-result",
            id,
            ["conclusion": "Xét lại", "remedies": .list([.text(again)])]
        )
        #expect(try world.state("nomination/dot.commendation.an1") == "not-awarded")
        // It is no way round a decision that stands.
        #expect(
            try world.refused("an-clerk", "create", "nomination/dot.commendation.an1~3", ["unit": "an"])
                == ["line-not-refused", "no-complaint-open"]
        )
    }

    @Test func itIsShownWhileItIsOpen() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1", "an2"])
        func complained() throws -> [Bool] {
            try world.office.at(world.now).status(kinds: [.nomination], for: nil).map(\.isComplainedOf)
        }
        func remarks() throws -> [Bool] {
            try world.office.at(world.now).missing(campaign: "dot", for: nil).map { report in
                report.remarks.contains { $0.code == "complaint-open" }
            }
        }
        #expect(try complained() == [false, false])
        try received(world)
        #expect(try complained() == [true, false] && remarks() == [true, false])
        // Those not decided can be held.
        try world.each("an-clerk", "submit", "commendation", ["an1"])
        try world.each(
            "an-officer",
            "hold",
            "commendation",
            ["an1"],
            reason: "complaint",
            papers: ["hold-grounds"]
        )
        try world.does(
            "an-officer",
            "withdraw",
            id,
            text: "người viết đơn xin rút",
            papers: ["withdrawal-letter"]
        )
        #expect(try complained() == [false, false] && remarks() == [false, false])
    }

    @Test func whoSettlesIsWhoDecides() throws {
        let world = try World()
        try world.arrives("an", World.merit, ["an1"], number: 1)
        var input = about
        input["form"] = .text(World.merit)
        #expect(
            try world.refused("an-officer", "create", id, input, papers: ["complaint-letter"])
                == ["line-of-other-unit"]
        )
        #expect(try world.refused("officer", "create", "complaint/dot.vn.1", input) == ["paper-missing"])
        try world.does("officer", "create", "complaint/dot.vn.1", input, papers: ["complaint-letter"])
        try world.does("director", "refuse", "complaint/dot.vn.1", text: "không ghi tên người khiếu nại")
        #expect(try world.state("complaint/dot.vn.1") == "refused-to-handle")
        input["date"] = "2024-12-01"
        guard case .badInput("date", _, _) = try world.fault("officer", "create", "complaint/dot.vn.2", input)
        else {
            Issue.record("a complaint received tomorrow")
            return
        }
    }
}
