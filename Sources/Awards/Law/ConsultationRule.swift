/// Whom the law has consulted (hiệp y) before a proposal, for which forms and nominees, and about what.
public struct ConsultationRule: Hashable, Sendable, Identifiable {
    public let id: String
    /// The authority as people call it: "Ủy ban nhân dân tỉnh …".
    public var label: Wording
    /// The award forms that need it; nil while unknown.
    public var forms: Sourced<[String]>
    /// The kinds of units that are concerned as collectives (raw values of `Unit.Kind`).
    public var unitKinds: [Unit.Kind]
    /// Whether the heads of such units are concerned too.
    public var includesHeads: Bool
    /// What the authority is asked about, group by group.
    public var topics: [String]
    /// The deadline of the answer.
    public var deadline: String

    public init(
        id: String,
        label: Wording,
        forms: Sourced<[String]>,
        unitKinds: [Unit.Kind],
        includesHeads: Bool,
        topics: [String],
        deadline: String
    ) {
        self.id = id
        self.label = label
        self.forms = forms
        self.unitKinds = unitKinds
        self.includesHeads = includesHeads
        self.topics = topics
        self.deadline = deadline
    }
}
