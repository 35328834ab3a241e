import Awards
import Secretariat
import Store
import Testing
import Vietnamese

/// What happens again and again: nominating, a session, a submission, an appraisal.
extension World {
    static let merit = "certificate-of-the-ministry"
    static let premier = "certificate-of-the-prime-minister"
    static let forms = [
        "commendation": "Giấy khen", merit: "Bằng khen của Tổng Giám đốc", premier: "Bằng khen TTg",
    ]

    func name(_ who: String) throws -> String {
        try office.store.read {
            try $0.person(Person.ID(who))?.name ?? $0.organisation().version(
                Awards.Unit.ID(who),
                on: now.day
            )?.name ?? who
        }
    }

    func table(_ form: String, _ who: [String], without: Set<String> = []) throws -> String {
        var text = "Mã,Họ và tên / Tên tập thể,Hình thức đề nghị,Tóm tắt thành tích"
        for index in 1...4 { text += ",Tiêu chí \(index),Minh chứng \(index)" }
        for code in who {
            text +=
                "\n\(code),\(try name(code)),\(formNames[form] ?? Self.forms[form] ?? form),Thành tích của \(code)"
            for index in 1...4 {
                text +=
                    ",Kết quả \(index) của \(code),"
                    + (without.contains(code) ? "" : "minh-chung-\(index).pdf")
            }
        }
        return text + "\n"
    }

    @discardableResult
    func imports(
        _ who: String,
        _ name: String,
        _ text: String,
        unit: String? = nil,
        year: Int? = nil,
        dry: Bool = false
    ) throws -> ImportReport {
        let reports = try office.at(now).importTable(
            named: name,
            Array(text.utf8),
            as: Person.ID(who),
            ImportOptions(
                campaign: Campaign.ID(Self.campaign),
                unit: unit.map { Awards.Unit.ID($0) },
                year: year,
                isDryRun: dry,
                attachment: { $0.hasSuffix(".pdf") ? Array("evidence \($0)".utf8) : nil }
            )
        )
        return try #require(reports.first)
    }

    /// The unit's clerk hands in a list.
    func nominate(_ unit: String, _ form: String, _ who: [String]) throws {
        _ = try step()
        let report = try imports("\(unit)-clerk", "danh-sach.csv", table(form, who), unit: unit)
        #expect(report.faults.isEmpty)
        #expect(report.created + report.unchanged == who.count)
    }

    func each(
        _ actor: String,
        _ action: String,
        _ form: String,
        _ who: [String],
        _ input: [String: Datum] = [:],
        reason: String? = nil,
        text: String = "",
        papers: [String] = []
    ) throws {
        for code in who {
            try does(
                actor,
                action,
                "nomination/\(Self.campaign).\(form).\(code)",
                input,
                reason: reason,
                text: text,
                papers: papers
            )
        }
    }

    /// A session planned for now with these lines on its agenda.
    func plan(_ council: String, _ form: String, _ who: [String], suffix: String = "") throws -> String {
        let id = "\(Self.campaign).hd-\(council).\(form)\(suffix)"
        let secretary = council == "vn" ? "sector-secretary" : "\(council)-secretary"
        try does(secretary, "create", "session/\(id)", ["at": .text(now.iso), "place": "Phòng họp"])
        let isSector = council == "vn" || form == "commendation"
        try each(
            secretary,
            isSector ? "put-before-council" : "put-before-unit-council",
            form,
            who,
            ["session": .text(id)]
        )
        return id
    }

    func secretary(_ council: String) -> String {
        council == "vn" ? "sector-secretary" : "\(council)-secretary"
    }
    func chair(_ council: String) -> String { council == "vn" ? "s1" : "\(council)-head" }
    func teller(_ council: String) -> String { council == "vn" ? "s5" : "\(council)-m3" }
    func size(_ council: String) -> Int { council == "vn" ? 9 : 5 }

    func opens(_ id: String, _ council: String) throws {
        try does(secretary(council), "close-agenda", "session/\(id)")
        try does(secretary(council), "invite", "session/\(id)")
        try does(secretary(council), "record-attendance", "session/\(id)")
        for line in try find(Session.self, id).agenda {
            // A nominated member does not vote on himself.
            let nominee = String(line.rawValue.split(separator: ".").last ?? "")
            guard try find(Session.self, id).attendance.contains(where: { $0.person.rawValue == nominee })
            else { continue }
            let input: [String: Datum] = ["person": .text(nominee), "nominee": .text(nominee)]
            try does(
                secretary(council),
                "record-recusal",
                "session/\(id)",
                input,
                text: "là người được đề nghị"
            )
        }
        try does(chair(council), "open", "session/\(id)")
    }

