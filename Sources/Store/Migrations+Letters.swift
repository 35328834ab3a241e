extension Migrations {
    static let letters = """
        -- What a step sends: drafted, signed, numbered, sent; some are answered.
        CREATE TABLE letter (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state <> ''),
            campaign TEXT REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
            roll_up TEXT REFERENCES roll_up (id) DEFERRABLE INITIALLY DEFERRED,
            purpose TEXT NOT NULL CHECK (purpose <> ''),
            sent_on TEXT,
            version INTEGER NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL,
            CHECK ((campaign IS NULL) <> (roll_up IS NULL))
        ) STRICT;
        CREATE INDEX letter_by_campaign ON letter (campaign, purpose, unit);
        CREATE INDEX letter_by_roll_up ON letter (roll_up);
        """
}
