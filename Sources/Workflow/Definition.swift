public typealias StateID = String
public typealias ActionID = String
public typealias RoleID = String
public typealias PaperID = String

/// One machine as data: the states of one kind of object, who may move it, and on what conditions.
///
/// A definition is only a description. `faults(in:)` tells whether it is sound; `decide` applies it.
/// States stand in the order of the work: an action to an earlier state sends back.
public struct Definition: Hashable, Sendable, Identifiable {
    public var id: String
    public var version: Int
    /// The kind of object it moves, such as `nomination` or `session`.
    public var subject: String
    public var label: Label
    /// Ids of the citations it rests on.
    public var basis: [String]
    public var roles: [Role]
    public var states: [State]
    public var initial: StateID
    public var actions: [Action]
    /// States that lie on every way to a state, by that state.
    public var mustPass: [Passage]
    public var separation: [Separation]
    public var withdrawal: Withdrawal?
    /// What must hold together with other objects.
    public var rules: [Rule]
    public var migrateFrom: DefinitionMigration

    public init(
        id: String,
        version: Int,
        subject: String,
        label: Label,
        basis: [String] = [],
        roles: [Role],
        states: [State],
        initial: StateID,
        actions: [Action],
        mustPass: [Passage] = [],
        separation: [Separation] = [],
        withdrawal: Withdrawal? = nil,
        rules: [Rule] = [],
        migrateFrom: DefinitionMigration = DefinitionMigration()
    ) {
        self.id = id
        self.version = version
        self.subject = subject
        self.label = label
        self.basis = basis
        self.roles = roles
        self.states = states
        self.initial = initial
        self.actions = actions
        self.mustPass = mustPass
        self.separation = separation
        self.withdrawal = withdrawal
        self.rules = rules
        self.migrateFrom = migrateFrom
    }

    public func state(_ id: StateID) -> State? { states.first { $0.id == id } }
    public func action(_ id: ActionID) -> Action? { actions.first { $0.id == id } }
    public func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }

    /// Whether no person presses it: it follows from what happens to another object.
    public func isSystem(_ action: Action) -> Bool {
        !action.by.isEmpty && action.by.allSatisfy { role($0)?.scope == .system }
    }
}

/// The states that nobody reaches `target` without.
public struct Passage: Hashable, Sendable {
    public var target: StateID
    public var through: [StateID]

    public init(target: StateID, through: [StateID]) {
        self.target = target
        self.through = through
    }
}

/// No two of these may be the same person: ids of actions, or `nominee` for whom the object is about.
public struct Separation: Hashable, Sendable {
    public static let nominee = "nominee"

    public var parties: [String]

    public init(_ parties: [String]) {
        self.parties = parties
    }
}

/// The promise that one may withdraw at any time before the decision, and never after.
public struct Withdrawal: Hashable, Sendable {
    public var actions: [ActionID]
    /// The states in which it is decided.
    public var before: [StateID]

    public init(actions: [ActionID], before: [StateID]) {
        self.actions = actions
        self.before = before
    }
}
