-- A sitting with all that those who follow its event are told; drafts are told to nobody.
CREATE VIEW told_event AS
SELECT e.system_id, e.id, e.slug, e.title, e.summary, e.reason, e.state, e.format, e.moved_online, b.name AS branch,
    e.place, e.zone, e.series_id, e.published_at, e.changed_at, r.made_at AS recorded_at, s.id AS sitting_id, s.day,
    s.begins, s.ends, s.starts_at, s.ends_at, s.was_starts_at
FROM sitting s
JOIN event e ON e.system_id = s.system_id AND e.id = s.event_id
LEFT JOIN branch b ON b.system_id = e.system_id AND b.id = e.branch_id
LEFT JOIN recording r ON r.system_id = e.system_id AND r.id = e.id
WHERE e.state <> 'draft';

-- A person's page asks what they presented.
CREATE INDEX presenter_by_person ON presenter (system_id, person_id);
