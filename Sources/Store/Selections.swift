public import Awards
import GRDB

extension Reading {
    /// The ids that were chosen in lists of a kind since somebody signed in, in their order.
    public func chosen(_ kind: ObjectKind, in session: String) throws -> [String] {
        try rows(
            "SELECT object FROM selection WHERE session = ? AND kind = ? ORDER BY object",
            [session, kind.rawValue]
        ).map { $0["object"] }
    }
}

extension Transaction {
    /// Adds to what is chosen; what was chosen before stays so once.
    public func choose(_ ids: some Sequence<String>, of kind: ObjectKind, in session: String) throws {
        for id in ids {
            try run(
                "INSERT OR IGNORE INTO selection (session, kind, object) VALUES (?, ?, ?)",
                [session, kind.rawValue, id],
                value: id
            )
        }
    }

    /// Takes off what is chosen; nil takes off everything of the kind.
    public func takeOff(_ ids: Set<String>?, of kind: ObjectKind, in session: String) throws {
        guard let ids else {
            try run("DELETE FROM selection WHERE session = ? AND kind = ?", [session, kind.rawValue])
            return
        }
        for id in ids.sorted() {
            try run(
                "DELETE FROM selection WHERE session = ? AND kind = ? AND object = ?",
                [session, kind.rawValue, id]
            )
        }
    }
}
