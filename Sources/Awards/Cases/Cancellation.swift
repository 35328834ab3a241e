public import Vietnamese

/// A case of hủy bỏ quyết định, thu hồi: some or all lines of one decision are annulled, their certificates and
/// money collected.
///
/// The level that proposed opens it; the level that decided decides it. Another authority's decision to annul is
/// only recorded.
public struct Cancellation: Tracked, Identifiable {
    public typealias ID = Identifier<Cancellation>

    public static let kind = ObjectKind.cancellation

    public let id: ID
    public let campaign: Campaign.ID
    /// The unit that proposes the cancellation.
    public let unit: Unit.ID
    /// The decision whose lines are cancelled.
    public let decision: Decision.ID
    /// The unit whose head decides, or that records what another authority decided.
    public let decidedBy: Unit.ID
    /// In the order in which the decision lists them.
    public let lines: [Nomination.ID]
    public var standing: Standing
    /// A reason of the regulation's list of grounds.
    public var ground: String?
    /// What was found, in words.
    public var finding: String
    /// The conclusion, decision or judgment of the competent body.
    public var conclusion: OutsidePaper?
    /// The last day to send the case on, counted from the conclusion; nil where the regulation has no such day.
    public var sendBy: Day?
    public var opinion: Opinion?
    /// The unit under whose letterhead the tờ trình goes: the proposing unit or its standing body.
    public var letterUnit: Unit.ID?
    public var letterNumber: String?
    public var letterSignature: Signature?
    public var number: String?
    public var signature: Signature?
    /// Another authority's decision, only recorded here.
    public var outside: OutsidePaper?
    /// The last day for what must be given back, as the decision sets it.
    public var recoverBy: Day?
    /// What is to be given back, line by line; from the day of the decision.
    public var dues: [Due]
    public var recoveries: [Recovery]
    /// The scans handed in: the conclusion, the council's opinion, the signed decision.
    @Later public var papers: [Dossier.Paper] = []
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        campaign: Campaign.ID,
        unit: Unit.ID,
        decision: Decision.ID,
        decidedBy: Unit.ID,
        lines: [Nomination.ID],
        standing: Standing
    ) {
        self.id = id
        self.campaign = campaign
        self.unit = unit
        self.decision = decision
        self.decidedBy = decidedBy
        self.lines = lines
        self.standing = standing
        finding = ""
        dues = []
        recoveries = []
    }

    /// What the council says to it: of a session, or in a paper of its own.
    public struct Opinion: Hashable, Codable, Sendable {
        public var session: Session.ID?
        public var day: Day
        public var agrees: Bool
        public var text: String
        public var file: String?

        public init(session: Session.ID?, day: Day, agrees: Bool, text: String, file: String?) {
            self.session = session
            self.day = day
            self.agrees = agrees
            self.text = text
            self.file = file
        }
    }

    /// What one line must give back.
    public struct Due: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        /// The certificate's number in the register; nil where none was conferred.
        public var certificate: String?
        /// In đồng; nil where the money is not known here.
        public var money: Int?

        public init(nomination: Nomination.ID, certificate: String?, money: Int?) {
            self.nomination = nomination
            self.certificate = certificate
            self.money = money
        }
    }

    /// What was given back, once.
    public struct Recovery: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        public var certificate: Bool
        /// In đồng.
        public var money: Int
        public var day: Day
        /// Who collected it.
        public var by: Person.ID
        public var note: String

        public init(
            nomination: Nomination.ID,
            certificate: Bool,
            money: Int,
            day: Day,
            by: Person.ID,
            note: String
        ) {
            self.nomination = nomination
            self.certificate = certificate
            self.money = money
            self.day = day
            self.by = by
            self.note = note
        }
    }
}

extension Cancellation {
    public func isCertificateBack(_ line: Nomination.ID) -> Bool {
        recoveries.contains { $0.nomination == line && $0.certificate }
    }

    /// In đồng.
    public func moneyBack(_ line: Nomination.ID) -> Int {
        recoveries.filter { $0.nomination == line }.reduce(0) { $0 + $1.money }
    }

    /// What is still missing of a line's due; nil when all is back.
    public func outstanding(_ due: Due) -> Due? {
        let certificate = isCertificateBack(due.nomination) ? nil : due.certificate
        let money = due.money.map { max(0, $0 - moneyBack(due.nomination)) }.flatMap { $0 == 0 ? nil : $0 }
        guard certificate != nil || money != nil else { return nil }
        return Due(nomination: due.nomination, certificate: certificate, money: money)
    }
}
