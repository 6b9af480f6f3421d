-- Every write to organizations, people and relationships belongs to a change set: who, when, why.
CREATE TABLE change_set (
    id BLOB NOT NULL PRIMARY KEY,
    system_id BLOB,
    account_id BLOB,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    undoes_id BLOB REFERENCES change_set (id),
    undone_by_id BLOB REFERENCES change_set (id)
) STRICT;
CREATE INDEX change_set_by_system ON change_set (system_id, made_at);

-- What stood there before: a row as JSON, nothing when the row was new.
CREATE TABLE change (
    change_set_id BLOB NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    noun TEXT NOT NULL,
    row_id BLOB NOT NULL,
    organization_id BLOB,
    before_row TEXT,
    after_row TEXT,
    PRIMARY KEY (change_set_id, seq)
) STRICT;
CREATE INDEX change_by_row ON change (noun, row_id);
CREATE INDEX change_by_organization ON change (organization_id, change_set_id);
