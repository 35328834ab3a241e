public import Vietnamese

/// One meeting of a council: who is there, and what is on the agenda.
///
/// What is voted on it, and counted, are its ballot rounds.
public struct Session: Tracked, Identifiable {
    public typealias ID = Identifier<Session>

    public static let kind = ObjectKind.session

    public enum Presence: String, Hashable, Codable, Sendable, CaseIterable {
        case present, absent
        case written
    }

    public struct Attendance: Hashable, Codable, Sendable {
        public var person: Person.ID
        public var presence: Presence
        public var reason: String

        public init(person: Person.ID, presence: Presence, reason: String = "") {
            self.person = person
            self.presence = presence
            self.reason = reason
        }
    }

    /// A member who may not vote on one nomination.
    public struct Recusal: Hashable, Codable, Sendable {
        public var person: Person.ID
        public var nomination: Nomination.ID
        public var reason: String

        public init(person: Person.ID, nomination: Nomination.ID, reason: String) {
            self.person = person
            self.nomination = nomination
            self.reason = reason
        }
    }

    /// A nomination taken after the agenda was closed, by a show of hands of those present.
    public struct Addition: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        public var yes: Int
        public var no: Int
        public var abstaining: Int
        public var reason: String

        public init(nomination: Nomination.ID, yes: Int, no: Int, abstaining: Int, reason: String) {
            self.nomination = nomination
            self.yes = yes
            self.no = no
            self.abstaining = abstaining
            self.reason = reason
        }
    }

    public let id: ID
    public let council: Council.ID
    public let unit: Unit.ID
    public let campaign: Campaign.ID
    /// The award forms it deals with, in order; each with persons and collectives is a group of its own.
    public let forms: [String]
    public var standing: Standing
    public var plannedAt: Moment
    public var place: String
    public var startedAt: Moment?
    public var endedAt: Moment?
    /// What the council resolved on the method of voting, where the rules leave it open or ask for less.
    public var isSecret: Bool?
    public var agenda: [Nomination.ID]
    public var attendance: [Attendance]
    public var recusals: [Recusal]
    /// Members who cannot come and are asked to write, with why.
    public var asked: [Attendance]
    public var additions: [Addition]
    public var discussion: [String]
    public var conclusion: String
    public var chair: Person.ID?
    public var secretary: Person.ID?
    /// Nominations whose vote was put off, with the reason.
    public var postponed: [Recusal]
    /// The number of the invitation that stands, as registered, and its day; nil while it bears none.
    public var invitation: String?
    public var invitedOn: Day?
    /// Of the minutes.
    public var number: String?
    public var signature: Signature?
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        council: Council.ID,
        unit: Unit.ID,
        campaign: Campaign.ID,
        forms: [String],
        standing: Standing,
        plannedAt: Moment,
        place: String,
        isSecret: Bool? = nil
    ) {
        self.id = id
        self.council = council
        self.unit = unit
        self.campaign = campaign
        self.forms = forms
        self.standing = standing
        self.plannedAt = plannedAt
        self.place = place
        self.isSecret = isSecret
        agenda = []
        attendance = []
        recusals = []
        asked = []
        additions = []
        discussion = []
        conclusion = ""
        postponed = []
    }

    public func isRecused(_ person: Person.ID, from nomination: Nomination.ID) -> Bool {
        recusals.contains { $0.person == person && $0.nomination == nomination }
    }

    public func isPostponed(_ nomination: Nomination.ID) -> Bool {
        postponed.contains { $0.nomination == nomination }
    }

    public func number(_ presence: Presence) -> Int { attendance.count { $0.presence == presence } }

    /// Everyone on the council that day, present or not.
    public var members: Int { attendance.count }
}
