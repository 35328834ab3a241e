public import Awards

extension Reading {
    public func council(_ id: Council.ID) throws -> Council? { try knownCouncils().byID[id] }

    /// All councils, in order of their ids.
    public func councils() throws -> [Council] { try knownCouncils().all }

    public func councils(of unit: Unit.ID) throws -> [Council] {
        try knownCouncils().all.filter { $0.unit == unit }
    }

    /// The councils on which a person sits or sat.
    public func councils(seating person: Person.ID) throws -> [Council] {
        try knownCouncils().byMember[person] ?? []
    }

    /// Read anew only when a council has changed.
    private func knownCouncils() throws -> KnownCouncils {
        try kept(.council) {
            KnownCouncils(try references(Council.self, table: "council", "ORDER BY id"))
        }
    }
}

/// All councils, to be asked by id and by member.
private struct KnownCouncils: Sendable {
    let all: [Council]
    let byID: [Council.ID: Council]
    let byMember: [Person.ID: [Council]]

    init(_ all: [Council]) {
        self.all = all
        byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        let seats = all.flatMap { council in
            Set(council.members.map(\.person)).map { (person: $0, council: council) }
        }
        byMember = Dictionary(grouping: seats, by: \.person).mapValues { $0.map(\.council) }
    }
}

extension Transaction {
    @discardableResult
    public func record(_ council: Council) throws -> Recording {
        try record(
            table: "council",
            id: council.id.rawValue,
            columns: [("unit", council.unit.rawValue)],
            body: CanonicalText.of(council)
        )
    }
}
