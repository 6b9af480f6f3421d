-- A partner's calendar that we read: what staff said of it.
CREATE TABLE partner_calendar (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    organization_id UUID REFERENCES organization (id) ON DELETE SET NULL,
    -- The organization as it was called.
    organization TEXT NOT NULL,
    address TEXT NOT NULL,
    -- By whose clocks its hours are meant where it does not say so: a name of the tz database.
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, address)
);
CREATE INDEX partner_calendar_by_organization ON partner_calendar (organization_id);

-- The last look at it; its id is the calendar's.
CREATE TABLE partner_calendar_reading (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    tried_at BIGINT NOT NULL,
    -- When it could be read last; what follows is from then.
    read_at BIGINT,
    -- Why the last look brought nothing; empty when it did.
    trouble TEXT NOT NULL,
    -- What is wrong with it: kinds with their lines, as JSON.
    findings TEXT NOT NULL,
    -- Events in it, those that are past, and those past the most that we read or keep.
    events BIGINT NOT NULL,
    past BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, id) REFERENCES partner_calendar (system_id, id) ON DELETE CASCADE
);

-- What it announces, as last read.
CREATE TABLE partner_calendar_item (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    calendar_id UUID NOT NULL,
    -- What the calendar calls it, and which sitting of a series it is where it stands alone.
    uid TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    line BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    cancelled BOOLEAN NOT NULL,
    -- What it says, as JSON.
    told TEXT NOT NULL,
    first_seen_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    -- Since when it is missing there.
    gone_at BIGINT,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, calendar_id, uid, recurrence),
    FOREIGN KEY (system_id, calendar_id) REFERENCES partner_calendar (system_id, id) ON DELETE CASCADE
);

-- Which event one of them became here, and what it said then.
CREATE TABLE taken_item (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    calendar_id UUID NOT NULL,
    uid TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    event_id UUID NOT NULL,
    told TEXT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, calendar_id, uid, recurrence),
    FOREIGN KEY (system_id, calendar_id) REFERENCES partner_calendar (system_id, id),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE
);
CREATE INDEX taken_item_by_event ON taken_item (system_id, event_id);
