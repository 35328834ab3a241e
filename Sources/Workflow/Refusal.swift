/// One reason why not: a code, and what is needed to say it and to mend it.
public struct Unmet: Hashable, Sendable {
    public var code: String
    public var evidence: Evidence

    public init(_ code: String, _ evidence: Evidence = [:]) {
        self.code = code
        self.evidence = evidence
    }
}

extension Unmet {
    // The codes of the machine itself; guards add their own.

    /// Evidence: `action`, `nearest`.
    public static let unknownAction = "unknown-action"
    /// Evidence: `state`, `allowed`, each with `.vi` and `.en`.
    public static let wrongState = "wrong-state"
    /// Evidence: `may`, with `.vi` and `.en`.
    public static let wrongRole = "wrong-role"
    /// Evidence: `with`, the actions that the same person has done, or `nominee`; with `.vi` and `.en`.
    public static let samePerson = "same-person"
    /// Evidence: `list` of the regulation and the ids `allowed`; both empty when any text will do.
    public static let reasonMissing = "reason-missing"
    /// Evidence: `reason`, `list`, `allowed`, `nearest`.
    public static let reasonNotListed = "reason-not-listed"
    /// Evidence: `papers`.
    public static let paperMissing = "paper-missing"
    /// The program lacks a guard that the pinned definition names; evidence: `guard`.
    public static let unknownGuard = "unknown-guard"
}

/// The answer "no", with all the reasons at once.
public struct Refusal: Error, Hashable, Sendable {
    /// `id@version` of the definition.
    public var definition: String
    public var action: ActionID
    public var actionLabel: Label?
    public var state: StateID?
    public var reasons: [Unmet]

    public init(
        definition: String,
        action: ActionID,
        actionLabel: Label?,
        state: StateID?,
        reasons: [Unmet]
    ) {
        self.definition = definition
        self.action = action
        self.actionLabel = actionLabel
        self.state = state
        self.reasons = reasons
    }

    /// Whether nothing but the reason or the papers is missing: the person can still add them.
    public var isOnlyMissingInput: Bool {
        reasons.allSatisfy { [Unmet.reasonMissing, Unmet.paperMissing].contains($0.code) }
    }
}

extension Refusal: CustomStringConvertible {
    public var description: String {
        let listed = reasons.enumerated().map { "(\($0 + 1)) \($1.code) \($1.evidence)" }
        let place = state.map { " in \($0)" } ?? ""
        return "\(definition): \(action)\(place) refused: \(listed.joined(separator: " "))"
    }
}

/// The answer "yes": what changes, and what is to be carried out, in this order.
public struct Transition: Hashable, Sendable {
    public var action: ActionID
    /// Nil when the object comes into being.
    public var from: StateID?
    public var to: StateID
    public var reason: GivenReason?
    public var revisionPlus: Bool
    public var effects: [Call]

    public init(
        action: ActionID,
        from: StateID?,
        to: StateID,
        reason: GivenReason?,
        revisionPlus: Bool,
        effects: [Call]
    ) {
        self.action = action
        self.from = from
        self.to = to
        self.reason = reason
        self.revisionPlus = revisionPlus
        self.effects = effects
    }
}
