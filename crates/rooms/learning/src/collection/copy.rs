//! A new collection: with nothing in it yet, or one like another.

use db::{Clock, Result, Scope, Ts, Tx};
use history::ChangeSet;

use super::{add, items, note};
use crate::{
    article::{Article, Kind, NewArticle, article, put_article},
    list::topics_of,
};

/// A draft with a title, for whoever then fills it.
pub async fn begin(tx: &mut Tx, clock: &Clock, scope: &Scope, title: &str) -> Result<Article> {
    let new = NewArticle {
        slug: text::slug(title),
        kind: Kind::Collection,
        title: title.to_owned(),
        ..NewArticle::default()
    };
    written(tx, clock, scope, &new).await
}

async fn written(tx: &mut Tx, clock: &Clock, scope: &Scope, new: &NewArticle) -> Result<Article> {
    let id = put_article(tx, clock, scope, None, new).await?;
    Ok(article(tx, scope, id).await?.expect("it was written a moment ago"))
}

/// A draft with the same resources, words and topics, to be made one's own.
pub async fn copy(tx: &mut Tx, clock: &Clock, scope: &Scope, like: &Article, title: &str) -> Result<Article> {
    let topics = topics_of(tx, scope, Ts(i64::MAX), like.id).await?;
    let new = NewArticle {
        slug: text::slug(title),
        kind: Kind::Collection,
        title: title.to_owned(),
        excerpt: like.excerpt.clone(),
        body: like.body.clone(),
        audience: like.audience.clone(),
        topics: topics.iter().map(|topic| topic.id).collect(),
        ..NewArticle::default()
    };
    let made = written(tx, clock, scope, &new).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "collection", &note(&made)).await?;
    for it in items(tx, scope, clock.now(), like.id, true).await? {
        add(tx, clock, scope, &mut set, (made.id, it.resource.id, &it.annotation)).await?;
    }
    set.finish(tx).await?;
    Ok(made)
}
