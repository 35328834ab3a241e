/// What belongs to a state's clock beside its length: whom it runs for, when it reminds, what it stops.
public struct ClockTerms: Hashable, Sendable {
    /// One reminder of a ladder.
    public struct Rung: Hashable, Sendable {
        /// Working days from the last day in time: negative before it, positive when it is late.
        public var workingDays: Int
        /// Who is told beside the holder.
        public var escalation: RoleID?

        public init(_ workingDays: Int, to escalation: RoleID? = nil) {
            self.workingDays = workingDays
            self.escalation = escalation
        }
    }

    /// Who holds the work, where the clock itself does not say.
    public var owner: RoleID?
    /// Nil for the usual ones of its kind of clock; empty for none.
    public var rungs: [Rung]?
    /// States whose clock stands still while the object stands here.
    public var pauses: [StateID]
    /// The deadline of the regulation from which a counted clock takes its days; its own number holds only
    /// while the regulation's is unknown.
    public var deadline: String?

    public init(
        owner: RoleID? = nil,
        rungs: [Rung]? = nil,
        pauses: [StateID] = [],
        deadline: String? = nil
    ) {
        self.owner = owner
        self.rungs = rungs
        self.pauses = pauses
        self.deadline = deadline
    }
}

extension State {
    /// The reminders of this state, first to last: its own, or the usual ones of its kind of clock.
    public var ladder: [ClockTerms.Rung] {
        if let rungs = terms.rungs { return rungs }
        guard let clock else { return [] }
        return switch clock {
        case .budget(let days, _):
            [days.workingDays >= 5 ? -2 : nil, 0, 2].compactMap { $0.map { .init($0) } }
        case .until: [-10, -3, 0, 2].map { .init($0) }
        case .review: [.init(0)]
        case .follows, .none: []
        }
    }
}

extension Definition {
    /// The role that holds the work in a state: the clock's owner, who may edit, or who can move it on.
    public func holder(in state: StateID) -> RoleID? {
        guard let state = self.state(state), !state.isFinal else { return nil }
        if let owner = state.clock?.owner ?? state.terms.owner ?? state.editableBy.first { return owner }
        let leaving = actions.filter { $0.from.contains(state.id) && $0.to != nil && !isSystem($0) }
        // Whoever brings the work forward holds it, before whoever could end or return it.
        let order = Dictionary(states.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let here = order[state.id] ?? 0
        let forward = leaving.first { action in
            action.to.flatMap { order[$0] }.map { $0 > here } ?? false
                && action.to.flatMap { self.state($0) }?.isFinal == false
        }
        return (forward ?? leaving.first)?.by.first { role($0)?.scope != .system }
    }
}
