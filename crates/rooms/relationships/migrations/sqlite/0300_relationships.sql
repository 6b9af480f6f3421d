-- What one library system has with one organization.
CREATE TABLE relationship (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    organization_id BLOB NOT NULL,
    stage TEXT NOT NULL,
    owner_id BLOB,
    branch_id BLOB,
    need TEXT,
    note TEXT NOT NULL,
    -- The day to look again, for a stage that wants one.
    look_again TEXT,
    -- Why it ended, for the stage that wants it.
    reason TEXT,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, organization_id)
) STRICT;
CREATE INDEX relationship_by_organization ON relationship (organization_id);

CREATE TABLE next_step (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    relationship_id BLOB NOT NULL,
    what TEXT NOT NULL,
    owner_id BLOB,
    due TEXT,
    made_at INTEGER NOT NULL,
    done_at INTEGER,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, relationship_id) REFERENCES relationship (system_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX next_step_by_relationship ON next_step (system_id, relationship_id, done_at);
