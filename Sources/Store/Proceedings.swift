public import Awards
import GRDB
import Vietnamese

extension Reading {
    /// What is or was pending against a person or unit, in order of time; empty when nothing was recorded.
    public func proceedings(of subject: String) throws -> [Proceeding] {
        try rows("SELECT * FROM proceeding WHERE subject = ? ORDER BY from_day, kind, paper", [subject])
            .map(proceeding)
    }

    private func proceeding(_ row: Row) throws -> Proceeding {
        let until = row["until_day"] as String?
        guard let kind = Proceeding.Kind(rawValue: row["kind"]),
            let from = Day(iso: row["from_day"] as String),
            until == nil || until.flatMap({ Day(iso: $0) }) != nil
        else { throw StoreError(.unreadableRecord, place: "proceeding", value: row["subject"]) }
        return Proceeding(kind: kind, from: from, until: until.flatMap { Day(iso: $0) }, paper: row["paper"])
    }
}

extension Transaction {
    /// Records what is pending against a subject; the same kind, first day and paper are the same proceeding.
    ///
    /// - Throws: `StoreError.unknownReference` when the subject is neither a person nor a unit.
    @discardableResult
    public func record(_ proceeding: Proceeding, against subject: String) throws -> Recording {
        try requireSubject(subject, of: "proceeding")
        let key = [subject, proceeding.kind.rawValue, proceeding.from.iso, proceeding.paper]
        let condition = "subject = ? AND kind = ? AND from_day = ? AND paper = ?"
        let until = proceeding.until?.iso
        guard let known = try row("SELECT until_day FROM proceeding WHERE \(condition)", .init(key)) else {
            try run(
                "INSERT INTO proceeding (until_day, subject, kind, from_day, paper) VALUES (?, ?, ?, ?, ?)",
                .init([until] + key.map(Optional.some)),
                value: subject
            )
            return .created
        }
        guard known["until_day"] as String? != until else { return .unchanged }
        try run(
            "UPDATE proceeding SET until_day = ? WHERE \(condition)",
            .init([until] + key.map(Optional.some)),
            value: subject
        )
        return .changed
    }
}
