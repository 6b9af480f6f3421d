-- What others made and is worth knowing: a book, a toolkit, a course.
CREATE TABLE resource (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('book', 'toolkit', 'course', 'video', 'article', 'guide', 'webinar', 'program', 'website')),
    title TEXT NOT NULL,
    -- As they are named on it: "Mary Day and Sam Oak, editors".
    authors TEXT NOT NULL,
    place TEXT NOT NULL,
    publisher TEXT NOT NULL,
    year INTEGER,
    -- Where it is read: a web address, or the path of a page of ours.
    address TEXT NOT NULL,
    -- A copy that stays when the address does not.
    archive TEXT NOT NULL,
    -- Digits of an ISBN-13, or nothing.
    isbn TEXT NOT NULL,
    license TEXT NOT NULL,
    language TEXT NOT NULL,
    audience TEXT NOT NULL,
    -- Readers are asked to pay or to sign in.
    paywall INTEGER NOT NULL,
    -- What to know before one reads it.
    note TEXT NOT NULL,
    -- The need it serves, if one; words to find it by.
    need TEXT NOT NULL,
    subjects TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id)
) STRICT;
CREATE INDEX resource_by_address ON resource (system_id, address);

-- A resource in a collection (an article of that kind), at its place and with a line of ours.
CREATE TABLE collection_item (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    article_id BLOB NOT NULL,
    resource_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    annotation TEXT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, article_id, resource_id),
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, resource_id) REFERENCES resource (system_id, id)
) STRICT;
CREATE INDEX collection_item_by_resource ON collection_item (system_id, resource_id);

-- A library does not show a resource to its readers, and why.
CREATE TABLE hidden_resource (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    resource_id BLOB NOT NULL,
    why TEXT NOT NULL,
    account_id BLOB,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, resource_id),
    FOREIGN KEY (system_id, resource_id) REFERENCES resource (system_id, id) ON DELETE CASCADE
) STRICT;

-- An address elsewhere that something here leads to, and what was found when it was last tried.
CREATE TABLE link (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    address TEXT NOT NULL,
    -- What the last try found.
    finding TEXT NOT NULL CHECK (finding IN ('untried', 'fine', 'moved', 'gone', 'silent', 'closed', 'unsafe')),
    -- Where it leads for ever, when it has moved.
    moved_to TEXT NOT NULL,
    -- The status a server answered with, if one did.
    status INTEGER,
    checked_at INTEGER,
    reached_at INTEGER,
    -- On how many different days it failed since it was last reached, and the last of them.
    failed_days INTEGER NOT NULL,
    failed_on TEXT NOT NULL,
    -- When it is tried again.
    next_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, address)
) STRICT;
CREATE INDEX link_due ON link (system_id, next_at);

-- Where the address stands: in an article's text, or as the address of a resource.
CREATE TABLE link_place (
    system_id BLOB NOT NULL,
    link_id BLOB NOT NULL,
    noun TEXT NOT NULL CHECK (noun IN ('article', 'resource')),
    row_id BLOB NOT NULL,
    PRIMARY KEY (system_id, link_id, noun, row_id),
    FOREIGN KEY (system_id, link_id) REFERENCES link (system_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX link_place_by_row ON link_place (system_id, row_id);

-- How a library's own catalog is searched: an address in which {words} stands for what is looked for.
CREATE TABLE catalog_search (
    system_id BLOB NOT NULL REFERENCES library_system (id),
    id BLOB NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id)
) STRICT;
