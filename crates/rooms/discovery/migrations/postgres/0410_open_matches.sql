-- Matches that wait for a person's answer: of two organizations at most one, by their strongest pair of records.
-- Settling writes them anew.
CREATE TABLE open_match (
    -- The pair as record_match has it.
    record_id UUID NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    other_id UUID NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    organization_id UUID NOT NULL,
    -- The same as organization_id where the machine has joined the two and is not sure of it.
    other_organization_id UUID NOT NULL,
    -- What the machine would answer; part_of: the first is a part of the second, whole_of: the other way.
    proposal TEXT NOT NULL CHECK (proposal IN ('same', 'unsure', 'part_of', 'whole_of')),
    -- Likelihood that the answer differs from what stands now, 0 to 1.
    chance DOUBLE PRECISION NOT NULL,
    -- What would change then, without what a library has with them (discovery::review::gain).
    points DOUBLE PRECISION NOT NULL,
    -- The same in words for texts: "first suggested phone …", apart by spaces.
    gains TEXT NOT NULL,
    PRIMARY KEY (record_id, other_id)
);

-- "Later": a person goes past an open match today; it comes last until tomorrow.
CREATE TABLE match_later (
    system_id UUID NOT NULL REFERENCES library_system (id),
    account_id UUID NOT NULL,
    record_id UUID NOT NULL,
    other_id UUID NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, account_id, record_id, other_id)
);

-- The page of a whole names its parts.
CREATE INDEX organization_by_whole ON organization (whole_id);
