-- What readers see after each save, so that taking it back puts back just that: the revision they read, and its moments.
ALTER TABLE revision ADD COLUMN shown_number INTEGER;
ALTER TABLE revision ADD COLUMN published_at INTEGER;
ALTER TABLE revision ADD COLUMN modified_at INTEGER;

UPDATE revision SET
    shown_number = (SELECT max(r.number) FROM revision r WHERE r.system_id = revision.system_id
        AND r.article_id = revision.article_id AND r.number <= revision.number AND r.stage = 'published'),
    published_at = (SELECT a.published_at FROM article a
        WHERE a.system_id = revision.system_id AND a.id = revision.article_id AND a.state = 'published'),
    modified_at = (SELECT a.modified_at FROM article a
        WHERE a.system_id = revision.system_id AND a.id = revision.article_id AND a.state = 'published');
