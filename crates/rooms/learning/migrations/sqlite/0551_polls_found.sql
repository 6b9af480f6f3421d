-- Search finds polls, too: those that were there before it did are told to it.
INSERT INTO search_change (noun, row_id) SELECT 'poll', id FROM poll;
