-- A question to readers with a few answers, open from one moment to another.
CREATE TABLE poll (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    question TEXT NOT NULL,
    -- Why we ask.
    context TEXT NOT NULL,
    -- The answers in order, as a JSON list.
    options TEXT NOT NULL,
    -- `2026-11` of a monthly poll.
    month TEXT,
    -- The title of another series, or nothing.
    series TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    -- From when on the counts may be seen, by anybody.
    counts_shown TEXT NOT NULL CHECK (counts_shown IN ('after_vote', 'after_closing')),
    -- One sentence about how it ended.
    result TEXT NOT NULL,
    topic_id UUID,
    article_id UUID,
    published_at BIGINT,
    -- Somebody has voted: from then on question and answers stay as they are.
    begun BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, slug),
    UNIQUE (system_id, month),
    FOREIGN KEY (system_id, topic_id) REFERENCES topic (system_id, id),
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id)
);
CREATE INDEX poll_by_topic ON poll (system_id, topic_id);
CREATE INDEX poll_by_article ON poll (system_id, article_id);

-- How many chose each answer, and nothing else.
CREATE TABLE poll_count (
    system_id UUID NOT NULL,
    poll_id UUID NOT NULL,
    position BIGINT NOT NULL,
    votes BIGINT NOT NULL CHECK (votes >= 0),
    PRIMARY KEY (system_id, poll_id, position),
    FOREIGN KEY (system_id, poll_id) REFERENCES poll (system_id, id) ON DELETE CASCADE
);

-- Scrambled marks of ballots that were counted. No answer, no moment, no person stands beside them.
CREATE TABLE poll_mark (
    system_id UUID NOT NULL,
    poll_id UUID NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (system_id, poll_id, mark),
    FOREIGN KEY (system_id, poll_id) REFERENCES poll (system_id, id) ON DELETE CASCADE
);

-- What a library signs ballots with; made with its first vote.
CREATE TABLE poll_secret (
    system_id UUID PRIMARY KEY NOT NULL REFERENCES library_system (id),
    secret TEXT NOT NULL
);
