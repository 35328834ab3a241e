import Awards
import Store
import Vietnamese
import Workflow

/// Effects that move the lines of an envelope, a session or a decision together with it.
extension Effects {
    static let lineEffects: [Entry] = [
        Entry("join_submission", perform: { situation, _ in
            try situation.change(Nomination.self) { $0.submission = Submission.ID($0.submissionID) }
        }, follow: { situation, _ in
            let nomination = try situation.the(Nomination.self)
            try situation.desk.changeSubmission(of: nomination, label: "Đưa vào tờ trình") { submission in
                if !submission.lines.contains(nomination.id) { submission.lines.append(nomination.id) }
                submission.session = nomination.session ?? submission.session
            }
        }),
        Entry("leave_submission", follow: { situation, _ in
            let nomination = try situation.the(Nomination.self)
            try situation.desk.changeSubmission(of: nomination, label: "Lấy khỏi tờ trình") { submission in
                submission.lines.removeAll { $0 == nomination.id }
            }
        }),
        Entry("move_lines", [ParameterShape("actions", .list)], follow: moveLines),
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
    private static func moveLines(_ situation: Situation, _ parameters: [String: Parameter]) throws {
        let actions = parameters["actions"]?.list ?? []
        let desk = situation.desk
        for report in try situation.reports() {
            try desk.move(report.reference, by: actions, reason: situation.reason)
        }
        let isDecision = situation.subject is Decision
        for line in try situation.lines() {
            if isDecision { try desk.attach(line, to: try situation.the(Decision.self)) }
            try desk.move(line.reference, by: actions, reason: situation.reason)
        }
    }

    /// Signing the minutes moves all lines at once by their verdicts.
    private static func applyVerdicts(_ situation: Situation, _ parameters: [String: Parameter]) throws {
        let session = try situation.the(Session.self)
        let threshold = try situation.regulation.threshold(for: session.form).value
        for (id, vote) in try session.votes(by: threshold) {
            let actions = parameters[vote.met ? "met" : "not_met"]?.list ?? []
            var line = try situation.desk.find(Nomination.self, id.rawValue)
            line.votes.append(vote)
            try situation.desk.noteChange(line, label: "Ghi kết quả bỏ phiếu")
            try situation.desk.move(line.reference, by: actions, reason: nil)
        }
        for id in session.agenda where session.isPostponed(id) {
            let why = session.postponed.first { $0.nomination == id }?.reason ?? ""
            try situation.desk.move(
                ObjectReference(.nomination, id.rawValue),
                by: parameters["postponed"]?.list ?? [],
                reason: GivenReason(text: why)
            )
        }
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
    func move(_ reference: ObjectReference, by actions: [String], reason: GivenReason?) throws {
        let subject = try find(reference)
        guard let definition = try rulebook(of: subject).workflows[subject.standing.workflow] else { return }
        let open = actions.first { id in
            definition.action(id)?.from.contains(subject.standing.state) ?? false
        }
        guard let open else { return }
        let asked = definition.action(open)?.reason ?? .none
        try carryOutBySystem(open, on: reference, reason: reason?.fitting(asked))
    }

    func attach(_ line: Nomination, to decision: Decision) throws {
        var changed = line
        changed.decision = decision.id
        let regulation = try rulebook(of: decision).regulation
        let subject: SubjectKind = line.nominee.isPerson ? .individual : .collective
        let reward = try? regulation.reward(for: line.form, to: subject, decidedOn: today).value.amount
        changed.reward = decision.outside == nil ? reward.flatMap { Int("\($0)") } : nil
        try noteChange(changed, label: "Ghi vào quyết định")
    }

    func changeSubmission(
        of nomination: Nomination, label: String, _ change: (inout Submission) -> Void
    ) throws {
        let id = nomination.submission?.rawValue ?? nomination.submissionID
        let submission = try find(Submission.self, id)
        var changed = submission
        change(&changed)
        guard changed != submission else { return }
        try noteChange(changed, label: label)
    }

    /// When the last line of an envelope has ended, the envelope ends by itself.
    func completeSubmission(of nomination: Nomination) throws {
        guard let id = nomination.submission?.rawValue,
            let submission = try books.find(Submission.self, key: id)?.value,
            submission.standing.state == "received"
        else { return }
        let rulebook = try rulebook(of: submission)
        let open = try submission.lines.contains { line in
            !rulebook.isFinal(try find(Nomination.self, line.rawValue).standing)
        }
        guard !open else { return }
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
