//! Articles: a text with an author. News, guides and documents are articles of another kind.

use std::{future::Future, pin::Pin};

use db::{Clock, Result, Scope, SystemId, Ts, Tx, sql, sqlx::types::Uuid};
use directory::PersonId;
use history::{Change, ChangeSet, Column, Tracked};
use search::{Audience, Document, Documents, Language};

use crate::{
    address::{self, Found, Noun},
    part::{self, Part},
    topic::TopicId,
};

db::id!(/// One article, news, guide or document.
    ArticleId);

/// What sort of text it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    #[default]
    Article,
    News,
    Guide,
    /// A file with a description.
    Document,
    /// What others made, in order and with a note each: books, toolkits, courses.
    Collection,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Article, Self::News, Self::Guide, Self::Document, Self::Collection];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::News => "news",
            Self::Guide => "guide",
            Self::Document => "document",
            Self::Collection => "collection",
        }
    }

    /// The address of one of this kind.
    pub fn path(self, slug: &str) -> String {
        match self {
            Self::Collection => format!("/collections/{slug}"),
            _ => format!("/articles/{slug}"),
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// How far a text has come. What is published is shown from its moment on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum State {
    #[default]
    Draft,
    /// Somebody else reads it first.
    Review,
    Published,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Draft, Self::Review, Self::Published];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Published => "published",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Article {
        pub id: ArticleId,
        pub slug: String,
        pub kind: String,
        pub title: String,
        /// Empty: the first sentences of the text.
        pub excerpt: String,
        /// Markdown.
        pub body: String,
        pub author_id: Option<PersonId>,
        pub audience: String,
        pub state: String,
        pub published_at: Option<Ts>,
        pub modified_at: Option<Ts>,
    }
}

/// Letters of an excerpt that nobody wrote by hand.
const EXCERPT: usize = 260;

impl Article {
    pub fn kind(&self) -> Kind {
        Kind::parse(&self.kind).unwrap_or_default()
    }

    pub fn path(&self) -> String {
        self.kind().path(&self.slug)
    }

    pub fn is_shown(&self, now: Ts) -> bool {
        self.state == State::Published.as_str() && self.published_at.is_some_and(|at| at <= now)
    }
}

/// The excerpt somebody wrote, else the first sentences of the text.
pub(crate) fn excerpt(written: &str, body: &str) -> String {
    if written.is_empty() { text::excerpt(&text::plain(body), EXCERPT) } else { written.to_owned() }
}

pub const ARTICLE: Tracked = Tracked {
    noun: "article",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("slug", Column::Text),
        ("kind", Column::Text),
        ("title", Column::Text),
        ("excerpt", Column::Text),
        ("body", Column::Text),
        ("author_id", Column::Id),
        ("audience", Column::Text),
        ("state", Column::Text),
        ("published_at", Column::Int),
        ("modified_at", Column::Int),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// An article as typed, checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewArticle {
    pub slug: String,
    pub kind: Kind,
    pub title: String,
    pub excerpt: String,
    pub body: String,
    pub author: Option<PersonId>,
    pub audience: String,
    pub state: State,
    pub published_at: Option<Ts>,
    pub modified_at: Option<Ts>,
    /// The main one first.
    pub topics: Vec<TopicId>,
    pub parts: Vec<Part>,
}

