-- Work to be done after the transaction that asks for it, and written in that same transaction.
CREATE TABLE job (
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'running', 'done', 'failed')),
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lease_until INTEGER,
    lease_owner BLOB,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    last_error TEXT,
    made_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX job_to_run ON job (state, run_at, id);
