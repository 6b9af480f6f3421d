-- When a calendar was tried and its items were seen was written and never read.
ALTER TABLE partner_calendar_reading DROP COLUMN tried_at;
ALTER TABLE partner_calendar_item DROP COLUMN first_seen_at;
ALTER TABLE partner_calendar_item DROP COLUMN seen_at;
