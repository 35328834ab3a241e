extension Migrations {
    /// A refused nomination may be taken up anew: one line of a nominee for a form that is not refused.
    static let takenUp = """
        DROP INDEX nomination_of_person;
        DROP INDEX nomination_of_collective;
        CREATE UNIQUE INDEX nomination_of_person ON nomination (campaign, form, person)
        WHERE state <> 'not-awarded';
        CREATE UNIQUE INDEX nomination_of_collective ON nomination (campaign, form, collective)
        WHERE state <> 'not-awarded';
        """

    /// What stands beside the main path: cancellations, complaints, corrections, difficulties.
    static let cases = """
        CREATE TABLE cancellation (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state <> ''),
            campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
            decision TEXT NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
            decided_by TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            number TEXT,
            version INTEGER NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX cancellation_by_decision ON cancellation (decision, state);
        CREATE INDEX cancellation_by_campaign ON cancellation (campaign, unit);

        CREATE TABLE complaint (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state <> ''),
            campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
            received_on TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX complaint_by_campaign ON complaint (campaign, unit, state);

        CREATE TABLE correction (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state <> ''),
            campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
            decision TEXT NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
            number TEXT,
            version INTEGER NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX correction_by_decision ON correction (decision, state);
        CREATE INDEX correction_by_campaign ON correction (campaign, unit);

        CREATE TABLE difficulty (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state <> ''),
            year INTEGER NOT NULL,
            regulation TEXT NOT NULL REFERENCES pin (hash) DEFERRABLE INITIALLY DEFERRED,
            version INTEGER NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX difficulty_by_unit ON difficulty (unit, year);
        """
}
