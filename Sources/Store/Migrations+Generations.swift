extension Migrations {
    /// How often the tables that every action asks have changed.
    ///
    /// What was made of them earlier is good as long as the number stands. It is raised by triggers, so that
    /// whoever writes the tables raises it in the same transaction.
    static let generations = """
        CREATE TABLE generation (
            name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
            number INTEGER NOT NULL CHECK (number >= 1)
        ) STRICT;
        INSERT INTO generation (name, number) VALUES ('unit', 1), ('council', 1);
        CREATE TRIGGER unit_comes AFTER INSERT ON unit
        BEGIN UPDATE generation SET number = number + 1 WHERE name = 'unit'; END;
        CREATE TRIGGER unit_changes AFTER UPDATE ON unit
        BEGIN UPDATE generation SET number = number + 1 WHERE name = 'unit'; END;
        CREATE TRIGGER unit_goes AFTER DELETE ON unit
        BEGIN UPDATE generation SET number = number + 1 WHERE name = 'unit'; END;
        CREATE TRIGGER council_comes AFTER INSERT ON council
        BEGIN UPDATE generation SET number = number + 1 WHERE name = 'council'; END;
        CREATE TRIGGER council_changes AFTER UPDATE ON council
        BEGIN UPDATE generation SET number = number + 1 WHERE name = 'council'; END;
        CREATE TRIGGER council_goes AFTER DELETE ON council
        BEGIN UPDATE generation SET number = number + 1 WHERE name = 'council'; END;

        -- Asked by every action on a nomination: what else the nominee stands for in the campaign, and whether
        -- an envelope has lines that are still under way.
        CREATE INDEX nomination_of_nominee ON nomination (campaign, nominee, state);
        CREATE INDEX nomination_under_way ON nomination (submission, state);
        DROP INDEX nomination_by_submission;
        """
}
