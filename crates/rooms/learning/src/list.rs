//! Lists of articles: a topic's shelf and what was added last, an author's; and topics beside a topic.

use db::{Result, Scope, Ts, Tx, sql, sqlx::types::Uuid};
use directory::PersonId;

use crate::{
    article::{ArticleId, Kind, excerpt},
    topic::{Dated, Topic, TopicId},
};

db::row! {
    /// An article as lists show it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Listed {
        pub id: ArticleId,
        pub slug: String,
        pub kind: String,
        pub title: String,
        pub excerpt: String,
        pub body: String,
        pub published_at: Option<Ts>,
        pub modified_at: Option<Ts>,
    }
}

db::row! {
    /// A topic or an article by its name.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Written {
        /// `topic`, or the kind of an article.
        pub kind: String,
        pub title: String,
        pub slug: String,
    }
}

impl Written {
    pub fn path(&self) -> String {
        Kind::parse(&self.kind).map_or_else(|| format!("/topics/{}", self.slug), |kind| kind.path(&self.slug))
    }
}

impl Listed {
    pub fn path(&self) -> String {
        self.kind().path(&self.slug)
    }

    pub fn kind(&self) -> Kind {
        Kind::parse(&self.kind).unwrap_or_default()
    }

    pub fn excerpt(&self) -> String {
        excerpt(&self.excerpt, &self.body)
    }

    /// The moment a list shows.
    pub fn dated(&self, dated: Dated) -> Option<Ts> {
        match dated {
            Dated::Published => self.published_at,
            Dated::Modified => self.modified_at.or(self.published_at),
        }
    }
}

db::row! {
    struct Placed {
        id: ArticleId,
        kind: String,
    }
}

/// Everything a topic shows, by id and kind: counted the oldest first, so that a page of a list keeps its address when
/// more comes.
///
/// The rows of articles are long: the order is found in the index `article_shown`, and only the rows of a page are read
/// ([`listed`]). `CROSS JOIN` is how SQLite is told to begin with the topic; PostgreSQL finds that out by itself.
pub async fn order_of(tx: &mut Tx, scope: &Scope, now: Ts, topic: &Topic) -> Result<Vec<(ArticleId, Kind)>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.kind FROM article_topic t CROSS JOIN article a
         WHERE t.system_id = $1 AND t.topic_id = $2 AND a.system_id = $1 AND a.id = t.article_id
           AND a.state = 'published' AND a.published_at <= $3
         ORDER BY CASE WHEN $4 = 'modified' THEN COALESCE(a.modified_at, a.published_at) ELSE a.published_at END, a.id"
    );
    let placed: Vec<Placed> = db::all!(tx, SQL; scope.system, topic.id, now, topic.dated().as_str())?;
    Ok(placed.into_iter().map(|it| (it.id, Kind::parse(&it.kind).unwrap_or_default())).collect())
}

/// How much there is of each kind; kinds without any are left out.
pub fn counts(order: &[(ArticleId, Kind)]) -> Vec<(Kind, usize)> {
    let count = |kind: Kind| order.iter().filter(|(_, it)| *it == kind).count();
    Kind::ALL.map(|kind| (kind, count(kind))).into_iter().filter(|(_, count)| *count > 0).collect()
}

/// These articles in this order; what is not shown any more is left out.
pub async fn listed(tx: &mut Tx, scope: &Scope, now: Ts, ids: &[ArticleId]) -> Result<Vec<Listed>> {
    let ids: Vec<String> = ids.iter().map(|id| id.0.simple().to_string()).collect();
    let ids = serde_json::to_string(&ids).expect("words are plain values");
    let sql = sql!(tx;
        sqlite "SELECT a.id, a.slug, a.kind, a.title, a.excerpt,
         CASE WHEN a.excerpt = '' THEN substr(a.body, 1, 1500) ELSE '' END AS body, a.published_at, a.modified_at
         FROM json_each($3) AS l CROSS JOIN article a WHERE a.system_id = $1 AND a.id = unhex(l.value)
           AND a.state = 'published' AND a.published_at <= $2 ORDER BY l.key";
        postgres "SELECT a.id, a.slug, a.kind, a.title, a.excerpt,
         CASE WHEN a.excerpt = '' THEN substr(a.body, 1, 1500) ELSE '' END AS body, a.published_at, a.modified_at
         FROM json_array_elements_text(CAST($3 AS json)) WITH ORDINALITY AS l (value, key)
         JOIN article a ON a.system_id = $1 AND a.id = CAST(l.value AS uuid)
         WHERE a.state = 'published' AND a.published_at <= $2 ORDER BY l.key");
    db::all!(tx, sql; scope.system, now, ids.as_str())
}

/// What somebody chose for the top of a topic, in order.
pub async fn shelf(tx: &mut Tx, scope: &Scope, now: Ts, topic: TopicId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.slug, a.kind, a.title, a.excerpt,
         CASE WHEN a.excerpt = '' THEN substr(a.body, 1, 1500) ELSE '' END AS body, a.published_at, a.modified_at
         FROM article_topic t JOIN article a ON a.system_id = t.system_id AND a.id = t.article_id
         WHERE t.system_id = $1 AND t.topic_id = $2 AND t.shelf IS NOT NULL AND a.state = 'published'
           AND a.published_at <= $3 ORDER BY t.shelf, a.id"
    );
    db::all!(tx, SQL; scope.system, topic, now)
}

