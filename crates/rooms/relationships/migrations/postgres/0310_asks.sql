-- Something we asked of an organization, and what they answered.
CREATE TABLE ask (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    organization_id UUID NOT NULL,
    what TEXT NOT NULL,
    need TEXT,
    -- Who asked, and on which day.
    account_id UUID,
    asked_on TEXT NOT NULL,
    answer TEXT CHECK (answer IN ('yes', 'no', 'later')),
    answered_at BIGINT,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id)
);
CREATE INDEX ask_by_organization ON ask (organization_id);

-- A colleague knows somebody at an organization. Who that is stays with the colleague.
CREATE TABLE acquaintance (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    organization_id UUID NOT NULL,
    account_id UUID NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, organization_id, account_id)
);
CREATE INDEX acquaintance_by_organization ON acquaintance (organization_id);
