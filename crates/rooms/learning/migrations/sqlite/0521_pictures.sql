-- Pictures, with what must be known of them before they are shown.
CREATE TABLE picture (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    -- The largest of its widths.
    hash TEXT NOT NULL,
    -- What its file was called.
    name TEXT NOT NULL,
    alt TEXT NOT NULL,
    decorative INTEGER NOT NULL,
    creator TEXT NOT NULL,
    source TEXT NOT NULL,
    -- An id of the vocabulary; empty while nobody knows.
    license TEXT NOT NULL,
    -- The last day on which it may be shown.
    expires_on TEXT,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, hash) REFERENCES file (system_id, hash)
) STRICT;
CREATE INDEX picture_by_time ON picture (system_id, made_at);
CREATE INDEX picture_by_file ON picture (system_id, hash);

-- The picture of a topic or an article; the row has the id of that.
CREATE TABLE illustration (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    picture_id BLOB NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, picture_id) REFERENCES picture (system_id, id)
) STRICT;
CREATE INDEX illustration_by_picture ON illustration (system_id, picture_id);

-- The files of an article.
CREATE TABLE attachment (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    article_id BLOB NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    pages INTEGER,
    hash TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, hash) REFERENCES file (system_id, hash)
) STRICT;
CREATE INDEX attachment_by_article ON attachment (system_id, article_id);
CREATE INDEX attachment_by_file ON attachment (system_id, hash);
