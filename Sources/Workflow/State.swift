/// Where an object can stand.
public struct State: Hashable, Sendable, Identifiable {
    public typealias Outcome = String

    public var id: StateID
    public var label: Label
    /// How it ended, for a final state, such as `conferred` or `withdrawn`.
    public var finality: Outcome?
    public var clock: StateClock?
    /// What belongs to the clock beside its length.
    public var terms: ClockTerms
    /// Who may change the object's contents while it stands here.
    public var editableBy: [RoleID]
    /// The object bears an official number from here on: there is no way back.
    public var numbered: Bool

    public var isFinal: Bool { finality != nil }

    public init(
        id: StateID,
        label: Label,
        finality: Outcome? = nil,
        clock: StateClock? = nil,
        terms: ClockTerms = ClockTerms(),
        editableBy: [RoleID] = [],
        numbered: Bool = false
    ) {
        self.id = id
        self.label = label
        self.finality = finality
        self.clock = clock
        self.terms = terms
        self.editableBy = editableBy
        self.numbered = numbered
    }
}

/// How long an object may stand in a state, as data.
public enum StateClock: Hashable, Sendable {
    /// Working days from arrival, and who holds the work.
    case budget(Days, owner: RoleID)
    /// Looked at again every so many working days.
    case review(Days, owner: RoleID)
    /// Until a day that the regulation or the campaign names: `campaign.closes`.
    case until(String)
    /// Waits for another object, by its kind.
    case follows(String)
    /// No deadline, and why.
    case none(why: String)

    /// A number of working days, and how sure it is.
    public struct Days: Hashable, Sendable {
        public var workingDays: Int
        /// The instrument it comes from.
        public var basis: String
        public var confirmedBy: String?

        public init(_ workingDays: Int, basis: String, confirmedBy: String? = nil) {
            self.workingDays = workingDays
            self.basis = basis
            self.confirmedBy = confirmedBy
        }
    }

    var owner: RoleID? {
        switch self {
        case .budget(_, let owner), .review(_, let owner): owner
        case .until, .follows, .none: nil
        }
    }
}
