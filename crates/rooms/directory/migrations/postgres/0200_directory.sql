-- Who says so: a file or list that was imported, or the staff of a library. Facts cite it.
CREATE TABLE source (
    id UUID NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    licence TEXT NOT NULL,
    url TEXT NOT NULL,
    year BIGINT,
    role TEXT NOT NULL,
    kind TEXT,
    made_at BIGINT NOT NULL,
    withdrawn_at BIGINT
);

-- One organization of the installation's catalog, as its records together say it is.
CREATE TABLE organization (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    other_names TEXT NOT NULL,
    role TEXT NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    zip TEXT NOT NULL,
    phone TEXT NOT NULL,
    url TEXT NOT NULL,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    precision TEXT NOT NULL CHECK (precision IN ('exact', 'block', 'zip', 'box', 'none')),
    kind TEXT,
    last_year BIGINT,
    sources BIGINT NOT NULL,
    not_here TEXT,
    -- What ranking reads and nothing else does: years, revenue, marks of the row, as JSON.
    signals TEXT NOT NULL,
    -- Of everything above and its facts and kinds: only what changed is written again.
    digest TEXT NOT NULL,
    -- The organization this one is a part or branch of.
    whole_id UUID,
    -- Where its page went when two became one.
    joined_id UUID,
    -- Set when no source speaks of it any more.
    gone_at BIGINT,
    made_at BIGINT NOT NULL
);
CREATE INDEX organization_alive ON organization (gone_at, name, id);

CREATE TABLE organization_kind (
    organization_id UUID NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    activity BOOLEAN NOT NULL,
    PRIMARY KEY (organization_id, kind)
);

-- What one source says of one organization, in one field.
CREATE TABLE fact (
    organization_id UUID NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    source_id UUID NOT NULL REFERENCES source (id),
    year BIGINT,
    PRIMARY KEY (organization_id, seq)
);
CREATE INDEX fact_by_source ON fact (source_id);

-- What we say of an organization ourselves; it stands above every source and survives every import.
CREATE TABLE correction (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    organization_id UUID NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    account_id UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, organization_id, field)
);

-- The needs a branch has chosen to work on, with its own evidence.
CREATE TABLE branch_need (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    branch_id UUID NOT NULL,
    need TEXT NOT NULL,
    note TEXT NOT NULL,
    account_id UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, branch_id, need),
    FOREIGN KEY (system_id, branch_id) REFERENCES branch (system_id, id)
);
