public import Vietnamese

/// A kind of thing that travels through a workflow.
public enum ObjectKind: String, Hashable, Codable, Sendable, CaseIterable {
    case campaign, nomination, submission, session, decision, letter
    /// Not a thing that travels: the numbers of one series, unit and year, which can be printed.
    case register
    case ballotRound = "ballot-round"
    case movementReport = "movement-report"
    case rollUp = "roll-up"
    case delegation
    case cancellation, complaint, correction, difficulty
}

extension ObjectKind {
    /// Whether things of this kind stand in a workflow; what only is printed does not.
    public var travels: Bool { self != .register }
}

/// Which thing: its kind and its id.
public struct ObjectReference: Hashable, Codable, Sendable, CustomStringConvertible {
    public var kind: ObjectKind
    public var id: String

    public init(_ kind: ObjectKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    public var description: String { "\(kind.rawValue) \(id)" }
}

/// Where a thing stands on its way: which machine, which state, which revision.
public struct Standing: Hashable, Codable, Sendable {
    /// The workflow definition, with its version, as pinned by the campaign.
    public var workflow: String
    public var version: Int
    public var state: String
    public var since: Moment
    public var revision: Int

    public init(workflow: String, version: Int, state: String, since: Moment, revision: Int = 1) {
        self.workflow = workflow
        self.version = version
        self.state = state
        self.since = since
        self.revision = revision
    }
}

/// A thing that travels through a workflow: one row of the store, changed only by actions.
public protocol Tracked: Hashable, Codable, Sendable {
    static var kind: ObjectKind { get }
    var key: String { get }
    /// The unit whose work it is; authorisation and lists go by it.
    var unit: Unit.ID { get }
    var standing: Standing { get set }
    /// The last reason given for a return, a hold, a refusal, a withdrawal.
    var remark: Remark? { get set }
}

extension Tracked {
    public var reference: ObjectReference { ObjectReference(Self.kind, key) }
}
