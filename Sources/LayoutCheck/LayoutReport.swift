/// One observation of the check: what was expected, what was found, and where.
public struct LayoutFinding: Hashable, Sendable {
    /// How sure and how grave a finding is.
    public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Worth knowing, no fault.
        case info
        /// The decree leaves room, or the detection is a guess.
        case warning
        /// The decree fixes an objective value, and the document has another.
        case error

        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Where a finding stands.
    public struct Place: Hashable, Sendable {
        /// The part of the package, for example "/word/document.xml".
        public let part: String
        /// The number of the paragraph in the part, from 1 in document order, those in tables included; nil when the
        /// finding is about the part as a whole.
        public let paragraph: Int?
        /// The section, from 1; only for page setup.
        public let section: Int?

        public init(part: String, paragraph: Int? = nil, section: Int? = nil) {
            self.part = part
            self.paragraph = paragraph
            self.section = section
        }
    }

    public let rule: LayoutRule
    public let aspect: LayoutAspect
    public let severity: Severity
    public let place: Place
    /// What the profile wants: sizes in pt, lengths in mm, words in quotation of the document's language.
    public let expected: String
    /// What the document has.
    public let found: String
    /// The text of the line in question, shortened.
    public let excerpt: String
}

extension LayoutFinding: CustomStringConvertible {
    public var description: String {
        var text = "\(severity.rawValue) \(rule.rawValue) \(aspect.rawValue): \(place.part)"
        if let section = place.section { text += ", section \(section)" }
        if let paragraph = place.paragraph { text += ", paragraph \(paragraph)" }
        if !expected.isEmpty { text += "; expected \(expected)" }
        if !found.isEmpty { text += "; found \(found)" }
        return excerpt.isEmpty ? text : text + " [\(excerpt)]"
    }
}

/// The outcome of a check.
public struct LayoutReport: Hashable, Sendable {
    /// How much of the profile was applied.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        /// A document of the decree: all rules.
        case administrative
        /// A paper without layout of its own (certificates, ballot papers, lists): page, font and the header it has, all
        /// as warnings.
        case reduced
        /// A paper drawn freely (a printed certificate): font and encoding only, as warnings.
        case letters
        /// A document to which the decree does not apply (a Party document).
        case none
    }

    /// The id of the profile, for example "nd30-2020".
    public let profile: String
    public let scope: Scope
    /// The abbreviation of the document's type ("QĐ"), "" for a công văn, nil when the type is unknown.
    public let type: String?
    /// All findings in the order of the document's parts, paragraphs and rules.
    public let findings: [LayoutFinding]

    public var errors: [LayoutFinding] { findings.filter { $0.severity == .error } }
    public var warnings: [LayoutFinding] { findings.filter { $0.severity == .warning } }
}
