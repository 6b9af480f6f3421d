-- Work to be done after the transaction that asks for it, and written in that same transaction.
CREATE TABLE job (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'running', 'done', 'failed')),
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    lease_until BIGINT,
    lease_owner UUID,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    last_error TEXT,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX job_to_run ON job (state, run_at, id);
