-- What there is to see or hear of an event afterwards: a file of our own or a link to one. The row has the id of its
-- event.
CREATE TABLE recording (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    -- A file of our own; none where there is a link.
    hash TEXT,
    link TEXT NOT NULL,
    access TEXT NOT NULL CHECK (access IN ('open', 'sign_in', 'members')),
    -- What is to be known before it is opened.
    note TEXT NOT NULL,
    -- How long it is, where that is known.
    seconds BIGINT,
    -- The day that the copy elsewhere gives; ISO.
    dated TEXT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, id) REFERENCES event (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, hash) REFERENCES file (system_id, hash)
);
CREATE INDEX recording_by_file ON recording (system_id, hash);

-- What was said, in one language. Whatever came in, it is kept as WebVTT.
CREATE TABLE captions (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    language TEXT NOT NULL,
    -- What it came in as.
    format TEXT NOT NULL,
    -- Whether it said when what was said; else its times are worked out from the length of the recording.
    timed BOOLEAN NOT NULL,
    vtt TEXT NOT NULL,
    -- Who may read it: what its recording said last. It stays when the recording goes.
    access TEXT NOT NULL CHECK (access IN ('open', 'sign_in', 'members')),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, event_id, language),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE
);
