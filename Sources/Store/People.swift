public import Awards
import GRDB
import Vietnamese

extension Reading {
    public func person(_ id: Person.ID) throws -> Person? {
        try references(Person.self, table: "person", "WHERE id = ?", [id.rawValue]).first
    }

    /// Everybody, in order of their ids.
    public func people() throws -> [Person] {
        try references(Person.self, table: "person", "ORDER BY id")
    }

    /// The people with these ids; an unknown id is left out.
    public func people(_ ids: Set<Person.ID>) throws -> [Person.ID: Person] {
        var found: [Person.ID: Person] = [:]
        for id in ids { found[id] = try person(id) }
        return found
    }

    /// All who bear exactly this name, marks included; namesakes are many.
    public func people(named name: String) throws -> [Person] {
        try people(folded: name).filter { $0.name.nfc == name.nfc }
    }

    /// All whose name reads the same without marks and capitals: candidates, not an answer.
    public func people(folded name: String) throws -> [Person] {
        try references(Person.self, table: "person", "WHERE folded = ? ORDER BY id", [name.folded])
    }

    /// People whose name contains the text, marks and capitals apart, in order of their ids.
    public func people(containing text: String, limit: Int) throws -> [Person] {
        try references(
            Person.self,
            table: "person",
            "WHERE folded LIKE ? ESCAPE '\\' ORDER BY folded, id LIMIT \(max(0, limit))",
            [SearchPattern.containing(text)]
        )
    }
}

extension Transaction {
    @discardableResult
    public func record(_ person: Person) throws -> Recording {
        try record(
            table: "person",
            id: person.id.rawValue,
            columns: [("folded", person.name.folded)],
            body: CanonicalText.of(person)
        )
    }
}
