//! `/articles/{id}/revisions`: every save, what it changed, and a way back to it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use web::{App, Cache, Frame, Link, PageError, Staff, see_other_saying};

use super::{
    changes::{Change, changes},
    moment, the,
};
use crate::{
    article::{Article, ArticleId},
    writing::{self, Revision, revision, revisions},
    zone::{Zone, zone},
};

#[derive(Template)]
#[template(path = "learning/revisions.html")]
pub(super) struct RevisionsPage {
    pub(super) page: Frame,
    pub(super) it: Article,
    /// The newest first.
    pub(super) revisions: Vec<Revision>,
    pub(super) zone: Zone,
}
web::page!(RevisionsPage, Cache::Private);

impl RevisionsPage {
    fn trail(&self) -> Vec<Link> {
        trail(&self.page, &self.it)
    }

    fn about(&self, revision: &Revision) -> String {
        about(&self.page, self.zone, revision)
    }
}

#[derive(Template)]
#[template(path = "learning/revision.html")]
pub(super) struct RevisionPage {
    pub(super) page: Frame,
    pub(super) it: Article,
    pub(super) revision: Revision,
    pub(super) is_newest: bool,
    pub(super) changes: Vec<Change>,
    pub(super) zone: Zone,
}
web::page!(RevisionPage, Cache::Private);

impl RevisionPage {
    fn trail(&self) -> Vec<Link> {
        let mut trail = trail(&self.page, &self.it);
        let (href, label) = (format!("/articles/{}/revisions", self.it.id), self.page.say("revisions-title"));
        trail.push(Link { href, label, icon: "", current: false });
        trail
    }

    fn about(&self) -> String {
        about(&self.page, self.zone, &self.revision)
    }

    fn html(&self) -> String {
        text::html(self.revision.fields().get("body"))
    }

    fn title(&self) -> String {
        self.revision.fields().get("title").to_owned()
    }
}

fn trail(page: &Frame, it: &Article) -> Vec<Link> {
    let link = |href: String, label: String| Link { href, label, icon: "", current: false };
    vec![link("/desk".into(), page.say("desk-title")), link(format!("/articles/{}/edit", it.id), it.title.clone())]
}

fn about(page: &Frame, zone: Zone, it: &Revision) -> String {
    let when = moment(page, zone, it.made_at);
    match &it.who {
        Some(who) => page.say2("desk-saved-by", "who", who.as_str(), "when", when),
        None => page.say1("desk-saved", "when", when),
    }
}

pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
) -> Result<RevisionsPage, PageError> {
    let mut tx = app.db.read().await?;
    let it = the(&mut tx, &staff.scope, id).await?;
    let zone = zone(&mut tx, &staff.scope).await?;
    Ok(RevisionsPage { revisions: revisions(&mut tx, &staff.scope, id).await?, page: staff.page, it, zone })
}

pub(super) async fn show_one(
    State(app): State<App>,
    staff: Staff,
    Path((id, number)): Path<(ArticleId, i64)>,
) -> Result<RevisionPage, PageError> {
    let mut tx = app.db.read().await?;
    let it = the(&mut tx, &staff.scope, id).await?;
    let found = revision(&mut tx, &staff.scope, id, number).await?.ok_or(PageError::NotFound)?;
    let before = revision(&mut tx, &staff.scope, id, number - 1).await?;
    let changes = before.map(|before| changes(&before.fields(), &found.fields())).unwrap_or_default();
    let is_newest = revision(&mut tx, &staff.scope, id, number + 1).await?.is_none();
    let zone = zone(&mut tx, &staff.scope).await?;
    Ok(RevisionPage { page: staff.page, it, revision: found, is_newest, changes, zone })
}

pub(super) async fn restore(
    State(app): State<App>,
    staff: Staff,
    Path((id, number)): Path<(ArticleId, i64)>,
) -> Result<Response, PageError> {
    let mut tx = writing::alone(&app.db).await?;
    the(&mut tx, &staff.scope, id).await?;
    let saved = writing::restore(&mut tx, &app.clock, &staff.scope, id, number).await?.ok_or(PageError::NotFound)?;
    tx.commit().await?;
    let undo = format!("/articles/{id}/revisions/{}/undo", saved.number);
    Ok(see_other_saying(&format!("/articles/{id}/edit"), "article-restored", Some(&undo)))
}

/// Takes a save back, if nobody has saved since.
pub(super) async fn undo(
    State(app): State<App>,
    staff: Staff,
    Path((id, number)): Path<(ArticleId, i64)>,
) -> Result<Response, PageError> {
    let mut tx = writing::alone(&app.db).await?;
    the(&mut tx, &staff.scope, id).await?;
    let undone = writing::undo(&mut tx, &app.clock, &staff.scope, id, number).await?;
    tx.commit().await?;
    let said = if undone { "undone" } else { "undone-nothing" };
    Ok(see_other_saying(&format!("/articles/{id}/edit"), said, None))
}
