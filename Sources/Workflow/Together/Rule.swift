/// What must hold between the objects of several machines whatever anybody does, as data of a definition.
public struct Rule: Hashable, Sendable {
    public enum Condition: Hashable, Sendable {
        /// While this object stands in one of `own`, nothing of another kind that belongs to it stands in one
        /// of `others`.
        case never(own: [StateID], kind: String, others: [StateID])
        /// This object enters one of `states` only while the one of another kind to which it belongs stands in
        /// one of `others`, and with this mark in it.
        case entering([StateID], kind: String, others: [StateID], mark: String?)
    }

    /// The rule as people say it.
    public var label: Label
    public var condition: Condition

    public init(label: Label, _ condition: Condition) {
        self.label = label
        self.condition = condition
    }

    /// The other kind of object.
    var kind: String {
        switch condition {
        case .never(_, let kind, _), .entering(_, let kind, _, _): kind
        }
    }

    /// States of its own definition.
    var own: [StateID] {
        switch condition {
        case .never(let own, _, _), .entering(let own, _, _, _): own
        }
    }

    /// States of the other.
    var others: [StateID] {
        switch condition {
        case .never(_, _, let others), .entering(_, _, let others, _): others
        }
    }
}
