extension Migrations {
    static let clock = """
        -- The versions of the working calendar by which last days were counted.
        CREATE TABLE calendar_version (
            hash TEXT NOT NULL PRIMARY KEY CHECK (hash <> ''),
            text TEXT NOT NULL
        ) STRICT;

        -- Flat. One stay of a thing in one state; a thing has at most one that has not ended.
        CREATE TABLE visit (
            kind TEXT NOT NULL CHECK (kind <> ''),
            object TEXT NOT NULL CHECK (object <> ''),
            number INTEGER NOT NULL CHECK (number >= 1),
            state TEXT NOT NULL CHECK (state <> ''),
            revision INTEGER NOT NULL,
            role TEXT,
            function TEXT,
            scope TEXT,
            entered TEXT NOT NULL,
            left_at TEXT CHECK (left_at >= entered),
            clock TEXT NOT NULL,
            budget INTEGER,
            used INTEGER NOT NULL,
            last_day TEXT,
            zone TEXT NOT NULL,
            rule TEXT NOT NULL,
            calendar TEXT REFERENCES calendar_version (hash) DEFERRABLE INITIALLY DEFERRED,
            ladder INTEGER NOT NULL CHECK (ladder >= 1),
            ladder_since TEXT NOT NULL,
            PRIMARY KEY (kind, object, number)
        ) STRICT;
        CREATE UNIQUE INDEX visit_open ON visit (kind, object) WHERE left_at IS NULL;
        CREATE INDEX visit_due ON visit (last_day, kind, object) WHERE left_at IS NULL;
        CREATE TRIGGER visit_never_goes BEFORE DELETE ON visit
        BEGIN SELECT RAISE(ABORT, 'rule: a stay never goes'); END;

        CREATE TABLE extension (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind <> ''),
            object TEXT NOT NULL CHECK (object <> ''),
            visit INTEGER NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            reason TEXT NOT NULL CHECK (reason <> ''),
            before TEXT,
            after TEXT NOT NULL
        ) STRICT;
        CREATE INDEX extension_by_object ON extension (kind, object);
        CREATE TRIGGER extension_never_changes BEFORE UPDATE ON extension
        BEGIN SELECT RAISE(ABORT, 'rule: an extension never changes'); END;

        -- What the clock has reminded of: each rung of each ladder of each stay once.
        CREATE TABLE reminder (
            kind TEXT NOT NULL CHECK (kind <> ''),
            object TEXT NOT NULL CHECK (object <> ''),
            visit INTEGER NOT NULL,
            ladder INTEGER NOT NULL,
            rung INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            day TEXT NOT NULL,
            at TEXT NOT NULL,
            -- 1 for a rung whose day passed while the clock stood still: a later one was sent instead.
            skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
            PRIMARY KEY (kind, object, visit, ladder, rung)
        ) STRICT;

        CREATE TABLE lease (
            name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
            holder TEXT NOT NULL CHECK (holder <> ''),
            until INTEGER NOT NULL
        ) STRICT;

        -- Notices for people; each stays with what became of it.
        CREATE TABLE mail (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            notice TEXT NOT NULL CHECK (notice <> ''),
            kind TEXT NOT NULL CHECK (kind <> ''),
            object TEXT NOT NULL CHECK (object <> ''),
            payload TEXT NOT NULL,
            queued TEXT NOT NULL,
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            next_try TEXT NOT NULL,
            failure TEXT,
            sent TEXT,
            message TEXT
        ) STRICT;
        CREATE INDEX mail_waiting ON mail (next_try, id) WHERE sent IS NULL;
        CREATE INDEX mail_by_person ON mail (person, sent);
        """
}
