-- Something we asked of an organization, and what they answered.
CREATE TABLE ask (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    organization_id BLOB NOT NULL,
    what TEXT NOT NULL,
    need TEXT,
    -- Who asked, and on which day.
    account_id BLOB,
    asked_on TEXT NOT NULL,
    answer TEXT CHECK (answer IN ('yes', 'no', 'later')),
    answered_at INTEGER,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id)
) STRICT;
CREATE INDEX ask_by_organization ON ask (organization_id);

-- A colleague knows somebody at an organization. Who that is stays with the colleague.
CREATE TABLE acquaintance (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    organization_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, organization_id, account_id)
) STRICT;
CREATE INDEX acquaintance_by_organization ON acquaintance (organization_id);
