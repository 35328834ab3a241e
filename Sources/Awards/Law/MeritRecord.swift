public import Vietnamese

/// One fact of a subject's history: a yearly rating, a title, an award, an initiative, a recognition, a discipline.
public struct MeritRecord: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case rating, title, award, initiative, recognition, discipline
    }

    /// The person's or unit's id.
    public var subject: String
    /// The year of the merit, not of the paper.
    public var year: Int
    public var kind: Kind
    /// A rating, form, or recognition of the regulation; free for initiatives and disciplines.
    public var code: String
    public var label: String
    /// The level at which an initiative or a title was recognised.
    public var level: String?
    public var number: String?
    public var date: Day?
    public var issuer: String?
    /// Given for a movement or a sudden deed.
    public var isThematic: Bool
    /// The achievement it honours, so that none is honoured twice: a stage of a movement, or free text.
    public var achievement: String?
    /// The last day of a discipline; nil while it lasts.
    public var until: Day?

    public init(
        subject: String,
        year: Int,
        kind: Kind,
        code: String,
        label: String,
        level: String? = nil,
        number: String? = nil,
        date: Day? = nil,
        issuer: String? = nil,
        isThematic: Bool = false,
        achievement: String? = nil,
        until: Day? = nil
    ) {
        self.subject = subject
        self.year = year
        self.kind = kind
        self.code = code
        self.label = label
        self.level = level
        self.number = number
        self.date = date
        self.issuer = issuer
        self.isThematic = isThematic
        self.achievement = achievement
        self.until = until
    }
}

/// Something pending against a subject: while it lasts, nothing is awarded or proposed.
public struct Proceeding: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case discipline, investigation, inspection, complaint
    }

    public var kind: Kind
    public var from: Day
    public var until: Day?
    public var paper: String

    public init(kind: Kind, from: Day, until: Day? = nil, paper: String) {
        self.kind = kind
        self.from = from
        self.until = until
        self.paper = paper
    }
}
