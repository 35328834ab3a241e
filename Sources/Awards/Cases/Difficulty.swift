public import Vietnamese

/// A "khó khăn, vướng mắc" that a unit meets in carrying out the movement, and what it is answered.
public struct Difficulty: Tracked, Identifiable {
    public typealias ID = Identifier<Difficulty>

    public static let kind = ObjectKind.difficulty

    public let id: ID
    public let unit: Unit.ID
    public let year: Int
    public let movement: String
    public let regulation: RegulationPin
    public var standing: Standing
    /// What it is about, as the letter's subject says.
    public var subject: String
    public var text: String
    /// What the unit proposes.
    public var proposal: String
    public var number: String?
    public var signature: Signature?
    public var receivedOn: Day?
    /// What the standing body reported to the head of the agency, and what he said to it.
    public var report: String?
    public var instruction: String?
    /// Newest last: a difficulty that was reopened is answered again.
    public var answers: [Answer]
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        unit: Unit.ID,
        year: Int,
        movement: String,
        regulation: RegulationPin,
        standing: Standing,
        subject: String,
        text: String,
        proposal: String
    ) {
        self.id = id
        self.unit = unit
        self.year = year
        self.movement = movement
        self.regulation = regulation
        self.standing = standing
        self.subject = subject
        self.text = text
        self.proposal = proposal
        answers = []
    }

    /// One answering letter.
    public struct Answer: Hashable, Codable, Sendable {
        public var text: String
        public var number: String?
        public var signature: Signature?

        public init(text: String, number: String? = nil, signature: Signature? = nil) {
            self.text = text
            self.number = number
            self.signature = signature
        }
    }
}
