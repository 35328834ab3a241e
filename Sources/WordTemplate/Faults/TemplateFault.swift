/// One thing that is wrong, or worth knowing, about a template or about the data it is filled with.
public struct TemplateFault: Error, Hashable, Sendable {
    public let code: Code
    public let place: TemplatePlace?
    /// The tag as the author wrote it, with its delimiters.
    public let tag: String
    /// About forty characters around the tag.
    public let context: String
    /// The offending word, format, name or value, or a limit.
    public let evidence: String
    /// Known names most like the unknown one, nearest first.
    public let nearest: [String]
    /// The other tag of an unpaired or crossing block.
    public let other: Other?

    /// The partner of a tag that does not fit its block.
    public struct Other: Hashable, Sendable {
        public let tag: String
        public let place: TemplatePlace

        public init(tag: String, place: TemplatePlace) {
            self.tag = tag
            self.place = place
        }
    }

    public init(
        _ code: Code,
        place: TemplatePlace? = nil,
        tag: String = "",
        context: String = "",
        evidence: String = "",
        nearest: [String] = [],
        other: Other? = nil
    ) {
        self.code = code
        self.place = place
        self.tag = tag
        self.context = context
        self.evidence = evidence
        self.nearest = nearest
        self.other = other
    }

    /// An error stops compiling or rendering; warnings and notes do not.
    public var severity: Severity { code.severity }

    public enum Severity: String, Hashable, Sendable, CaseIterable {
        case error, warning, note
    }
}

extension TemplateFault: CustomStringConvertible {
    public var description: String {
        var text = place.map { "\($0): " } ?? ""
        text += code.rawValue
        if !tag.isEmpty { text += " \(tag)" }
        if !evidence.isEmpty { text += " (\(evidence))" }
        if !nearest.isEmpty { text += ", nearest: \(nearest.joined(separator: ", "))" }
        if let other { text += ", other tag: \(other.tag) at \(other.place)" }
        return text
    }
}

/// Everything that is wrong, in document order.
public struct TemplateFaults: Error, Hashable, Sendable {
    public let faults: [TemplateFault]

    public init(_ faults: [TemplateFault]) {
        self.faults = faults
    }
}

extension TemplateFaults: CustomStringConvertible {
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
