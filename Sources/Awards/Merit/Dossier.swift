/// What stands behind a nomination: the achievement report by the movement's criteria, and its papers.
public struct Dossier: Hashable, Codable, Sendable {
    /// What the nominee claims for one criterion, and what others found.
    public struct Claim: Hashable, Codable, Sendable {
        public var criterion: String
        public var text: String
        /// Names of papers of this dossier that prove it.
        public var evidence: [String]
        public var appraisal: Finding?

        public init(criterion: String, text: String, evidence: [String] = [], appraisal: Finding? = nil) {
            self.criterion = criterion
            self.text = text
            self.evidence = evidence
            self.appraisal = appraisal
        }
    }

    /// What the appraiser found: never a silent pass or fail.
    public struct Finding: Hashable, Codable, Sendable {
        public var verdict: Verdict
        public var note: String

        public init(_ verdict: Verdict, note: String = "") {
            self.verdict = verdict
            self.note = note
        }
    }

    /// A paper of the dossier: a file kept by its digest, or a reference to a decision.
    public struct Paper: Hashable, Codable, Sendable {
        /// The component of the regulation's paper list that it answers.
        public var component: String
        public var name: String
        public var digest: String?
        public var size: Int?

        public init(component: String, name: String, digest: String? = nil, size: Int? = nil) {
            self.component = component
            self.name = name
            self.digest = digest
            self.size = size
        }
    }

    /// What the appraiser found of one component of the dossier.
    public struct Component: Hashable, Codable, Sendable {
        public enum State: String, Hashable, Codable, Sendable, CaseIterable {
            case present, missing
            /// There, but not in the form in use, unsigned or unreadable.
            case wrongForm = "wrong-form"
        }

        /// The paper kind of the regulation.
        public var paper: String
        public var state: State
        public var note: String

        public init(_ paper: String, _ state: State, note: String = "") {
            self.paper = paper
            self.state = state
            self.note = note
        }
    }

    public var summary: String
    public var claims: [Claim]
    public var solutions: [String]
    public var papers: [Paper]
    /// What the appraiser found of its components: the paper kind, and how it lies there.
    @Later public var components: [Component] = []
    /// What a collective tells about itself: seat, staff, tasks, organisations.
    public var profile: [String: String]

    public init(
        summary: String = "",
        claims: [Claim] = [],
        solutions: [String] = [],
        papers: [Paper] = [],
        profile: [String: String] = [:]
    ) {
        self.summary = summary
        self.claims = claims
        self.solutions = solutions
        self.papers = papers
        self.profile = profile
    }

    public func claim(_ criterion: String) -> Claim? { claims.first { $0.criterion == criterion } }

    /// The papers that prove a claim, in the order in which it names them.
    public func evidence(for criterion: String) -> [Paper] {
        (claim(criterion)?.evidence ?? []).compactMap { name in papers.first { $0.name == name } }
    }

    /// Whether a result is written for a criterion; evidence and findings alone are none.
    public func says(_ criterion: String) -> Bool {
        !(claim(criterion)?.text.allSatisfy(\.isWhitespace) ?? true)
    }
}
