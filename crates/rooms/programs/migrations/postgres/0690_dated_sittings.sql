-- A sitting with what calendars say of its event; of drafts they say nothing. `CROSS JOIN` lets SQLite begin with the sittings.
CREATE VIEW dated_sitting AS
SELECT s.system_id, s.id, s.starts_at, s.ends_at, s.event_id, e.slug, e.title, e.summary, e.reason, e.state, e.format,
    e.branch_id, e.place, e.zone, e.sequence, e.made_at, e.changed_at
FROM sitting s CROSS JOIN event e
WHERE e.system_id = s.system_id AND e.id = s.event_id AND e.state <> 'draft';
