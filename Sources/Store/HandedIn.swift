public import Awards
import GRDB

extension Reading {
    /// The kinds of things of a campaign with which files are handed in.
    public static let keepers: [any TrackedRecord.Type] = [
        Nomination.self, Decision.self, Letter.self, Correction.self, Cancellation.self, Complaint.self,
    ]

    /// With how many things of a campaign files were handed in.
    ///
    /// - Parameter scope: What the asker may see; nil for everything.
    public func handedInCount(of campaign: Campaign.ID, scope: Scope?) throws -> Int {
        try Self.keepers.reduce(0) { try $0 + handedInCount($1, campaign, scope) }
    }

    private func handedInCount<Value: TrackedRecord>(
        _ type: Value.Type,
        _ campaign: Campaign.ID,
        _ scope: Scope?
    ) throws -> Int {
        let papers = Value.kind == .nomination ? "$.dossier.papers" : "$.papers"
        let seen = scope.map { $0.condition(on: Value.kind) } ?? .always
        let sql = """
            SELECT COUNT(*) AS things FROM \(Value.table.name) WHERE campaign = ? AND \(seen.sql) AND EXISTS (
                SELECT 1 FROM json_each(body, '\(papers)') WHERE json_extract(value, '$.digest') IS NOT NULL
            )
            """
        let arguments = [campaign.rawValue.databaseValue] + seen.arguments
        return try row(sql, .init(arguments))?["things"] ?? 0
    }
}
