extension Migrations {
    static let bulkRuns = """
        -- What came of actions on many things, for whoever did them; forgotten after their day.
        CREATE TABLE bulk_run (
            person TEXT NOT NULL REFERENCES account (person) DEFERRABLE INITIALLY DEFERRED,
            key TEXT NOT NULL CHECK (key <> ''),
            at TEXT NOT NULL,
            ends INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (person, key)
        ) STRICT;
        CREATE INDEX bulk_run_by_end ON bulk_run (ends);
        """
}
