-- The pictures of a person, each from its moment on: an old event goes on showing who spoke there as they looked then.
CREATE TABLE portrait (
    system_id BLOB NOT NULL,
    id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    picture_id BLOB NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (system_id, id),
    FOREIGN KEY (system_id, person_id) REFERENCES person (system_id, id),
    FOREIGN KEY (system_id, picture_id) REFERENCES picture (system_id, id)
) STRICT;
CREATE INDEX portrait_by_person ON portrait (system_id, person_id, since);
CREATE INDEX portrait_by_picture ON portrait (system_id, picture_id);
