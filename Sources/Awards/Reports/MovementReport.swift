public import Foundation
public import Vietnamese

/// One unit's yearly report on the movement.
public struct MovementReport: Tracked, Identifiable {
    public typealias ID = Identifier<MovementReport>

    public static let kind = ObjectKind.movementReport

    public let id: ID
    public let unit: Unit.ID
    public let year: Int
    public let regulation: RegulationPin
    /// The last day on which it arrives in time ("trước ngày 10/12" is 09/12).
    public var due: Day
    public var standing: Standing
    /// Indicator id → figure; an absent indicator was not given, which is not zero.
    public var figures: [String: Decimal]
    /// Section id → text.
    public var texts: [String: String]
    /// What the unit says about a figure that looks implausible, by indicator.
    public var explanations: [String: String]
    public var number: String?
    public var signature: Signature?
    public var receivedOn: Day?
    public var remark: Remark?

    public var key: String { id.rawValue }
    public var isLate: Bool { signature.map { $0.day > due } ?? false }

    public init(
        id: ID,
        unit: Unit.ID,
        year: Int,
        regulation: RegulationPin,
        due: Day,
        standing: Standing
    ) {
        self.id = id
        self.unit = unit
        self.year = year
        self.regulation = regulation
        self.due = due
        self.standing = standing
        figures = [:]
        texts = [:]
        explanations = [:]
    }

    public static func id(year: Int, unit: Unit.ID) -> ID { ID("\(year).\(unit)") }
}
