/// One thing that can be done to an object.
public struct Action: Hashable, Sendable, Identifiable {
    public var id: ActionID
    public var label: Label
    /// Empty for the action that creates the object.
    public var from: [StateID]
    /// Nil when the object stays where it is.
    public var to: StateID?
    public var creates: Bool
    public var by: [RoleID]
    public var guards: [Call]
    public var effects: [Call]
    public var reason: ReasonRule
    /// Kinds of papers that must be attached.
    public var requires: [PaperID]
    /// Whether it may be done to many objects at once.
    public var bulk: Bulk
    /// Opens the next revision of the object.
    public var revisionPlus: Bool
    /// May start from a final state, towards another final state.
    public var afterFinal: Bool
    /// The person confirms once more before it is done.
    public var confirm: Bool
    /// The action that this one takes back, by the same people: it needs no reason.
    public var undoes: ActionID?
    /// Who is told by mail that it was done.
    public var notify: [RoleID]
    /// For how many seconds whoever did it may undo it, as if it had not been; nil for what stays done.
    public var undoSeconds: Int?

    public init(
        id: ActionID,
        label: Label,
        from: [StateID] = [],
        to: StateID? = nil,
        creates: Bool = false,
        by: [RoleID],
        guards: [Call] = [],
        effects: [Call] = [],
        reason: ReasonRule = .none,
        requires: [PaperID] = [],
        bulk: Bulk = .none,
        revisionPlus: Bool = false,
        afterFinal: Bool = false,
        confirm: Bool = false,
        undoes: ActionID? = nil,
        notify: [RoleID] = [],
        undoSeconds: Int? = nil
    ) {
        self.id = id
        self.label = label
        self.from = from
        self.to = to
        self.creates = creates
        self.by = by
        self.guards = guards
        self.effects = effects
        self.reason = reason
        self.requires = requires
        self.bulk = bulk
        self.revisionPlus = revisionPlus
        self.afterFinal = afterFinal
        self.confirm = confirm
        self.undoes = undoes
        self.notify = notify
        self.undoSeconds = undoSeconds
    }
}

/// Whether an action may be done to many objects at once, and how they hang together.
public enum Bulk: String, Hashable, Sendable, CaseIterable {
    case none
    /// Each for itself: one refusal leaves the rest.
    case each
    /// All of them, or none.
    case group
}

/// Whether an action asks why.
public enum ReasonRule: Hashable, Sendable {
    case none
    /// Free text, or a reason of the regulation.
    case required
    /// A reason out of a list of the regulation, such as `hold`; text may be added.
    case fromList(String)

    var isAsked: Bool { self != .none }
}

/// Why somebody does something.
public struct GivenReason: Hashable, Sendable {
    /// A reason of the regulation.
    public var id: String?
    public var text: String

    public init(id: String? = nil, text: String = "") {
        self.id = id
        self.text = text
    }

    var isEmpty: Bool { id == nil && text.allSatisfy(\.isWhitespace) }
}
