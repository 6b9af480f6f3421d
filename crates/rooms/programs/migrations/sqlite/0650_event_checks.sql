-- What somebody says is done for an event, or is not needed for it. What the program sees by itself is not kept here.
CREATE TABLE event_check (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    point TEXT NOT NULL CHECK (point IN ('summary', 'presenters', 'accommodations', 'audience', 'partners', 'told',
        'recording', 'captions', 'slides', 'chat', 'resources', 'thanks')),
    -- Whom it is about, by the name that the event gives them; empty: nobody in particular.
    whom TEXT NOT NULL,
    -- It is done; else it is not needed.
    done INTEGER NOT NULL,
    -- The event's sequence then: who was told of one day knows nothing of the next.
    sequence INTEGER NOT NULL,
    account_id BLOB,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, event_id, point, whom),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE
) STRICT;

-- What the organizers' desk looks at: an event with its first and last moment, and what there is of it.
CREATE VIEW planned_event AS
SELECT e.system_id, e.id, e.slug, e.title, e.state, e.format, e.zone, b.name AS branch, e.place, e.link, e.summary,
    e.accommodations, e.ages, e.audience, e.sequence, e.changed_at,
    COALESCE((SELECT min(s.starts_at) FROM sitting s WHERE s.system_id = e.system_id AND s.event_id = e.id), 0) AS starts_at,
    COALESCE((SELECT max(s.ends_at) FROM sitting s WHERE s.system_id = e.system_id AND s.event_id = e.id), 0) AS ends_at,
    EXISTS (SELECT 1 FROM recording r WHERE r.system_id = e.system_id AND r.id = e.id) AS recorded,
    EXISTS (SELECT 1 FROM captions c WHERE c.system_id = e.system_id AND c.event_id = e.id) AS captioned,
    EXISTS (SELECT 1 FROM event_attachment a WHERE a.system_id = e.system_id AND a.event_id = e.id
        AND a.kind = 'slides') AS with_slides,
    EXISTS (SELECT 1 FROM event_attachment a WHERE a.system_id = e.system_id AND a.event_id = e.id
        AND a.kind = 'chat') AS with_chat,
    EXISTS (SELECT 1 FROM event_resource n WHERE n.system_id = e.system_id AND n.event_id = e.id) AS with_resources
FROM event e
LEFT JOIN branch b ON b.system_id = e.system_id AND b.id = e.branch_id;
