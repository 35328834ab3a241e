public import Awards

extension Reading {
    public func council(_ id: Council.ID) throws -> Council? {
        try references(Council.self, table: "council", "WHERE id = ?", [id.rawValue]).first
    }

    public func councils() throws -> [Council] {
        try references(Council.self, table: "council", "ORDER BY id")
    }

    public func councils(of unit: Unit.ID) throws -> [Council] {
        try references(Council.self, table: "council", "WHERE unit = ? ORDER BY id", [unit.rawValue])
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
