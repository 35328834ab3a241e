/// Whether an award honours a person or a collective.
public enum SubjectKind: String, Hashable, Codable, Sendable, CaseIterable {
    case individual, collective
}

/// A hình thức or danh hiệu that can be conferred.
public struct AwardForm: Hashable, Sendable, Identifiable {
    /// Danh hiệu are recognised, hình thức are given: two fields that are never one.
    public enum Family: String, Hashable, Codable, Sendable, CaseIterable {
        case title, form
    }

    public let id: String
    public var label: Wording
    /// For narrow columns: "BK TTg".
    public var short: String
    public var family: Family
    /// A level of the regulation: base, ministry, state.
    public var level: String
    public var subjects: [SubjectKind]
    /// The code in numbers and file names: "BKTTG".
    public var code: String

    public init(
        id: String,
        label: Wording,
        short: String,
        family: Family,
        level: String,
        subjects: [SubjectKind],
        code: String
    ) {
        self.id = id
        self.label = label
        self.short = short
        self.family = family
        self.level = level
        self.subjects = subjects
        self.code = code
    }
}

/// Loại hình khen thưởng: công trạng, phong trào, đột xuất.
public struct MeritKind: Hashable, Sendable, Identifiable {
    public let id: String
    public var label: Wording
    /// Awards of this kind do not support a later proposal by merit (công trạng).
    public var isThematic: Bool

    public init(id: String, label: Wording, isThematic: Bool) {
        self.id = id
        self.label = label
        self.isThematic = isThematic
    }
}

/// A step of an ordered scale: a yearly rating, or the level at which something was recognised.
public struct Grade: Hashable, Sendable, Identifiable {
    public let id: String
    public var label: Wording
    /// Higher is better.
    public var rank: Int

    public init(id: String, label: Wording, rank: Int) {
        self.id = id
        self.label = label
        self.rank = rank
    }
}

/// A title of another authority that criteria ask for: "Công dân học tập".
public struct Recognition: Hashable, Sendable, Identifiable {
    public let id: String
    public var label: Wording
    public var subjects: [SubjectKind]
    /// The instrument that creates it.
    public var basis: String

    public init(id: String, label: Wording, subjects: [SubjectKind], basis: String) {
        self.id = id
        self.label = label
        self.subjects = subjects
        self.basis = basis
    }
}
