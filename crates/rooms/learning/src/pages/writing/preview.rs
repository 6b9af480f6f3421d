//! `/articles/{id}/preview`: an article exactly as readers will see it, from its newest revision or from what is typed.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use db::{Scope, Ts, Tx, sqlx::types::Uuid};
use directory::{Person, PersonId};
use web::{App, Fields, Form, Frame, PageError, Staff};

use super::the;
use crate::{
    article::{Article, ArticleId, Kind, State as Stage},
    attachment::attachments,
    collection::collections_of_address,
    pages::{article::ArticlePage, collections, picture::Pictured},
    topic::topics,
    writing::{Draft, draft_of},
    zone::zone,
};

pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = the(&mut tx, &staff.scope, id).await?;
    let (fields, _) = draft_of(&mut tx, &staff.scope, &it).await?;
    as_published(&mut tx, (staff.page, &staff.scope), app.clock.now(), it, &fields).await
}

pub(super) async fn of_typed(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = the(&mut tx, &staff.scope, id).await?;
    as_published(&mut tx, (staff.page, &staff.scope), app.clock.now(), it, &fields).await
}

/// The page that publishing these fields would give. What cannot be read so is shown as far as it can.
async fn as_published(
    tx: &mut Tx,
    (page, scope): (Frame, &Scope),
    now: Ts,
    it: Article,
    fields: &Fields,
) -> Result<Response, PageError> {
    let draft = Draft::read(fields).unwrap_or_else(|_| Draft {
        title: fields.get("title").to_owned(),
        body: fields.get("body").to_owned(),
        kind: it.kind(),
        ..Draft::default()
    });
    let people = directory::people(tx, scope).await?;
    let known = people.into_iter().find(|person| person.name == draft.author);
    let author = known.or_else(|| (!draft.author.is_empty()).then(|| unknown(&draft.author)));
    let shown = topics(tx, scope, now).await?;
    let topics = draft.topics.iter().filter_map(|id| shown.iter().find(|it| it.id == *id).cloned()).collect();
    let first = it.published_at.filter(|_| it.is_shown(now));
    let published_at = first.or(draft.publish_at(zone(tx, scope).await?)).or(Some(now));
    let parts = draft.parts;
    let article = Article {
        kind: draft.kind.as_str().to_owned(),
        title: draft.title,
        excerpt: draft.excerpt,
        body: draft.body,
        author_id: author.as_ref().map(|person| person.id),
        audience: draft.audience,
        state: Stage::Published.as_str().to_owned(),
        published_at,
        ..it
    };
    if draft.kind == Kind::Collection {
        return collections::preview(tx, (page, scope), now, article, (author, topics)).await;
    }
    let page = ArticlePage {
        series: crate::series::series_of(tx, scope, now, article.id).await?,
        poll: crate::poll::beside(tx, scope, now, article.id.0).await?,
        collections: collections_of_address(tx, scope, now, &article.path()).await?,
        picture: Pictured::on(tx, (&page, scope), now.date(), article.id.0, &article.path()).await?,
        attachments: attachments(tx, scope, article.id).await?,
        today: now.date(),
        panels: Vec::new(),
        is_preview: true,
        page,
        article,
        author,
        parts,
        topics,
    };
    Ok(page.into_response())
}

/// An author whose page is made when the article is saved.
fn unknown(name: &str) -> Person {
    Person {
        id: PersonId(Uuid::nil()),
        slug: text::slug(name),
        name: name.to_owned(),
        work: String::new(),
        about: String::new(),
    }
}
