-- Those few that are neither announced nor called off: drafts and what waits for a new day.
CREATE INDEX event_aside ON event (system_id, state) WHERE state NOT IN ('scheduled', 'cancelled');
CREATE INDEX sitting_by_end ON sitting (system_id, ends_at);
