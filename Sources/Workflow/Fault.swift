/// What is wrong with a definition: where, what, and the shortest story that shows it.
public struct Fault: Error, Hashable, Sendable {
    public var code: Code
    /// The id of the definition.
    public var definition: String
    /// The keys that lead to the place in the file: `actions.send.guards`.
    public var place: String
    public var evidence: Evidence
    /// The actions, done one after the other from the start, that lead into the fault; empty where none does.
    public var story: [ActionID]
    /// The same for a fault between several objects.
    public var plot: Plot?

    public init(
        _ code: Code,
        definition: String,
        place: String,
        _ evidence: Evidence = [:],
        story: [ActionID] = [],
        plot: Plot? = nil
    ) {
        self.code = code
        self.definition = definition
        self.place = place
        self.evidence = evidence
        self.story = story
        self.plot = plot
    }

    public enum Code: String, Hashable, Sendable, CaseIterable {
        // Size and names
        case tooLarge = "too-large"
        case badID = "bad-id"
        case duplicateID = "duplicate-id"
        case labelMissing = "label-missing"
        case labelTooLong = "label-too-long"
        case unknownSubject = "unknown-subject"
        case unknownFunction = "unknown-function"
        case unknownState = "unknown-state"
        case unknownRole = "unknown-role"
        case unknownAction = "unknown-action"
        case unknownGuard = "unknown-guard"
        case unknownEffect = "unknown-effect"
        case unknownReasonList = "unknown-reason-list"
        case unknownPaper = "unknown-paper"
        case unknownCitation = "unknown-citation"
        case unknownParameter = "unknown-parameter"
        case missingParameter = "missing-parameter"
        case wrongParameter = "wrong-parameter"

        // Start and end
        case noInitialState = "no-initial-state"
        case noCreation = "no-creation"
        case creationElsewhere = "creation-elsewhere"
        case noFinalState = "no-final-state"
        case finalLeft = "final-state-left"
        case clockMissing = "clock-missing"
        case clockWithoutReason = "clock-without-reason"

        // Clocks
        case rungsUnsorted = "rungs-unsorted"
        case rungTooFar = "rung-too-far"
        case pausesNothing = "pauses-nothing"
        case unknownDate = "unknown-date"
        case unknownDeadline = "unknown-deadline"

        // Ways
        case unreachable = "unreachable-state"
        case stuck = "stuck-state"
        case waitsForever = "waits-for-ever"
        case actionWithoutRole = "action-without-role"
        case deadAction = "dead-action"
        case ambiguousAction = "ambiguous-action"
        case incompleteAlternatives = "incomplete-alternatives"
        case overlappingAlternatives = "overlapping-alternatives"
        case mustPassAvoided = "must-pass-avoided"
        case systemCycle = "system-cycle"
        case backwardWithoutReason = "backward-without-reason"
        case undoMismatch = "undo-mismatch"
        case undoImpossible = "undo-impossible"
        case numberedLeft = "numbered-state-left"
        case severalNumbers = "several-numbers"
        case withdrawalMissing = "withdrawal-missing"
        case withdrawalTooLate = "withdrawal-too-late"
        case withdrawalUndeclared = "withdrawal-undeclared"
        case separationImpossible = "separation-impossible"

        // Compared with what is pinned
        case changedWithoutVersion = "changed-without-version"

        // Several machines together
        case togetherTooLarge = "together-too-large"
        case togetherStuck = "together-stuck"
        case waitsForEnded = "waits-for-ended"
        case ruleBroken = "rule-broken"
        case neverTogether = "never-together"
        case movedByNobody = "moved-by-nobody"

        /// Found only where several definitions are explored together.
        public var isTogether: Bool {
            switch self {
            case .togetherTooLarge, .togetherStuck, .waitsForEnded, .ruleBroken, .neverTogether,
                .movedByNobody:
                true
            default: false
            }
        }
    }
}

extension Fault: CustomStringConvertible {
    public var description: String {
        let plotted = plot.map { "; story: \($0)" } ?? ""
        let told = story.isEmpty ? plotted : "; story: \(story.joined(separator: " → "))"
        let shown = evidence.items.isEmpty ? "" : " (\(evidence))"
        return "\(definition): \(place): \(code.rawValue)\(shown)\(told)"
    }
}
