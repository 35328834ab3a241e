extension Migrations {
    static let agenda = """
        -- Which lines stand on which sessions, as the sessions' bodies say: what a member of a council may see.
        CREATE TABLE agenda (
            session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
            nomination TEXT NOT NULL,
            PRIMARY KEY (session, nomination)
        ) STRICT;
        CREATE INDEX agenda_by_nomination ON agenda (nomination, session);
        INSERT OR IGNORE INTO agenda
            SELECT session.id, line.value FROM session, json_each(session.body, '$.agenda') AS line;
        CREATE TRIGGER agenda_of_session AFTER INSERT ON session BEGIN
            INSERT OR IGNORE INTO agenda SELECT NEW.id, value FROM json_each(NEW.body, '$.agenda');
        END;
        CREATE TRIGGER agenda_changed AFTER UPDATE OF body ON session BEGIN
            DELETE FROM agenda WHERE session = NEW.id;
            INSERT OR IGNORE INTO agenda SELECT NEW.id, value FROM json_each(NEW.body, '$.agenda');
        END;
        """
}
