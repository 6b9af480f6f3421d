-- What one library system has with one organization.
CREATE TABLE relationship (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    organization_id UUID NOT NULL,
    stage TEXT NOT NULL,
    owner_id UUID,
    branch_id UUID,
    need TEXT,
    note TEXT NOT NULL,
    -- The day to look again, for a stage that wants one.
    look_again TEXT,
    -- Why it ended, for the stage that wants it.
    reason TEXT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, organization_id)
);
CREATE INDEX relationship_by_organization ON relationship (organization_id);

CREATE TABLE next_step (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    relationship_id UUID NOT NULL,
    what TEXT NOT NULL,
    owner_id UUID,
    due TEXT,
    made_at BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, relationship_id) REFERENCES relationship (system_id, id) ON DELETE CASCADE
);
CREATE INDEX next_step_by_relationship ON next_step (system_id, relationship_id, done_at);