    /// The rounds of a session in the order of its groups.
    func rounds(_ session: String) throws -> [BallotRound] {
        try office.store.read { view in
            try view.all(BallotRound.self, where: Filter(sessions: [Session.ID(session)])).map(\.value)
        }
    }

    /// Votes on every prepared round, and finishes the count; a line not named gets yes from everybody.
    func counts(_ id: String, _ council: String, lines: [String: Datum] = [:], issued: Int? = nil) throws {
        for round in try rounds(id) where round.voidedAt == nil {
            try votes(round.key, council, lines: lines, issued: issued)
        }
        try does(secretary(council), "finish-count", "session/\(id)")
    }

    /// One round from its opening to the published count; lines of other rounds are left out.
    func votes(
        _ round: String,
        _ council: String,
        lines: [String: Datum] = [:],
        issued: Int? = nil,
        knowingly: Bool = false,
        isOpen: Bool = false
    ) throws {
        let name = "ballot-round/\(round)"
        if !isOpen { try opensBallot(round, council, knowingly: knowingly) }
        try does(teller(council), "close", name)
        let own = Set(try find(BallotRound.self, round).lines.map { $0.rawValue.split(separator: ".").last })
        let kept = lines.filter { own.contains(Substring($0.key)) }
        try does(secretary(council), "enter-count", name, count(council, kept, issued: issued))
        try does(teller(council), "compare-count", name, count(council, kept, issued: issued))
        try does(chair(council), "publish", name)
    }

    func opensBallot(_ round: String, _ council: String, knowingly: Bool = false) throws {
        var input: [String: Datum] = ["tellers": .list([.text(teller(council))])]
        if knowingly { input["knowingly"] = "true" }
        try does(chair(council), "open", "ballot-round/\(round)", input)
    }

    func count(_ council: String, _ lines: [String: Datum] = [:], issued: Int? = nil) -> [String: Datum] {
        let ballots = Datum(integerLiteral: issued ?? size(council))
        return ["issued": ballots, "returned": ballots, "invalid": 0, "lines": .map(lines)]
    }

    func signs(_ id: String, _ council: String, number: String) throws {
        try does(secretary(council), "draft-minutes", "session/\(id)", ["conclusion": "Nhất trí."])
        try does(chair(council), "sign-minutes", "session/\(id)", ["number": .text(number)])
    }

    /// A whole session; a line not named in `lines` gets yes from everybody.
    @discardableResult
    func meets(
        _ council: String,
        _ form: String,
        _ who: [String],
        lines: [String: Datum] = [:],
        number: String,
        suffix: String = ""
    ) throws -> String {
        let id = try plan(council, form, who, suffix: suffix)
        try opens(id, council)
        try counts(id, council, lines: lines)
        try signs(id, council, number: number)
        return id
    }

    /// The unit's submission from drawing up to sending.
    @discardableResult
    func submits(_ unit: String, _ form: String, _ who: [String], number: String) throws -> String {
        let id = "submission/\(Self.campaign).\(unit).\(form)"
        try does("\(unit)-clerk", "create", id)
        try each("\(unit)-clerk", "add-to-submission", form, who)
        try does("\(unit)-clerk", "submit-for-approval", id)
        try does("\(unit)-head", "sign", id)
        try does("\(unit)-registry", "send", id, ["number": .text(number)])
        return id
    }

    func appraises(_ officer: String, _ form: String, _ who: [String]) throws {
        try each(officer, "appraise", form, who, ["verdict": "met"])
        try each(officer, "find-eligible", form, who)
    }

    /// Everything until the agency's standing body has the lines under appraisal.
    @discardableResult
    func arrives(_ unit: String, _ form: String, _ who: [String], number: Int) throws -> String {
        try nominate(unit, form, who)
        try meets(unit, form, who, number: String(number))
        let id = try submits(unit, form, who, number: String(number))
        try does("officer", "receive", id)
        return id
    }

    /// Everything until the lines wait for the decision.
    func passes(_ unit: String, _ form: String, _ who: [String], number: Int) throws {
        try arrives(unit, form, who, number: number)
        try appraises("officer", form, who)
        try meets("vn", form, who, number: String(number))
        try each("officer", "submit-for-decision", form, who)
    }

    /// The same for the unit's own Giấy khen.
    func passesCommendation(_ unit: String, _ who: [String], number: Int) throws {
        try nominate(unit, "commendation", who)
        try each("\(unit)-clerk", "submit", "commendation", who)
        try appraises("\(unit)-officer", "commendation", who)
        try meets(unit, "commendation", who, number: String(number))
        try each("\(unit)-officer", "submit-for-decision", "commendation", who)
    }
}
