public import Vietnamese

/// One nominee × one award form: the unit of workflow, with its dossier.
public struct Nomination: Tracked, Identifiable {
    public typealias ID = Identifier<Nomination>

    public static let kind = ObjectKind.nomination

    /// Whom it honours.
    public enum Nominee: Hashable, Codable, Sendable {
        case person(Person.ID)
        case collective(Unit.ID)

        public var id: String {
            switch self {
            case .person(let id): id.rawValue
            case .collective(let id): id.rawValue
            }
        }

        public var isPerson: Bool { if case .person = self { true } else { false } }
    }

    public let id: ID
    public let campaign: Campaign.ID
    public let unit: Unit.ID
    public let nominee: Nominee
    /// The award form of the regulation.
    public let form: String
    public var standing: Standing
    public var dossier: Dossier
    /// Name, post and unit as they stood when the submission was signed; documents print these from then on.
    public var frozen: FrozenNominee?
    /// The same as the signed papers bear it, where a correction has changed it since.
    public var signedAs: FrozenNominee?
    public var submission: Submission.ID?
    public var session: Session.ID?
    public var votes: [Vote]
    public var decision: Decision.ID?
    public var outside: [OutsidePaper]
    public var reward: Int?
    /// The number in the register of certificates.
    public var registerNumber: String?
    /// The nomination for another form that this one was made from, or became; the achievement is the same.
    public var convertedFrom: ID?
    public var convertedTo: ID?
    /// What the unit was asked to complete last.
    public var supplement: SupplementRequest?
    /// The authorities asked for their opinion.
    @Later public var consultations: [Consultation] = []
    /// The public postings it stood in.
    @Later public var postings: [Posting] = []
    /// Why it was returned, held, refused or withdrawn last: a reason of the regulation and free text.
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        campaign: Campaign.ID,
        unit: Unit.ID,
        nominee: Nominee,
        form: String,
        standing: Standing,
        dossier: Dossier = Dossier()
    ) {
        self.id = id
        self.campaign = campaign
        self.unit = unit
        self.nominee = nominee
        self.form = form
        self.standing = standing
        self.dossier = dossier
        votes = []
        outside = []
    }

    /// The one id that a nominee's nomination for a form in a campaign can have: nobody stands in two lists.
    public static func id(campaign: Campaign.ID, form: String, nominee: String) -> ID {
        ID("\(campaign).\(form).\(nominee)")
    }

    /// The line that this one takes up anew: a refused nomination is considered again, after a complaint, under the
    /// same id with "~2", "~3"… behind it; nil for the first.
    public var takesUp: ID? {
        let parts = id.rawValue.split(separator: "~", maxSplits: 1).map(String.init)
        guard parts.count == 2, let round = Int(parts[1]) else { return nil }
        return ID(round == 2 ? parts[0] : "\(parts[0])~\(round - 1)")
    }
}

/// What a council counted for one nomination, kept with it for ever.
public struct Vote: Hashable, Codable, Sendable {
    public var session: Session.ID
    /// The round of that session in which it was counted.
    public var round: BallotRound.ID
    public var yes: Int
    public var no: Int
    public var blank: Int
    public var invalid: Int
    /// The number the rule is measured on, and the votes it asked for.
    public var base: Int
    public var needed: Int
    public var met: Bool

    public init(
        session: Session.ID,
        round: BallotRound.ID,
        yes: Int,
        no: Int,
        blank: Int,
        invalid: Int,
        base: Int,
        needed: Int,
        met: Bool
    ) {
        self.session = session
        self.round = round
        self.yes = yes
        self.no = no
        self.blank = blank
        self.invalid = invalid
        self.base = base
        self.needed = needed
        self.met = met
    }
}

/// A reason from the regulation's list, and what the person wrote beside it.
public struct Remark: Hashable, Codable, Sendable {
    public var reason: String?
    public var text: String
    public var by: Person.ID
    public var at: Moment

    public init(reason: String?, text: String, by: Person.ID, at: Moment) {
        self.reason = reason
        self.text = text
        self.by = by
        self.at = at
    }
}

/// A nominee as printed: frozen when the submission was signed.
public struct FrozenNominee: Hashable, Codable, Sendable {
    public var name: String
    /// "Ông", "Bà", or empty where the record does not say.
    public var salutation: String
    public var post: String
    public var unitName: String
    public var postClass: Person.PostClass?
    public var day: Day

    public init(
        name: String,
        salutation: String,
        post: String,
        unitName: String,
        postClass: Person.PostClass?,
        day: Day
    ) {
        self.name = name
        self.salutation = salutation
        self.post = post
        self.unitName = unitName
        self.postClass = postClass
        self.day = day
    }
}

/// A paper of another authority that our tool only records: number, date, issuer, the scan's digest.
public struct OutsidePaper: Hashable, Codable, Sendable {
    public var what: String
    public var number: String
    public var day: Day
    public var issuer: String
    public var file: String?

    public init(what: String, number: String, day: Day, issuer: String, file: String? = nil) {
        self.what = what
        self.number = number
        self.day = day
        self.issuer = issuer
        self.file = file
    }
}
