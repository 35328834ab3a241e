import Awards
import Foundation
import Secretariat
import Store
import Vietnamese
import Workflow

/// The people of an agency at work: the steps of a certificate of merit, for many lines at once.
///
/// Every step goes through the office's own functions; a refusal ends the run with its reasons.
final class Clerks {
    let office: Office
    let agency: Agency
    private(set) var acts = 0
    private var number = 0
    private var session = 0

    static let campaign = "bench"
    static let form = "certificate-of-the-ministry"

    struct Stopped: Error, CustomStringConvertible {
        var description: String
    }

    init(office: Office, agency: Agency) {
        self.office = office
        self.agency = agency
    }

    /// Fills the store with the agency and opens the campaign.
    func begin(regulation: String, campaign: String = Clerks.campaign) throws {
        let day = office.clock().day
        try office.store.write { books in
            try books.set("regulation", to: regulation)
            try agency.populate(books)
        }
        try act(
            "officer",
            "create",
            .campaign,
            [campaign],
            [
                "title": .text("Đợt đo"), "movement": .text("learning-society"),
                "period": .text("năm \(day.year)"),
                "years": .list([.number(Decimal(day.year)), .number(Decimal(day.year))]),
                "regulation": .text(regulation), "opens": .text(day.iso),
                "closes": .text(day.adding(days: 30).iso),
            ]
        )
        try act("standing-head", "open", .campaign, [campaign])
    }

    func act(
        _ actor: String,
        _ action: String,
        _ kind: ObjectKind,
        _ ids: [String],
        _ input: [String: Datum] = [:],
        papers: [String] = []
    ) throws {
        let answers = try office.act(
            Act(
                actor: Person.ID(actor),
                action: action,
                objects: ids.map { ObjectReference(kind, $0) },
                input: Input(input),
                papers: papers.map { HandedPaper(kind: $0, name: "\($0).pdf", bytes: Array($0.utf8)) }
            )
        )
        acts += answers.count
        guard let stop = answers.first(where: { !$0.isDone }) else { return }
        throw Stopped(description: "\(actor) \(action) \(stop.object): \(stop.outcome)")
    }

    private func next() -> Datum {
        number += 1
        return .text(String(number))
    }

    func lines(_ who: [String]) -> [String] { who.map { "\(Self.campaign).\(Self.form).\($0)" } }

    /// A clerk's list is read in: one transaction.
    func nominate(_ unit: String, _ who: [String]) throws {
        var text = "Mã,Họ và tên / Tên tập thể,Hình thức đề nghị,Tóm tắt thành tích"
        for index in 1...4 { text += ",Tiêu chí \(index),Minh chứng \(index)" }
        let names = try office.store.read { view in
            try who.map { try view.person(Person.ID($0))?.name ?? $0 }
        }
        for (code, name) in zip(who, names) {
            text += "\n\(code),\(name),Bằng khen của Tổng Giám đốc,Thành tích của \(code)"
            for index in 1...4 { text += ",Kết quả \(index) của \(code),minh-chung-\(index).pdf" }
        }
        let reports = try office.importTable(
            named: "danh-sach.csv",
            Array("\(text)\n".utf8),
            as: Person.ID("\(unit)-clerk"),
            ImportOptions(
                campaign: Campaign.ID(Self.campaign),
                unit: Awards.Unit.ID(unit),
                attachment: { Array("evidence \($0)".utf8) }
            )
        )
        guard reports.first?.faults.isEmpty == true, reports.first?.created == who.count else {
            throw Stopped(description: "import \(unit): \(String(describing: reports.first?.faults.first))")
        }
    }

    /// A whole session of a council, everybody voting yes.
    func meet(_ council: String, _ who: [String]) throws {
        session += 1
        let id = "\(Self.campaign).hd-\(council).\(Self.form).\(session)"
        let secretary = "\(council)-secretary"
        let put = council == "vn" ? "put-before-council" : "put-before-unit-council"
        let now = Datum.text(office.clock().iso)
        try act(secretary, "create", .session, [id], ["at": now, "place": .text("Phòng họp")])
        try act(secretary, put, .nomination, lines(who), ["session": .text(id)])
        for step in ["close-agenda", "invite", "record-attendance"] {
            try act(secretary, step, .session, [id])
        }
        try act("\(council)-m1", "open", .session, [id])
        let rounds = try office.store.read { view in
            try view.all(BallotRound.self, where: Filter(sessions: [Session.ID(id)])).map(\.value.key)
        }
        try vote(rounds, council)
        try act(secretary, "finish-count", .session, [id])
        try act(secretary, "draft-minutes", .session, [id], ["conclusion": .text("Nhất trí.")])
        try act("\(council)-m1", "sign-minutes", .session, [id], ["number": next()])
    }

    /// Everybody votes yes; two people enter the count.
    private func vote(_ rounds: [String], _ council: String) throws {
        let (chair, teller) = ("\(council)-m1", "\(council)-m4")
        let count = ["issued": Datum.number(council == "vn" ? 9 : 5)]
        try act(chair, "open", .ballotRound, rounds, ["tellers": .list([.text(teller)])])
        try act(teller, "close", .ballotRound, rounds)
        try act("\(council)-secretary", "enter-count", .ballotRound, rounds, count)
        try act(teller, "compare-count", .ballotRound, rounds, count)
        try act(chair, "publish", .ballotRound, rounds)
    }

    func submit(_ unit: String, _ who: [String]) throws {
        let id = "\(Self.campaign).\(unit).\(Self.form)"
        try act("\(unit)-clerk", "create", .submission, [id])
        try act("\(unit)-clerk", "add-to-submission", .nomination, lines(who))
        try act("\(unit)-clerk", "submit-for-approval", .submission, [id])
        try act("\(unit)-head", "sign", .submission, [id])
        try act("\(unit)-registry", "send", .submission, [id], ["number": next()])
        try act("officer", "receive", .submission, [id])
    }

    func find(_ who: [String]) throws {
        try act("officer", "appraise", .nomination, lines(who), ["verdict": .text("met")])
    }

    func appraise(_ who: [String]) throws {
        try find(who)
        try act("officer", "find-eligible", .nomination, lines(who))
    }

    func decide(_ who: [String], index: Int) throws {
        try act("officer", "submit-for-decision", .nomination, lines(who))
        let id = "\(Self.campaign).vn.\(Self.form).\(index)"
        try act("officer", "create", .decision, [id])
        try act(
            "registry",
            "sign",
            .decision,
            [id],
            ["number": next(), "signer": .text("director")],
            papers: ["signed-decision"]
        )
        try act("registry", "publish", .decision, [id])
        try act("officer", "confer", .nomination, lines(who))
    }

    /// How far a unit's list has come.
    enum Stage: Int, CaseIterable, Comparable {
        case drafting, recommended, appraisal, eligible, passed, conferred

        static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }

    /// One unit's list from the clerk's table to the conferred certificate, in groups as sessions take them.
    func course(_ unit: String, index: Int, through stage: Stage = .conferred) throws {
        let who = agency.nominees(unit)
        try nominate(unit, who)
        if stage >= .recommended { try meet(unit, who) }
        if stage >= .appraisal { try submit(unit, who) }
        if stage >= .eligible { try appraise(who) }
        if stage >= .passed { try meet("vn", who) }
        if stage >= .conferred { try decide(who, index: index) }
    }
}
