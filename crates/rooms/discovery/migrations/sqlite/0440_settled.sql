-- How often the records were settled: what a process worked out of them holds until somebody settles again.
ALTER TABLE catalog ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
