public import Awards
import GRDB

extension Reading {
    /// The delegations that were not ended and lend something to a person at some time, by their ids.
    public func delegations(to person: Person.ID) throws -> [Delegation] {
        try rows(
            """
            SELECT id, version, body FROM delegation
            WHERE delegate = ? AND ended_on IS NULL ORDER BY id
            """,
            [person.rawValue]
        ).map { try stored(Delegation.self, $0).value }
    }
}
