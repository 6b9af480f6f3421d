-- Pictures, with what must be known of them before they are shown.
CREATE TABLE picture (
    system_id uuid NOT NULL REFERENCES library_system (id),
    id uuid NOT NULL,
    -- The largest of its widths.
    hash text NOT NULL,
    -- What its file was called.
    name text NOT NULL,
    alt text NOT NULL,
    decorative boolean NOT NULL,
    creator text NOT NULL,
    source text NOT NULL,
    -- An id of the vocabulary; empty while nobody knows.
    license text NOT NULL,
    -- The last day on which it may be shown.
    expires_on text,
    made_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, hash) REFERENCES file (system_id, hash)
);
CREATE INDEX picture_by_time ON picture (system_id, made_at);
CREATE INDEX picture_by_file ON picture (system_id, hash);

-- The picture of a topic or an article; the row has the id of that.
CREATE TABLE illustration (
    system_id uuid NOT NULL,
    id uuid NOT NULL,
    picture_id uuid NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, picture_id) REFERENCES picture (system_id, id)
);
CREATE INDEX illustration_by_picture ON illustration (system_id, picture_id);

-- The files of an article.
CREATE TABLE attachment (
    system_id uuid NOT NULL,
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    title text NOT NULL,
    language text NOT NULL,
    pages bigint,
    hash text NOT NULL,
    made_at bigint NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, hash) REFERENCES file (system_id, hash)
);
CREATE INDEX attachment_by_article ON attachment (system_id, article_id);
CREATE INDEX attachment_by_file ON attachment (system_id, hash);
