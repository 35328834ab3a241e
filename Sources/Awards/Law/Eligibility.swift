public import Vietnamese

/// Who is considered, for what, on what record.
public struct Candidacy: Hashable, Sendable {
    /// The person's or unit's id.
    public var subject: String
    public var kind: SubjectKind
    public var form: String
    public var meritKind: String
    /// The years whose merit is honoured.
    public var years: ClosedYears
    public var movement: String?
    /// What the award would honour, so that it is honoured once.
    public var achievement: String?
    public var records: [MeritRecord]
    /// Pending proceedings; nil when nobody has asked yet, which is not the same as none.
    public var proceedings: [Proceeding]?
    /// The day of the question.
    public var day: Day

    public init(
        subject: String,
        kind: SubjectKind,
        form: String,
        meritKind: String,
        years: ClosedYears,
        movement: String? = nil,
        achievement: String? = nil,
        records: [MeritRecord],
        proceedings: [Proceeding]?,
        day: Day
    ) {
        self.subject = subject
        self.kind = kind
        self.form = form
        self.meritKind = meritKind
        self.years = years
        self.movement = movement
        self.achievement = achievement
        self.records = records
        self.proceedings = proceedings
        self.day = day
    }
}

/// The outcome of a check; never a bare yes or no.
public enum Verdict: String, Hashable, Codable, Sendable, CaseIterable {
    case met
    case notMet = "not-met"
    case notEnoughEvidence = "not-enough-evidence"

    /// All together: one failure fails, one gap leaves it open.
    static func all(_ verdicts: [Verdict]) -> Verdict {
        if verdicts.contains(.notMet) { return .notMet }
        return verdicts.contains(.notEnoughEvidence) ? .notEnoughEvidence : .met
    }

    /// Any of them: one success suffices, one gap leaves it open.
    static func any(_ verdicts: [Verdict]) -> Verdict {
        if verdicts.contains(.met) { return .met }
        return verdicts.contains(.notEnoughEvidence) ? .notEnoughEvidence : .notMet
    }
}

/// What a check did not find.
public enum MissingEvidence: Hashable, Sendable {
    case rating(year: Int)
    case title([String], year: Int)
    case awards([String], found: Int, needed: Int)
    case initiatives(found: Int, needed: Int, level: String)
    case recognition([String])
    case selection(movement: String?)
    case awardBefore([String], year: Int)
    /// Nobody has asked about pending proceedings.
    case clearance
    /// The law's own number is unknown.
    case lawValue(place: String)
}

/// A record that looked fitting and was not counted, with the reason.
public struct ExcludedRecord: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        case outsideWindow, levelTooLow, thematic, notBeforeWindow
    }

    public var record: MeritRecord
    public var reason: Reason
}

/// The result of one check, with what it rests on.
public struct CheckResult: Hashable, Sendable {
    public var check: Check
    public var verdict: Verdict
    public var used: [MeritRecord]
    public var excluded: [ExcludedRecord]
    public var missing: [MissingEvidence]
}

/// The result of one bar.
public struct BarResult: Hashable, Sendable {
    public enum Finding: String, Hashable, Sendable, CaseIterable {
        case clear
        /// Wait until the matter is settled.
        case holds
        case refuses
        case notEnoughEvidence = "not-enough-evidence"
    }

    public var bar: Bar
    public var finding: Finding
    public var records: [MeritRecord]
    public var proceedings: [Proceeding]
    public var missing: [MissingEvidence]
    /// The first day from which the bar no longer stands, where it is known.
    public var endsAfter: Day?

    init(
        _ bar: Bar,
        _ finding: Finding,
        records: [MeritRecord] = [],
        proceedings: [Proceeding] = [],
        missing: [MissingEvidence] = [],
        endsAfter: Day? = nil
    ) {
        self.bar = bar
        self.finding = finding
        self.records = records
        self.proceedings = proceedings
        self.missing = missing
        self.endsAfter = endsAfter
    }
}

/// The result of one route.
public struct RouteResult: Hashable, Sendable {
    public var route: Route
    public var verdict: Verdict
    /// The years that were looked at.
    public var window: ClosedYears
    public var checks: [CheckResult]
    public var bars: [BarResult]
}

/// Whether a subject meets the standard of a form: every route and every bar, with reasons.
public struct Eligibility: Hashable, Sendable {
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case eligible
        case notEligible = "not-eligible"
        case notEnoughEvidence = "not-enough-evidence"
        case onHold = "on-hold"
    }

    public var form: String
    public var outcome: Outcome
    public var routes: [RouteResult]
    public var bars: [BarResult]
}
