/// A phong trào thi đua: what is competed in, by whom, judged by which criteria, honoured when.
public struct Movement: Hashable, Sendable, Identifiable {
    /// A stage with its review and the forms given then.
    public struct Stage: Hashable, Sendable, Identifiable {
        public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
            case yearly
            /// Sơ kết.
            case interim
            /// Tổng kết.
            case final
        }

        public let id: String
        public var label: Wording
        public var kind: Kind
        public var years: ClosedYears
        /// The award forms that may be given at its end.
        public var forms: [String]

        public init(id: String, label: Wording, kind: Kind, years: ClosedYears, forms: [String]) {
            self.id = id
            self.label = label
            self.kind = kind
            self.years = years
            self.forms = forms
        }
    }

    public let id: String
    public var title: Wording
    /// The citations that launched it and that carry it out.
    public var basis: [String]
    public var meritKind: String
    public var stages: [Stage]
    /// Movements whose titles are given together with this one's.
    public var linked: [Wording]
    /// Everyone it addresses; criteria may be missing for some of them.
    public var classes: [SubjectClass]
    /// Subject class → its criteria, in the plan's order.
    public var criteria: [String: [Criterion]]

    public init(
        id: String,
        title: Wording,
        basis: [String],
        meritKind: String,
        stages: [Stage],
        linked: [Wording],
        classes: [SubjectClass],
        criteria: [String: [Criterion]]
    ) {
        self.id = id
        self.title = title
        self.basis = basis
        self.meritKind = meritKind
        self.stages = stages
        self.linked = linked
        self.classes = classes
        self.criteria = criteria
    }

    /// The classes that are addressed but have no criteria: the gap is told, never hidden.
    public var classesWithoutCriteria: [SubjectClass] {
        classes.filter { (criteria[$0.id] ?? []).isEmpty }
    }

    /// The criteria of one class.
    public func criteria(for subjectClass: String) -> CriteriaAnswer {
        guard let known = classes.first(where: { $0.id == subjectClass }) else { return .notAddressed }
        guard let list = criteria[subjectClass], !list.isEmpty else { return .noneStated(known, basis) }
        return .stated(list)
    }
}

/// Whom a movement addresses: a kind of unit, or the individuals.
public struct SubjectClass: Hashable, Sendable, Identifiable {
    /// The raw value of a unit kind ("central", "province", "district"), or "individual".
    public let id: String
    public var label: Wording
    public var subject: SubjectKind

    public init(id: String, label: Wording, subject: SubjectKind) {
        self.id = id
        self.label = label
        self.subject = subject
    }
}

/// What a movement says of the criteria of one class.
public enum CriteriaAnswer: Hashable, Sendable {
    case stated([Criterion])
    /// The class is addressed, but its instruments (citation ids) state no criteria for it.
    case noneStated(SubjectClass, [String])
    case notAddressed
}

/// One tiêu chí thi đua, in the plan's own words.
public struct Criterion: Hashable, Sendable, Identifiable {
    public let id: String
    public var label: Wording
    /// The plan's sentence.
    public var text: String
    public var basis: String
    /// The check that can be made from records; nil where people must judge.
    public var check: Check?
    /// Recognitions accepted in place of the one the text names.
    public var accepted: Sourced<[String]>?
    /// How many are "nhiều"; the plan does not say.
    public var threshold: Sourced<Int>?

    public init(
        id: String,
        label: Wording,
        text: String,
        basis: String,
        check: Check? = nil,
        accepted: Sourced<[String]>? = nil,
        threshold: Sourced<Int>? = nil
    ) {
        self.id = id
        self.label = label
        self.text = text
        self.basis = basis
        self.check = check
        self.accepted = accepted
        self.threshold = threshold
    }
}
