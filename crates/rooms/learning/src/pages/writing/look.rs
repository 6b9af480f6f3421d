//! What an article looks like while it is written, and what to look at: shown beside the form, and anew after each
//! pause in typing, when what was typed is kept too.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use db::{Scope, Tx};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, see_other};

use super::{moment, the};
use crate::{
    article::ArticleId,
    link::{DeadLink, dead_links},
    picture::picture_lacks,
    writing::{self, Draft, Finding, check},
    zone::zone,
};

/// The part of the form's page that is made anew while somebody types.
#[derive(Template)]
#[template(path = "learning/look.html")]
pub(super) struct Look {
    pub(super) page: Frame,
    pub(super) findings: Vec<Finding>,
    /// The Markdown of the text.
    pub(super) body: String,
    /// What was kept, and when; empty: nothing is kept that was not saved.
    pub(super) kept: String,
}
web::page!(Look, Cache::Private);

impl Look {
    pub(super) fn of(page: &Frame, fields: &Fields, today: db::Date, kept: String) -> Self {
        let findings = Draft::read(fields).map(|draft| check(&draft, today)).unwrap_or_default();
        Self { page: page.clone(), findings, body: fields.get("body").to_owned(), kept }
    }

    /// With what its picture lacks, and the links that lead nowhere, as far as they were tried.
    pub(super) async fn load(
        tx: &mut Tx,
        (page, scope): (&Frame, &Scope),
        id: ArticleId,
        (fields, today, kept): (&Fields, db::Date, String),
    ) -> db::Result<Self> {
        let look = Self::of(page, fields, today, kept);
        let lacks = picture_lacks(tx, scope, today, id.0).await?.into_iter();
        let picture = lacks.map(|key| Finding { field: "picture", key, what: String::new(), must: true });
        let look = Self { findings: picture.chain(look.findings).collect(), ..look };
        look.with_dead_links(tx, scope).await
    }

    async fn with_dead_links(mut self, tx: &mut Tx, scope: &Scope) -> db::Result<Self> {
        let dead = dead_links(tx, scope, &self.body).await?.into_iter();
        let finding = |it: DeadLink| {
            let key = match it.why {
                "here" => "check-link-here",
                "unsafe" => "check-link-unsafe",
                _ => "check-link-dead",
            };
            Finding { field: "body", key, what: it.address, must: false }
        };
        self.findings.extend(dead.map(finding));
        Ok(self)
    }

    fn html(&self) -> String {
        text::html(&self.body)
    }
}

/// `POST /articles/{id}/autosave`: keeps what was typed so far, for who typed it.
pub(super) async fn autosave(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
    Form(fields): Form,
) -> Result<Look, PageError> {
    let mut tx = app.db.write().await?;
    let it = the(&mut tx, &staff.scope, id).await?;
    let seen = fields.get("seen").parse().unwrap_or_default();
    writing::keep_autosave(&mut tx, &app.clock, &staff.scope, it.id, seen, &fields).await?;
    let zone = zone(&mut tx, &staff.scope).await?;
    let now = app.clock.now();
    let kept = staff.page.say1("article-kept", "when", moment(&staff.page, zone, now));
    let look = Look::load(&mut tx, (&staff.page, &staff.scope), it.id, (&fields, zone.read(now).0, kept)).await?;
    tx.commit().await?;
    Ok(look)
}

/// `POST /articles/{id}/autosave/removal`: what was typed and not saved is not wanted.
pub(super) async fn throw_away(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    writing::throw_away(&mut tx, &staff.scope, id).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/articles/{id}/edit")))
}
