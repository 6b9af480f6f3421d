-- A library with its branches; a consortium's installation holds many.
CREATE TABLE library_system (
    id UUID NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    host TEXT UNIQUE,
    made_at BIGINT NOT NULL
);

CREATE TABLE branch (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    outlet_key TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('central', 'branch', 'bookmobile', 'mail')),
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    zip TEXT NOT NULL,
    phone TEXT NOT NULL,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, outlet_key)
);

CREATE TABLE account (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL UNIQUE,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('viewer', 'staff', 'administrator')),
    password TEXT,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (system_id, id),
    UNIQUE (email)
);

-- The cookie holds a token; here lies only its SHA-256.
CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);

-- Attempts to sign in that failed, for the rate limit; forgotten after an hour.
CREATE TABLE sign_in_failure (
    id UUID NOT NULL PRIMARY KEY,
    whose TEXT NOT NULL,
    failed_at BIGINT NOT NULL
);
CREATE INDEX sign_in_failure_by_whose ON sign_in_failure (whose, failed_at);
