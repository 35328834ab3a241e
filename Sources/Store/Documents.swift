public import Awards
import GRDB
import Vietnamese

extension Reading {
    /// The documents of a thing: by form, first issue first.
    public func documents(of object: ObjectReference) throws -> [IssuedDocument] {
        try documents("WHERE kind = ? AND object = ?", [object.kind.rawValue, object.id])
    }

    /// The newest issue of a form for a thing.
    public func latestDocument(_ form: String, of object: ObjectReference) throws -> IssuedDocument? {
        try documents(
            "WHERE form = ? AND kind = ? AND object = ?",
            [form, object.kind.rawValue, object.id]
        ).last
    }

    /// The documents that an action had issued.
    public func documents(ofAction actionID: String) throws -> [IssuedDocument] {
        try documents("WHERE action_id = ?", [actionID])
    }

    /// Where bytes with that digest were issued; normally once.
    public func documents(withDigest digest: String) throws -> [IssuedDocument] {
        try documents("WHERE digest = ?", [digest])
    }

    public func documents() throws -> [IssuedDocument] { try documents("", []) }

    /// The documents of a campaign and of everything in it.
    ///
    /// - Parameter scope: What the asker may see; nil for everything.
    public func documents(of campaign: Campaign.ID, scope: Scope?) throws -> [IssuedDocument] {
        try belongings(of: campaign, scope).flatMap { condition in
            try rows("SELECT * FROM document WHERE \(condition.sql)", .init(condition.arguments)).map(
                document
            )
        }
    }

    /// Of how many things in a campaign each form was issued, by the form's id.
    public func documentCounts(of campaign: Campaign.ID, scope: Scope?) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for condition in try belongings(of: campaign, scope) {
            let sql = """
                SELECT form, COUNT(DISTINCT object) AS things FROM document WHERE \(condition.sql) GROUP BY form
                """
            for row in try rows(sql, .init(condition.arguments)) {
                counts[row["form"], default: 0] += row["things"] as Int
            }
        }
        return counts
    }

    /// For each kind that belongs to campaigns, what documents of its things meet.
    private func belongings(of campaign: Campaign.ID, _ scope: Scope?) throws -> [Condition] {
        let kinds = [.campaign] + Scope.belongToCampaigns.sorted { $0.rawValue < $1.rawValue }
        return kinds.compactMap { kind in
            guard let table = TrackedKinds.tableName(of: kind) else { return nil }
            let column = kind == .campaign ? "id" : "campaign"
            let seen = scope.map { $0.condition(on: kind) } ?? .always
            return Condition(
                sql: "kind = ? AND object IN (SELECT id FROM \(table) WHERE \(column) = ? AND \(seen.sql))",
                arguments: [kind.rawValue.databaseValue, campaign.rawValue.databaseValue] + seen.arguments
            )
        }
    }

    private func documents(_ condition: String, _ arguments: [String]) throws -> [IssuedDocument] {
        let order = "ORDER BY kind, object, form, issue"
        return try rows("SELECT * FROM document \(condition) \(order)", .init(arguments)).map(document)
    }

    private func document(_ row: Row) throws -> IssuedDocument {
        guard let kind = ObjectKind(rawValue: row["kind"]), let day = Day(iso: row["day"] as String) else {
            throw StoreError(.unreadableRecord, place: "document", value: row["object"])
        }
        return IssuedDocument(
            form: row["form"],
            object: ObjectReference(kind, row["object"]),
            issue: row["issue"],
            fileName: row["file_name"],
            folder: row["folder"],
            digest: row["digest"],
            templateDigest: row["template_digest"],
            actionID: row["action_id"],
            day: day
        )
    }
}

extension Transaction {
    /// Records an issued document whose bytes have been put into the files before.
    ///
    /// - Throws: `StoreError.alreadyExists` when that issue of the form exists.
    public func record(_ document: IssuedDocument) throws {
        try run(
            """
            INSERT INTO document (form, kind, object, issue, file_name, folder, digest, template_digest,
                action_id, day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                document.form, document.object.kind.rawValue, document.object.id, document.issue,
                document.fileName, document.folder, document.digest, document.templateDigest,
                document.actionID, document.day.iso,
            ],
            value: "\(document.form) \(document.object) \(document.issue)"
        )
    }
}
