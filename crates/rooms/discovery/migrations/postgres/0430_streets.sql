-- The streets of one import, ready to be walked. They count while the import is applied, and of the imports of one
-- source only the newest.
CREATE TABLE street_network (
    import_id UUID NOT NULL PRIMARY KEY REFERENCES import (id) ON DELETE CASCADE,
    -- The day up to which the map's changes are in it, ISO; NULL when the file does not say.
    drawn_on TEXT,
    ways BIGINT NOT NULL,
    kilometres DOUBLE PRECISION NOT NULL,
    south DOUBLE PRECISION NOT NULL,
    west DOUBLE PRECISION NOT NULL,
    north DOUBLE PRECISION NOT NULL,
    east DOUBLE PRECISION NOT NULL,
    -- engine::walk::Network::to_bytes, deflated (zlib).
    network BYTEA NOT NULL
);
