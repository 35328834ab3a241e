extension Migrations {
    /// Numbers that stood only in the body of a record, to be found by.
    static let search = """
        ALTER TABLE submission ADD COLUMN number TEXT;
        ALTER TABLE letter ADD COLUMN number TEXT;
        ALTER TABLE decision ADD COLUMN outside_number TEXT;
        UPDATE submission SET number = json_extract(body, '$.number');
        UPDATE letter SET number = json_extract(body, '$.number');
        UPDATE decision SET outside_number = json_extract(body, '$.outside.number');
        CREATE INDEX submission_by_number ON submission (number, id) WHERE number IS NOT NULL;
        CREATE INDEX letter_by_number ON letter (number, id) WHERE number IS NOT NULL;
        CREATE INDEX decision_by_number ON decision (number, id) WHERE number IS NOT NULL;
        CREATE INDEX decision_by_outside_number ON decision (outside_number, id)
        WHERE outside_number IS NOT NULL;
        """

    static let actsOfPeople = """
        -- What somebody had a hand in, and when.
        CREATE INDEX event_by_actor ON event (actor, at, kind, object);
        """
}
