public import Vietnamese

/// A tờ trình: the signed envelope in which a unit sends nominations of one award form, or the letter in which the
/// agency passes them to the authority above.
public struct Submission: Tracked, Identifiable {
    public typealias ID = Identifier<Submission>

    public static let kind = ObjectKind.submission

    /// The machine of a unit's envelope, and that of the agency's own letter to the authority above.
    public static let workflow = "submission"
    public static let upwardWorkflow = "submission-upward"

    public let id: ID
    public let campaign: Campaign.ID
    public let unit: Unit.ID
    public let form: String
    public var standing: Standing
    public var lines: [Nomination.ID]
    /// The session of the unit's own council whose minutes go with it.
    public var session: Session.ID?
    public var number: String?
    public var signature: Signature?
    public var sentOn: Day?
    public var receivedOn: Day?
    /// Signed after the campaign's last day.
    public var isLate: Bool
    public var remark: Remark?
    /// What was found wrong, line by line, when it was returned last.
    @Later public var marks: [Mark] = []
    /// The letters in which the agency's head passed the list on to a higher authority.
    public var passedOn: [OutsidePaper]

    public var key: String { id.rawValue }

    /// A line that was returned, with what is wrong in it.
    public struct Mark: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        public var text: String

        public init(_ nomination: Nomination.ID, _ text: String) {
            self.nomination = nomination
            self.text = text
        }
    }

    public init(id: ID, campaign: Campaign.ID, unit: Unit.ID, form: String, standing: Standing) {
        self.id = id
        self.campaign = campaign
        self.unit = unit
        self.form = form
        self.standing = standing
        lines = []
        isLate = false
        passedOn = []
    }
}
