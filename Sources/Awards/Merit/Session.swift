public import Vietnamese

/// One meeting of a council: who was there, what was on the agenda, what was counted.
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

    /// Ballot papers: issued ≥ returned = valid + invalid.
    public struct Ballots: Hashable, Codable, Sendable {
        public var issued: Int
        public var returned: Int
        public var invalid: Int

        public var valid: Int { returned - invalid }

        public init(issued: Int, returned: Int, invalid: Int) {
            self.issued = issued
            self.returned = returned
            self.invalid = invalid
        }
    }

    /// What was counted for one nomination: yes + no + blank = the valid ballots that bore its line.
    public struct Count: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        public var yes: Int
        public var no: Int
        public var blank: Int

        public init(nomination: Nomination.ID, yes: Int, no: Int, blank: Int) {
            self.nomination = nomination
            self.yes = yes
            self.no = no
            self.blank = blank
        }
    }

    public let id: ID
    public let council: Council.ID
    public let unit: Unit.ID
    public let campaign: Campaign.ID
    /// The award form voted on; one list ballot a session.
    public let form: String
    public var standing: Standing
    public var plannedAt: Moment
    public var place: String
    public var startedAt: Moment?
    /// When the tellers handed in their count.
    public var countedAt: Moment?
    public var endedAt: Moment?
    public var isSecret: Bool
    public var agenda: [Nomination.ID]
    public var attendance: [Attendance]
    public var recusals: [Recusal]
    public var tellers: [Person.ID]
    public var ballots: Ballots?
    public var counts: [Count]
    public var discussion: [String]
    public var conclusion: String
    public var chair: Person.ID?
    public var secretary: Person.ID?
    /// Nominations whose vote was put off, with the reason.
    public var postponed: [Recusal]
    public var number: String?
    public var signature: Signature?
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        council: Council.ID,
        unit: Unit.ID,
        campaign: Campaign.ID,
        form: String,
        standing: Standing,
        plannedAt: Moment,
        place: String,
        isSecret: Bool
    ) {
        self.id = id
        self.council = council
        self.unit = unit
        self.campaign = campaign
        self.form = form
        self.standing = standing
        self.plannedAt = plannedAt
        self.place = place
        self.isSecret = isSecret
        agenda = []
        attendance = []
        recusals = []
        tellers = []
        counts = []
        discussion = []
        conclusion = ""
        postponed = []
    }

    public func count(of nomination: Nomination.ID) -> Count? {
        counts.first { $0.nomination == nomination }
    }

    public func isRecused(_ person: Person.ID, from nomination: Nomination.ID) -> Bool {
        recusals.contains { $0.person == person && $0.nomination == nomination }
    }
}
