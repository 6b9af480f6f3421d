-- Told apart without its long row: what a topic shows, counts and has in common with others.
CREATE INDEX article_shown ON article (system_id, id, state, published_at, modified_at, kind);
-- History and search know only the id.
CREATE INDEX article_by_id ON article (id);
DROP INDEX article_topic_by_article;
CREATE INDEX article_topic_by_article ON article_topic (system_id, article_id, topic_id);
CREATE INDEX article_topic_by_shelf ON article_topic (system_id, topic_id, shelf) WHERE shelf IS NOT NULL;