/// What a person wrote, the newest first.
pub async fn articles_by(tx: &mut Tx, scope: &Scope, now: Ts, author: PersonId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT id, slug, kind, title, excerpt,
         CASE WHEN excerpt = '' THEN substr(body, 1, 1500) ELSE '' END AS body, published_at, modified_at FROM article
         WHERE system_id = $1 AND author_id = $2 AND state = 'published' AND published_at <= $3
         ORDER BY published_at DESC, id DESC"
    );
    db::all!(tx, SQL; scope.system, author, now)
}

/// What is shown of these topics and articles, in the order asked.
pub async fn written(tx: &mut Tx, scope: &Scope, now: Ts, ids: &[Uuid]) -> Result<Vec<Written>> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        const SQL: &str = sql!(
            "SELECT kind, title, slug FROM article
             WHERE system_id = $1 AND id = $2 AND state = 'published' AND published_at <= $3
             UNION ALL SELECT 'topic' AS kind, title, slug FROM topic
             WHERE system_id = $1 AND id = $2 AND published_at <= $3"
        );
        let it: Option<Written> = db::optional!(&mut *tx, SQL; scope.system, *id, now)?;
        found.extend(it);
    }
    Ok(found)
}

/// The topics of an article, the main one first.
pub async fn topics_of(tx: &mut Tx, scope: &Scope, now: Ts, article: ArticleId) -> Result<Vec<Topic>> {
    const SQL: &str = sql!(
        "SELECT t.id, t.slug, t.title, t.description, t.dated, t.needs, t.kinds, t.asks, t.published_at, t.changed_at
         FROM article_topic m JOIN topic t ON t.system_id = m.system_id AND t.id = m.topic_id
         WHERE m.system_id = $1 AND m.article_id = $2 AND t.published_at <= $3 ORDER BY m.position, t.id"
    );
    db::all!(tx, SQL; scope.system, article, now)
}

/// The topics of an article, shown or not, the main one first.
pub async fn topics_of_any(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Vec<TopicId>> {
    const SQL: &str =
        sql!("SELECT topic_id FROM article_topic WHERE system_id = $1 AND article_id = $2 ORDER BY position, topic_id");
    db::scalars!(tx, SQL; scope.system, article)
}

db::row! {
    /// An article of a topic, shown or not, with its place on the shelf.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Shelved {
        pub id: ArticleId,
        pub title: String,
        pub kind: String,
        pub shelf: Option<i64>,
    }
}

/// Everything that belongs to a topic: what stands on its shelf, then the rest by title.
pub async fn shelved(tx: &mut Tx, scope: &Scope, topic: TopicId) -> Result<Vec<Shelved>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.title, a.kind, t.shelf FROM article_topic t
         JOIN article a ON a.system_id = t.system_id AND a.id = t.article_id
         WHERE t.system_id = $1 AND t.topic_id = $2 ORDER BY COALESCE(t.shelf, 9999), a.title, a.id"
    );
    db::all!(tx, SQL; scope.system, topic)
}

db::row! {
    /// A topic, and how many articles it shares with another.
    struct Shared {
        id: TopicId,
        articles: i64,
    }
}

