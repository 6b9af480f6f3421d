-- Why something is not for us: the kind does not fit, only this organization, or not now; and for which need.
ALTER TABLE not_for_us ADD COLUMN why TEXT CHECK (why IN ('kind', 'organization', 'not_now'));
ALTER TABLE not_for_us ADD COLUMN need TEXT;

-- What our own choices taught about a kind for a need, forgotten up to a moment.
CREATE TABLE forgotten_leaning (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    need TEXT NOT NULL,
    kind TEXT NOT NULL,
    account_id UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id, need, kind)
);

-- A library that has this row does not want its choices to teach anything.
CREATE TABLE leaning_pause (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    account_id UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    UNIQUE (system_id)
);
