extension Migrations {
    /// What keeps lists, work and search quick in a store of many years.
    static let crowd = """
        -- What waits with somebody: all that ever lay with him is far more.
        CREATE INDEX visit_waiting ON visit (function, scope, kind, object) WHERE left_at IS NULL;
        -- What stands in one state, in order of ids; and how many stand where.
        CREATE INDEX nomination_by_state ON nomination (state, id);
        -- The names as printed: many times fewer than nominations.
        ALTER TABLE nomination ADD COLUMN printed TEXT;
        UPDATE nomination SET printed = json_extract(body, '$.frozen.name');
        CREATE INDEX nomination_by_printed ON nomination (printed, folded, id) WHERE printed IS NOT NULL;
        DROP INDEX nomination_by_folded;
        """
}
