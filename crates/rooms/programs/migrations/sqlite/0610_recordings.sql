-- What there is to see or hear of an event afterwards: a file of our own or a link to one. The row has the id of its
-- event.
CREATE TABLE recording (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    -- A file of our own; none where there is a link.
    hash TEXT,
    link TEXT NOT NULL,
    access TEXT NOT NULL CHECK (access IN ('open', 'sign_in', 'members')),
    -- What is to be known before it is opened.
    note TEXT NOT NULL,
    -- How long it is, where that is known.
    seconds INTEGER,
    -- The day that the copy elsewhere gives; ISO.
    dated TEXT,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, id) REFERENCES event (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, hash) REFERENCES file (system_id, hash)
) STRICT;
CREATE INDEX recording_by_file ON recording (system_id, hash);

-- What was said, in one language. Whatever came in, it is kept as WebVTT.
CREATE TABLE captions (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    language TEXT NOT NULL,
    -- What it came in as.
    format TEXT NOT NULL,
    -- Whether it said when what was said; else its times are worked out from the length of the recording.
    timed INTEGER NOT NULL,
    vtt TEXT NOT NULL,
    -- Who may read it: what its recording said last. It stays when the recording goes.
    access TEXT NOT NULL CHECK (access IN ('open', 'sign_in', 'members')),
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, event_id, language),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE
) STRICT;
