//! Topics: a subject with a page of its own that gathers everything about it.

use std::{future::Future, pin::Pin};

use db::{Clock, Result, Scope, SystemId, Ts, Tx, sql, sqlx::types::Uuid};
use directory::vocab::{self, Need, PartnerKind};
use history::{Change, ChangeSet, Column, Tracked};
use search::{Audience, Document, Documents, Language};

use crate::{
    address::{self, Found, Noun},
    article::ArticleId,
};

db::id!(/// One topic.
    TopicId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Topic {
        pub id: TopicId,
        pub slug: String,
        pub title: String,
        pub description: String,
        pub dated: String,
        pub needs: String,
        pub kinds: String,
        pub asks: String,
        pub published_at: Option<Ts>,
        pub changed_at: Ts,
    }
}

/// Which date the lists of a topic show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dated {
    #[default]
    Published,
    Modified,
}

impl Dated {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Modified => "modified",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Published, Self::Modified].into_iter().find(|dated| dated.as_str() == word)
    }
}

impl Topic {
    pub fn path(&self) -> String {
        format!("/topics/{}", self.slug)
    }

    pub fn dated(&self) -> Dated {
        Dated::parse(&self.dated).unwrap_or_default()
    }

    pub fn needs(&self) -> Vec<&'static Need> {
        words(&self.needs).iter().filter_map(|id| vocab::need(id)).collect()
    }

    pub fn kinds(&self) -> Vec<&'static PartnerKind> {
        words(&self.kinds).iter().filter_map(|id| vocab::kind(id)).collect()
    }

    /// What a librarian may say aloud to begin with.
    pub fn asks(&self) -> Vec<String> {
        words(&self.asks)
    }
}

