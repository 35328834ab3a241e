public import Vietnamese

/// One vote of a session on one agenda group, from its preparation to the published count.
///
/// Who votes, on what, by which rule is frozen when it opens. A round whose count cannot stand is annulled
/// as a whole, with the reason, and a new one prepared.
public struct BallotRound: Tracked, Identifiable {
    public typealias ID = Identifier<BallotRound>

    public static let kind = ObjectKind.ballotRound

    /// Ballot papers: issued = returned + not returned; returned = valid + invalid.
    ///
    /// In an open vote: the hands that could be shown; all are returned and valid.
    public struct Ballots: Hashable, Codable, Sendable {
        public var issued: Int
        public var returned: Int
        public var invalid: Int

        public var valid: Int { returned - invalid }
        public var unreturned: Int { issued - returned }

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
        /// Neither or both marked; in an open vote: abstaining.
        public var blank: Int
        /// How the chair voted, in an open vote where a tie is settled by it.
        public var chairSaidYes: Bool?

        public init(nomination: Nomination.ID, yes: Int, no: Int, blank: Int, chairSaidYes: Bool? = nil) {
            self.nomination = nomination
            self.yes = yes
            self.no = no
            self.blank = blank
            self.chairSaidYes = chairSaidYes
        }
    }

    /// Two entries of one count that differed: both were void.
    public struct Mismatch: Hashable, Codable, Sendable {
        public var first: Person.ID
        public var second: Person.ID
        public var at: Moment
        /// Whether the numbers of papers differed.
        public var papers: Bool
        public var lines: [Nomination.ID]

        public init(first: Person.ID, second: Person.ID, at: Moment, papers: Bool, lines: [Nomination.ID]) {
            self.first = first
            self.second = second
            self.at = at
            self.papers = papers
            self.lines = lines
        }
    }

    public let id: ID
    public let session: Session.ID
    public let council: Council.ID
    public let unit: Unit.ID
    public let campaign: Campaign.ID
    public let group: AgendaGroup
    /// The how manieth round on its group.
    public let ordinal: Int
    public var standing: Standing
    /// Everything that opening fixed; nil before.
    public var frozen: FrozenBallot?
    public var tellers: [Person.ID]
    public var openedAt: Moment?
    public var closedAt: Moment?
    /// The first entry of the count, sealed: its numbers stand nowhere until a second person enters the same.
    public var first: SealedCount?
    public var second: SealedCount?
    public var mismatches: [Mismatch]
    /// As counted and agreed; nil before.
    public var ballots: Ballots?
    public var counts: [Count]
    /// When the two entries agreed.
    public var countedAt: Moment?
    public var publishedAt: Moment?
    /// When it was annulled, or cancelled unopened; a void round counts for nothing.
    public var voidedAt: Moment?
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(session: Session, group: AgendaGroup, ordinal: Int, standing: Standing) {
        id = session.roundID(group, ordinal)
        self.session = session.id
        council = session.council
        unit = session.unit
        campaign = session.campaign
        self.group = group
        self.ordinal = ordinal
        self.standing = standing
        tellers = []
        mismatches = []
        counts = []
    }

    public var isPrepared: Bool { openedAt == nil && voidedAt == nil }
    /// Opened, and neither published nor void: nothing it rests on may change.
    public var isRunning: Bool { openedAt != nil && publishedAt == nil && voidedAt == nil }
    public var isPublished: Bool { publishedAt != nil && voidedAt == nil }
    /// The nominations voted on.
    public var lines: [Nomination.ID] { frozen?.lines ?? [] }

    public func count(of nomination: Nomination.ID) -> Count? {
        counts.first { $0.nomination == nomination }
    }
}

/// What opening a round fixes: who votes, on what, and by which rule.
public struct FrozenBallot: Hashable, Codable, Sendable {
    public var lines: [Nomination.ID]
    /// Everyone on the council that day, with who was there.
    public var electorate: [Session.Attendance]
    public var recusals: [Session.Recusal]
    public var method: VoteRule.Method
    public var threshold: Threshold
    public var quorum: Quorum
    /// Of all the above, as text; printed in the minutes.
    public var digest: String
    /// What of these rules nobody has confirmed, or is assumed; printed with them.
    @Later public var doubts: [RuleDoubt] = []

    public init(
        lines: [Nomination.ID],
        electorate: [Session.Attendance],
        recusals: [Session.Recusal],
        method: VoteRule.Method,
        threshold: Threshold,
        quorum: Quorum
    ) {
        self.lines = lines
        self.electorate = electorate
        self.recusals = recusals
        self.method = method
        self.threshold = threshold
        self.quorum = quorum
        digest = ""
    }

    /// The same content gives the same text, whatever the order in which it was recorded.
    public var text: String {
        var parts = lines.map { "line \($0)" }
        parts += electorate.map { "member \($0.person) \($0.presence.rawValue)" }
        parts += recusals.map { "recused \($0.person) \($0.nomination)" }.sorted()
        parts.append("method \(method.rawValue)")
        let share = threshold
        parts.append(
            "threshold \(share.comparison.rawValue) \(share.num)/\(share.den) \(share.base.rawValue) "
                + "\(share.recusedInBase) \(share.absent.rawValue) \(share.tie.rawValue)"
        )
        parts.append(
            "quorum \(quorum.comparison.rawValue) \(quorum.num)/\(quorum.den) \(quorum.countsWritten)"
        )
        return parts.joined(separator: "\n")
    }
}
