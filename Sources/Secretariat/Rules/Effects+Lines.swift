import Awards
import Store
import Vietnamese
import Workflow

/// Effects that move the lines of an envelope, a session or a decision together with it.
extension Effects {
    static let lineEffects: [Entry] = [
        Entry(
            "join_submission",
            inputs: ["submission"],
            perform: { situation, _ in
                let id = try situation.envelope().id
                try situation.change(Nomination.self) { $0.submission = id }
            },
            follow: { situation, _ in
                let nomination = try situation.the(Nomination.self)
                try situation.desk.changeSubmission(of: nomination, label: "Đưa vào tờ trình") { submission in
                    if !submission.lines.contains(nomination.id) { submission.lines.append(nomination.id) }
                    submission.session = nomination.session ?? submission.session
                }
            }
        ),
        Entry(
            "leave_submission",
            perform: { situation, _ in
                let nomination = try situation.the(Nomination.self)
                try situation.desk.changeSubmission(of: nomination, label: "Lấy khỏi tờ trình") {
                    submission in
                    submission.lines.removeAll { $0 == nomination.id }
                }
                try situation.change(Nomination.self) { $0.submission = nil }
            }
        ),
        Entry("move_lines", [ParameterShape("actions", .actions(of: "nomination"))], follow: moveLines),
        Entry(
            "apply_verdicts",
            [
                ParameterShape("met", .actions(of: "nomination")),
                ParameterShape("not_met", .actions(of: "nomination")),
                ParameterShape("postponed", .actions(of: "nomination")),
            ],
            follow: applyVerdicts
        ),
        Entry("create_lines", [ParameterShape("of", .text)], follow: createReports),
    ]

    /// Each line takes the first of the actions that leads on from where it stands; ended lines stay.
    ///
    /// A report that was taken back out of a roll-up goes its own way; a nomination must move with its envelope,
    /// session or decision, or the whole action is refused with every line that cannot.
    private static func moveLines(_ situation: Situation, _ parameters: [String: Parameter]) throws {
        let actions = parameters["actions"]?.list ?? []
        let desk = situation.desk
        for report in try situation.reports() {
            _ = try desk.move(report.reference, by: actions, reason: situation.reason)
        }
        let isDecision = situation.subject is Decision
        var stuck: [Unmet] = []
        for line in try situation.lines() {
            if isDecision { try desk.attach(line, to: try situation.the(Decision.self)) }
            stuck += try situation.move(line, by: actions, reason: situation.reasonForLines)
        }
        guard stuck.isEmpty else { throw situation.refusal(stuck) }
    }

    /// Signing the minutes moves all lines at once by their verdicts.
    private static func applyVerdicts(_ situation: Situation, _ parameters: [String: Parameter]) throws {
        let session = try situation.the(Session.self)
        var stuck: [Unmet] = []
        for (id, vote) in try situation.desk.votes(of: session) {
            let actions = parameters[vote.met ? "met" : "not_met"]?.list ?? []
            var line = try situation.desk.find(Nomination.self, id.rawValue)
            line.votes.append(vote)
            try situation.desk.noteChange(line, label: "Ghi kết quả bỏ phiếu")
            stuck += try situation.move(line, by: actions, reason: nil)
        }
        for id in session.agenda where session.isPostponed(id) {
            let why = session.postponed.first { $0.nomination == id }?.reason ?? ""
            let line = try situation.desk.find(Nomination.self, id.rawValue)
            let actions = parameters["postponed"]?.list ?? []
            stuck += try situation.move(line, by: actions, reason: GivenReason(text: why))
        }
        guard stuck.isEmpty else { throw situation.refusal(stuck) }
    }

    /// A report for every unit that owes one and has none yet.
    private static func createReports(_ situation: Situation, _: [String: Parameter]) throws {
        let rollUp = try situation.the(RollUp.self)
        for year in rollUp.years.all where rollUp.stage == nil {
            for unit in try situation.desk.owingUnits(year: year) {
                let reference = ObjectReference(
                    .movementReport,
                    MovementReport.id(year: year, unit: unit).rawValue
                )
                if try !situation.desk.exists(reference) {
                    try situation.desk.create(reference, input: Input(), bySystem: true) { _ in }
                }
            }
        }
    }
}

extension Desk {
    /// Moves a thing by the first of some system actions that its machine has from where it stands.
    ///
    /// - Returns: Whether it has moved, or rightly stays: it has ended, or stands already where they lead.
    func move(_ reference: ObjectReference, by actions: [String], reason: GivenReason?) throws -> Bool {
        let subject = try find(reference)
        guard let definition = try rulebook(of: subject).workflows[subject.standing.workflow] else {
            return false
        }
        let state = subject.standing.state
        let known = actions.compactMap { definition.action($0) }
        guard let open = known.first(where: { $0.from.contains(state) }) else {
            return definition.state(state)?.isFinal ?? false || known.contains { $0.to == state }
        }
        try carryOutBySystem(open.id, on: reference, reason: reason?.fitting(open.reason))
        return true
    }

    func attach(_ line: Nomination, to decision: Decision) throws {
        var changed = line
        changed.decision = decision.id
        let money = try decision.outside == nil ? reward(for: line, decidedOn: today) : nil
        changed.reward = money?.amount
        let open = money?.open ?? []
        let note = open.isEmpty ? nil : GivenReason(text: open.map(\.place).joined(separator: ", "))
        let label = open.isEmpty ? "Ghi vào quyết định" : "Ghi vào quyết định; tiền thưởng chưa xác nhận"
        try noteChange(changed, label: label, note: note)
    }

    func changeSubmission(
        of nomination: Nomination,
        label: String,
        _ change: (inout Submission) -> Void
    ) throws {
        let id = nomination.submission?.rawValue ?? nomination.submissionID
        let submission = try find(Submission.self, id)
        var changed = submission
        change(&changed)
        guard changed != submission else { return }
        try noteChange(changed, label: label)
    }

    /// When the last line of an envelope has ended, the envelope ends by itself.
    func completeIfEnded(_ id: Submission.ID) throws {
        guard let submission = try lookUp(Submission.self, id.rawValue),
            submission.standing.state == "received"
        else { return }
        let rulebook = try rulebook(of: submission)
        // Most lines stand in a state in which no machine ends; only the others are looked at one by one.
        let open = try books.countByState(Nomination.self, where: Filter(submissions: [id])).keys
        guard !open.contains(where: { !rulebook.finalStates(of: .nomination).contains($0) }) else { return }
        let isUnderWay = try submission.lines.contains { line in
            !rulebook.isFinal(try find(Nomination.self, line.rawValue).standing)
        }
        guard !isUnderWay else { return }
        try carryOutBySystem("complete", on: submission.reference)
    }
}

extension GivenReason {
    /// The reason as an action that follows takes it: free text where it asks for text, the listed id where
    /// it asks for a list.
    func fitting(_ rule: ReasonRule) -> GivenReason? {
        switch rule {
        case .none: nil
        default: GivenReason(id: id, text: text.isEmpty ? (id ?? "-") : text)
        }
    }
}

extension Situation {
    /// Moves one nomination with the subject; answers why it cannot, with the line named.
    func move(_ line: Nomination, by actions: [String], reason: GivenReason?) throws -> [Unmet] {
        do {
            let moved = try desk.move(line.reference, by: actions, reason: reason)
            return moved ? [] : [unmet("line-elsewhere", line: line)]
        } catch let refusal as Refusal {
            return [unmet("line-elsewhere", line: line)] + refusal.reasons
        }
    }
}
