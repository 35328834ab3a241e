public import Vietnamese

/// A khiếu nại, kiến nghị about the result of some lines.
///
/// It never changes a line by itself: a corrected result names the correction, the cancellation or the new
/// nomination that it led to.
public struct Complaint: Tracked, Identifiable {
    public typealias ID = Identifier<Complaint>

    public static let kind = ObjectKind.complaint

    public let id: ID
    public let campaign: Campaign.ID
    /// The unit that settles it.
    public let unit: Unit.ID
    public let lines: [Nomination.ID]
    public var standing: Standing
    /// Who complains, as the letter says.
    public var complainant: String
    public var text: String
    /// The digest of the letter.
    public var letter: String?
    public var receivedOn: Day
    /// The last days to accept and to answer; nil where the regulation knows none.
    public var acceptBy: Day?
    public var answerBy: Day?
    public var findings: [Finding]
    public var conclusion: String
    public var concludedOn: Day?
    /// What a corrected result opened.
    public var remedies: [ObjectReference]
    /// The papers handed in: the letter, what verifications found, the letter of withdrawal.
    @Later public var papers: [Dossier.Paper] = []
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        campaign: Campaign.ID,
        unit: Unit.ID,
        lines: [Nomination.ID],
        standing: Standing,
        complainant: String,
        text: String,
        receivedOn: Day
    ) {
        self.id = id
        self.campaign = campaign
        self.unit = unit
        self.lines = lines
        self.standing = standing
        self.complainant = complainant
        self.text = text
        self.receivedOn = receivedOn
        findings = []
        conclusion = ""
        remedies = []
    }

    /// What a verification found.
    public struct Finding: Hashable, Codable, Sendable {
        public var day: Day
        public var by: Person.ID
        public var text: String
        public var file: String?

        public init(day: Day, by: Person.ID, text: String, file: String?) {
            self.day = day
            self.by = by
            self.text = text
            self.file = file
        }
    }
}