fn words(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

pub const TOPIC: Tracked = Tracked {
    noun: "topic",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("slug", Column::Text),
        ("title", Column::Text),
        ("description", Column::Text),
        ("dated", Column::Text),
        ("needs", Column::Text),
        ("kinds", Column::Text),
        ("asks", Column::Text),
        ("published_at", Column::Int),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// A topic as typed, checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewTopic {
    pub slug: String,
    pub title: String,
    pub description: String,
    pub dated: Dated,
    pub needs: Vec<String>,
    pub kinds: Vec<String>,
    pub asks: Vec<String>,
    pub published_at: Option<Ts>,
}

/// The topics that are shown, by title.
pub async fn topics(tx: &mut Tx, scope: &Scope, now: Ts) -> Result<Vec<Topic>> {
    const SQL: &str = sql!(
        "SELECT id, slug, title, description, dated, needs, kinds, asks, published_at, changed_at FROM topic
         WHERE system_id = $1 AND published_at <= $2 ORDER BY title, id"
    );
    db::all!(tx, SQL; scope.system, now)
}

/// All topics, shown or not, by title.
pub async fn all_topics(tx: &mut Tx, scope: &Scope) -> Result<Vec<Topic>> {
    const SQL: &str = sql!(
        "SELECT id, slug, title, description, dated, needs, kinds, asks, published_at, changed_at FROM topic
         WHERE system_id = $1 ORDER BY title, id"
    );
    db::all!(tx, SQL; scope.system)
}

pub async fn topic(tx: &mut Tx, system: Option<SystemId>, id: TopicId) -> Result<Option<Topic>> {
    const SQL: &str = sql!(
        "SELECT id, slug, title, description, dated, needs, kinds, asks, published_at, changed_at FROM topic
         WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; system, id)
}

/// The topic at an address, if it is shown.
pub async fn topic_by_slug(tx: &mut Tx, scope: &Scope, now: Ts, slug: &str) -> Result<Found<Topic>> {
    let Some(row) = address::row_of(tx, scope, Noun::Topic, slug).await? else { return Ok(Found::Nothing) };
    let it = topic(tx, scope.system, TopicId(row)).await?;
    let shown = it.filter(|it| it.published_at.is_some_and(|at| at <= now));
    Ok(shown.map_or(Found::Nothing, |it| if it.slug == slug { Found::Here(it) } else { Found::Moved(it.slug) }))
}

/// Adds a topic, or changes the one with this id; the address follows the wish, with a number where it is taken.
pub async fn put_topic(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: Option<TopicId>,
    new: &NewTopic,
) -> Result<TopicId> {
    let id = id.unwrap_or_else(|| clock.id());
    let before = TOPIC.image(tx, id.0).await?;
    let slug = address::take(tx, scope, Noun::Topic, id.0, &new.slug).await?;
    let json = |words: &[String]| serde_json::to_string(words).expect("words are plain values");
    let mut set = ChangeSet::begin(tx, clock, scope, "topic", &new.title).await?;
    const SQL: &str = sql!(
        "INSERT INTO topic (system_id, id, slug, title, description, dated, needs, kinds, asks, published_at, made_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
         ON CONFLICT (system_id, id) DO UPDATE SET slug = excluded.slug, title = excluded.title,
         description = excluded.description, dated = excluded.dated, needs = excluded.needs, kinds = excluded.kinds,
         asks = excluded.asks, published_at = excluded.published_at, changed_at = excluded.changed_at"
    );
    let (needs, kinds, asks) = (json(&new.needs), json(&new.kinds), json(&new.asks));
    db::execute!(&mut *tx, SQL; scope.system, id, slug.as_str(), new.title.as_str(), new.description.as_str(), new.dated.as_str(), needs.as_str(), kinds.as_str(), asks.as_str(), new.published_at, clock.now())?;
    let after = TOPIC.image(tx, id.0).await?;
    set.remember(Change { noun: TOPIC.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await?;
    search::changed(tx, Noun::Topic.as_str(), &[id.0]).await?;
    Ok(id)
}

/// The topics that somebody put beside a topic, in order.
pub async fn related_ids(tx: &mut Tx, scope: &Scope, topic: TopicId) -> Result<Vec<TopicId>> {
    const SQL: &str =
        sql!("SELECT other_id FROM related_topic WHERE system_id = $1 AND topic_id = $2 ORDER BY position, other_id");
    db::scalars!(tx, SQL; scope.system, topic)
}

/// What stands beside a topic, in order, instead of what stood there.
pub async fn put_related(tx: &mut Tx, scope: &Scope, topic: TopicId, others: &[TopicId]) -> Result<()> {
    const CLEAR: &str = sql!("DELETE FROM related_topic WHERE system_id = $1 AND topic_id = $2");
    db::execute!(&mut *tx, CLEAR; scope.system, topic)?;
    for (position, other) in (1_i64..).zip(others) {
        const SQL: &str = sql!(
            "INSERT INTO related_topic (system_id, topic_id, other_id, position) VALUES ($1, $2, $3, $4)
             ON CONFLICT (system_id, topic_id, other_id) DO NOTHING"
        );
        db::execute!(&mut *tx, SQL; scope.system, topic, *other, position)?;
    }
    Ok(())
}

/// What stands on a topic's shelf, in order, instead of what stood there; only what belongs to the topic can.
pub async fn put_shelf(tx: &mut Tx, scope: &Scope, topic: TopicId, articles: &[ArticleId]) -> Result<()> {
    const CLEAR: &str = sql!("UPDATE article_topic SET shelf = NULL WHERE system_id = $1 AND topic_id = $2");
    db::execute!(&mut *tx, CLEAR; scope.system, topic)?;
    for (place, article) in (1_i64..).zip(articles) {
        const SQL: &str =
            sql!("UPDATE article_topic SET shelf = $4 WHERE system_id = $1 AND topic_id = $2 AND article_id = $3");
        db::execute!(&mut *tx, SQL; scope.system, topic, *article, place)?;
    }
    Ok(())
}

db::row! {
    struct Shown {
        system_id: SystemId,
        slug: String,
        title: String,
        description: String,
        asks: String,
        published_at: Option<Ts>,
    }
}

pub(crate) fn documents() -> Documents {
    Documents { noun: Noun::Topic.as_str(), load }
}

fn load<'a>(tx: &'a mut Tx, ids: &'a [Uuid]) -> Pin<Box<dyn Future<Output = Result<Vec<Document>>> + Send + 'a>> {
    Box::pin(async move {
        let mut documents = Vec::with_capacity(ids.len());
        for id in ids {
            const SQL: &str =
                sql!("SELECT system_id, slug, title, description, asks, published_at FROM topic WHERE id = $1");
            let it: Option<Shown> = db::optional!(&mut *tx, SQL; *id)?;
            let Some(it) = it.filter(|it| it.published_at.is_some()) else { continue };
            documents.push(document(*id, it));
        }
        Ok(documents)
    })
}

fn document(id: Uuid, it: Shown) -> Document {
    let text = [it.description].into_iter().chain(words(&it.asks)).collect::<Vec<_>>().join("\n");
    Document {
        id,
        system: Some(it.system_id),
        audience: Audience::Public,
        from: it.published_at,
        name: it.title,
        language: Some(Language::of(&text)),
        text,
        path: format!("/topics/{}", it.slug),
        facets: vec![("type", Noun::Topic.as_str().to_owned()), ("topic", id.to_string())],
        joins_its_name: false,
    }
}
