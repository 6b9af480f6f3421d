-- Who says so: a file or list that was imported, or the staff of a library. Facts cite it.
CREATE TABLE source (
    id BLOB NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    licence TEXT NOT NULL,
    url TEXT NOT NULL,
    year INTEGER,
    role TEXT NOT NULL,
    kind TEXT,
    made_at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;

-- One organization of the installation's catalog, as its records together say it is.
CREATE TABLE organization (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    other_names TEXT NOT NULL,
    role TEXT NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    zip TEXT NOT NULL,
    phone TEXT NOT NULL,
    url TEXT NOT NULL,
    lat REAL,
    lon REAL,
    precision TEXT NOT NULL CHECK (precision IN ('exact', 'block', 'zip', 'box', 'none')),
    kind TEXT,
    last_year INTEGER,
    sources INTEGER NOT NULL,
    not_here TEXT,
    -- What ranking reads and nothing else does: years, revenue, marks of the row, as JSON.
    signals TEXT NOT NULL,
    -- Of everything above and its facts and kinds: only what changed is written again.
    digest TEXT NOT NULL,
    -- The organization this one is a part or branch of.
    whole_id BLOB,
    -- Where its page went when two became one.
    joined_id BLOB,
    -- Set when no source speaks of it any more.
    gone_at INTEGER,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX organization_alive ON organization (gone_at, name, id);

CREATE TABLE organization_kind (
    organization_id BLOB NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    activity INTEGER NOT NULL,
    PRIMARY KEY (organization_id, kind)
) STRICT;

-- What one source says of one organization, in one field.
CREATE TABLE fact (
    organization_id BLOB NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    source_id BLOB NOT NULL REFERENCES source (id),
    year INTEGER,
    PRIMARY KEY (organization_id, seq)
) STRICT;
CREATE INDEX fact_by_source ON fact (source_id);

-- What we say of an organization ourselves; it stands above every source and survives every import.
CREATE TABLE correction (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    organization_id BLOB NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    account_id BLOB,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, organization_id, field)
) STRICT;

-- The needs a branch has chosen to work on, with its own evidence.
CREATE TABLE branch_need (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    branch_id BLOB NOT NULL,
    need TEXT NOT NULL,
    note TEXT NOT NULL,
    account_id BLOB,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, branch_id, need),
    FOREIGN KEY (system_id, branch_id) REFERENCES branch (system_id, id)
) STRICT;
