-- Every save of an article as it was typed. The newest is what its writers go on with; the newest published one is what
-- readers see.
CREATE TABLE revision (
    system_id UUID NOT NULL,
    article_id UUID NOT NULL,
    number BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'review', 'published')),
    -- The fields of the form: a JSON list of names with their values.
    fields TEXT NOT NULL,
    -- What its writer says to whoever reads it next.
    note TEXT NOT NULL,
    account_id UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, article_id, number),
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, account_id) REFERENCES account (system_id, id)
);

-- What somebody is typing and has not saved, one for each writer and article.
CREATE TABLE autosave (
    system_id UUID NOT NULL,
    account_id UUID NOT NULL,
    article_id UUID NOT NULL,
    fields TEXT NOT NULL,
    -- The revision it was begun from.
    seen BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, account_id, article_id),
    FOREIGN KEY (system_id, article_id) REFERENCES article (system_id, id) ON DELETE CASCADE,
    FOREIGN KEY (system_id, account_id) REFERENCES account (system_id, id)
);

-- What neighbours and staff drop for us to take up.
CREATE TABLE idea (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    text TEXT NOT NULL,
    link TEXT NOT NULL,
    -- Nobody is named: of a neighbour we keep nothing but the words.
    account_id UUID,
    state TEXT NOT NULL CHECK (state IN ('open', 'used', 'aside')),
    -- The address of what it became.
    became TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, account_id) REFERENCES account (system_id, id)
);
CREATE INDEX idea_by_state ON idea (system_id, state, made_at);
