-- What library systems keep in the store of files: one row for each content, whoever brought it and however often.
CREATE TABLE file (
    system_id BLOB NOT NULL,
    -- SHA-256 of the content, in hex: also its place in the store.
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    -- Of a picture, in pixels.
    width INTEGER,
    height INTEGER,
    -- The picture this is a smaller copy of.
    of_hash TEXT,
    -- Since when nothing has named it; a day later it goes.
    free_since INTEGER,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, hash)
) STRICT;
CREATE INDEX file_of ON file (system_id, of_hash);
