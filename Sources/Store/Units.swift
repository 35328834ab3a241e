public import Awards
import Vietnamese

extension Reading {
    public func unit(_ id: Unit.ID) throws -> Unit? {
        try references(Unit.self, table: "unit", "WHERE id = ?", [id.rawValue]).first
    }

    /// All units with all their versions, in order of their ids.
    public func units() throws -> [Unit] {
        try references(Unit.self, table: "unit", "ORDER BY id")
    }

    /// All units, to be asked by date; read anew only when a unit has changed.
    public func organisation() throws -> Organisation {
        try kept(.unit) { Organisation(try units()) }
    }

    /// Units that bear or bore a name containing the text; marks and capitals do not count.
    public func units(named text: String) throws -> [Unit] {
        try references(
            Unit.self,
            table: "unit",
            "WHERE folded LIKE ? ESCAPE '\\' ORDER BY id",
            [SearchPattern.containing(text)]
        )
    }
}

extension Transaction {
    @discardableResult
    public func record(_ unit: Unit) throws -> Recording {
        let names = unit.versions.flatMap { $0.name == $0.shortName ? [$0.name] : [$0.name, $0.shortName] }
        return try record(
            table: "unit",
            id: unit.id.rawValue,
            columns: [("folded", names.map(\.folded).joined(separator: "\n"))],
            body: CanonicalText.of(unit)
        )
    }
}
