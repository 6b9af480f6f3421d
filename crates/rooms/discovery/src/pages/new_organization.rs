//! An organization added by hand: only its name is needed.

use accounts::{Branch, branches};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, see_other_saying};

use crate::{
    by_hand::{self, NewOrganization, NewOrganizationErrors},
    record,
};

#[derive(Template)]
#[template(path = "discovery/new_organization.html")]
pub(super) struct NewOrganizationPage {
    pub(super) page: Frame,
    pub(super) typed: Fields,
    pub(super) errors: NewOrganizationErrors,
    /// What the map shows at first.
    pub(super) bounds: String,
}
web::page!(NewOrganizationPage, Cache::Private, |page| match page.is_fine() {
    true => StatusCode::OK,
    false => StatusCode::UNPROCESSABLE_ENTITY,
});

impl NewOrganizationPage {
    fn is_fine(&self) -> bool {
        self.errors == NewOrganizationErrors::default()
    }

    fn wrong(&self) -> Vec<(&'static str, &'static str)> {
        let NewOrganizationErrors { name, url, point } = self.errors;
        [("name", name), ("url", url), ("latitude", point)].into_iter().filter_map(|(f, key)| Some((f, key?))).collect()
    }

    fn error(&self, field: &str) -> String {
        let found = self.wrong().into_iter().find(|(name, _)| *name == field);
        found.map(|(_, key)| self.page.say(key)).unwrap_or_default()
    }

    fn errors(&self) -> Vec<(String, String)> {
        self.wrong().into_iter().map(|(field, key)| (field.to_owned(), self.page.say(key))).collect()
    }
}

pub(super) async fn show(State(app): State<App>, staff: Staff) -> Result<NewOrganizationPage, PageError> {
    let (typed, errors) = (Fields::default(), NewOrganizationErrors::default());
    let mut tx = app.db.read().await?;
    let bounds = bounds(&branches(&mut tx, &staff.scope).await?);
    Ok(NewOrganizationPage { page: staff.page, typed, errors, bounds })
}

/// Where the branches are, as a map is told: `west,south,east,north`; empty when that is not known.
pub(super) fn bounds(branches: &[Branch]) -> String {
    let points = branches.iter().filter_map(|branch| Some([branch.lon?, branch.lat?]));
    let around = draw::map::Bounds::around(points);
    around.map(|it| format!("{},{},{},{}", it.west, it.south, it.east, it.north)).unwrap_or_default()
}

pub(super) async fn add(State(app): State<App>, staff: Staff, Form(typed): Form) -> Result<Response, PageError> {
    let new = read(&typed);
    let mut errors = new.check();
    if new.point.is_none() && (typed.some("latitude").is_some() || typed.some("longitude").is_some()) {
        errors.point = Some("organization-error-point");
    }
    let mut tx = app.db.read().await?;
    let bounds = bounds(&branches(&mut tx, &staff.scope).await?);
    drop(tx);
    let page = NewOrganizationPage { page: staff.page, typed, errors, bounds };
    if !page.is_fine() {
        return Ok(page.into_response());
    }
    let library = page.page.system_name().to_owned();
    let id = by_hand::add(&app, &staff.scope, &new, &library).await?.ok_or(PageError::NotFound)?;
    let mut tx = app.db.read().await?;
    let met = record::of_organization(&mut tx, id).await?.len() > 1;
    let there = format!("/organizations/{id}");
    Ok(match met {
        true => see_other_saying(&there, "added-joined", None),
        false => see_other_saying(&there, "added", None),
    })
}

fn read(typed: &Fields) -> NewOrganization {
    let text = |name: &str| typed.get(name).chars().take(300).collect::<String>();
    NewOrganization {
        name: typed.get("name").to_owned(),
        street: text("street"),
        city: text("city"),
        state: text("state").to_uppercase(),
        zip: text("zip"),
        phone: text("phone"),
        url: text("url"),
        point: point(typed),
    }
}

/// Latitude and longitude, typed or put in by a click on the map; `None` unless both are numbers.
pub(super) fn point(typed: &Fields) -> Option<(f64, f64)> {
    typed.get("latitude").parse().ok().zip(typed.get("longitude").parse().ok())
}
