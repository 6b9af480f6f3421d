-- One row of one source. It stays when its source lets it go, so that its organization can come back.
CREATE TABLE record (
    id UUID NOT NULL PRIMARY KEY,
    source_id UUID NOT NULL REFERENCES source (id),
    source_key TEXT NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    -- The other fields, as JSON (discovery::record::Data).
    data TEXT NOT NULL,
    organization_id UUID,
    gone_at BIGINT,
    UNIQUE (source_id, source_key)
);
CREATE INDEX record_by_organization ON record (organization_id);

-- A file on its way in: read, shown, applied or not, and taken back or not.
CREATE TABLE import (
    id UUID NOT NULL PRIMARY KEY,
    system_id UUID,
    account_id UUID,
    state TEXT NOT NULL CHECK (state IN ('reading', 'ready', 'applied', 'undone', 'refused')),
    file_name TEXT NOT NULL,
    -- Where the file lies in the data directory; empty for a file the command line read in place.
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    -- What a person said: mapping, role, kind, distance (discovery::import::Choices), as JSON.
    choices TEXT NOT NULL,
    -- What the reader proposed and warned of (discovery::import::Proposal), as JSON.
    proposal TEXT NOT NULL,
    source_key TEXT NOT NULL,
    source_id UUID,
    counts TEXT NOT NULL,
    -- Why it was refused: a text key and its arguments, as JSON.
    refusal TEXT NOT NULL,
    change_set_id UUID,
    -- The job that reads or applies it, when it is not done at once.
    job_id UUID,
    made_at BIGINT NOT NULL,
    applied_at BIGINT
);

-- The rows of an import as they compare with what is there.
CREATE TABLE import_row (
    import_id UUID NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('new', 'changed', 'same', 'gone', 'far', 'refused')),
    position BIGINT NOT NULL,
    source_key TEXT NOT NULL,
    record_id UUID,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    -- Changed cells: [[field, before, after], …]; for a refused row its reason and arguments.
    cells TEXT NOT NULL,
    raw TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)
);
CREATE INDEX import_row_by_status ON import_row (import_id, status, seq);

-- What people said of two records; it beats the machine for ever.
CREATE TABLE answer (
    id UUID NOT NULL PRIMARY KEY,
    -- The two record ids, the smaller first: one answer for each pair.
    pair TEXT NOT NULL UNIQUE,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'part_of')),
    -- For part_of the part.
    record_id UUID NOT NULL REFERENCES record (id),
    -- For part_of the whole.
    other_id UUID NOT NULL REFERENCES record (id),
    account_id UUID,
    made_at BIGINT NOT NULL
);

-- What the machine found of two records, with its evidence: why they are one, or that it is unsure.
CREATE TABLE record_match (
    record_id UUID NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    other_id UUID NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    joined BOOLEAN NOT NULL,
    same DOUBLE PRECISION NOT NULL,
    kind TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (record_id, other_id)
);
CREATE INDEX record_match_by_other ON record_match (other_id);

-- "Not for us", with a reason and a day to look again.
CREATE TABLE not_for_us (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    organization_id UUID NOT NULL,
    reason TEXT NOT NULL,
    look_again TEXT,
    account_id UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, organization_id)
);

-- Raised whenever organizations or what is known of them change: every node then reads them anew.
CREATE TABLE catalog (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL
);
INSERT INTO catalog (id, version) VALUES (1, 0);
