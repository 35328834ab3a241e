extension Migrations {
    static let heads = """
        -- One head over all chains at a moment; each names the one before it.
        CREATE TABLE journal_head (
            sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence >= 1),
            at TEXT NOT NULL,
            chains INTEGER NOT NULL,
            events INTEGER NOT NULL,
            documents INTEGER NOT NULL,
            numbers INTEGER NOT NULL,
            root TEXT NOT NULL CHECK (root <> ''),
            lists TEXT NOT NULL CHECK (lists <> ''),
            previous TEXT NOT NULL,
            head TEXT NOT NULL UNIQUE CHECK (head <> '')
        ) STRICT;
        CREATE TRIGGER journal_head_never_changes BEFORE UPDATE ON journal_head
        BEGIN SELECT RAISE(ABORT, 'rule: a head of the journal never changes'); END;
        CREATE TRIGGER journal_head_never_goes BEFORE DELETE ON journal_head
        BEGIN SELECT RAISE(ABORT, 'rule: a head of the journal never goes'); END;

        -- Numbers of a series that were never given, and why.
        CREATE TABLE register_gap (
            series TEXT NOT NULL CHECK (series <> ''),
            unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            reason TEXT NOT NULL CHECK (reason <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            at TEXT NOT NULL,
            PRIMARY KEY (series, unit, year, number)
        ) STRICT;
        CREATE TRIGGER register_gap_never_changes BEFORE UPDATE ON register_gap
        BEGIN SELECT RAISE(ABORT, 'rule: an explained gap never changes'); END;
        CREATE TRIGGER register_gap_never_goes BEFORE DELETE ON register_gap
        BEGIN SELECT RAISE(ABORT, 'rule: an explained gap never goes'); END;
        CREATE TRIGGER register_gap_is_one BEFORE INSERT ON register_gap
        WHEN EXISTS (SELECT 1 FROM register_entry WHERE series = NEW.series AND unit = NEW.unit
            AND year = NEW.year AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'rule: a number that was given is no gap'); END;
        CREATE TRIGGER register_entry_fills_no_gap BEFORE INSERT ON register_entry
        WHEN EXISTS (SELECT 1 FROM register_gap WHERE series = NEW.series AND unit = NEW.unit
            AND year = NEW.year AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'rule: an explained gap is never filled'); END;
        """
}
