import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// Which things of a kind a list shows: all conditions that are set must hold.
public struct ListQuestion: Hashable, Sendable {
    public var state: String?
    public var campaign: String?
    /// The award form.
    public var form: String?
    /// Only what lies with a function, a seat or a delegation of who asks.
    public var isMine: Bool
    /// Only what he has chosen.
    public var isChosen: Bool

    public init(
        state: String? = nil,
        campaign: String? = nil,
        form: String? = nil,
        isMine: Bool = false,
        isChosen: Bool = false
    ) {
        self.state = state
        self.campaign = campaign
        self.form = form
        self.isMine = isMine
        self.isChosen = isChosen
    }
}

/// One page of the things of a kind as a person looks at them, with how many stand where.
public struct ListView: Sendable {
    public struct State: Hashable, Sendable {
        public var id: String
        public var label: Label
        public var count: Int
    }

    public var lines: [StatusLine]
    public var question: ListQuestion
    /// What people call the campaign and the award form that are asked for; nil where none is.
    public var campaign: String?
    public var form: String?
    /// Those in which something stands, by their labels.
    public var states: [State]
    /// How many there are: in the state asked for, or in all.
    public var total: Int
    /// What follows the last line; nil at the end.
    public var next: String?
    /// What he may do to many of them at once by his functions; only where all stand in one state.
    public var bulk: [Action]
    public var selection: Selection
}

extension Office {
    /// The things of a kind that a viewer may see, in order of ids.
    ///
    /// - Parameters:
    ///   - after: The id of the last line of the page before.
    ///   - session: Whose selection is told.
    /// - Throws: `StoreError.unknownColumn` when things of the kind cannot be asked for by that.
    func list(
        of kind: ObjectKind,
        where question: ListQuestion,
        after: String?,
        limit: Int,
        for viewer: Viewer,
        in session: String? = nil
    ) throws -> ListView {
        let filter = try filter(question, of: kind, for: viewer, in: session)
        let found = try page(of: kind, where: filter, after: after, limit: limit + 1, for: viewer)
        let lines = Array(found.prefix(limit))
        var anywhere = filter
        anywhere.states = nil
        let counts = try counts(of: kind, where: anywhere, for: viewer)
        let labels = try stateLabels(of: kind)
        return ListView(
            lines: lines,
            question: question,
            campaign: try question.campaign.flatMap { try campaignTitle($0, for: viewer) },
            form: try question.form.map { form in
                try store.read { try library.inForce($0.setting("regulation"), on: clock().day) }
                    .regulation.forms[form]?.short ?? form
            },
            states: counts.map { id, count in
                .init(id: id, label: labels[id] ?? Label(vi: id, en: id), count: count)
            }.sorted { ($0.label.vi, $0.id) < ($1.label.vi, $1.id) },
            total: question.state.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +),
            next: found.count > limit ? lines.last?.object.id : nil,
            bulk: try question.state == nil && !(question.isChosen && counts.count == 1)
                ? [] : bulkChoices(lines, of: kind, for: viewer, in: session),
            selection: try selection(of: kind, where: filter, lines, for: viewer, in: session)
        )
    }

    /// What he may do to many: to one of the page, or of what he chose on others that stands where these do.
    private func bulkChoices(
        _ lines: [StatusLine],
        of kind: ObjectKind,
        for viewer: Viewer,
        in session: String?
    ) throws -> [Action] {
        guard let state = lines.first?.state else { return [] }
        let here = lines.map(\.object)
        let chosen = try session.map { try self.chosen(kind, for: viewer, in: $0) } ?? []
        let others = Set(chosen).subtracting(here.map(\.id)).sorted().map { ObjectReference(kind, $0) }
        return try looking(for: viewer) { desk, _ in try desk.bulkChoices(on: here + others, in: state) }
    }

    private func selection(
        of kind: ObjectKind,
        where filter: Filter,
        _ lines: [StatusLine],
        for viewer: Viewer,
        in session: String?
    ) throws -> Selection {
        guard let session else { return Selection() }
        let chosen = Set(try chosen(kind, for: viewer, in: session))
        guard !chosen.isEmpty else { return Selection() }
        var here = filter
        here.ids = chosen
        return Selection(
            count: chosen.count,
            countHere: try counts(of: kind, where: here, for: viewer).values.reduce(0, +),
            onPage: chosen.intersection(lines.map(\.object.id))
        )
    }

    func filter(
        _ question: ListQuestion,
        of kind: ObjectKind,
        for viewer: Viewer,
        in session: String?
    ) throws -> Filter {
        let held =
            try question.isMine
            ? store.read { view in
                try Shelf(view: view, library: library, today: clock().day).holdings(of: viewer.person)
            } : nil
        return Filter(
            ids: try question.isChosen
                ? Set(session.map { try chosen(kind, for: viewer, in: $0) } ?? []) : nil,
            states: question.state.map { [$0] },
            campaigns: question.campaign.map { [Campaign.ID($0)] },
            forms: question.form.map { [$0] },
            holders: held.map { Set($0.map { Scope.Holding($0.function, in: $0.scope) }) }
        )
    }

    /// Nil for a campaign that is not the viewer's to see.
    private func campaignTitle(_ id: String, for viewer: Viewer) throws -> String? {
        try store.read { view in
            try view.all(Campaign.self, where: Filter(ids: [id], scope: viewer.scope)).first?.value.title
        }
    }

    /// What people call the states of a kind, by the rules in force today; the first where machines differ.
    private func stateLabels(of kind: ObjectKind) throws -> [String: Label] {
        let chosen = try store.read { try $0.setting("regulation") }
        let machines = try library.inForce(chosen, on: clock().day).workflows.values
            .filter { $0.subject == kind.rawValue }.sorted { $0.id < $1.id }
        let labels = machines.flatMap { $0.states.map { ($0.id, $0.label) } }
        return Dictionary(labels) { first, _ in first }
    }
}
