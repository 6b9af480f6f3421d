-- What a library says a need asks of a kind, over what is shipped (engine: data/factors.tsv).
CREATE TABLE factor (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    need TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- "*" for always, else words and marks between bars, as the shipped table writes them.
    words TEXT NOT NULL,
    -- 0 to 1; empty: the shipped row does not count here.
    factor REAL CHECK (factor >= 0 AND factor <= 1),
    account_id BLOB,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, need, kind, words)
) STRICT;
