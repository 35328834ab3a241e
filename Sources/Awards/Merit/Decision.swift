/// A quyết định: numbered, dated, signed; it lists what it awards.
public struct Decision: Tracked, Identifiable {
    public typealias ID = Identifier<Decision>

    public static let kind = ObjectKind.decision

    public let id: ID
    public let campaign: Campaign.ID
    /// The unit whose head decides.
    public let unit: Unit.ID
    public let form: String
    public var standing: Standing
    public var session: Session.ID?
    /// In the order in which the annex prints them.
    public var nominations: [Nomination.ID]
    public var number: String?
    public var signature: Signature?
    /// Another authority's decision, only recorded here.
    public var outside: OutsidePaper?
    /// In đồng; nil while it cannot be computed.
    public var rewardTotal: Int?
    /// The scans handed in: the signed decision, another authority's paper.
    @Later public var papers: [Dossier.Paper] = []
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(id: ID, campaign: Campaign.ID, unit: Unit.ID, form: String, standing: Standing) {
        self.id = id
        self.campaign = campaign
        self.unit = unit
        self.form = form
        self.standing = standing
        nominations = []
    }
}
