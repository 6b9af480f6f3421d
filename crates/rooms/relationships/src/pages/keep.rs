//! Keeping an organization: for which need and branch, who takes it on, what comes next.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use db::{Clock, Scope};
use directory::OrganizationId;
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, Wrong, see_other, see_other_saying, wrong};

use super::form::{Choices, Face, chosen};
use crate::{Keep, NewNextStep, NextStepErrors, relationship};

/// Two weeks are soon enough to begin and long enough to get to it.
const FIRST_STEP_SECONDS: i64 = 14 * 24 * 3600;

#[derive(Template)]
#[template(path = "relationships/keep.html")]
pub(super) struct KeepPage {
    pub(super) page: Frame,
    pub(super) about: Face,
    pub(super) form: Typed,
    pub(super) choices: Choices,
}
web::page!(KeepPage, Cache::Private, |page| page.form.status);

/// The form as it begins: a first step that always makes sense, in two weeks, done by who asks.
pub(super) fn fresh(page: &Frame, clock: &Clock, scope: &Scope, need: &str, branch: &str) -> Typed {
    let owner = scope.account().map(|id| id.to_string()).unwrap_or_default();
    Typed::fresh([
        ("what", page.say("keep-first-step")),
        ("due", clock.now().plus_seconds(FIRST_STEP_SECONDS).date().to_string()),
        ("need", need.to_owned()),
        ("branch", branch.to_owned()),
        ("owner", owner),
    ])
}

/// `GET /organizations/{id}/relationship?need=&branch=`
pub(super) async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let query = Fields::from_pairs(query);
    let mut tx = app.db.read().await?;
    let about = Face::of(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    if relationship::relationship_with(&mut tx, &staff.scope, about.id).await?.is_some() {
        return Ok(see_other(&about.path()));
    }
    let choices = Choices::load(&mut tx, &staff.scope, &staff.page).await?;
    let form = fresh(&staff.page, &app.clock, &staff.scope, query.get("need"), query.get("branch"));
    Ok(KeepPage { page: staff.page, about, form, choices }.into_response())
}

/// `POST /organizations/{id}/relationship`
pub(super) async fn keep(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let about = Face::of(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let choices = Choices::load(&mut tx, &staff.scope, &staff.page).await?;
    let wanted = match read(&fields, about.id, &choices, &staff.scope) {
        Ok(wanted) => wanted,
        Err(wrong) => {
            let form = Typed::refused(fields, wrong);
            return Ok(KeepPage { page: staff.page, about, form, choices }.into_response());
        }
    };
    let (_, set) = relationship::keep(&mut tx, &app.clock, &staff.scope, &wanted).await?;
    tx.commit().await?;
    Ok(match set {
        Some(set) => see_other_saying(&about.path(), "kept", Some(&set.undo_path())),
        None => see_other_saying(&about.path(), "kept-already", None),
    })
}

/// The rules of the form. Only the organization is required; a step needs its words only when it has a day.
fn read(fields: &Fields, organization: OrganizationId, choices: &Choices, scope: &Scope) -> Result<Keep, Wrong> {
    let (need, branch) = (fields.some("need"), chosen(&choices.branches, fields.get("branch")));
    let owner = choices.owner(fields, scope);
    let step = match (fields.get("what"), fields.get("due")) {
        ("", "") => Ok(None),
        (what, due) => NewNextStep::parse(what, due, owner.unwrap_or_default()).map(Some),
    };
    let known = need.is_none_or(|need| choices.needs.iter().any(|(id, _)| id == need));
    match (step, branch, owner) {
        (Ok(next_step), Ok(branch), Ok(owner)) if known => {
            Ok(Keep { organization, owner, branch, need: need.map(str::to_owned), next_step })
        }
        (step, branch, owner) => {
            let NextStepErrors { what, due } = step.err().unwrap_or_default();
            Err(wrong([
                ("what", what),
                ("due", due),
                ("need", (!known).then_some("keep-error-need")),
                ("branch", branch.is_err().then_some("keep-error-branch")),
                ("owner", owner.err()),
            ]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_typed(typed: &[(&str, &str)]) -> Result<Keep, Wrong> {
        let fields = Fields::from_pairs(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let choices = Choices { needs: vec![("job_seekers".into(), "Finding work".into())], ..Choices::default() };
        let organization = OrganizationId(db::sqlx::types::Uuid::nil());
        read(&fields, organization, &choices, &Scope::visitor(None))
    }

    #[test]
    fn only_the_organization_is_required() {
        let keep = read_typed(&[]).unwrap();
        assert!(keep.next_step.is_none() && keep.need.is_none() && keep.owner.is_none());
        let keep = read_typed(&[("what", "Visit"), ("due", "2027-02-01"), ("need", "job_seekers")]).unwrap();
        assert_eq!(keep.next_step.map(|step| step.what), Some("Visit".into()));
    }

    #[test]
    fn each_wrong_field_is_named() {
        let typed = [("due", "soon"), ("need", "moon"), ("branch", "x"), ("owner", "y")];
        let wrong = read_typed(&typed).err().unwrap();
        let fields: Vec<_> = wrong.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["what", "due", "need", "branch", "owner"]);
    }
}
