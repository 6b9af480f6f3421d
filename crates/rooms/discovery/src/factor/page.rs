//! `/needs/{id}/factors`: what counts for a need, row by row, and forms to say it otherwise.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use db::{Result, Scope, Tx};
use directory::vocab::{self, Need};
use history::{ChangeSetId, Entry};
use web::{App, Cache, Fields, Form, Frame, Link, PageError, Staff, Typed, Viewer, see_other_saying, wrong};

use super::{FactorErrors, NewFactor, change, row::OfKind};
use crate::suggest::rules;

/// The newest changes of factors; older ones stay in the database.
const CHANGES: i64 = 5;

#[derive(Template)]
#[template(path = "discovery/factors.html")]
pub(super) struct FactorsPage {
    pub(super) page: Frame,
    pub(super) need: &'static Need,
    pub(super) kinds: Vec<OfKind>,
    pub(super) changes: Vec<Entry>,
    pub(super) form: Typed,
}
web::page!(FactorsPage, Cache::Private, |page| page.form.status);

impl FactorsPage {
    async fn load(tx: &mut Tx, scope: &Scope, page: Frame, need: &'static Need, form: Typed) -> Result<Self> {
        let own = super::factors(tx, scope).await?;
        let kinds = super::row::of_need(need, rules(), &own);
        let changes = history::of_kind(tx, scope, super::CHANGE, &change::of_need(need.id), CHANGES).await?;
        Ok(Self { page, need, kinds, changes, form })
    }

    fn trail(&self) -> Vec<Link> {
        let link = |href: String, label| Link { href, label, icon: "", current: false };
        let need = self.page.of_its("need", self.need.id, "plain");
        vec![link("/needs".into(), self.page.say("needs-title")), link(format!("/needs/{}", self.need.id), need)]
    }

    fn about(&self, entry: &Entry) -> String {
        change::said(&self.page, &entry.note)
    }

    /// An id for the field of a row.
    fn row_id(&self, kind: &str, at: &usize) -> String {
        format!("factor-{kind}-{at}")
    }

    fn kind_choices(&self) -> Vec<(&'static str, String)> {
        self.need.kinds().map(|kind| (kind.id, self.page.say(&kind.key))).collect()
    }

    fn choices(&self) -> Vec<(String, String)> {
        super::row::choices(&self.page, [])
    }
}

/// The form for a row of one's own as it begins.
pub(super) fn fresh() -> Typed {
    Typed::fresh([("factor", "0.5".to_owned())])
}

/// The form as it was sent, with what is wrong with it.
pub(super) fn refused(fields: Fields, errors: FactorErrors) -> Typed {
    let FactorErrors { kind, words, factor } = errors;
    Typed::refused(fields, wrong([("kind", kind), ("words", words), ("factor", factor)]))
}

/// `GET /needs/{id}/factors`
pub async fn show(
    State(app): State<App>,
    who: Viewer,
    Path(id): Path<String>,
) -> std::result::Result<Response, PageError> {
    let need = vocab::need(&id).ok_or(PageError::NotFound)?;
    let mut tx = app.db.read().await?;
    Ok(FactorsPage::load(&mut tx, &who.scope, who.page, need, fresh()).await?.into_response())
}

/// `POST /needs/{id}/factors`: one row, changed or new.
pub async fn save(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form,
) -> std::result::Result<Response, PageError> {
    let need = vocab::need(&id).ok_or(PageError::NotFound)?;
    let mut tx = app.db.write().await?;
    let [kind, row, words, factor] = ["kind", "row", "words", "factor"].map(|field| fields.get(field));
    let new = match NewFactor::parse(need, rules(), kind, row, words, factor) {
        Ok(new) => new,
        Err(wrong) => {
            let form = refused(fields, wrong);
            return Ok(FactorsPage::load(&mut tx, &staff.scope, staff.page, need, form).await?.into_response());
        }
    };
    let set = super::say(&mut tx, &app.clock, &staff.scope, &new).await?;
    tx.commit().await?;
    Ok(see_other_saying(&path(need), "factor-said", Some(&set.undo_path())))
}

/// `POST /needs/{id}/factors/removal`: what was shipped counts again.
pub async fn put_back(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form,
) -> std::result::Result<Response, PageError> {
    let need = vocab::need(&id).ok_or(PageError::NotFound)?;
    let mut tx = app.db.write().await?;
    let which = (fields.get("kind"), fields.get("row"));
    let set = super::take_out(&mut tx, &app.clock, &staff.scope, need.id, which).await?;
    tx.commit().await?;
    let undo = set.map(ChangeSetId::undo_path);
    Ok(see_other_saying(&path(need), "factor-put-back", undo.as_deref()))
}

fn path(need: &Need) -> String {
    format!("/needs/{}/factors", need.id)
}
