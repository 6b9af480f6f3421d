-- What library systems keep in the store of files: one row for each content, whoever brought it and however often.
CREATE TABLE file (
    system_id uuid NOT NULL,
    -- SHA-256 of the content, in hex: also its place in the store.
    hash text NOT NULL,
    kind text NOT NULL,
    bytes bigint NOT NULL,
    -- Of a picture, in pixels.
    width bigint,
    height bigint,
    -- The picture this is a smaller copy of.
    of_hash text,
    -- Since when nothing has named it; a day later it goes.
    free_since bigint,
    made_at bigint NOT NULL,
    PRIMARY KEY (system_id, hash)
);
CREATE INDEX file_of ON file (system_id, of_hash);
