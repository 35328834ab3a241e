/// The sections of a report and when it is due.
public struct ReportOutline: Hashable, Sendable, Identifiable {
    public let id: String
    public var title: Wording
    /// Section ids in order.
    public var sections: [String]
    public var deadline: String?
    /// Addressee ids; empty for a unit's own report.
    public var addressees: [String]
    public var basis: String

    public init(
        id: String,
        title: Wording,
        sections: [String],
        deadline: String?,
        addressees: [String],
        basis: String
    ) {
        self.id = id
        self.title = title
        self.sections = sections
        self.deadline = deadline
        self.addressees = addressees
        self.basis = basis
    }
}

/// A section of the movement reports.
public struct ReportSection: Hashable, Sendable, Identifiable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        /// Written text, figures by indicator, self-assessment by criterion, awards counted by the tool.
        case text, figures, criteria, awards
        /// Who reported and who did not.
        case reporting
    }

    public let id: String
    public var label: Wording
    public var kind: Kind
    public var isRequired: Bool
    /// The indicators it shows, in order.
    public var indicators: [String]

    public init(id: String, label: Wording, kind: Kind, isRequired: Bool, indicators: [String]) {
        self.id = id
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.indicators = indicators
    }
}

/// A field that the regulation adds to the structural ones of a scope ("campaign", "nomination").
public struct DeclaredField: Hashable, Sendable, Identifiable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case text, number, date, percent, money
    }

    public let id: String
    public var label: Wording
    public var scope: String
    public var kind: Kind
    public var example: String

    public init(id: String, label: Wording, scope: String, kind: Kind, example: String) {
        self.id = id
        self.label = label
        self.scope = scope
        self.kind = kind
        self.example = example
    }
}
