public import Awards

/// What somebody may see: made in one place out of his functions, seats and delegations of the day, compiled to
/// SQL in one place, and asked by every list, count, search and look-up.
///
/// Nothing is seen that no part of it names.
public struct Scope: Hashable, Sendable {
    /// A function held in a unit: a thing that was ever with it is seen by whoever holds it.
    public struct Holding: Hashable, Sendable {
        public var function: Assignment.Function
        public var place: String

        public init(_ function: Assignment.Function, in place: String) {
            self.function = function
            self.place = place
        }
    }

    /// What a delegation opens up: what its giver sees by the functions he lends, of some kinds, in one campaign.
    public struct Loan: Hashable, Sendable {
        public var everything: Bool
        public var units: Set<Unit.ID>
        public var holdings: Set<Holding>
        /// Empty for all.
        public var kinds: Set<ObjectKind>
        public var campaign: Campaign.ID?

        public init(
            everything: Bool = false,
            units: Set<Unit.ID> = [],
            holdings: Set<Holding> = [],
            kinds: Set<ObjectKind> = [],
            campaign: Campaign.ID? = nil
        ) {
            self.everything = everything
            self.units = units
            self.holdings = holdings
            self.kinds = kinds
            self.campaign = campaign
        }
    }

    /// Everything there is: the standing body and the head of the agency, and whoever oversees it.
    public var everything: Bool
    /// Units whose work is seen as a whole.
    public var units: Set<Unit.ID>
    /// Councils whose sessions, ballot rounds and agenda lines are seen.
    public var councils: Set<Council.ID>
    /// Whose own papers are seen: the delegations he gave or was given.
    public var person: Person.ID
    /// Kinds of which everything is seen.
    public var whole: Set<ObjectKind>
    public var holdings: Set<Holding>
    public var loans: Set<Loan>

    public init(
        everything: Bool = false,
        units: Set<Unit.ID> = [],
        councils: Set<Council.ID> = [],
        person: Person.ID,
        whole: Set<ObjectKind> = [],
        holdings: Set<Holding> = [],
        loans: Set<Loan> = []
    ) {
        self.everything = everything
        self.units = units
        self.councils = councils
        self.person = person
        self.whole = whole
        self.holdings = holdings
        self.loans = loans
    }

    /// Whether he works here at all today: campaigns, which name nobody, are seen by everybody who does.
    public var works: Bool { everything || !units.isEmpty || !councils.isEmpty || !holdings.isEmpty }

    /// Whether a unit's own matters that are no things of the journal, such as its registers, are seen.
    ///
    /// A delegation for one campaign or some kinds of things does not open them.
    public func opens(_ unit: Unit.ID) -> Bool {
        everything || units.contains(unit)
            || loans.contains {
                $0.kinds.isEmpty && $0.campaign == nil && ($0.everything || $0.units.contains(unit))
            }
    }
}
