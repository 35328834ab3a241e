public import Awards
import Forms
import Store
public import Vietnamese
import Workflow

/// Where everything stands: one line for each thing, for lists, tables and exports.
public struct StatusLine: Hashable, Sendable {
    public var object: ObjectReference
    public var unit: String
    public var unitName: String
    /// The nominee's name, the council, the year: what people call the thing.
    public var name: String
    public var form: String
    public var state: String
    public var stateLabel: String
    public var since: Moment
    public var isFinal: Bool
    public var remark: String
    public var decision: String
    /// What it rests on that nobody has confirmed: the money of what is decided.
    public var unconfirmed: [Unconfirmed] = []
    /// Whether a complaint about it is open.
    public var isComplainedOf = false
    /// The last day in time of the state it stands in, the working days left until it, and who holds it.
    public var lastDay: Day?
    public var workingDaysLeft: Int?
    public var isLate = false
    public var holder = ""
}

extension Office {
    /// Where the nominations, submissions, sessions and decisions of a campaign stand; all campaigns where
    /// none is named.
    public func status(campaign: Campaign.ID? = nil, kinds: [ObjectKind]) throws -> [StatusLine] {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            return try kinds.flatMap { try shelf.status(of: $0, campaign: campaign) }
        }
    }

    /// The reports of a year: who has sent what.
    public func reportStatus(year: Int) throws -> [StatusLine] {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            return try view.all(MovementReport.self, where: Filter(years: [year])).map {
                try shelf.line($0.value, name: String(year), form: "")
            }
        }
    }
}

extension FactBook {
    func status(of kind: ObjectKind, campaign: Campaign.ID?) throws -> [StatusLine] {
        let filter = Filter(campaigns: campaign.map { [$0] })
        switch kind {
        case .nomination:
            let complained = try complainedOf(filter)
            return try view.all(Nomination.self, where: filter).map { stored in
                let value = stored.value
                let form = try rulebook(of: value).regulation.forms[value.form]?.short ?? value.form
                var line = try line(value, name: try nominee(value).name, form: form)
                line.remark = value.remark?.text ?? ""
                line.decision =
                    try value.decision.map { try find(Decision.self, $0.rawValue) }
                    .flatMap { $0.number ?? $0.outside?.number } ?? ""
                line.unconfirmed = try unconfirmedMoney(of: value)
                line.isComplainedOf = complained.contains(value.id)
                return line
            }
        case .submission:
            return try view.all(Submission.self, where: filter).map {
                try line($0.value, name: $0.value.number ?? $0.value.key, form: $0.value.form)
            }
        case .session:
            return try view.all(Session.self, where: filter).map { stored in
                let council = try view.council(stored.value.council)?.name ?? stored.value.key
                return try line(stored.value, name: council, form: stored.value.forms.joined(separator: ", "))
            }
        case .ballotRound:
            return try view.all(BallotRound.self, where: filter).map { stored in
                let round = stored.value
                let regulation = try rulebook(of: round).regulation
                return try line(round, name: groupName(round.group, regulation), form: round.group.form)
            }
        case .decision:
            return try view.all(Decision.self, where: filter).map {
                try line($0.value, name: $0.value.number ?? $0.value.key, form: $0.value.form)
            }
        case .register: return []
        case .letter:
            return try view.all(Letter.self, where: filter).map {
                try line($0.value, name: $0.value.number ?? $0.value.key, form: $0.value.purpose.rawValue)
            }
        case .campaign:
            return try view.all(Campaign.self, where: Filter()).map {
                try line($0.value, name: $0.value.title, form: "")
            }
        case .movementReport:
            return try view.all(MovementReport.self, where: Filter()).map {
                try line($0.value, name: String($0.value.year), form: "")
            }
        case .rollUp:
            return try view.all(RollUp.self, where: Filter()).map {
                try line($0.value, name: $0.value.key, form: "")
            }
        case .delegation:
            return try view.all(Delegation.self, where: Filter()).map { stored in
                let names = try [stored.value.from, stored.value.to].map { try view.person($0)?.name ?? "" }
                return try line(stored.value, name: names.joined(separator: " → "), form: "")
            }
        case .cancellation, .complaint, .correction, .difficulty:
            return try caseStatus(of: kind, filter)
        }
    }

    /// The places on which the reward of a line decided here rests, as long as nobody has confirmed them.
    func unconfirmedMoney(of nomination: Nomination) throws -> [Unconfirmed] {
        guard let id = nomination.decision else { return [] }
        let decision = try find(Decision.self, id.rawValue)
        guard decision.outside == nil, let day = decision.signature?.day else { return [] }
        return try reward(for: nomination, decidedOn: day).open
    }

    func line(_ value: some Tracked, name: String, form: String) throws -> StatusLine {
        let rulebook = try rulebook(of: value)
        let visit = try view.openVisit(of: value.reference)
        let role = visit?.role.flatMap { rulebook.workflows[value.standing.workflow]?.role($0) }?.label.vi
        let days = library.calendar(for: rulebook).days
        return StatusLine(
            object: value.reference,
            unit: value.unit.rawValue,
            unitName: try organisation().version(value.unit, on: today)?.shortName ?? value.unit.rawValue,
            name: name,
            form: form,
            state: value.standing.state,
            stateLabel: rulebook.label(of: value.standing),
            since: value.standing.since,
            isFinal: rulebook.isFinal(value.standing),
            remark: "",
            decision: "",
            lastDay: visit?.lastDay,
            workingDaysLeft: visit?.lastDay.flatMap { try? days.workingDays(after: today, through: $0) },
            isLate: visit?.isLate(on: today) ?? false,
            holder: [role ?? "", try placeName(visit?.scope)].filter { !$0.isEmpty }.joined(separator: ", ")
        )
    }
}
