import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

extension World {
    static func reference(_ name: String) -> ObjectReference {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        return ObjectReference(ObjectKind(rawValue: parts[0]) ?? .nomination, parts[1])
    }

    static func paper(_ kind: String) -> HandedPaper {
        HandedPaper(kind: kind, name: "\(kind).pdf", bytes: Array("scan of \(kind)".utf8))
    }

    /// Acts once; the answer whatever it is.
    @discardableResult
    func act(
        _ who: String,
        _ action: String,
        _ on: String,
        _ input: [String: Datum] = [:],
        reason: String? = nil,
        text: String = "",
        papers: [String] = [],
        key: String? = nil
    ) throws -> ActAnswer {
        let given = reason == nil && text.isEmpty ? nil : GivenReason(id: reason, text: text)
        var act = Act(
            actor: Person.ID(who),
            action: action,
            objects: [Self.reference(on)],
            input: Input(input),
            reason: given,
            papers: papers.map(Self.paper),
            key: key
        )
        let preview = previewsEverything ? try office.at(now).preview(act) : nil
        act.expecting = preview?.digest
        let answers = try office.at(now).act(act)
        if let preview { #expect(answers == preview.answers, "preview of \(who) \(action) \(on)") }
        return try #require(answers.first)
    }

    /// Acts, and nothing may stop it.
    func does(
        _ who: String,
        _ action: String,
        _ on: String,
        _ input: [String: Datum] = [:],
        reason: String? = nil,
        text: String = "",
        papers: [String] = [],
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let answer = try act(
            who,
            action,
            on,
            input,
            reason: reason,
            text: text,
            papers: papers,
            key: try step()
        )
        if issuesAtOnce { try issues() }
        #expect(answer.isDone, "\(who) \(action) \(on): \(answer.outcome)", sourceLocation: place)
    }

    /// Acts, and is told why not: the codes of all the reasons.
    func refused(
        _ who: String,
        _ action: String,
        _ on: String,
        _ input: [String: Datum] = [:],
        reason: String? = nil,
        text: String = "",
        papers: [String] = []
    ) throws -> [String] {
        let answer = try act(who, action, on, input, reason: reason, text: text, papers: papers)
        guard case .refused(let refusal) = answer.outcome else { return ["\(answer.outcome)"] }
        return refusal.reasons.map(\.code)
    }

    func fault(
        _ who: String,
        _ action: String,
        _ on: String,
        _ input: [String: Datum] = [:],
        text: String = ""
    ) throws -> ActFault? {
        let answer = try act(who, action, on, input, text: text)
        guard case .faulty(let fault) = answer.outcome else { return nil }
        return fault
    }

    // MARK: - Looking

    func nomination(_ form: String, _ who: String) throws -> Nomination {
        try find(Nomination.self, "\(Self.campaign).\(form).\(who)")
    }

    func find<Value: TrackedRecord>(_ type: Value.Type, _ id: String) throws -> Value {
        try #require(try office.store.read { try $0.find(type, key: id)?.value })
    }

    func state(_ name: String) throws -> String {
        let reference = Self.reference(name)
        return try office.store.read { view -> String? in
            switch reference.kind {
            case .campaign: try view.find(Campaign.self, key: reference.id)?.value.standing.state
            case .nomination: try view.find(Nomination.self, key: reference.id)?.value.standing.state
            case .submission: try view.find(Submission.self, key: reference.id)?.value.standing.state
            case .session: try view.find(Session.self, key: reference.id)?.value.standing.state
            case .ballotRound: try view.find(BallotRound.self, key: reference.id)?.value.standing.state
            case .decision: try view.find(Decision.self, key: reference.id)?.value.standing.state
            case .movementReport: try view.find(MovementReport.self, key: reference.id)?.value.standing.state
            case .rollUp: try view.find(RollUp.self, key: reference.id)?.value.standing.state
            case .delegation: try view.find(Delegation.self, key: reference.id)?.value.standing.state
            case .cancellation: try view.find(Cancellation.self, key: reference.id)?.value.standing.state
            case .complaint: try view.find(Complaint.self, key: reference.id)?.value.standing.state
            case .correction: try view.find(Correction.self, key: reference.id)?.value.standing.state
            case .difficulty: try view.find(Difficulty.self, key: reference.id)?.value.standing.state
            case .register: nil
            case .letter: try view.find(Letter.self, key: reference.id)?.value.standing.state
            }
        } ?? ""
    }

    func advance(days: Int = 0, minutes: Int = 0) {
        now = Moment(unixSeconds: now.unixSeconds + days * 86_400 + minutes * 60)
    }
}
