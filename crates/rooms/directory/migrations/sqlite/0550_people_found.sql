-- Search finds people, too: those who were there before it did are told to it.
INSERT INTO search_change (noun, row_id) SELECT 'person', id FROM person;
