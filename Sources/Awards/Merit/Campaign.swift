public import Vietnamese

/// One round of awards: it pins the rules under which all its nominations run.
public struct Campaign: Tracked, Identifiable {
    public typealias ID = Identifier<Campaign>

    public static let kind = ObjectKind.campaign

    public let id: ID
    public var unit: Unit.ID
    public var title: String
    public var movement: String
    /// The stage of the movement, or nil for a yearly round.
    public var stage: String?
    public var meritKind: String
    /// The years whose merit counts.
    public var years: ClosedYears
    /// "năm 2024", "giai đoạn 2023 - 2025", as documents say it.
    public var periodText: String
    public var opens: Day
    /// The last day on which submissions arrive in time.
    public var closes: Day
    public var regulation: RegulationPin
    public var standing: Standing
    /// The most nominations a unit may make of one award form, where a guide says so.
    public var quotas: [String: Int]
    /// The award forms that this round offers, where it says so itself; else those of its stage.
    @Later public var forms: [String] = []
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        unit: Unit.ID,
        title: String,
        movement: String,
        stage: String?,
        meritKind: String,
        years: ClosedYears,
        periodText: String,
        opens: Day,
        closes: Day,
        regulation: RegulationPin,
        standing: Standing,
        quotas: [String: Int] = [:]
    ) {
        self.id = id
        self.unit = unit
        self.title = title
        self.movement = movement
        self.stage = stage
        self.meritKind = meritKind
        self.years = years
        self.periodText = periodText
        self.opens = opens
        self.closes = closes
        self.regulation = regulation
        self.standing = standing
        self.quotas = quotas
    }
}

/// Whole years, first to last.
public struct ClosedYears: Hashable, Codable, Sendable {
    public var first: Int
    public var last: Int

    public init(_ first: Int, _ last: Int) {
        self.first = min(first, last)
        self.last = max(first, last)
    }

    public func contains(_ year: Int) -> Bool { year >= first && year <= last }
    public var all: [Int] { Array(first...last) }
}

/// The exact rules a campaign runs under: the regulation's id and the hash of its resolved text.
public struct RegulationPin: Hashable, Codable, Sendable {
    public var id: String
    public var hash: String

    public init(id: String, hash: String) {
        self.id = id
        self.hash = hash
    }
}
