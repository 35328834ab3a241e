public import Vietnamese

/// The days from one date to another, both included; no last day means "still in force".
public struct Period: Hashable, Codable, Sendable {
    public var from: Day
    public var until: Day?

    public init(from: Day, until: Day? = nil) {
        self.from = from
        self.until = until
    }

    public func contains(_ day: Day) -> Bool {
        guard day >= from else { return false }
        guard let until else { return true }
        return day <= until
    }

    public func overlaps(_ other: Period) -> Bool {
        let startsBeforeOtherEnds = other.until.map { from <= $0 } ?? true
        let otherStartsBeforeEnd = until.map { other.from <= $0 } ?? true
        return startsBeforeOtherEnds && otherStartsBeforeEnd
    }
}
