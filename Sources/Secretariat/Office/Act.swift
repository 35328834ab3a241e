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
        isDryRun: Bool = false
    ) {
        self.actor = actor
        self.action = action
        self.objects = objects
        self.input = input
        self.reason = reason
        self.papers = papers
        self.key = key
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
        /// Done before under the same key: nothing was done again.
        case doneBefore
        case refused(Refusal)
        case faulty(ActFault)
    }

    public var object: ObjectReference
    public var outcome: Outcome

    public init(object: ObjectReference, outcome: Outcome) {
        self.object = object
        self.outcome = outcome
    }

    public var isDone: Bool {
        switch outcome {
        case .done, .doneBefore: true
        case .refused, .faulty: false
        }
    }
}
