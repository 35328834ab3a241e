/// Whose facts a form prints.
public enum Scope: String, Hashable, Sendable, CaseIterable {
    case nomination, submission, session, decision, award, report, campaign, appraisal, guidance, letter,
        register
    case ballotRound = "ballot-round"
    case rollUp = "roll-up"
    case cancellation, correction, difficulty
}

/// Everything that documents of one scope may print, and nothing else.
public protocol ScopedFacts: Hashable, Sendable {
    static var scope: Scope { get }
    /// The dictionary of the scope: labels, examples and how to read the values, in one list.
    static var fields: [Field<Self>] { get }
    /// The letterhead that the documents of these facts carry.
    var letterhead: LetterheadFacts { get }
}
