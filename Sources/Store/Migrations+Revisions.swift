extension Migrations {
    static let revisions = """
        -- The contents of a thing as they came back to be edited, by the event that sent it back.
        CREATE TABLE revision (
            kind TEXT NOT NULL CHECK (kind <> ''),
            object TEXT NOT NULL CHECK (object <> ''),
            sequence INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (kind, object, sequence),
            FOREIGN KEY (kind, object, sequence) REFERENCES event (kind, object, sequence)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision
        BEGIN SELECT RAISE(ABORT, 'rule: a kept revision never changes'); END;
        CREATE TRIGGER revision_never_goes BEFORE DELETE ON revision
        BEGIN SELECT RAISE(ABORT, 'rule: a kept revision never goes'); END;
        """
}
