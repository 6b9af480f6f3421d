-- What the search index of each node has to follow, written with the row it speaks of: the newest
-- change of each document, so that an index can be made again from nothing.
CREATE TABLE search_change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    noun TEXT NOT NULL,
    row_id BLOB NOT NULL
) STRICT;
CREATE INDEX search_change_by_row ON search_change (noun, row_id, seq);
