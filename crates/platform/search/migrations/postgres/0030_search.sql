-- What the search index of each node has to follow, written with the row it speaks of: the newest
-- change of each document, so that an index can be made again from nothing.
CREATE TABLE search_change (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    noun TEXT NOT NULL,
    row_id UUID NOT NULL
);
CREATE INDEX search_change_by_row ON search_change (noun, row_id, seq);
