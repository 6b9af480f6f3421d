-- Files that go with an event: slides, its chat, a guide. Files of one kind and title are one thing in several formats
-- or languages.
CREATE TABLE event_attachment (
    system_id uuid NOT NULL,
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('slides', 'chat', 'captions', 'guide', 'handout', 'other')),
    title text NOT NULL,
    -- Empty where it has none or nobody said.
    language text NOT NULL,
    pages bigint,
    hash text NOT NULL,
    position bigint NOT NULL,
    made_at bigint NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, hash) REFERENCES file (system_id, hash)
);
CREATE INDEX event_attachment_by_event ON event_attachment (system_id, event_id, position);
CREATE INDEX event_attachment_by_file ON event_attachment (system_id, hash);

-- What an event names as worth knowing.
CREATE TABLE event_resource (
    system_id uuid NOT NULL,
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    resource_id uuid NOT NULL,
    -- Why it is named here.
    note text NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, event_id, resource_id),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, resource_id) REFERENCES resource (system_id, id)
);
CREATE INDEX event_resource_by_resource ON event_resource (system_id, resource_id);

-- Two events that belong together, each named on the other's page; the one with the smaller id stands first.
CREATE TABLE related_event (
    system_id uuid NOT NULL,
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    other_id uuid NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, event_id, other_id),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, other_id) REFERENCES event (system_id, id) ON DELETE CASCADE
);
CREATE INDEX related_event_by_other ON related_event (system_id, other_id);
