-- Something made with or for one community, looked at from three sides.
CREATE TABLE project (
    system_id UUID NOT NULL REFERENCES library_system (id),
    id UUID NOT NULL,
    title TEXT NOT NULL,
    community TEXT NOT NULL,
    organization_id UUID,
    -- Which question is to reach which mark, and by when; all three or none.
    target_question TEXT CHECK (target_question IN ('represents', 'made', 'welcomes')),
    target_mark TEXT CHECK (target_mark IN ('a_little', 'mostly', 'fully')),
    target_on TEXT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id)
);
CREATE INDEX project_by_organization ON project (organization_id);

-- One look at a project; the earliest is its baseline.
CREATE TABLE project_check (
    system_id UUID NOT NULL,
    id UUID NOT NULL,
    project_id UUID NOT NULL,
    checked_on TEXT NOT NULL,
    account_id UUID,
    represents TEXT NOT NULL,
    represents_mark TEXT NOT NULL CHECK (represents_mark IN ('not_yet', 'a_little', 'mostly', 'fully')),
    made TEXT NOT NULL,
    made_mark TEXT NOT NULL CHECK (made_mark IN ('not_yet', 'a_little', 'mostly', 'fully')),
    welcomes TEXT NOT NULL,
    welcomes_mark TEXT NOT NULL CHECK (welcomes_mark IN ('not_yet', 'a_little', 'mostly', 'fully')),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, project_id) REFERENCES project (system_id, id)
);
CREATE INDEX project_check_by_project ON project_check (system_id, project_id, checked_on);
