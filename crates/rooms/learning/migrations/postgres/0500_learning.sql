CREATE TABLE topic (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    -- The date its lists show.
    dated TEXT NOT NULL CHECK (dated IN ('published', 'modified')),
    -- Ids of needs and partner kinds, and starter asks; each a JSON list.
    needs TEXT NOT NULL,
    kinds TEXT NOT NULL,
    asks TEXT NOT NULL,
    published_at BIGINT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, slug)
);

-- Topics that somebody put beside a topic, in order.
CREATE TABLE related_topic (
    system_id UUID NOT NULL,
    topic_id UUID NOT NULL,
    other_id UUID NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (system_id, topic_id, other_id),
    FOREIGN KEY (system_id, topic_id) REFERENCES topic (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, other_id) REFERENCES topic (system_id, id) ON DELETE CASCADE
);

-- A text with an author: article, news, guide, document or collection.
CREATE TABLE article (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'news', 'guide', 'document', 'collection')),
    title TEXT NOT NULL,
    -- Written by hand; empty: the first sentences of the text.
    excerpt TEXT NOT NULL,
    -- Markdown.
    body TEXT NOT NULL,
    author_id UUID,
    audience TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'review', 'published')),
    -- From when on it is shown; a moment ahead of us makes it scheduled.
    published_at BIGINT,
    -- When readers were last given something new.
    modified_at BIGINT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, slug),
    FOREIGN KEY (system_id, author_id) REFERENCES person (system_id, id)
);
CREATE INDEX article_by_author ON article (system_id, author_id);

-- What stands beside the text: starter questions, figures, pull quotes; in order.
CREATE TABLE article_part (
    system_id UUID NOT NULL,
    article_id UUID NOT NULL,
    position BIGINT NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('question', 'figure', 'quote')),
    -- The question, the number, the words quoted.
    text TEXT NOT NULL,
    -- What the figure counts; who said it.
    what TEXT NOT NULL,
    -- The source of the figure; where it was said.
    source TEXT NOT NULL,
    place TEXT NOT NULL,
    year BIGINT,
    -- The day on which the figure grows old.
    review_on TEXT,
    verified BOOLEAN NOT NULL,
    PRIMARY KEY (system_id, article_id, position),
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id) ON DELETE CASCADE
);

CREATE TABLE article_topic (
    system_id UUID NOT NULL,
    article_id UUID NOT NULL,
    topic_id UUID NOT NULL,
    -- The first is its main topic.
    position BIGINT NOT NULL,
    -- Its place on the topic's curated shelf, if it stands there.
    shelf BIGINT,
    PRIMARY KEY (system_id, topic_id, article_id),
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, topic_id) REFERENCES topic (system_id, id) ON DELETE CASCADE
);
CREATE INDEX article_topic_by_article ON article_topic (system_id, article_id);

CREATE TABLE series (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, slug)
);

CREATE TABLE series_article (
    system_id UUID NOT NULL,
    series_id UUID NOT NULL,
    article_id UUID NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (system_id, article_id),
    FOREIGN KEY (system_id, series_id) REFERENCES series (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id) ON DELETE CASCADE
);
CREATE INDEX series_article_by_series ON series_article (system_id, series_id, position);

-- Every address a page ever had; one that is no longer the page's own leads to it for ever.
CREATE TABLE slug (
    system_id UUID NOT NULL REFERENCES library_system (id),
    noun TEXT NOT NULL,
    slug TEXT NOT NULL,
    row_id UUID NOT NULL,
    PRIMARY KEY (system_id, noun, slug)
);
