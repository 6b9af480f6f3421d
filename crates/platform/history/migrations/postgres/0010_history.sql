-- Every write to organizations, people and relationships belongs to a change set: who, when, why.
CREATE TABLE change_set (
    id UUID NOT NULL PRIMARY KEY,
    system_id UUID,
    account_id UUID,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    undoes_id UUID REFERENCES change_set (id),
    undone_by_id UUID REFERENCES change_set (id)
);
CREATE INDEX change_set_by_system ON change_set (system_id, made_at);

-- What stood there before: a row as JSON, nothing when the row was new.
CREATE TABLE change (
    change_set_id UUID NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    noun TEXT NOT NULL,
    row_id UUID NOT NULL,
    organization_id UUID,
    before_row TEXT,
    after_row TEXT,
    PRIMARY KEY (change_set_id, seq)
);
CREATE INDEX change_by_row ON change (noun, row_id);
CREATE INDEX change_by_organization ON change (organization_id, change_set_id);
