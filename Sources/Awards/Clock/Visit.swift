public import Vietnamese

/// One stay of a thing in one state: who held it, from when to when, and until when it should have left.
///
/// Lateness is told by these facts; no state is called late.
public struct Visit: Hashable, Codable, Sendable {
    /// The time zone in which every last day ends.
    public static let zone = "Asia/Ho_Chi_Minh"

    /// How it presses on who holds it.
    public enum Urgency: String, CaseIterable, Sendable {
        /// Past the last day.
        case late
        /// The last day is near.
        case soon
        case later
        /// Goes on when something else does.
        case following
    }

    public enum Clock: String, Hashable, Codable, Sendable, CaseIterable {
        /// So many working days.
        case budget
        /// Looked at again every so many working days; never late.
        case review
        /// A day that the campaign, the report year or the regulation names.
        case until
        /// As long as another thing takes, or without a deadline.
        case none
    }

    public var object: ObjectReference
    /// 1 for the first state, one more with each change of state.
    public var number: Int
    public var state: String
    public var revision: Int
    /// The role that holds the work, the function it stands for, and the unit or council where it is held.
    public var role: String?
    public var function: String?
    public var scope: String?
    public var entered: Moment
    public var left: Moment?
    public var clock: Clock
    /// Working days allowed, and those already used before a pause.
    public var budget: Int?
    public var used: Int
    /// The last day in time; it ends at midnight in ``zone``.
    public var lastDay: Day?
    /// What the last day was counted by: "working_days 10, practice", "movement-report.due".
    public var rule: String
    /// The version of the working calendar it was counted by.
    public var calendar: String?
    /// 1 at first; one more when an extension or the next review begins the reminders anew.
    public var ladder: Int
    /// The day on which the present ladder began: rungs up to it are not caught up with.
    public var ladderSince: Day

    public init(
        object: ObjectReference,
        number: Int,
        state: String,
        revision: Int,
        role: String? = nil,
        function: String? = nil,
        scope: String? = nil,
        entered: Moment,
        left: Moment? = nil,
        clock: Clock = .none,
        budget: Int? = nil,
        used: Int = 0,
        lastDay: Day? = nil,
        rule: String = "",
        calendar: String? = nil,
        ladder: Int = 1,
        ladderSince: Day? = nil
    ) {
        self.object = object
        self.number = number
        self.state = state
        self.revision = revision
        self.role = role
        self.function = function
        self.scope = scope
        self.entered = entered
        self.left = left
        self.clock = clock
        self.budget = budget
        self.used = used
        self.lastDay = lastDay
        self.rule = rule
        self.calendar = calendar
        self.ladder = ladder
        self.ladderSince = ladderSince ?? entered.day
    }

    /// Whether it was or is past its last day; a review is never late.
    public func isLate(on today: Day) -> Bool {
        guard clock != .review, let lastDay else { return false }
        return (left?.day ?? today) > lastDay
    }
}

/// A last day moved by a person, with the reason.
public struct Extension: Hashable, Codable, Sendable {
    public var object: ObjectReference
    public var visit: Int
    public var at: Moment
    public var person: Person.ID
    public var reason: String
    public var before: Day?
    public var after: Day

    public init(
        object: ObjectReference,
        visit: Int,
        at: Moment,
        person: Person.ID,
        reason: String,
        before: Day?,
        after: Day
    ) {
        self.object = object
        self.visit = visit
        self.at = at
        self.person = person
        self.reason = reason
        self.before = before
        self.after = after
    }
}
