/// One condition out of a closed registry, with the number or grade the law gives it.
public struct Check: Hashable, Sendable {
    /// The registry: a wish that cannot be said with it is a new case here, with its test.
    public enum Rule: Hashable, Sendable {
        /// A rating of at least this grade in every year of the window.
        case ratingAtLeast(level: String)
        /// One of the titles in each of the last `consecutive` years.
        case hasTitleRun(titles: [String], consecutive: Int?)
        /// At least so many of the forms in the window.
        case hasAwards(forms: [String], count: Int?)
        /// At least so many initiatives of the window recognised at this level or above.
        case initiativesInWindow(count: Int?, level: String)
        /// Holds one of the recognitions.
        case recognisedAs([String])
        /// Was chosen among the movement's participants.
        case chosenInMovement
        /// Received one of the forms before the window began.
        case holdsAwardBefore(forms: [String])

        /// The name in regulation files.
        public var name: String {
            switch self {
            case .ratingAtLeast: "rating-at-least"
            case .hasTitleRun: "title-run"
            case .hasAwards: "awards-in-window"
            case .initiativesInWindow: "initiatives-in-window"
            case .recognisedAs: "recognised-as"
            case .chosenInMovement: "chosen-in-movement"
            case .holdsAwardBefore: "award-before-window"
            }
        }
    }

    public var rule: Rule
    public var basis: String
    public var confirmedBy: String?
    public var mark: Mark?
    public var place: String

    public init(_ rule: Rule, basis: String, confirmedBy: String? = nil, mark: Mark? = nil, place: String) {
        self.rule = rule
        self.basis = basis
        self.confirmedBy = confirmedBy
        self.mark = mark
        self.place = place
    }

    public var unconfirmed: Unconfirmed? {
        confirmedBy == nil ? Unconfirmed(place: place, basis: basis, mark: mark, isUnknown: isUnknown) : nil
    }

    /// The law's number is not known, so nothing can meet or miss it.
    public var isUnknown: Bool {
        switch rule {
        case .hasTitleRun(_, nil), .hasAwards(_, nil), .initiativesInWindow(nil, _): true
        default: false
        }
    }
}

/// One way to meet a standard: all its checks together.
public struct Route: Hashable, Sendable, Identifiable {
    /// The years looked at, counted back from the last year of merit.
    public struct Window: Hashable, Sendable {
        public var years: Int
        /// "từ n năm trở lên": a longer unbroken run widens the window.
        public var orMore: Bool

        public init(years: Int, orMore: Bool = false) {
            self.years = years
            self.orMore = orMore
        }
    }

    public let id: String
    public var label: Wording
    public var meritKinds: [String]
    /// Nil: the years of the campaign.
    public var window: Window?
    public var checks: [Check]

    public init(id: String, label: Wording, meritKinds: [String], window: Window?, checks: [Check]) {
        self.id = id
        self.label = label
        self.meritKinds = meritKinds
        self.window = window
        self.checks = checks
    }
}

/// What a subject must have done for a form: one of the routes.
public struct Standard: Hashable, Sendable {
    public var form: String
    public var subject: SubjectKind
    public var routes: [Route]

    public init(form: String, subject: SubjectKind, routes: [Route]) {
        self.form = form
        self.subject = subject
        self.routes = routes
    }
}

/// A rule that forbids an award whatever the merit.
public struct Bar: Hashable, Sendable, Identifiable {
    public enum Rule: Hashable, Sendable {
        /// Under discipline review, investigation, inspection or complaint: wait.
        case underReview
        /// Merit counts only from the end of a discipline.
        case disciplinedInWindow
        /// One achievement is honoured once.
        case sameAchievementTwice
        /// Thematic and sudden awards do not support a proposal by merit.
        case thematicIsNoBasis
        /// So many years between two of the same form.
        case gap(form: String, years: Int?)
    }

    public let id: String
    /// As appraisal sheets name it; nil where the regulation does not.
    public var label: Wording?
    public var rule: Rule
    /// The kinds of merit it applies to; empty means all.
    public var meritKinds: [String]
    /// Whether the agency applies it at all.
    public var applies: Sourced<Bool>

    public init(
        id: String,
        label: Wording? = nil,
        rule: Rule,
        meritKinds: [String],
        applies: Sourced<Bool>
    ) {
        self.id = id
        self.label = label
        self.rule = rule
        self.meritKinds = meritKinds
        self.applies = applies
    }
}
