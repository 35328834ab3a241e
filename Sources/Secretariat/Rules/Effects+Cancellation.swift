import Awards
import Store
import Vietnamese
import Workflow

/// Effects of cancellations: grounds, the council's opinion, what must be given back and what was.
extension Effects {
    static let cancellationEffects: [Entry] = [
        Entry(
            "record_conclusion",
            inputs: ["finding", "date", "number", "issuer"],
            perform: { situation, _ in
                let paper = try outsidePaper(situation, what: "conclusion")
                let finding = try situation.input.required("finding")
                let ground = situation.reason?.id
                let due = try situation.lastDay(of: "cancellation-proposal", after: paper.day)
                try situation.change(Cancellation.self) {
                    $0.conclusion = paper
                    $0.finding = finding
                    $0.ground = ground
                    $0.sendBy = due
                }
            }
        ),
        Entry("record_opinion", inputs: ["session", "opinion", "agrees", "date"], perform: recordOpinion),
        Entry("list_dues", inputs: ["recover_by"], perform: listDues),
        Entry(
            "record_recovery",
            inputs: ["nominee", "certificate", "money", "date", "note"],
            perform: recordRecovery
        ),
    ]

    private static func recordOpinion(_ situation: Situation, _: [String: Parameter]) throws {
        let session = try situation.session()
        let file = situation.papers.first { $0.kind == "council-opinion" }
        guard let agrees = situation.input["agrees"]?.bool else { throw ActFault.missingInput("agrees") }
        let day = try situation.input.day("date") ?? session?.plannedAt.day ?? situation.today
        let text = try situation.input.required("opinion")
        try situation.change(Cancellation.self) {
            $0.opinion = Cancellation.Opinion(
                session: session?.id,
                day: day,
                agrees: agrees,
                text: text,
                file: file.map { Office.digest($0.bytes) }
            )
        }
    }

    /// The certificates and the money that stand in the record when the cancellation is decided.
    private static func listDues(_ situation: Situation, _: [String: Parameter]) throws {
        let lines = try situation.lines()
        let last = try situation.input.day("recover_by")
        if let last, last < situation.today {
            throw ActFault.badInput("recover_by", last.short, expected: "not before \(situation.today.short)")
        }
        try situation.change(Cancellation.self) {
            $0.recoverBy = last
            $0.dues = lines.map {
                Cancellation.Due(nomination: $0.id, certificate: $0.registerNumber, money: $0.reward)
            }
        }
    }

    /// A certificate, money, or both, of one line; never more than is due.
    private static func recordRecovery(_ situation: Situation, _: [String: Parameter]) throws {
        let input = situation.input
        let matter = try situation.the(Cancellation.self)
        let code = try input.required("nominee")
        let line = try situation.lines().first { $0.nominee.id == code || $0.key == code }
        guard let line, let due = matter.dues.first(where: { $0.nomination == line.id }) else {
            throw ActFault.unknownReference("nominee", code)
        }
        let certificate = input["certificate"]?.bool ?? false
        let money = try input.integer("money") ?? 0
        guard certificate || money != 0 else { throw ActFault.missingInput("money") }
        let left = matter.outstanding(due)
        guard money >= 0, money <= (left?.money ?? 0) || due.money == nil else {
            throw ActFault.badInput("money", String(money), expected: "at most \(left?.money ?? 0)")
        }
        guard !certificate || left?.certificate != nil else {
            throw ActFault.badInput("certificate", "true", expected: "a certificate still out")
        }
        let recovery = Cancellation.Recovery(
            nomination: line.id,
            certificate: certificate,
            money: money,
            day: try input.day("date") ?? situation.today,
            by: situation.desk.actor,
            note: input.text("note") ?? ""
        )
        try situation.change(Cancellation.self) { $0.recoveries.append(recovery) }
    }
}

extension Situation {
    /// The reason that goes with the lines: the act's, or the ground on which the case stands.
    var reasonForLines: GivenReason? {
        guard reason == nil, let matter = subject as? Cancellation else { return reason }
        return GivenReason(id: matter.ground, text: matter.finding)
    }
}
