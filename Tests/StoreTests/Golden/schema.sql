CREATE INDEX access_event_by_person ON access_event (person, sequence);

CREATE INDEX agenda_by_nomination ON agenda (nomination, session);

CREATE INDEX assignment_by_scope ON assignment (scope, function);

CREATE INDEX ballot_round_by_session ON ballot_round (session, id);

CREATE INDEX bulk_run_by_end ON bulk_run (ends);

CREATE INDEX cancellation_by_campaign ON cancellation (campaign, unit);

CREATE INDEX cancellation_by_decision ON cancellation (decision, state);

CREATE INDEX complaint_by_campaign ON complaint (campaign, unit, state);

CREATE INDEX correction_by_campaign ON correction (campaign, unit);

CREATE INDEX correction_by_decision ON correction (decision, state);

CREATE INDEX council_by_unit ON council (unit, id);

CREATE INDEX decision_by_campaign ON decision (campaign, unit, form);

CREATE INDEX decision_by_number ON decision (number, id) WHERE number IS NOT NULL;

CREATE INDEX decision_by_outside_number ON decision (outside_number, id)
WHERE outside_number IS NOT NULL;

CREATE INDEX decision_by_unit ON decision (unit, id);

CREATE INDEX delegation_by_delegate ON delegation (delegate, id);

CREATE INDEX difficulty_by_unit ON difficulty (unit, year);

CREATE INDEX document_by_action ON document (action_id);

CREATE INDEX document_by_digest ON document (digest);

CREATE INDEX document_by_object ON document (kind, object);

CREATE INDEX event_by_action ON event (action_id);

CREATE INDEX event_by_actor ON event (actor, at, kind, object);

CREATE INDEX extension_by_object ON extension (kind, object);

CREATE INDEX idempotency_by_time ON idempotency (at);

CREATE INDEX letter_by_campaign ON letter (campaign, purpose, unit);

CREATE INDEX letter_by_number ON letter (number, id) WHERE number IS NOT NULL;

CREATE INDEX letter_by_roll_up ON letter (roll_up);

CREATE INDEX mail_by_person ON mail (person, sent);

CREATE INDEX mail_waiting ON mail (next_try, id) WHERE sent IS NULL;

CREATE UNIQUE INDEX movement_report_of_year ON movement_report (year, unit);

CREATE INDEX nomination_by_decision ON nomination (decision);

CREATE INDEX nomination_by_list ON nomination (campaign, unit, form, state);

CREATE INDEX nomination_by_nominee ON nomination (nominee);

CREATE INDEX nomination_by_printed ON nomination (printed, folded, id) WHERE printed IS NOT NULL;

CREATE INDEX nomination_by_session ON nomination (session);

CREATE INDEX nomination_by_state ON nomination (state, id);

CREATE INDEX nomination_by_unit ON nomination (unit, id);

CREATE UNIQUE INDEX nomination_of_collective ON nomination (campaign, form, collective)
WHERE state <> 'not-awarded';

CREATE INDEX nomination_of_nominee ON nomination (campaign, nominee, state);

CREATE UNIQUE INDEX nomination_of_person ON nomination (campaign, form, person)
WHERE state <> 'not-awarded';

CREATE INDEX nomination_under_way ON nomination (submission, state);

CREATE INDEX outbox_by_object ON outbox (kind, object);

CREATE INDEX person_by_name ON person (folded, id);

CREATE INDEX register_entry_by_object ON register_entry (kind, object);

CREATE INDEX session_by_campaign ON session (campaign, unit, forms);

CREATE INDEX session_by_council ON session (council, id);

CREATE INDEX session_by_unit ON session (unit, id);

CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (last);

CREATE INDEX submission_by_campaign ON submission (campaign, unit, form);

CREATE INDEX submission_by_number ON submission (number, id) WHERE number IS NOT NULL;

CREATE INDEX submission_by_unit ON submission (unit, id);

CREATE INDEX undo_by_end ON undo (ends);

CREATE INDEX visit_by_holder ON visit (function, scope, kind, object);

CREATE INDEX visit_due ON visit (last_day, kind, object) WHERE left_at IS NULL;

CREATE UNIQUE INDEX visit_open ON visit (kind, object) WHERE left_at IS NULL;

CREATE INDEX visit_waiting ON visit (function, scope, kind, object) WHERE left_at IS NULL;

CREATE INDEX web_session_by_end ON web_session (ends);

CREATE INDEX web_session_by_person ON web_session (person);

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
    last_step INTEGER, is_first INTEGER NOT NULL DEFAULT 0 CHECK (is_first IN (0, 1)), keys INTEGER NOT NULL DEFAULT 1 CHECK (keys IN (0, 1)),
    CHECK (secret IS NOT NULL OR confirmed_at IS NULL)
) STRICT;

