/// A coded reason that people choose when they return, refuse, hold, withdraw or revoke.
public struct Reason: Hashable, Sendable, Identifiable {
    /// The lists; each action names one.
    public enum List: String, Hashable, Codable, Sendable, CaseIterable {
        case `return`
        case notAwarded = "not-awarded"
        case hold
        case withdrawal
        case revocation
    }

    public let id: String
    public var label: Wording
    /// The letter of the clause it stands for, where the law has letters.
    public var clause: String?
    public var basis: String?

    public init(id: String, label: Wording, clause: String? = nil, basis: String? = nil) {
        self.id = id
        self.label = label
        self.clause = clause
        self.basis = basis
    }
}
