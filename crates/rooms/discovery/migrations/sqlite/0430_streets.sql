-- The streets of one import, ready to be walked. They count while the import is applied, and of the imports of one
-- source only the newest.
CREATE TABLE street_network (
    import_id BLOB NOT NULL PRIMARY KEY REFERENCES import (id) ON DELETE CASCADE,
    -- The day up to which the map's changes are in it, ISO; NULL when the file does not say.
    drawn_on TEXT,
    ways INTEGER NOT NULL,
    kilometres REAL NOT NULL,
    south REAL NOT NULL,
    west REAL NOT NULL,
    north REAL NOT NULL,
    east REAL NOT NULL,
    -- engine::walk::Network::to_bytes, deflated (zlib).
    network BLOB NOT NULL
) STRICT;
