public import Awards
public import Workflow

/// A request to do one thing to one or more objects.
public struct Act: Sendable {
    public var actor: Person.ID
    public var action: String
    public var objects: [ObjectReference]
    public var input: Input
    public var reason: GivenReason?
    /// Papers handed in with the act: kind → file bytes kept by digest.
    public var papers: [HandedPaper]
    /// The same key again gives the first answer again and does nothing twice.
    public var key: String?
    /// The row versions that the person saw, 0 for a thing that was not there: whoever was first is told to
    /// who comes second.
    public var versions: [ObjectReference: Int]
    /// The digest of a preview: the act is done exactly as previewed, all of it, or nothing is.
    public var expecting: String?
    /// Does exactly the same and undoes it, so that the preview equals the result.
    public var isDryRun: Bool

    public init(
        actor: Person.ID,
        action: String,
        objects: [ObjectReference],
        input: Input = Input(),
        reason: GivenReason? = nil,
        papers: [HandedPaper] = [],
        key: String? = nil,
        versions: [ObjectReference: Int] = [:],
        expecting: String? = nil,
        isDryRun: Bool = false
    ) {
        self.actor = actor
        self.action = action
        self.objects = objects
        self.input = input
        self.reason = reason
        self.papers = papers
        self.key = key
        self.versions = versions
        self.expecting = expecting
        self.isDryRun = isDryRun
    }
}

/// A file handed in with an act.
public struct HandedPaper: Sendable {
    public var kind: String
    public var name: String
    public var bytes: [UInt8]
    /// The criterion that a piece of evidence proves, by number or id.
    public var criterion: String?

    public init(kind: String, name: String, bytes: [UInt8], criterion: String? = nil) {
        self.criterion = criterion
        self.kind = kind
        self.name = name
        self.bytes = bytes
    }
}

/// What became of an act on one object.
public struct ActAnswer: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case done(from: String?, to: String)
        case refused(Refusal)
        case faulty(ActFault)
    }

    /// A thing that the act wrote: its row version and its state afterwards.
    public struct Moved: Hashable, Sendable {
        public var object: ObjectReference
        public var version: Int
        public var state: String

        public init(object: ObjectReference, version: Int, state: String) {
            self.object = object
            self.version = version
            self.state = state
        }
    }

    public var object: ObjectReference
    public var outcome: Outcome
    /// The answer that the same key got before: nothing was done again.
    public var isRepeated: Bool
    /// The row version on which the act was decided; 0 when the thing was not there.
    public var seen: Int
    /// Everything that was written, the object first; empty for a repeated answer.
    public var moved: [Moved]
    /// What to know although it was done: a vote that is just possible, two counts that differ.
    public var notes: [Unmet]

    public init(
        object: ObjectReference,
        outcome: Outcome,
        isRepeated: Bool = false,
        seen: Int = 0,
        moved: [Moved] = [],
        notes: [Unmet] = []
    ) {
        self.object = object
        self.outcome = outcome
        self.isRepeated = isRepeated
        self.seen = seen
        self.moved = moved
        self.notes = notes
    }

    public var isDone: Bool { if case .done = outcome { true } else { false } }
}
