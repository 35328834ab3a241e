extension Migrations {
    static let delegation = """
        -- Who acts in another's place, and by which paper; older events keep their seal.
        ALTER TABLE event ADD COLUMN on_behalf_of TEXT
            REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
        ALTER TABLE event ADD COLUMN delegation TEXT;

        CREATE TABLE delegation (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state <> ''),
            delegator TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            delegate TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            from_day TEXT NOT NULL,
            until_day TEXT NOT NULL CHECK (until_day >= from_day),
            ended_on TEXT,
            regulation TEXT NOT NULL REFERENCES pin (hash) DEFERRABLE INITIALLY DEFERRED,
            version INTEGER NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL,
            CONSTRAINT never_to_oneself CHECK (delegator <> delegate)
        ) STRICT;
        CREATE INDEX delegation_by_delegate ON delegation (delegate, id);
        """
}
