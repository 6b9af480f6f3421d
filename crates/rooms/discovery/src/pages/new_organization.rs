//! An organization added by hand: only its name is needed.

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

pub(super) async fn show(staff: Staff) -> NewOrganizationPage {
    NewOrganizationPage { page: staff.page, typed: Fields::default(), errors: NewOrganizationErrors::default() }
}

pub(super) async fn add(State(app): State<App>, staff: Staff, Form(typed): Form) -> Result<Response, PageError> {
    let new = read(&typed);
    let mut errors = new.check();
    if new.point.is_none() && (typed.some("latitude").is_some() || typed.some("longitude").is_some()) {
        errors.point = Some("organization-error-point");
    }
    let page = NewOrganizationPage { page: staff.page, typed, errors };
    if !page.is_fine() {
        return Ok(page.into_response());
    }
    let library = page.page.system_name().to_owned();
    let id = by_hand::add(&app.db, &app.clock, &staff.scope, &new, &library).await?.ok_or(PageError::NotFound)?;
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
