public import Awards
import GRDB

extension Reading {
    /// The merits of a person or unit, by year, kind and code.
    public func merits(of subject: String) throws -> [MeritRecord] {
        try rows(
            "SELECT body FROM merit WHERE subject = ? ORDER BY year, kind, code, achievement, number",
            [subject]
        ).map { try CanonicalText.read(MeritRecord.self, from: $0["body"], table: "merit", key: subject) }
    }

    /// The merits of many; who has none is not in the answer.
    public func merits(of subjects: Set<String>) throws -> [String: [MeritRecord]] {
        var found: [String: [MeritRecord]] = [:]
        for subject in subjects {
            let merits = try merits(of: subject)
            if !merits.isEmpty { found[subject] = merits }
        }
        return found
    }
}

extension Transaction {
    /// Records a merit; the same subject, year, kind, code, achievement and number are the same merit.
    ///
    /// A merit that was recorded without a number receives it, rather than being there twice.
    ///
    /// - Throws: `StoreError.unknownReference` when the subject is neither a person nor a unit.
    @discardableResult
    public func record(_ merit: MeritRecord) throws -> Recording {
        try requireSubject(merit.subject, of: "merit")
        let body = try CanonicalText.of(merit)
        let number = merit.number ?? ""
        guard let known = try known(merit, number: number) ?? known(merit, number: "") else {
            try run(
                """
                INSERT INTO merit (body, number, subject, year, kind, code, achievement)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                .init([body.databaseValue, number.databaseValue] + key(merit)),
                value: merit.subject
            )
            return .created
        }
        guard known["body"] != body else { return .unchanged }
        try run(
            "UPDATE merit SET body = ?, number = ? WHERE \(Self.meritCondition) AND number = ?",
            .init(
                [body.databaseValue, number.databaseValue] + key(merit) + [known["number"] as DatabaseValue]
            ),
            value: merit.subject
        )
        return .changed
    }

    private static let meritCondition =
        "subject = ? AND year = ? AND kind = ? AND code = ? AND achievement = ?"

    private func key(_ merit: MeritRecord) -> [DatabaseValue] {
        [
            merit.subject.databaseValue, merit.year.databaseValue, merit.kind.rawValue.databaseValue,
            merit.code.databaseValue, (merit.achievement ?? "").databaseValue,
        ]
    }

    private func known(_ merit: MeritRecord, number: String) throws -> Row? {
        try row(
            "SELECT body, number FROM merit WHERE \(Self.meritCondition) AND number = ?",
            .init(key(merit) + [number.databaseValue])
        )
    }

    /// Removes a merit that was recorded by mistake; false when it is not there.
    @discardableResult
    public func remove(_ merit: MeritRecord) throws -> Bool {
        try run(
            "DELETE FROM merit WHERE \(Self.meritCondition) AND number = ?",
            .init(key(merit) + [(merit.number ?? "").databaseValue])
        ) == 1
    }

    func requireSubject(_ subject: String, of table: String) throws {
        for subjects in ["person", "unit"] {
            if try row("SELECT id FROM \(subjects) WHERE id = ?", [subject]) != nil { return }
        }
        throw StoreError(
            .unknownReference,
            place: "\(table).subject",
            value: subject,
            expected: "person or unit"
        )
    }
}
