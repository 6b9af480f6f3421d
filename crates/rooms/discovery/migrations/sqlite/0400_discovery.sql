-- One row of one source. It stays when its source lets it go, so that its organization can come back.
CREATE TABLE record (
    id BLOB NOT NULL PRIMARY KEY,
    source_id BLOB NOT NULL REFERENCES source (id),
    source_key TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    -- The other fields, as JSON (discovery::record::Data).
    data TEXT NOT NULL,
    organization_id BLOB,
    gone_at INTEGER,
    UNIQUE (source_id, source_key)
) STRICT;
CREATE INDEX record_by_organization ON record (organization_id);

-- A file on its way in: read, shown, applied or not, and taken back or not.
CREATE TABLE import (
    id BLOB NOT NULL PRIMARY KEY,
    system_id BLOB,
    account_id BLOB,
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
    source_id BLOB,
    counts TEXT NOT NULL,
    -- Why it was refused: a text key and its arguments, as JSON.
    refusal TEXT NOT NULL,
    change_set_id BLOB,
    -- The job that reads or applies it, when it is not done at once.
    job_id BLOB,
    made_at INTEGER NOT NULL,
    applied_at INTEGER
) STRICT;

-- The rows of an import as they compare with what is there.
CREATE TABLE import_row (
    import_id BLOB NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('new', 'changed', 'same', 'gone', 'far', 'refused')),
    position INTEGER NOT NULL,
    source_key TEXT NOT NULL,
    record_id BLOB,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    -- Changed cells: [[field, before, after], …]; for a refused row its reason and arguments.
    cells TEXT NOT NULL,
    raw TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)
) STRICT;
CREATE INDEX import_row_by_status ON import_row (import_id, status, seq);

-- What people said of two records; it beats the machine for ever.
CREATE TABLE answer (
    id BLOB NOT NULL PRIMARY KEY,
    -- The two record ids, the smaller first: one answer for each pair.
    pair TEXT NOT NULL UNIQUE,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'part_of')),
    -- For part_of the part.
    record_id BLOB NOT NULL REFERENCES record (id),
    -- For part_of the whole.
    other_id BLOB NOT NULL REFERENCES record (id),
    account_id BLOB,
    made_at INTEGER NOT NULL
) STRICT;

-- What the machine found of two records, with its evidence: why they are one, or that it is unsure.
CREATE TABLE record_match (
    record_id BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    other_id BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    joined INTEGER NOT NULL,
    same REAL NOT NULL,
    kind TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (record_id, other_id)
) STRICT;
CREATE INDEX record_match_by_other ON record_match (other_id);

-- "Not for us", with a reason and a day to look again.
CREATE TABLE not_for_us (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    organization_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    look_again TEXT,
    account_id BLOB,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, organization_id)
) STRICT;

-- Raised whenever organizations or what is known of them change: every node then reads them anew.
CREATE TABLE catalog (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL
) STRICT;
INSERT INTO catalog (id, version) VALUES (1, 0);
