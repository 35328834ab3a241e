public import Awards
import GRDB
import Vietnamese

extension Reading {
    /// Everything a person may do or might have done, in order of time.
    public func assignments(of person: Person.ID) throws -> [Assignment] {
        try assignments("WHERE person = ?", [person.rawValue])
    }

    /// Who holds or held functions in a unit or council.
    public func assignments(in scope: String) throws -> [Assignment] {
        try assignments("WHERE scope = ?", [scope])
    }

    public func assignments() throws -> [Assignment] { try assignments("", []) }

    private func assignments(_ condition: String, _ arguments: [String]) throws -> [Assignment] {
        let order = "ORDER BY from_day, person, function, scope"
        return try rows("SELECT * FROM assignment \(condition) \(order)", .init(arguments)).map(assignment)
    }

    private func assignment(_ row: Row) throws -> Assignment {
        let until = row["until_day"] as String?
        guard let from = Day(iso: row["from_day"] as String),
            let signing = Assignment.SigningAuthority(rawValue: row["signing"]),
            until == nil || until.flatMap({ Day(iso: $0) }) != nil
        else { throw StoreError(.unreadableRecord, place: "assignment", value: row["person"]) }
        return Assignment(
            person: Person.ID(row["person"] as String),
            function: row["function"],
            scope: row["scope"],
            period: Period(from: from, until: until.flatMap { Day(iso: $0) }),
            signing: signing,
            basis: row["basis"]
        )
    }
}

extension Transaction {
    /// Records an assignment; the same person, function, scope and first day are the same assignment.
    @discardableResult
    public func record(_ assignment: Assignment) throws -> Recording {
        let key = [
            assignment.person.rawValue, assignment.function, assignment.scope, assignment.period.from.iso,
        ]
        let condition = "person = ? AND function = ? AND scope = ? AND from_day = ?"
        let facts: [String?] = [
            assignment.period.until?.iso, assignment.signing.rawValue, assignment.basis,
        ]
        let name = key.joined(separator: " ")
        guard
            let known = try row(
                "SELECT until_day, signing, basis FROM assignment WHERE \(condition)",
                .init(key)
            )
        else {
            try run(
                """
                INSERT INTO assignment (person, function, scope, from_day, until_day, signing, basis)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                .init(key.map(Optional.some) + facts),
                value: name
            )
            return .created
        }
        let before: [String?] = [known["until_day"], known["signing"], known["basis"]]
        guard before != facts else { return .unchanged }
        try run(
            "UPDATE assignment SET until_day = ?, signing = ?, basis = ? WHERE \(condition)",
            .init(facts + key.map(Optional.some)),
            value: name
        )
        return .changed
    }

    /// Removes an assignment that was recorded by mistake; one that ends gets a last day instead.
    ///
    /// - Returns: False when it is not there.
    @discardableResult
    public func remove(_ assignment: Assignment) throws -> Bool {
        try run(
            "DELETE FROM assignment WHERE person = ? AND function = ? AND scope = ? AND from_day = ?",
            [assignment.person.rawValue, assignment.function, assignment.scope, assignment.period.from.iso]
        ) == 1
    }
}
