extension Migrations {
    /// A session may deal with several award forms, and what it votes on and counts are rounds of their own.
    static let ballotRounds = """
        ALTER TABLE session RENAME COLUMN form TO forms;

        CREATE TABLE ballot_round (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state <> ''),
            campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
            form TEXT NOT NULL CHECK (form <> ''),
            session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
            version INTEGER NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX ballot_round_by_session ON ballot_round (session, id);
        """
}
