public import Vietnamese

/// What a unit was asked to complete, and until when.
public struct SupplementRequest: Hashable, Codable, Sendable {
    public var askedOn: Day
    /// The last day in time; nil where the rules name no number of days.
    public var due: Day?
    /// Item by item, as the letter prints it.
    public var missing: [String]

    public init(askedOn: Day, due: Day?, missing: [String]) {
        self.askedOn = askedOn
        self.due = due
        self.missing = missing
    }
}

/// That another authority was asked for its opinion of a nomination (hiệp y), beside the appraisal.
public struct Consultation: Hashable, Codable, Sendable {
    public var letter: Letter.ID
    public var authority: String
    /// Nil while the letter has not been sent.
    public var askedOn: Day?
    public var due: Day?
    public var opinion: Letter.Opinion?

    public init(
        letter: Letter.ID,
        authority: String,
        askedOn: Day?,
        due: Day?,
        opinion: Letter.Opinion?
    ) {
        self.letter = letter
        self.authority = authority
        self.askedOn = askedOn
        self.due = due
        self.opinion = opinion
    }
}

/// That a nomination stood on a list that was posted publicly.
public struct Posting: Hashable, Codable, Sendable {
    public var letter: Letter.ID
    public var from: Day
    /// The last day of the posting.
    public var until: Day
    /// Whether the standing body has closed it and said what came of it.
    public var isClosed: Bool

    public init(letter: Letter.ID, from: Day, until: Day, isClosed: Bool) {
        self.letter = letter
        self.from = from
        self.until = until
        self.isClosed = isClosed
    }
}
