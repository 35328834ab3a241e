public import Awards
import GRDB
import Vietnamese

/// Every kind of tracked thing, in one list: the journal's check goes through it.
enum TrackedKinds {
    static let all: [any TrackedRecord.Type] = [
        Campaign.self, Nomination.self, Submission.self, Session.self, BallotRound.self, Decision.self,
        MovementReport.self, RollUp.self, Delegation.self, Cancellation.self, Complaint.self, Correction.self,
        Difficulty.self, Letter.self,
    ]

    /// The table in which things of a kind lie; nil for a kind that has none.
    static func tableName(of kind: ObjectKind) -> String? {
        all.first { $0.kind == kind }.map { name(of: $0) }
    }

    private static func name<Value: TrackedRecord>(of type: Value.Type) -> String { Value.table.name }
}

extension Campaign: TrackedRecord {
    public static let table = TrackedTable<Campaign>(
        "campaign",
        columns: [
            .init("regulation") { $0.regulation.hash },
            .init("opens") { $0.opens.iso },
            .init("closes") { $0.closes.iso },
        ]
    )
}

extension Nomination: TrackedRecord {
    public static let table = TrackedTable<Nomination>(
        "nomination",
        columns: [
            .init("campaign") { $0.campaign.rawValue },
            .init("form") { $0.form },
            .init("nominee") { $0.nominee.id },
            .init("person") { $0.nominee.isPerson ? $0.nominee.id : nil },
            .init("collective") { $0.nominee.isPerson ? nil : $0.nominee.id },
            // The name as printed; the present name is looked for in `person` and `unit`.
            .init("folded") { $0.frozen?.name.folded ?? "" },
            .init("printed") { $0.frozen?.name },
            .init("submission") { $0.submission?.rawValue },
            .init("session") { $0.session?.rawValue },
            .init("decision") { $0.decision?.rawValue },
        ],
        files: { $0.dossier.papers.compactMap(\.digest) + $0.outside.compactMap(\.file) }
    )
}

extension Submission: TrackedRecord {
    public static let table = TrackedTable<Submission>(
        "submission",
        columns: [
            .init("campaign") { $0.campaign.rawValue },
            .init("form") { $0.form },
            .init("session") { $0.session?.rawValue },
            .init("number") { $0.number },
        ],
        files: { $0.passedOn.compactMap(\.file) }
    )
}

extension Session: TrackedRecord {
    public static let table = TrackedTable<Session>(
        "session",
        columns: [
            .init("campaign") { $0.campaign.rawValue },
            .init("forms") { $0.forms.joined(separator: " ") },
            .init("council") { $0.council.rawValue },
            .init("planned_at") { $0.plannedAt.iso },
        ]
    )
}

extension BallotRound: TrackedRecord {
    public static let table = TrackedTable<BallotRound>(
        "ballot_round",
        columns: [
            .init("campaign") { $0.campaign.rawValue },
            .init("form") { $0.group.form },
            .init("session") { $0.session.rawValue },
        ]
    )
}

extension Decision: TrackedRecord {
    public static let table = TrackedTable<Decision>(
        "decision",
        columns: [
            .init("campaign") { $0.campaign.rawValue },
            .init("form") { $0.form },
            .init("session") { $0.session?.rawValue },
            .init("number") { $0.number },
            // Typed by people; SQLite would end it at a NUL.
            .init("outside_number") { $0.outside.map { String($0.number.prefix { $0 != "\0" }) } },
            .init("signed_on") { $0.signature?.day.iso },
        ],
        files: { [$0.outside?.file].compactMap(\.self) + $0.handedIn }
    )
}

extension Letter: TrackedRecord {
    public static let table = TrackedTable<Letter>(
        "letter",
        columns: [
            .init("campaign") { $0.campaign?.rawValue },
            .init("roll_up") { $0.rollUp?.rawValue },
            .init("purpose") { $0.purpose.rawValue },
            .init("number") { $0.number },
            .init("sent_on") { $0.sentOn?.iso },
        ],
        files: { $0.handedIn + [$0.answer?.file].compactMap(\.self) }
    )
}

extension MovementReport: TrackedRecord {
    public static let table = TrackedTable<MovementReport>(
        "movement_report",
        columns: [
            .init("year") { $0.year },
            .init("regulation") { $0.regulation.hash },
            .init("due") { $0.due.iso },
        ]
    )
}

extension RollUp: TrackedRecord {
    public static let table = TrackedTable<RollUp>(
        "roll_up",
        columns: [
            .init("first_year") { $0.years.first },
            .init("last_year") { $0.years.last },
            .init("regulation") { $0.regulation.hash },
        ]
    )
}

extension Delegation: TrackedRecord {
    public static let table = TrackedTable<Delegation>(
        "delegation",
        columns: [
            .init("delegator") { $0.from.rawValue },
            .init("delegate") { $0.to.rawValue },
            .init("from_day") { $0.period.from.iso },
            .init("until_day") { $0.period.until?.iso },
            .init("ended_on") { $0.endedOn?.iso },
            .init("regulation") { $0.regulation.hash },
        ]
    )
}
