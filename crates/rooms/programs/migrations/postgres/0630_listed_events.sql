-- Rows of all lists of events: a sitting with what a list shows of its event, and what there is of it afterwards.
CREATE VIEW listed_event AS
SELECT e.system_id, e.id, e.slug, e.title, e.summary, e.state, e.format, e.moved_online, e.zone, b.name AS branch,
    e.place, e.series_id, e.changed_at, s.id AS sitting_id, s.day, s.starts_at, s.ends_at, s.was_starts_at,
    EXISTS (SELECT 1 FROM recording r WHERE r.system_id = e.system_id AND r.id = e.id) AS recorded,
    EXISTS (SELECT 1 FROM captions c WHERE c.system_id = e.system_id AND c.event_id = e.id) AS captioned,
    EXISTS (SELECT 1 FROM event_attachment a WHERE a.system_id = e.system_id AND a.event_id = e.id
        AND a.kind = 'slides') AS with_slides
FROM sitting s
JOIN event e ON e.system_id = s.system_id AND e.id = s.event_id
LEFT JOIN branch b ON b.system_id = e.system_id AND b.id = e.branch_id;
