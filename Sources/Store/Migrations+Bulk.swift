extension Migrations {
    static let bulkRuns = """
        -- What came of actions on many things, for whoever did them; forgotten after their day.
        CREATE TABLE bulk_run (
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            key TEXT NOT NULL CHECK (key <> ''),
            at TEXT NOT NULL,
            ends INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (person, key)
        ) STRICT;
        CREATE INDEX bulk_run_by_end ON bulk_run (ends);
        """

    static let selections = """
        -- What somebody has ticked in lists to do one thing to all of it: while he is signed in.
        CREATE TABLE selection (
            session TEXT NOT NULL REFERENCES web_session (digest) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind <> ''),
            object TEXT NOT NULL CHECK (object <> ''),
            PRIMARY KEY (session, kind, object)
        ) STRICT;
        """

    static let undos = """
        -- What may still be undone for some seconds: the records as they were before, by the key of the act.
        CREATE TABLE undo (
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            key TEXT NOT NULL CHECK (key <> ''),
            ends INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (person, key)
        ) STRICT;
        CREATE INDEX undo_by_end ON undo (ends);
        """
}
