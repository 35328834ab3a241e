/// A quyết định đính chính: what a signed decision says wrongly of a nominee, and what it must say.
///
/// The corrected decision is never edited; the nominee's frozen fields change only through this, and certificates
/// are issued anew.
public struct Correction: Tracked, Identifiable {
    public typealias ID = Identifier<Correction>

    public static let kind = ObjectKind.correction

    public let id: ID
    public let campaign: Campaign.ID
    /// The unit whose head decided and corrects.
    public let unit: Unit.ID
    /// The decision that is corrected.
    public let decision: Decision.ID
    public var standing: Standing
    public var entries: [Entry]
    /// The certificates issued anew, with the numbers before and after.
    public var reissued: [Reissue]
    public var number: String?
    public var signature: Signature?
    /// Another authority's correction, only recorded here.
    public var outside: OutsidePaper?
    /// The scans handed in: the signed correction, another authority's paper.
    @Later public var papers: [Dossier.Paper] = []
    public var remark: Remark?

    public var key: String { id.rawValue }
    /// The lines it is about, each once.
    public var lines: [Nomination.ID] {
        var lines: [Nomination.ID] = []
        for entry in entries where !lines.contains(entry.nomination) { lines.append(entry.nomination) }
        return lines
    }

    public init(
        id: ID,
        campaign: Campaign.ID,
        unit: Unit.ID,
        decision: Decision.ID,
        standing: Standing,
        entries: [Entry]
    ) {
        self.id = id
        self.campaign = campaign
        self.unit = unit
        self.decision = decision
        self.standing = standing
        self.entries = entries
        reissued = []
    }

    /// A certificate issued anew: the number that is void and the one it has now.
    public struct Reissue: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        public var former: String
        public var number: String

        public init(nomination: Nomination.ID, former: String, number: String) {
            self.nomination = nomination
            self.former = former
            self.number = number
        }
    }

    /// One wrong field of one line.
    public struct Entry: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        public var field: FrozenNominee.Field
        public var stood: String
        public var mustStand: String

        public init(nomination: Nomination.ID, field: FrozenNominee.Field, stood: String, mustStand: String) {
            self.nomination = nomination
            self.field = field
            self.stood = stood
            self.mustStand = mustStand
        }
    }
}

extension FrozenNominee {
    /// What of a frozen nominee a correction may put right.
    public enum Field: String, Hashable, Codable, Sendable, CaseIterable {
        case name, salutation, post
        case unit
    }

    public subscript(field: Field) -> String {
        get {
            switch field {
            case .name: name
            case .salutation: salutation
            case .post: post
            case .unit: unitName
            }
        }
        set {
            switch field {
            case .name: name = newValue
            case .salutation: salutation = newValue
            case .post: post = newValue
            case .unit: unitName = newValue
            }
        }
    }
}
