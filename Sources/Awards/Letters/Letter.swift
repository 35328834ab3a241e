public import Vietnamese

/// A văn bản đi that a step sends: drafted by the step, signed, numbered and sent by the registry.
///
/// What it says is registered here; the document is only its print. One letter an addressee and sending: while
/// it is drafted, further cases for the same addressee join it; what comes later is the next letter.
public struct Letter: Tracked, Identifiable {
    public typealias ID = Identifier<Letter>

    public static let kind = ObjectKind.letter

    /// What a letter is for; the form that prints it says so too.
    public enum Purpose: String, Hashable, Codable, Sendable, CaseIterable {
        /// Hướng dẫn khen thưởng: opens a campaign.
        case guidance
        /// Công văn yêu cầu bổ sung hồ sơ.
        case supplement
        /// Công văn trả hồ sơ: a whole submission goes back.
        case `return`
        /// Công văn xin hiệp y: another authority's opinion is asked.
        case consultation
        /// Thông báo công khai.
        case posting
        /// Thông báo kết quả to one unit, line by line.
        case result
        /// Công văn đôn đốc: a yearly report that a unit should have sent has not come.
        case urging
        /// Công văn đôn đốc: a unit has not sent its submission by the campaign's last day.
        case submissionUrging = "submission-urging"
        /// Thông báo kết quả giải quyết kiến nghị, khiếu nại: what a complainant is told.
        case conclusion

        /// The machine it runs on.
        public var workflow: String {
            switch self {
            case .consultation, .posting: rawValue
            case .guidance, .supplement, .return, .result, .urging, .submissionUrging, .conclusion: "letter"
            }
        }
    }

    /// Whom it is sent to.
    public enum Addressee: Hashable, Codable, Sendable {
        /// All units that may nominate.
        case units
        case unit(Unit.ID)
        /// An authority outside, as "Kính gửi" names it.
        case outside(String)
    }

    public let id: ID
    /// The campaign it belongs to; nil for a letter about the reports of a year.
    public let campaign: Campaign.ID?
    /// The roll-up for whose reports it asks; nil for a letter of a campaign.
    public let rollUp: RollUp.ID?
    /// The unit that issues it.
    public let unit: Unit.ID
    public let purpose: Purpose
    public let addressee: Addressee
    public var standing: Standing
    /// The submission it is about, where it is about one.
    public var submission: Submission.ID?
    public var lines: [Line]
    /// The complaint it answers; nil for every other letter.
    public var complaint: Complaint.ID?
    /// The reports that the addressee owes, in a letter that urges for them; nil in every other.
    public var owed: [Owed]?
    /// The same for submissions of a campaign.
    public var owedSubmissions: [OwedSubmission]?
    /// A reason of the regulation's list that holds for the whole, and what was written beside it.
    public var reason: String?
    public var note: String
    public var number: String?
    public var signature: Signature?
    public var sentOn: Day?
    /// The last day on which an answer is in time, or of the posting.
    public var due: Day?
    /// The paper in which the addressee answered.
    public var answer: OutsidePaper?
    /// What people wrote while the list was posted.
    public var received: [Remark]
    /// What the standing body found of it.
    public var conclusion: String
    /// The scans that were handed in: the signed letter, papers received.
    public var papers: [Dossier.Paper]
    public var remark: Awards.Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        campaign: Campaign.ID?,
        rollUp: RollUp.ID? = nil,
        unit: Unit.ID,
        purpose: Purpose,
        addressee: Addressee,
        standing: Standing,
        submission: Submission.ID? = nil,
        lines: [Line] = [],
        reason: String? = nil,
        note: String = ""
    ) {
        self.id = id
        self.campaign = campaign
        self.rollUp = rollUp
        self.unit = unit
        self.purpose = purpose
        self.addressee = addressee
        self.standing = standing
        self.submission = submission
        self.lines = lines
        self.reason = reason
        self.note = note
        received = []
        conclusion = ""
        papers = []
    }
}

extension Letter {
    /// One nomination that a letter is about.
    public struct Line: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        /// A reason of the regulation's list.
        public var reason: String?
        public var note: String
        /// What is asked for, item by item, as printed.
        public var missing: [String]
        /// The last day for this line, where it has one of its own.
        public var due: Day?
        /// What became of it, in a notice of results.
        public var outcome: Outcome?
        /// What the authority consulted thinks of it.
        public var opinion: Opinion?

        public init(
            _ nomination: Nomination.ID,
            reason: String? = nil,
            note: String = "",
            missing: [String] = [],
            due: Day? = nil
        ) {
            self.nomination = nomination
            self.reason = reason
            self.note = note
            self.missing = missing
            self.due = due
        }
    }

    /// A yearly report that has not come although its last day is past.
    public struct Owed: Hashable, Codable, Sendable {
        public var report: MovementReport.ID
        public var year: Int
        /// The last day on which it would have been in time, an extension included.
        public var lastDay: Day
        /// Working days since then; nil where a year has no working calendar.
        public var workingDaysLate: Int?

        public init(report: MovementReport.ID, year: Int, lastDay: Day, workingDaysLate: Int?) {
            self.report = report
            self.year = year
            self.lastDay = lastDay
            self.workingDaysLate = workingDaysLate
        }
    }

    /// A submission that has not come although the campaign's last day is past.
    public struct OwedSubmission: Hashable, Codable, Sendable {
        /// The award form whose dossiers wait with the unit, and how many; nil for a unit that has sent nothing
        /// and drawn up nothing.
        public var form: String?
        public var waiting: Int
        /// The campaign's last day.
        public var lastDay: Day
        /// Working days since then; nil where a year has no working calendar.
        public var workingDaysLate: Int?

        public init(form: String?, waiting: Int, lastDay: Day, workingDaysLate: Int?) {
            self.form = form
            self.waiting = waiting
            self.lastDay = lastDay
            self.workingDaysLate = workingDaysLate
        }
    }

    /// What became of a nomination by the day of the notice.
    public struct Outcome: Hashable, Codable, Sendable {
        public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
            case awarded
            case notAwarded = "not-awarded"
            case held
            case sentUp = "sent-up"
            case withdrawn
            case revoked
            case inProgress = "in-progress"
        }

        public var kind: Kind
        /// The decision, the reason, the letter above, or where it stands: as printed.
        public var text: String

        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// The answer of an authority that was consulted.
    public enum Opinion: String, Hashable, Codable, Sendable, CaseIterable {
        case agreed
        case disagreed
        /// Nothing had come when the time was over.
        case silent
    }

    /// What somebody wrote about a posted list.
    public struct Remark: Hashable, Codable, Sendable {
        public var day: Day
        /// Who wrote, as he signed; "không nêu tên" where he did not.
        public var from: String
        public var text: String
        /// About whom; nil for the whole list.
        public var nomination: Nomination.ID?

        public init(day: Day, from: String, text: String, nomination: Nomination.ID?) {
            self.day = day
            self.from = from
            self.text = text
            self.nomination = nomination
        }
    }
}
