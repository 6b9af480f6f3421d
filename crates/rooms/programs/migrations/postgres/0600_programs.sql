-- Events that belong together: one page, one calendar.
CREATE TABLE event_series (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, slug)
);

-- Something that happens at a time: a webinar, a workshop, a story hour. What readers see of it follows from `state`,
-- from its sittings and from the clock.
CREATE TABLE event (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    -- One or two sentences.
    summary TEXT NOT NULL,
    -- Markdown.
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'postponed', 'cancelled')),
    -- Why it is postponed, cancelled or otherwise than announced.
    reason TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('in_person', 'online', 'hybrid')),
    -- It was to be in person when it was announced.
    moved_online BOOLEAN NOT NULL,
    branch_id UUID,
    -- A room of the branch, or an address elsewhere.
    place TEXT NOT NULL,
    -- Where one takes part, or says that one will.
    link TEXT NOT NULL,
    -- A name of the tz database; the times of its sittings are told by these clocks.
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    audience TEXT NOT NULL,
    ages TEXT NOT NULL CHECK (ages IN ('', 'all', 'children', 'teens', 'adults', 'older_adults')),
    -- Empty: free.
    cost TEXT NOT NULL,
    accommodations TEXT NOT NULL,
    series_id UUID,
    -- Counts the changes of time, place and state that calendars have to take over (RFC 5545, 3.8.7.4).
    sequence BIGINT NOT NULL,
    published_at BIGINT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, slug),
    FOREIGN KEY (system_id, branch_id) REFERENCES branch (system_id, id),
    FOREIGN KEY (system_id, series_id) REFERENCES event_series (system_id, id)
);
CREATE INDEX event_by_series ON event (system_id, series_id);

-- When it happens, once or several times.
CREATE TABLE sitting (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    -- By the clocks of the event: ISO day and hours; one that ends before it begins ends on the next day.
    day TEXT NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT NOT NULL,
    -- The same as moments.
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    -- When it was to begin, as first announced.
    was_starts_at BIGINT,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE
);
CREATE INDEX sitting_by_event ON sitting (system_id, event_id, starts_at);
CREATE INDEX sitting_by_time ON sitting (system_id, starts_at);
CREATE INDEX sitting_by_day ON sitting (system_id, day);

CREATE TABLE event_topic (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    topic_id UUID NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, topic_id, event_id),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, topic_id) REFERENCES topic (system_id, id) ON DELETE CASCADE
);

-- Who presents, with title and organization as they were then.
CREATE TABLE presenter (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    name TEXT NOT NULL,
    -- Has a page from when the event is announced on: until then it is a name in a draft.
    person_id UUID,
    title TEXT NOT NULL,
    organization TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, person_id) REFERENCES person (system_id, id)
);
CREATE INDEX presenter_by_event ON presenter (system_id, event_id, position);

-- Whose event it is, and who does it with us.
CREATE TABLE event_partner (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('host', 'partner', 'funder', 'promoter')),
    organization_id UUID REFERENCES organization (id) ON DELETE SET NULL,
    -- As it is shown; also of those whom we do not know.
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, event_id) REFERENCES event (system_id, id) ON DELETE CASCADE
);
CREATE INDEX event_partner_by_event ON event_partner (system_id, event_id, position);
CREATE INDEX event_partner_by_organization ON event_partner (organization_id);
