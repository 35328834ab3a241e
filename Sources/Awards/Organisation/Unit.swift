public import Vietnamese

/// An organisational unit: an identity whose name, parent, titles and seat are true from one date to another.
///
/// The same label is not the same unit ("BHXH khu vực II" moved within months of 2025): documents ask for
/// the version in force on their own date.
public struct Unit: Identifiable, Hashable, Codable, Sendable {
    public typealias ID = Identifier<Unit>

    /// What a unit is in the system; criteria and duties hang on it.
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case agency, ministry, central, province, region, district, base, outside
    }

    /// What was true of the unit during one period.
    public struct Version: Hashable, Codable, Sendable {
        public var period: Period
        public var name: String
        public var shortName: String
        /// The letters in the symbol of its documents: the `BHXH` of `QĐ-BHXH`.
        public var symbol: String
        public var kind: Kind
        public var parent: Unit.ID?
        public var headTitle: String
        public var deputyTitle: String
        /// The place named before the date on its documents.
        public var place: String
        public var basis: String?
        /// Who confirmed this version; nil prints and shows as "chưa xác nhận".
        public var confirmedBy: String?

        public init(
            period: Period,
            name: String,
            shortName: String = "",
            symbol: String = "",
            kind: Kind,
            parent: Unit.ID? = nil,
            headTitle: String = "",
            deputyTitle: String = "",
            place: String = "",
            basis: String? = nil,
            confirmedBy: String? = nil
        ) {
            self.period = period
            self.name = name
            self.shortName = shortName.isEmpty ? name : shortName
            self.symbol = symbol
            self.kind = kind
            self.parent = parent
            self.headTitle = headTitle
            self.deputyTitle = deputyTitle
            self.place = place
            self.basis = basis
            self.confirmedBy = confirmedBy
        }
    }

    public let id: ID
    /// In order of time, never overlapping.
    public private(set) var versions: [Version]
    /// The units out of which this one was made, by merger, split or renaming.
    public var predecessors: [ID]

    public init(id: ID, versions: [Version], predecessors: [ID] = []) throws(RecordFault) {
        self.id = id
        self.versions = versions.sorted { $0.period.from < $1.period.from }
        self.predecessors = predecessors
        for (earlier, later) in zip(self.versions, self.versions.dropFirst())
        where earlier.period.overlaps(later.period) {
            throw .overlappingVersions(id.rawValue, later.period.from)
        }
    }

    /// The version in force on a day, or nil when the unit did not exist then.
    public func version(on day: Day) -> Version? {
        versions.first { $0.period.contains(day) }
    }

    /// The version in force on a day, or the nearest one: a closed unit keeps its last name.
    public func nearestVersion(to day: Day) -> Version? {
        version(on: day) ?? versions.last { $0.period.from <= day } ?? versions.first
    }
}