/// Topics beside a topic: those somebody chose, then those with which it shares most articles and needs.
pub async fn related(tx: &mut Tx, scope: &Scope, now: Ts, topic: &Topic) -> Result<Vec<Topic>> {
    const CHOSEN: &str = sql!(
        "SELECT t.id, t.slug, t.title, t.description, t.dated, t.needs, t.kinds, t.asks, t.published_at, t.changed_at
         FROM related_topic r JOIN topic t ON t.system_id = r.system_id AND t.id = r.other_id
         WHERE r.system_id = $1 AND r.topic_id = $2 AND t.published_at <= $3 ORDER BY r.position, t.id"
    );
    let mut beside: Vec<Topic> = db::all!(&mut *tx, CHOSEN; scope.system, topic.id, now)?;
    const SHARED: &str = sql!(
        "SELECT o.topic_id AS id, count(*) AS articles
         FROM article_topic m CROSS JOIN article a CROSS JOIN article_topic o
         WHERE m.system_id = $1 AND m.topic_id = $2 AND a.system_id = $1 AND a.id = m.article_id
           AND a.state = 'published' AND a.published_at <= $3
           AND o.system_id = $1 AND o.article_id = a.id AND o.topic_id <> $2 GROUP BY o.topic_id"
    );
    let shared: Vec<Shared> = db::all!(&mut *tx, SHARED; scope.system, topic.id, now)?;
    let mine = topic.needs();
    let strength = |it: &Topic| {
        let articles = shared.iter().find(|shared| shared.id == it.id).map_or(0, |shared| shared.articles);
        let articles = usize::try_from(articles).unwrap_or_default();
        let needs = it.needs().iter().filter(|need| mine.iter().any(|own| own.id == need.id)).count();
        articles + needs
    };
    let others = crate::topic::topics(tx, scope, now).await?.into_iter();
    let others = others.filter(|it| it.id != topic.id && beside.iter().all(|there| there.id != it.id));
    let mut others: Vec<(usize, Topic)> = others.map(|it| (strength(&it), it)).filter(|(n, _)| *n > 0).collect();
    others.sort_by(|(a, one), (b, other)| b.cmp(a).then(one.title.cmp(&other.title)));
    beside.extend(others.into_iter().map(|(_, it)| it));
    beside.truncate(MOST_RELATED);
    Ok(beside)
}

const MOST_RELATED: usize = 4;

/// How many of a list stand on one page.
pub const PER_PAGE: usize = 10;

/// A part of a list that is kept the oldest first: page 1 is the oldest, and once a page is full it never changes. The
/// newest are shown without a number: what is not yet a full page, and the full one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    pub from: usize,
    pub to: usize,
    /// The page with what came before, if anything did.
    pub older: Option<usize>,
    /// The page with what came after; page 0 is the newest.
    pub newer: Option<usize>,
}

impl Page {
    /// `number` 0: the newest. `None` when there is no such page.
    pub fn of(count: usize, number: usize) -> Option<Self> {
        let full = count / PER_PAGE;
        if number == 0 {
            let from = full.saturating_sub(1) * PER_PAGE;
            return Some(Self {
                from,
                to: count,
                older: Some(from / PER_PAGE).filter(|older| *older > 0),
                newer: None,
            });
        }
        // The last full page is part of the newest.
        if number >= full {
            return None;
        }
        let newer = Some(if number + 1 < full { number + 1 } else { 0 });
        Some(Self {
            from: (number - 1) * PER_PAGE,
            to: number * PER_PAGE,
            older: Some(number - 1).filter(|n| *n > 0),
            newer,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_page_keeps_its_address_and_nothing_is_left_out() {
        assert_eq!(Page::of(0, 0), Some(Page { from: 0, to: 0, older: None, newer: None }));
        assert_eq!(Page::of(19, 0), Some(Page { from: 0, to: 19, older: None, newer: None }));
        assert_eq!(Page::of(23, 0), Some(Page { from: 10, to: 23, older: Some(1), newer: None }));
        assert_eq!(Page::of(23, 1), Some(Page { from: 0, to: 10, older: None, newer: Some(0) }));
        assert_eq!(Page::of(45, 2), Some(Page { from: 10, to: 20, older: Some(1), newer: Some(3) }));
        assert_eq!(Page::of(23, 2), None);
        for count in 0..60 {
            let mut seen = vec![false; count];
            let mut number = Some(0);
            while let Some(page) = number.and_then(|number| Page::of(count, number)) {
                seen[page.from..page.to].iter_mut().for_each(|seen| {
                    assert!(!*seen);
                    *seen = true;
                });
                number = page.older;
            }
            assert!(seen.into_iter().all(|seen| seen), "{count}");
        }
    }
}
