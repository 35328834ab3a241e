public import Vietnamese

/// A Hội đồng Thi đua - Khen thưởng: who sits on it is a fact with dates.
public struct Council: Identifiable, Hashable, Codable, Sendable {
    public typealias ID = Identifier<Council>

    public enum Seat: String, Hashable, Codable, Sendable, CaseIterable {
        case chair, viceChair, standingMember, member, secretary
    }

    public struct Member: Hashable, Codable, Sendable {
        public var person: Person.ID
        public var seat: Seat
        public var period: Period

        public init(person: Person.ID, seat: Seat, period: Period) {
            self.person = person
            self.seat = seat
            self.period = period
        }
    }

    public let id: ID
    public var unit: Unit.ID
    public var name: String
    /// The decision that set the council up, as cited.
    public var basis: String
    public var members: [Member]

    public init(id: ID, unit: Unit.ID, name: String, basis: String = "", members: [Member] = []) {
        self.id = id
        self.unit = unit
        self.name = name
        self.basis = basis
        self.members = members
    }

    /// The voting members on a day, chair first; a secretary who is not a member does not vote.
    public func members(on day: Day) -> [Member] {
        let sitting = members.filter { $0.period.contains(day) && $0.seat != .secretary }
        let order = Seat.allCases
        return sitting.enumerated()
            .sorted {
                let (left, right) = (
                    order.firstIndex(of: $0.element.seat), order.firstIndex(of: $1.element.seat)
                )
                return (left ?? 0, $0.offset) < (right ?? 0, $1.offset)
            }
            .map(\.element)
    }

    public func secretary(on day: Day) -> Person.ID? {
        members.first { $0.seat == .secretary && $0.period.contains(day) }?.person
    }

    public func chair(on day: Day) -> Person.ID? {
        members.first { $0.seat == .chair && $0.period.contains(day) }?.person
    }
}
