//! Moving a relationship to another stage: any move is allowed, some want a day or a reason.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use db::{Scope, Tx};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, see_other, see_other_saying, wrong};

use super::form::Face;
use crate::{
    Relationship, RelationshipId, Stage, Wants,
    relationship::{self, StageErrors, check_move},
};

#[derive(Template)]
#[template(path = "relationships/stage.html")]
pub(super) struct StagePage {
    pub(super) page: Frame,
    pub(super) about: Face,
    pub(super) it: Relationship,
    pub(super) form: Typed,
    pub(super) stages: Vec<(&'static str, String)>,
}
web::page!(StagePage, Cache::Private, |page| page.form.status);

/// All stages with their label and what one would say.
pub(super) fn choices(page: &Frame) -> Vec<(&'static str, String)> {
    let label = |stage: Stage| {
        let (name, plain) = (page.say(stage.key()), page.say(format!("{}-plain", stage.key())));
        (stage.as_str(), page.say2("stage-choice", "name", name, "plain", plain))
    };
    Stage::ALL.into_iter().map(label).collect()
}

/// The form as it stands; `seen` tells whether somebody moved it meanwhile.
pub(super) fn fresh(it: &Relationship) -> Typed {
    Typed::fresh([
        ("seen", it.stage.clone()),
        ("stage", it.stage.clone()),
        ("look_again", it.look_again.clone().unwrap_or_default()),
        ("reason", it.reason.clone().unwrap_or_default()),
    ])
}

/// `GET /relationships/{id}/stage`
pub(super) async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<RelationshipId>,
) -> Result<StagePage, PageError> {
    let mut tx = app.db.read().await?;
    let (it, about) = found(&mut tx, &staff.scope, id).await?;
    let (form, stages) = (fresh(&it), choices(&staff.page));
    Ok(StagePage { page: staff.page, about, it, form, stages })
}

/// `POST /relationships/{id}/stage`
pub(super) async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<RelationshipId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let (it, about) = found(&mut tx, &staff.scope, id).await?;
    let (stage, look_again, reason) = match read(&fields, &it) {
        Ok(wanted) => wanted,
        Err(form) => {
            let stages = choices(&staff.page);
            return Ok(StagePage { page: staff.page, about, it, form, stages }.into_response());
        }
    };
    let same = stage == it.stage() && look_again == it.look_again.as_deref() && reason == it.reason.as_deref();
    if same {
        return Ok(see_other(&about.path()));
    }
    let set = relationship::move_to(&mut tx, &app.clock, &staff.scope, &it, stage, (look_again, reason)).await?;
    tx.commit().await?;
    Ok(see_other_saying(&about.path(), "stage-moved", Some(&set.undo_path())))
}

type Move<'a> = (Stage, Option<&'a str>, Option<&'a str>);

/// What the form asks for; a day or a reason is kept only by the stages that want one.
fn read<'a>(fields: &'a Fields, it: &Relationship) -> Result<Move<'a>, Typed> {
    let stage = Stage::parse(fields.get("stage"));
    let errors = check_move(stage, fields.get("look_again"), fields.get("reason"));
    let Some(stage) = stage.filter(|_| errors == StageErrors::default()) else {
        let wrong = wrong([("stage", errors.stage), ("look_again", errors.look_again), ("reason", errors.reason)]);
        return Err(Typed::refused(fields.clone(), wrong));
    };
    if fields.some("seen").is_some_and(|seen| seen != it.stage) {
        return Err(Typed::late(fields.clone()));
    }
    let wants = stage.facts().wants;
    let look_again = fields.some("look_again").filter(|_| wants == Some(Wants::Date));
    Ok((stage, look_again, fields.some("reason").filter(|_| wants == Some(Wants::Reason))))
}

pub(super) async fn found(tx: &mut Tx, scope: &Scope, id: RelationshipId) -> Result<(Relationship, Face), PageError> {
    let it = relationship::relationship(tx, scope, id).await?.ok_or(PageError::NotFound)?;
    let about = Face::of(tx, scope, it.organization_id).await?.ok_or(PageError::NotFound)?;
    Ok((it, about))
}
