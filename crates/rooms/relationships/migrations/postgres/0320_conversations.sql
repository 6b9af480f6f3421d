-- A talk with somebody in the community whom nobody here had talked with before. Who that was is not kept.
CREATE TABLE conversation (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    held_on TEXT NOT NULL,
    -- Who of the staff had it.
    account_id UUID,
    organization_id UUID,
    place TEXT NOT NULL,
    heard TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id)
);
CREATE INDEX conversation_by_day ON conversation (system_id, held_on);
CREATE INDEX conversation_by_organization ON conversation (organization_id);

-- How many such talks a library means to have, from one day to another. It is counted, never stored.
CREATE TABLE challenge (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    title TEXT NOT NULL,
    target BIGINT NOT NULL CHECK (target > 0),
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id)
);