CREATE TABLE agenda (
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    nomination TEXT NOT NULL,
    PRIMARY KEY (session, nomination)
) STRICT;

CREATE TABLE assignment (
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    function TEXT NOT NULL CHECK (function <> ''),
    scope TEXT NOT NULL CHECK (scope <> ''),
    from_day TEXT NOT NULL,
    until_day TEXT CHECK (until_day >= from_day),
    signing TEXT NOT NULL,
    basis TEXT,
    PRIMARY KEY (person, function, scope, from_day)
) STRICT;

CREATE TABLE ballot_round (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    form TEXT NOT NULL CHECK (form <> ''),
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE bulk_run (
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL CHECK (key <> ''),
    at TEXT NOT NULL,
    ends INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (person, key)
) STRICT;

CREATE TABLE calendar_version (
    hash TEXT NOT NULL PRIMARY KEY CHECK (hash <> ''),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE campaign (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    regulation TEXT NOT NULL REFERENCES pin (hash) DEFERRABLE INITIALLY DEFERRED,
    opens TEXT NOT NULL,
    closes TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

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

CREATE TABLE complaint (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    received_on TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

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

CREATE TABLE council (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    form TEXT NOT NULL CHECK (form <> ''),
    session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    number TEXT,
    signed_on TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
, outside_number TEXT) STRICT;

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

CREATE TABLE difficulty (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    year INTEGER NOT NULL,
    regulation TEXT NOT NULL REFERENCES pin (hash) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE document (
    form TEXT NOT NULL CHECK (form <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    object TEXT NOT NULL CHECK (object <> ''),
    issue INTEGER NOT NULL CHECK (issue >= 1),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    folder TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (digest <> ''),
    template_digest TEXT NOT NULL,
    action_id TEXT NOT NULL CHECK (action_id <> ''),
    day TEXT NOT NULL,
    PRIMARY KEY (form, kind, object, issue)
) STRICT;

CREATE TABLE event (
    kind TEXT NOT NULL CHECK (kind <> ''),
    object TEXT NOT NULL CHECK (object <> ''),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at TEXT NOT NULL,
    actor TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    action_id TEXT NOT NULL CHECK (action_id <> ''),
    label TEXT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    reason TEXT,
    text TEXT NOT NULL,
    content_hash TEXT NOT NULL CHECK (content_hash <> ''),
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE CHECK (hash <> ''), on_behalf_of TEXT
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, delegation TEXT,
    PRIMARY KEY (kind, object, sequence)
) STRICT;

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

CREATE TABLE generation (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;

CREATE TABLE idempotency (
    actor TEXT NOT NULL,
    key TEXT NOT NULL CHECK (key <> ''),
    answer BLOB NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (actor, key)
) STRICT;

CREATE TABLE import_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    -- Whoever imports the first units is not yet a person of the store.
    actor TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    file_name TEXT NOT NULL,
    digest TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL
) STRICT;

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

CREATE TABLE law_confirmation (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    regulation TEXT NOT NULL CHECK (regulation <> ''),
    place TEXT NOT NULL CHECK (place <> ''),
    was TEXT NOT NULL,
    given TEXT NOT NULL,
    basis TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    withdrawal INTEGER NOT NULL CHECK (withdrawal IN (0, 1))
) STRICT;

CREATE TABLE lease (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    holder TEXT NOT NULL CHECK (holder <> ''),
    until INTEGER NOT NULL
) STRICT;

CREATE TABLE letter (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    campaign TEXT REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    roll_up TEXT REFERENCES roll_up (id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    sent_on TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL, number TEXT,
    CHECK ((campaign IS NULL) <> (roll_up IS NULL))
) STRICT;

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

CREATE TABLE merit (
    subject TEXT NOT NULL CHECK (subject <> ''),
    year INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    code TEXT NOT NULL CHECK (code <> ''),
    achievement TEXT NOT NULL,
    number TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (subject, year, kind, code, achievement, number)
) STRICT;

CREATE TABLE movement_report (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    year INTEGER NOT NULL,
    regulation TEXT NOT NULL REFERENCES pin (hash) DEFERRABLE INITIALLY DEFERRED,
    due TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE nomination (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    form TEXT NOT NULL CHECK (form <> ''),
    nominee TEXT NOT NULL,
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    collective TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    folded TEXT NOT NULL,
    submission TEXT REFERENCES submission (id) DEFERRABLE INITIALLY DEFERRED,
    session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    decision TEXT REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL, printed TEXT,
    CONSTRAINT one_nominee CHECK ((person IS NULL) <> (collective IS NULL)),
    CONSTRAINT nominee_is_it CHECK (nominee = COALESCE(person, collective))
) STRICT;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    work TEXT NOT NULL CHECK (work <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    object TEXT NOT NULL CHECK (object <> ''),
    payload TEXT NOT NULL,
    action_id TEXT NOT NULL CHECK (action_id <> ''),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    failure TEXT
) STRICT;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    folded TEXT NOT NULL CHECK (folded <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE pin (
    hash TEXT NOT NULL PRIMARY KEY CHECK (hash <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE proceeding (
    subject TEXT NOT NULL CHECK (subject <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    from_day TEXT NOT NULL,
    paper TEXT NOT NULL,
    until_day TEXT CHECK (until_day >= from_day),
    PRIMARY KEY (subject, kind, from_day, paper)
) STRICT;

CREATE TABLE register_entry (
    series TEXT NOT NULL CHECK (series <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    text TEXT NOT NULL CHECK (text <> ''),
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    object TEXT NOT NULL CHECK (object <> ''),
    void TEXT CHECK (void <> ''),
    PRIMARY KEY (series, unit, year, number),
    UNIQUE (series, unit, year, text)
) STRICT;

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

CREATE TABLE revision (
    kind TEXT NOT NULL CHECK (kind <> ''),
    object TEXT NOT NULL CHECK (object <> ''),
    sequence INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, object, sequence),
    FOREIGN KEY (kind, object, sequence) REFERENCES event (kind, object, sequence)
        DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE roll_up (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    first_year INTEGER NOT NULL,
    last_year INTEGER NOT NULL CHECK (last_year >= first_year),
    regulation TEXT NOT NULL REFERENCES pin (hash) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE selection (
    session TEXT NOT NULL REFERENCES web_session (digest) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind <> ''),
    object TEXT NOT NULL CHECK (object <> ''),
    PRIMARY KEY (session, kind, object)
) STRICT;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    forms TEXT NOT NULL CHECK (forms <> ''),
    council TEXT NOT NULL REFERENCES council (id) DEFERRABLE INITIALLY DEFERRED,
    planned_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    value TEXT NOT NULL
) STRICT;

CREATE TABLE sign_in_attempt (
    kind TEXT NOT NULL CHECK (kind IN ('name', 'address')),
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    failures INTEGER NOT NULL CHECK (failures >= 0),
    last INTEGER NOT NULL,
    PRIMARY KEY (kind, digest)
) STRICT;

CREATE TABLE submission (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state <> ''),
    campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    form TEXT NOT NULL CHECK (form <> ''),
    session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
, number TEXT) STRICT;

CREATE TABLE undo (
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL CHECK (key <> ''),
    ends INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (person, key)
) STRICT;

CREATE TABLE unit (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    folded TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL
) STRICT;

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

CREATE TABLE web_session (
    -- SHA-256 of the token that the browser has.
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
    person TEXT NOT NULL REFERENCES account (person) DEFERRABLE INITIALLY DEFERRED,
    began INTEGER NOT NULL,
    seen INTEGER NOT NULL CHECK (seen >= began),
    ends INTEGER NOT NULL CHECK (ends > began)
) STRICT;

CREATE TRIGGER access_event_follows_the_last BEFORE INSERT ON access_event
WHEN NEW.sequence <> 1 + COALESCE((SELECT MAX(sequence) FROM access_event), 0)
    OR NEW.previous_hash <> COALESCE(
        (SELECT hash FROM access_event WHERE sequence = NEW.sequence - 1), '')
BEGIN SELECT RAISE(ABORT, 'rule: an event follows the last one'); END;

CREATE TRIGGER access_event_never_changes BEFORE UPDATE ON access_event
BEGIN SELECT RAISE(ABORT, 'rule: an event never changes'); END;

CREATE TRIGGER access_event_never_goes BEFORE DELETE ON access_event
BEGIN SELECT RAISE(ABORT, 'rule: an event never goes'); END;

CREATE TRIGGER agenda_changed AFTER UPDATE OF body ON session BEGIN
    DELETE FROM agenda WHERE session = NEW.id;
    INSERT OR IGNORE INTO agenda SELECT NEW.id, value FROM json_each(NEW.body, '$.agenda');
END;

CREATE TRIGGER agenda_of_session AFTER INSERT ON session BEGIN
    INSERT OR IGNORE INTO agenda SELECT NEW.id, value FROM json_each(NEW.body, '$.agenda');
END;

CREATE TRIGGER council_changes AFTER UPDATE ON council
BEGIN UPDATE generation SET number = number + 1 WHERE name = 'council'; END;

CREATE TRIGGER council_comes AFTER INSERT ON council
BEGIN UPDATE generation SET number = number + 1 WHERE name = 'council'; END;

CREATE TRIGGER council_goes AFTER DELETE ON council
BEGIN UPDATE generation SET number = number + 1 WHERE name = 'council'; END;

CREATE TRIGGER document_never_changes BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'rule: an issued document never changes'); END;

CREATE TRIGGER document_never_goes BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'rule: an issued document never goes'); END;

CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.sequence <> 1 + COALESCE(
        (SELECT MAX(sequence) FROM event WHERE kind = NEW.kind AND object = NEW.object), 0)
    OR NEW.previous_hash <> COALESCE(
        (SELECT hash FROM event
         WHERE kind = NEW.kind AND object = NEW.object AND sequence = NEW.sequence - 1), '')
BEGIN SELECT RAISE(ABORT, 'rule: an event follows the last one'); END;

CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'rule: an event never changes'); END;

CREATE TRIGGER event_never_goes BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'rule: an event never goes'); END;

CREATE TRIGGER extension_never_changes BEFORE UPDATE ON extension
BEGIN SELECT RAISE(ABORT, 'rule: an extension never changes'); END;

CREATE TRIGGER journal_head_never_changes BEFORE UPDATE ON journal_head
BEGIN SELECT RAISE(ABORT, 'rule: a head of the journal never changes'); END;

CREATE TRIGGER journal_head_never_goes BEFORE DELETE ON journal_head
BEGIN SELECT RAISE(ABORT, 'rule: a head of the journal never goes'); END;

CREATE TRIGGER law_confirmation_never_changes BEFORE UPDATE ON law_confirmation
BEGIN SELECT RAISE(ABORT, 'rule: a confirmation never changes'); END;

CREATE TRIGGER law_confirmation_never_goes BEFORE DELETE ON law_confirmation
BEGIN SELECT RAISE(ABORT, 'rule: a confirmation never goes'); END;

CREATE TRIGGER nomination_identity BEFORE UPDATE ON nomination
WHEN NEW.campaign <> OLD.campaign OR NEW.unit <> OLD.unit OR NEW.form <> OLD.form
    OR NEW.person IS NOT OLD.person OR NEW.collective IS NOT OLD.collective
BEGIN SELECT RAISE(ABORT, 'rule: a nomination keeps nominee, form, unit and campaign'); END;

CREATE TRIGGER pin_never_changes BEFORE UPDATE ON pin
BEGIN SELECT RAISE(ABORT, 'rule: a pin never changes'); END;

CREATE TRIGGER pin_never_goes BEFORE DELETE ON pin
BEGIN SELECT RAISE(ABORT, 'rule: a pin never goes'); END;

CREATE TRIGGER register_entry_fills_no_gap BEFORE INSERT ON register_entry
WHEN EXISTS (SELECT 1 FROM register_gap WHERE series = NEW.series AND unit = NEW.unit
    AND year = NEW.year AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'rule: an explained gap is never filled'); END;

CREATE TRIGGER register_entry_never_goes BEFORE DELETE ON register_entry
BEGIN SELECT RAISE(ABORT, 'rule: a registered number never goes'); END;

CREATE TRIGGER register_entry_only_voided BEFORE UPDATE ON register_entry
WHEN OLD.void IS NOT NULL OR NEW.void IS NULL
    OR NEW.series <> OLD.series OR NEW.unit <> OLD.unit OR NEW.year <> OLD.year
    OR NEW.number <> OLD.number OR NEW.text <> OLD.text OR NEW.day <> OLD.day
    OR NEW.kind <> OLD.kind OR NEW.object <> OLD.object
BEGIN SELECT RAISE(ABORT, 'rule: a registered number can only be voided, once'); END;

CREATE TRIGGER register_gap_is_one BEFORE INSERT ON register_gap
WHEN EXISTS (SELECT 1 FROM register_entry WHERE series = NEW.series AND unit = NEW.unit
    AND year = NEW.year AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'rule: a number that was given is no gap'); END;

CREATE TRIGGER register_gap_never_changes BEFORE UPDATE ON register_gap
BEGIN SELECT RAISE(ABORT, 'rule: an explained gap never changes'); END;

CREATE TRIGGER register_gap_never_goes BEFORE DELETE ON register_gap
BEGIN SELECT RAISE(ABORT, 'rule: an explained gap never goes'); END;

CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'rule: a kept revision never changes'); END;

CREATE TRIGGER revision_never_goes BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'rule: a kept revision never goes'); END;

CREATE TRIGGER unit_changes AFTER UPDATE ON unit
BEGIN UPDATE generation SET number = number + 1 WHERE name = 'unit'; END;

CREATE TRIGGER unit_comes AFTER INSERT ON unit
BEGIN UPDATE generation SET number = number + 1 WHERE name = 'unit'; END;

CREATE TRIGGER unit_goes AFTER DELETE ON unit
BEGIN UPDATE generation SET number = number + 1 WHERE name = 'unit'; END;

CREATE TRIGGER visit_never_goes BEFORE DELETE ON visit
BEGIN SELECT RAISE(ABORT, 'rule: a stay never goes'); END;
