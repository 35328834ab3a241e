public import Foundation
public import Vietnamese

/// The sector's report out of the units' reports: the exact set it stands on is frozen.
public struct RollUp: Tracked, Identifiable {
    public typealias ID = Identifier<RollUp>

    public static let kind = ObjectKind.rollUp

    /// One report it stands on.
    public struct Source: Hashable, Codable, Sendable {
        public var report: MovementReport.ID
        public var revision: Int
        public var digest: String

        public init(report: MovementReport.ID, revision: Int, digest: String) {
            self.report = report
            self.revision = revision
            self.digest = digest
        }
    }

    /// What was frozen of one year: who reported, who did not, what it adds up to.
    public struct Year: Hashable, Codable, Sendable {
        public var year: Int
        public var sources: [Source]
        public var owing: [Unit.ID]
        public var missing: [Unit.ID]
        public var late: [Unit.ID]
        public var exempt: [Unit.ID]
        /// Group of units (kind) → indicator → sum over those that gave it.
        public var sums: [String: [String: Decimal]]
        /// Group of units (kind) → how many reported.
        public var counts: [String: Int]
        /// Indicator → how many units gave it.
        public var given: [String: Int]

        public init(
            year: Int,
            sources: [Source],
            owing: [Unit.ID],
            missing: [Unit.ID],
            late: [Unit.ID],
            exempt: [Unit.ID],
            sums: [String: [String: Decimal]],
            counts: [String: Int],
            given: [String: Int]
        ) {
            self.year = year
            self.sources = sources
            self.owing = owing
            self.missing = missing
            self.late = late
            self.exempt = exempt
            self.sums = sums
            self.counts = counts
            self.given = given
        }

        public func total(_ indicator: String) -> Decimal? {
            let parts = sums.values.compactMap { $0[indicator] }
            return parts.isEmpty ? nil : parts.reduce(0, +)
        }
    }

    /// One addressee's letter.
    public struct Letter: Hashable, Codable, Sendable {
        public var addressee: String
        public var number: String?
        public var signature: Signature?
        public var sentOn: Day?

        public init(addressee: String) { self.addressee = addressee }
    }

    public let id: ID
    public let unit: Unit.ID
    public let years: ClosedYears
    /// A stage review stands on several years; a yearly roll-up on one.
    public let stage: String?
    public let regulation: RegulationPin
    public var standing: Standing
    public var frozen: [Year]
    public var texts: [String: String]
    public var letters: [Letter]
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        unit: Unit.ID,
        years: ClosedYears,
        stage: String?,
        regulation: RegulationPin,
        standing: Standing
    ) {
        self.id = id
        self.unit = unit
        self.years = years
        self.stage = stage
        self.regulation = regulation
        self.standing = standing
        frozen = []
        texts = [:]
        letters = []
    }
}
