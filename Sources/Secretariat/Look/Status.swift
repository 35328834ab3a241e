public import Awards
import Forms
import Regulations
public import Store
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
    ///
    /// - Parameter viewer: Who looks; nil for whoever runs the program, who sees everything.
    public func status(
        campaign: Campaign.ID? = nil,
        kinds: [ObjectKind],
        for viewer: Viewer?
    ) throws -> [StatusLine] {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            return try kinds.flatMap { kind in
                let belongs = kind.belongsToCampaign ? campaign : nil
                let filter = Filter(campaigns: belongs.map { [$0] }, scope: viewer?.scope)
                return try shelf.status(of: kind, Excerpt(filter))
            }
        }
    }

    /// The reports of a year: who has sent what.
    public func reportStatus(year: Int, for viewer: Viewer?) throws -> [StatusLine] {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            let filter = Filter(years: [year], scope: viewer?.scope)
            return try shelf.status(of: .movementReport, Excerpt(filter))
        }
    }

    /// One page of a list, in order of ids.
    ///
    /// - Parameters:
    ///   - filter: What is asked for; its scope is the viewer's.
    ///   - after: The id of the last line of the page before.
    /// - Throws: `StoreError.unknownColumn` when things of the kind cannot be asked for by that.
    public func page(
        of kind: ObjectKind,
        where filter: Filter = Filter(),
        after: String? = nil,
        limit: Int,
        for viewer: Viewer?
    ) throws -> [StatusLine] {
        var asked = filter
        asked.scope = viewer?.scope
        return try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            return try shelf.status(of: kind, Excerpt(asked, after: after, limit: limit))
        }
    }

    /// How many things of a kind stand in each state.
    public func counts(
        of kind: ObjectKind,
        where filter: Filter = Filter(),
        for viewer: Viewer?
    ) throws -> [String: Int] {
        guard kind.travels else { return [:] }
        var asked = filter
        asked.scope = viewer?.scope
        func count<Value: TrackedRecord>(_ type: Value.Type, _ view: Reading) throws -> [String: Int] {
            try view.countByState(type, where: asked)
        }
        let type = try Shelf.type(of: kind)
        return try store.read { try count(type, $0) }
    }
}

extension ObjectKind {
    /// Whether lists of a campaign leave others out.
    fileprivate var belongsToCampaign: Bool {
        switch self {
        case .nomination, .submission, .session, .ballotRound, .decision, .letter, .cancellation, .complaint,
            .correction:
            true
        case .campaign, .register, .movementReport, .rollUp, .delegation, .difficulty: false
        }
    }
}

/// What of the things of a kind a list shows.
struct Excerpt {
    var filter: Filter
    var after: String?
    var limit: Int?

    init(_ filter: Filter, after: String? = nil, limit: Int? = nil) {
        self.filter = filter
        self.after = after
        self.limit = limit
    }

    func values<Value: TrackedRecord>(_ type: Value.Type, _ view: Reading) throws -> [Value] {
        try view.all(type, where: filter, after: after, limit: limit).map(\.value)
    }
}

extension FactBook {
    func status(of kind: ObjectKind, _ excerpt: Excerpt) throws -> [StatusLine] {
        switch kind {
        case .nomination:
            // A complaint that the viewer does not see changes nothing that he sees.
            let complained = try complainedOf(excerpt.filter)
            return try excerpt.values(Nomination.self, view).map { value in
                var line = try line(value, name: try nominee(value).name, form: formName(value.form, value))
                line.remark = value.remark?.text ?? ""
                line.decision =
                    try value.decision.map { try find(Decision.self, $0.rawValue) }
                    .flatMap { $0.number ?? $0.outside?.number } ?? ""
                line.unconfirmed = try unconfirmedMoney(of: value)
                line.isComplainedOf = complained.contains(value.id)
                return line
            }
        case .submission:
            return try excerpt.values(Submission.self, view).map {
                try line($0, name: try title(of: $0, try rulebook(of: $0)), form: formName($0.form, $0))
            }
        case .session:
            return try excerpt.values(Session.self, view).map { session in
                let name = try title(of: session, try rulebook(of: session))
                return try line(session, name: name, form: try view.council(session.council)?.name ?? "")
            }
        case .ballotRound:
            return try excerpt.values(BallotRound.self, view).map { round in
                try line(round, name: try title(of: round, try rulebook(of: round)), form: "")
            }
        case .decision:
            return try excerpt.values(Decision.self, view).map {
                try line($0, name: try title(of: $0, try rulebook(of: $0)), form: formName($0.form, $0))
            }
        case .register: return []
        case .letter:
            return try excerpt.values(Letter.self, view).map {
                let title = try? rulebook(of: $0).manifest(ofLetter: $0.purpose).title.vi
                return try line($0, name: $0.number ?? title ?? $0.purpose.rawValue, form: title ?? "")
            }
        case .campaign:
            return try excerpt.values(Campaign.self, view).map { try line($0, name: $0.title, form: "") }
        case .movementReport:
            return try excerpt.values(MovementReport.self, view).map {
                try line($0, name: String($0.year), form: "")
            }
        case .rollUp:
            return try excerpt.values(RollUp.self, view).map {
                try line($0, name: try title(of: $0, try rulebook(of: $0)), form: "")
            }
        case .delegation:
            return try excerpt.values(Delegation.self, view).map { value in
                let names = try [value.from, value.to].map { try view.person($0)?.name ?? "" }
                return try line(value, name: names.joined(separator: " → "), form: "")
            }
        case .cancellation, .complaint, .correction, .difficulty:
            return try caseStatus(of: kind, excerpt)
        }
    }

    /// What people call an award form, by the rules of a thing.
    private func formName(_ form: String, _ value: some Tracked) throws -> String {
        try rulebook(of: value).regulation.forms[form]?.short ?? form
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