/// An article, shown or not.
pub async fn article(tx: &mut Tx, scope: &Scope, id: ArticleId) -> Result<Option<Article>> {
    const SQL: &str = sql!(
        "SELECT id, slug, kind, title, excerpt, body, author_id, audience, state, published_at, modified_at FROM article
         WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// The article at an address, if it is shown.
pub async fn article_by_slug(tx: &mut Tx, scope: &Scope, now: Ts, slug: &str) -> Result<Found<Article>> {
    let Some(row) = address::row_of(tx, scope, Noun::Article, slug).await? else { return Ok(Found::Nothing) };
    let it = article(tx, scope, ArticleId(row)).await?;
    let shown = it.filter(|it| it.is_shown(now));
    Ok(shown.map_or(Found::Nothing, |it| if it.slug == slug { Found::Here(it) } else { Found::Moved(it.slug) }))
}

/// Adds an article, or changes the one with this id, with its topics and what stands beside it. Places on shelves stay.
pub async fn put_article(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: Option<ArticleId>,
    new: &NewArticle,
) -> Result<ArticleId> {
    let id = id.unwrap_or_else(|| clock.id());
    let before = ARTICLE.image(tx, id.0).await?;
    let slug = address::take(tx, scope, Noun::Article, id.0, &new.slug).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "article", &new.title).await?;
    const SQL: &str = sql!(
        "INSERT INTO article (system_id, id, slug, kind, title, excerpt, body, author_id, audience, state, published_at,
         modified_at, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
         ON CONFLICT (system_id, id) DO UPDATE SET slug = excluded.slug, kind = excluded.kind, title = excluded.title,
         excerpt = excluded.excerpt, body = excluded.body, author_id = excluded.author_id, audience = excluded.audience,
         state = excluded.state, published_at = excluded.published_at, modified_at = excluded.modified_at,
         changed_at = excluded.changed_at"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, slug.as_str(), new.kind.as_str(), new.title.as_str(), new.excerpt.as_str(), new.body.as_str(), new.author, new.audience.as_str(), new.state.as_str(), new.published_at, new.modified_at, clock.now())?;
    put_topics(tx, scope, id, &new.topics).await?;
    part::put(tx, scope, id, &new.parts).await?;
    let after = ARTICLE.image(tx, id.0).await?;
    set.remember(Change { noun: ARTICLE.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await?;
    search::changed(tx, Noun::Article.as_str(), &[id.0]).await?;
    Ok(id)
}

async fn put_topics(tx: &mut Tx, scope: &Scope, id: ArticleId, topics: &[TopicId]) -> Result<()> {
    const THERE: &str = sql!("SELECT topic_id FROM article_topic WHERE system_id = $1 AND article_id = $2");
    let there: Vec<TopicId> = db::scalars!(&mut *tx, THERE; scope.system, id)?;
    for gone in there.iter().filter(|topic| !topics.contains(topic)) {
        const GONE: &str = sql!("DELETE FROM article_topic WHERE system_id = $1 AND article_id = $2 AND topic_id = $3");
        db::execute!(&mut *tx, GONE; scope.system, id, *gone)?;
    }
    for (position, topic) in (1_i64..).zip(topics) {
        const SQL: &str = sql!(
            "INSERT INTO article_topic (system_id, article_id, topic_id, position) VALUES ($1, $2, $3, $4)
             ON CONFLICT (system_id, topic_id, article_id) DO UPDATE SET position = excluded.position"
        );
        db::execute!(&mut *tx, SQL; scope.system, id, *topic, position)?;
    }
    Ok(())
}

db::row! {
    struct Shown {
        system_id: SystemId,
        slug: String,
        kind: String,
        title: String,
        excerpt: String,
        body: String,
        audience: String,
        state: String,
        published_at: Option<Ts>,
    }
}

pub(crate) fn documents() -> Documents {
    Documents { noun: Noun::Article.as_str(), load }
}

fn load<'a>(tx: &'a mut Tx, ids: &'a [Uuid]) -> Pin<Box<dyn Future<Output = Result<Vec<Document>>> + Send + 'a>> {
    Box::pin(async move {
        let mut documents = Vec::with_capacity(ids.len());
        for id in ids {
            const SQL: &str = sql!(
                "SELECT system_id, slug, kind, title, excerpt, body, audience, state, published_at FROM article WHERE id = $1"
            );
            let it: Option<Shown> = db::optional!(&mut *tx, SQL; *id)?;
            let Some(it) = it.filter(|it| it.state == State::Published.as_str()) else { continue };
            documents.push(document(tx, ArticleId(*id), it).await?);
        }
        Ok(documents)
    })
}

/// What is published, also when its moment has not come: the index knows the moment.
async fn document(tx: &mut Tx, id: ArticleId, it: Shown) -> Result<Document> {
    const TOPICS: &str = sql!("SELECT topic_id FROM article_topic WHERE system_id = $1 AND article_id = $2");
    let topics: Vec<TopicId> = db::scalars!(&mut *tx, TOPICS; it.system_id, id)?;
    let parts = part::parts(tx, &Scope::program(Some(it.system_id)), id).await?;
    let (body, listed) = (text::plain(&it.body), crate::collection::words(tx, it.system_id, id).await?);
    let parts = parts.iter().flat_map(|part| [part.text.as_str(), part.what.as_str()]);
    let said = [it.excerpt.as_str(), body.as_str()].into_iter().chain(parts).chain([listed.as_str()]);
    let text = said.filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n");
    let kind = Kind::parse(&it.kind).unwrap_or_default();
    let audiences = it.audience.split(',').map(str::trim).filter(|audience| !audience.is_empty());
    let mut facets: Vec<(&str, String)> = audiences.map(|audience| ("audience", audience.to_lowercase())).collect();
    facets.extend(topics.iter().map(|topic| ("topic", topic.to_string())));
    facets.push(("type", kind.as_str().to_owned()));
    Ok(Document {
        id: id.0,
        system: Some(it.system_id),
        audience: Audience::Public,
        from: it.published_at,
        name: it.title,
        language: Some(Language::of(&text)),
        text,
        path: kind.path(&it.slug),
        facets,
        joins_its_name: false,
    })
}
