-- The pictures of a person, each from its moment on: an old event goes on showing who spoke there as they looked then.
CREATE TABLE portrait (
    system_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    picture_id uuid NOT NULL,
    since bigint NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, person_id) REFERENCES person (system_id, id),
    FOREIGN KEY (system_id, picture_id) REFERENCES picture (system_id, id)
);
CREATE INDEX portrait_by_person ON portrait (system_id, person_id, since);
CREATE INDEX portrait_by_picture ON portrait (system_id, picture_id);
