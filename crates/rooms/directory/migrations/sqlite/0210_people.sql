-- Somebody whom pages name: who writes, who presents. Not an account, though an account may stand behind it.
CREATE TABLE person (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    -- What the person does and where, in one line.
    work TEXT NOT NULL,
    about TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, slug)
) STRICT;
