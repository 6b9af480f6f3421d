-- A talk with somebody in the community whom nobody here had talked with before. Who that was is not kept.
CREATE TABLE conversation (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    held_on TEXT NOT NULL,
    -- Who of the staff had it.
    account_id BLOB,
    organization_id BLOB,
    place TEXT NOT NULL,
    heard TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id)
) STRICT;
CREATE INDEX conversation_by_day ON conversation (system_id, held_on);
CREATE INDEX conversation_by_organization ON conversation (organization_id);

-- How many such talks a library means to have, from one day to another. It is counted, never stored.
CREATE TABLE challenge (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    title TEXT NOT NULL,
    target INTEGER NOT NULL CHECK (target > 0),
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id)
) STRICT;
