extension Migrations {
    /// Who may come in: accounts, sessions in the browser, what was tried, and what came of it.
    ///
    /// No password and no token stands here, only what proves them.
    static let access = """
        CREATE TABLE account (
            person TEXT NOT NULL PRIMARY KEY REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            -- scrypt (RFC 7914): what it was made with, and what it made.
            salt TEXT NOT NULL CHECK (length(salt) >= 32),
            rounds INTEGER NOT NULL CHECK (rounds >= 2),
            block_size INTEGER NOT NULL CHECK (block_size >= 1),
            parallelism INTEGER NOT NULL CHECK (parallelism >= 1),
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            set_at TEXT NOT NULL,
            -- TOTP (RFC 6238): the shared secret, when a code of it was first given, the last step that was used.
            secret TEXT,
            confirmed_at TEXT,
            last_step INTEGER,
            CHECK (secret IS NOT NULL OR confirmed_at IS NULL)
        ) STRICT;

        CREATE TABLE web_session (
            -- SHA-256 of the token that the browser has.
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
            person TEXT NOT NULL REFERENCES account (person) DEFERRABLE INITIALLY DEFERRED,
            began INTEGER NOT NULL,
            seen INTEGER NOT NULL CHECK (seen >= began),
            ends INTEGER NOT NULL CHECK (ends > began)
        ) STRICT;
        CREATE INDEX web_session_by_person ON web_session (person);
        CREATE INDEX web_session_by_end ON web_session (ends);

        -- Sign-ins that failed, or have not yet succeeded, by the digest of the name or address.
        CREATE TABLE sign_in_attempt (
            kind TEXT NOT NULL CHECK (kind IN ('name', 'address')),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            failures INTEGER NOT NULL CHECK (failures >= 0),
            last INTEGER NOT NULL,
            PRIMARY KEY (kind, digest)
        ) STRICT;
        CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (last);

        -- The journal of accounts: one hash chain, apart from those of award objects.
        CREATE TABLE access_event (
            sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence >= 1),
            at TEXT NOT NULL,
            action TEXT NOT NULL CHECK (action <> ''),
            person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            by_person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            address TEXT NOT NULL,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE CHECK (hash <> '')
        ) STRICT;
        CREATE INDEX access_event_by_person ON access_event (person, sequence);
        CREATE TRIGGER access_event_follows_the_last BEFORE INSERT ON access_event
        WHEN NEW.sequence <> 1 + COALESCE((SELECT MAX(sequence) FROM access_event), 0)
            OR NEW.previous_hash <> COALESCE(
                (SELECT hash FROM access_event WHERE sequence = NEW.sequence - 1), '')
        BEGIN SELECT RAISE(ABORT, 'rule: an event follows the last one'); END;
        CREATE TRIGGER access_event_never_changes BEFORE UPDATE ON access_event
        BEGIN SELECT RAISE(ABORT, 'rule: an event never changes'); END;
        CREATE TRIGGER access_event_never_goes BEFORE DELETE ON access_event
        BEGIN SELECT RAISE(ABORT, 'rule: an event never goes'); END;
        """

    /// A password that the office made is replaced by its owner before anything else is done.
    static let firstPasswords = """
        ALTER TABLE account ADD COLUMN is_first INTEGER NOT NULL DEFAULT 0 CHECK (is_first IN (0, 1));
        """

    /// What scopes and the search ask by.
    static let scopes = """
        CREATE INDEX nomination_by_unit ON nomination (unit, id);
        CREATE INDEX nomination_by_folded ON nomination (folded, id) WHERE folded <> '';
        CREATE INDEX submission_by_unit ON submission (unit, id);
        CREATE INDEX session_by_unit ON session (unit, id);
        CREATE INDEX session_by_council ON session (council, id);
        CREATE INDEX decision_by_unit ON decision (unit, id);
        CREATE INDEX visit_by_holder ON visit (function, scope, kind, object);
        """
}
