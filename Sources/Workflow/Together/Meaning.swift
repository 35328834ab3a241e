/// What a guard asks of other objects, or an effect does to them: a closed set, given beside the shapes.
///
/// It says no more than is needed to explore several machines together. A guard without a meaning concerns
/// the object alone and is taken as one that can be met.
public enum Meaning: Hashable, Sendable {
    // Guards

    /// The object of this kind to which it belongs, or which it is about to join, stands in the states that the
    /// parameter lists.
    case partnerIn(String, parameter: String)
    /// The object of this kind to which it belongs, if any, stands in none of these states.
    case partnerNotIn(String, [StateID])
    /// The object of this kind that lists it, if any, stands in none of these states; asked only as long as the
    /// one of the second kind to which it belongs has not ended.
    case partnerNotInWhile(String, [StateID], String)
    /// It belongs to an object of this kind.
    case partnerExists(String)
    /// All it lists stand in the states that the parameter names, and they are not all ended.
    case linesIn(parameter: String)
    /// All that it lists of this kind stand in these states.
    case linesAre(String, [StateID])
    /// None of what it lists stands in the states that the parameter names.
    case linesNotIn(parameter: String)
    /// One of what it lists stands in the states that the parameter names: the program tries the action whenever
    /// a thing that it lists has moved.
    case someLineIn(parameter: String)
    /// All it lists has ended.
    case linesEnded
    /// Each thing it lists bears a mark; or it bears one itself, in the object of this kind that lists it.
    case marked(String)
    /// Nothing that it lists bears a mark other than these.
    case unmarked(besides: [String])
    /// It bears, in the object of this kind that lists it, the mark that the parameter names.
    case markIs(String, parameter: String)

    // Effects

    /// It is listed by an object of this kind from now on.
    case joins(String)
    case leaves(String)
    /// Each thing it lists is marked with one of these, unless it bears one of the others.
    case marks([String], besides: [String])
    /// Some thing that it lists is marked.
    case marksOne(String)
    /// It lists what the object of this kind to which it belongs lists without a mark.
    case gathersFrom(String)
    /// What it lists is marked with one of these in the object of this kind to which it belongs.
    case marksIn(String, [String])
    /// Takes the marks of what it lists away in the object of this kind to which it belongs, and lists nothing
    /// any more.
    case clearsIn(String)
    /// It takes the first action itself that one of these parameters names.
    case movesItself([String])
    /// Each thing it lists takes the first of the parameter's actions that leads on; what has ended, or stands
    /// where they lead, stays. Where one cannot move, nothing is done; except for the kinds named.
    case moves(parameter: String, leniently: [String])
    /// Each thing it lists takes the first of the actions that the parameter of its mark names.
    case movesByMark([Choice])
    /// It lists everything of this kind that stands in these states.
    case gathers(String, [StateID])
    /// It lists nothing any more.
    case releases

    /// Another meaning for each kind of object that it is asked of.
    case bySubject([String: [Meaning]])

    /// Whether the program tries an action with this guard when a thing that its subject lists has moved.
    var followsLines: Bool {
        switch self {
        case .linesEnded, .someLineIn: true
        default: false
        }
    }

    /// Which parameter names the actions for a mark.
    public struct Choice: Hashable, Sendable {
        public var mark: String
        public var parameter: String

        public init(_ mark: String, parameter: String) {
            self.mark = mark
            self.parameter = parameter
        }
    }
}

/// That objects of one kind list objects of another: an envelope its nominations, a session its agenda.
public struct Relation: Hashable, Sendable {
    /// When a thing gets onto the list.
    public enum Beginning: Hashable, Sendable {
        /// By an effect.
        case byEffect
        /// The holder is made with it: a decision with the nominations it lists.
        case withHolder
        /// It is made for the holder: a ballot round for its session.
        case withLine
    }

    public var holder: String
    public var line: String
    public var beginning: Beginning
    /// Another holder may follow when one has ended.
    public var isRepeatable: Bool
    /// With how many lines a holder is explored.
    public var lines: Int

    public init(
        holder: String,
        line: String,
        _ beginning: Beginning = .byEffect,
        isRepeatable: Bool = true,
        lines: Int = 2
    ) {
        self.holder = holder
        self.line = line
        self.beginning = beginning
        self.isRepeatable = isRepeatable
        self.lines = lines
    }
}

/// How many objects alike are explored together.
public enum ExplorationDepth: Hashable, Sendable {
    /// Two lines to a holder, one where all holders come together: for the opening of a campaign.
    case quick
    /// As many as the relations say, and each two holders with two lines: for the check of the files.
    case full
}
