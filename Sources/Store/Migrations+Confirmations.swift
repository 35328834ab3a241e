extension Migrations {
    /// What the agency has confirmed of its regulations: who, when, by which instrument; nothing of it ever changes.
    static let confirmations = """
        CREATE TABLE law_confirmation (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            regulation TEXT NOT NULL CHECK (regulation <> ''),
            place TEXT NOT NULL CHECK (place <> ''),
            was TEXT NOT NULL,
            given TEXT NOT NULL,
            basis TEXT NOT NULL,
            confirmed_by TEXT NOT NULL,
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            at TEXT NOT NULL,
            withdrawal INTEGER NOT NULL CHECK (withdrawal IN (0, 1))
        ) STRICT;
        CREATE TRIGGER law_confirmation_never_changes BEFORE UPDATE ON law_confirmation
        BEGIN SELECT RAISE(ABORT, 'rule: a confirmation never changes'); END;
        CREATE TRIGGER law_confirmation_never_goes BEFORE DELETE ON law_confirmation
        BEGIN SELECT RAISE(ABORT, 'rule: a confirmation never goes'); END;
        """
}
