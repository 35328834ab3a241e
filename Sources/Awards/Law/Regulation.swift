public import Foundation
public import Vietnamese

/// A resolved bộ quy định: the law and the agency's own rules as values, valid from one date to another.
///
/// It holds no behaviour of its own beyond look-ups; rules over it stand beside the values they use.
public struct Regulation: Hashable, Sendable, Identifiable {
    public let id: String
    public var title: Wording
    public var validity: Period

    public var citations: [String: Citation] = [:]
    public var levels: [String: Grade] = [:]
    public var ratings: [String: Grade] = [:]
    public var meritKinds: [String: MeritKind] = [:]
    public var recognitions: [String: Recognition] = [:]
    public var forms: [String: AwardForm] = [:]
    public var functions: [String: OfficeFunction] = [:]
    /// Award form → who decides it, in order of time.
    public var authorities: [String: [Authority]] = [:]
    /// In order of time.
    public var standingBodies: [StandingBody] = []
    public var movements: [String: Movement] = [:]
    public var standards: [String: [SubjectKind: Standard]] = [:]
    public var bars: [String: Bar] = [:]
    public var votes: [String: VoteRule] = [:]
    /// Council ("sector", "unit") → quorum.
    public var quorums: [String: Sourced<Quorum>] = [:]
    /// Whether members who may not vote on a line stay in the base of its count.
    public var recusedInBase: Sourced<Bool>?
    /// What an exact half means where more than half is asked.
    public var tie: Sourced<Threshold.Tie>?
    /// The show of hands by which a nomination is taken after the agenda was closed.
    public var lateItem: Sourced<Threshold>?
    /// In order of time.
    public var baseSalaries: [BaseSalary] = []
    public var rewards: [String: RewardRule] = [:]
    public var rounding: Sourced<Rounding>?
    public var funds: [String: Wording] = [:]
    public var papers: [String: PaperKind] = [:]
    public var dossiers: [String: DossierRule] = [:]
    public var deadlines: [String: Deadline] = [:]
    public var reasons: [Reason.List: [Reason]] = [:]
    public var series: [String: Series] = [:]
    public var indicators: [String: Indicator] = [:]
    public var sections: [String: ReportSection] = [:]
    public var reports: [String: ReportOutline] = [:]
    public var addressees: [String: Addressee] = [:]
    public var fields: [String: DeclaredField] = [:]
    /// Numbers of the agency's own rules: ratios, quotas, retention.
    public var limits: [String: Sourced<Decimal>] = [:]
    /// Authorities consulted before a proposal.
    public var consultations: [String: ConsultationRule] = [:]
    /// Lists of the law: which forms need a posting.
    public var lists: [String: Sourced<[String]>] = [:]

    /// The functions, as assignments and seats name them, by which nobody acts in the browser without a second factor.
    public var secondFactor: [String] = []
    /// The functions by which somebody in the agency confirms values of the law in the browser.
    public var confirmers: [String] = []

    /// Which days are worked.
    public var calendar = CalendarBook()

    public init(id: String, title: Wording, validity: Period) {
        self.id = id
        self.title = title
        self.validity = validity
    }

    /// Refuses a day that the regulation does not cover.
    public func requireValidity(on day: Day) throws(LawError) {
        guard validity.contains(day) else { throw .outsideValidity(day, validity) }
    }

    /// The classes of subjects that a movement addresses without stating criteria, by movement.
    public var criteriaGaps: [String: [SubjectClass]] {
        movements.mapValues(\.classesWithoutCriteria).filter { !$0.value.isEmpty }
    }
}
