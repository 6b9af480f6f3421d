//! The page of the set-up: find the library, or type it in; then name it and its first administrator.

use accounts::{Branch, branches};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::{Role, Tx};
use jobs::Job;
use web::{App, Asked, Cache, Fields, Frame, PageError, Sample};

use super::{
    door::{self, Door, door},
    form::Errors,
};
use crate::{
    libraries::{FoundLibrary, Library, find_libraries, library},
    official::outlets_path,
    pages::new_organization::bounds,
};

/// So many libraries are listed; more means that the words were too few.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "discovery/set_up.html")]
pub(in crate::pages) struct SetUpPage {
    pub(super) page: Frame,
    pub(super) first: bool,
    pub(super) token: String,
    pub(super) q: String,
    pub(super) has_outlets: bool,
    /// The job that fetches the file.
    pub(super) job: Option<Job>,
    pub(super) found: Vec<FoundLibrary>,
    /// The library chosen from the file.
    pub(super) chosen: Option<Library>,
    /// The fields to type in are shown.
    pub(super) by_hand: bool,
    pub(super) typed: Fields,
    pub(super) errors: Errors,
    pub(super) branches: Vec<Branch>,
}
web::page!(SetUpPage, Cache::Private, |page| match page.errors.is_empty() {
    true => StatusCode::OK,
    false => StatusCode::UNPROCESSABLE_ENTITY,
});

/// Nobody can sign in yet, and this is not who started the server.
#[derive(Template)]
#[template(path = "discovery/set_up_closed.html")]
pub(in crate::pages) struct ClosedPage {
    page: Frame,
}
web::page!(ClosedPage, Cache::Private, |_page| StatusCode::UNAUTHORIZED);

pub(super) fn closed(page: Frame) -> ClosedPage {
    ClosedPage { page }
}

impl SetUpPage {
    fn address(&self, pairs: &[(&str, &str)]) -> String {
        address(&self.token, pairs)
    }

    /// Where a form posts to, and how to come back here with the token.
    fn action(&self, path: &str) -> String {
        if self.token.is_empty() { path.to_owned() } else { format!("{path}?token={}", self.token) }
    }

    fn error(&self, field: &str) -> String {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, key)| self.page.say(key)).unwrap_or_default()
    }

    fn said(&self) -> Vec<(String, String)> {
        self.errors.iter().map(|(field, key)| ((*field).to_owned(), self.page.say(key))).collect()
    }

    /// What is typed, else what the file says.
    fn name_of_library(&self) -> String {
        match (self.typed.some("library"), &self.chosen) {
            (Some(typed), _) => typed.to_owned(),
            (None, Some(chosen)) => chosen.name.clone(),
            (None, None) => String::new(),
        }
    }

    fn bounds(&self) -> String {
        bounds(&self.branches)
    }

    fn is_fetching(&self) -> bool {
        self.job.as_ref().is_some_and(|job| !job.is_over())
    }

    fn fetch_failed(&self) -> bool {
        self.job.as_ref().is_some_and(|job| job.state == "failed")
    }

    fn shown(&self) -> &[FoundLibrary] {
        &self.found[..self.found.len().min(SHOWN)]
    }
}

/// `/set-up?token=…&q=…`
pub(super) fn address(token: &str, pairs: &[(&str, &str)]) -> String {
    let all = [("token", token)].into_iter().chain(pairs.iter().copied()).filter(|(_, value)| !value.is_empty());
    // A token is hexadecimal, keys and ids have no sign that an address would have to hide.
    let pairs: Vec<String> = all.map(|(name, value)| format!("{name}={value}")).collect();
    if pairs.is_empty() { "/set-up".to_owned() } else { format!("/set-up?{}", pairs.join("&")) }
}

pub(in crate::pages) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<door::Query>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let door = door(&app, &mut tx, &asked, &query.token).await?;
    if door == Door::Closed {
        return Ok(closed(asked.page).into_response());
    }
    Ok(page(&app, &mut tx, asked, query, door, Fields::default(), Errors::new()).await?.into_response())
}

pub(super) async fn page(
    app: &App,
    tx: &mut Tx,
    asked: Asked,
    query: door::Query,
    door: Door,
    typed: Fields,
    errors: Errors,
) -> Result<SetUpPage, PageError> {
    let outlets = outlets_path(&app.settings.data_dir);
    let has_outlets = outlets.exists();
    let (q, key) = (query.q.clone(), query.key.clone());
    let looked = tokio::task::spawn_blocking(move || {
        let found = if has_outlets && !q.trim().is_empty() { find_libraries(&outlets, &q)? } else { Vec::new() };
        let chosen = if has_outlets && !key.is_empty() { library(&outlets, &key)? } else { None };
        Ok::<_, sources::ReadError>((found, chosen))
    });
    let (found, chosen) = looked.await.expect("reading does not panic").map_err(PageError::internal)?;
    let job = match query.job.parse() {
        Ok(id) => jobs::status(tx, id).await?,
        Err(_) => None,
    };
    let branches = if door == Door::Later { branches(tx, &asked.scope).await? } else { Vec::new() };
    Ok(SetUpPage {
        page: asked.page,
        first: door == Door::First,
        token: query.token,
        q: query.q,
        has_outlets,
        job,
        by_hand: !query.hand.is_empty(),
        found,
        chosen,
        typed,
        errors,
        branches,
    })
}

pub(in crate::pages) fn samples(frame: &Frame) -> Vec<Sample> {
    let administrator = frame.clone().seen_by("Tom", Role::Administrator);
    let library = |n: usize| FoundLibrary {
        key: format!("OR990{n}"),
        name: "Alder County Library".into(),
        city: "Alder Falls".into(),
        state: "OR".into(),
        outlets: n + 1,
    };
    let page = |page: &Frame, first: bool| SetUpPage {
        page: page.clone(),
        first,
        token: "abc".into(),
        q: "alder".into(),
        has_outlets: true,
        job: None,
        found: Vec::new(),
        chosen: None,
        by_hand: false,
        typed: Fields::default(),
        errors: Errors::new(),
        branches: Vec::new(),
    };
    let sample = |name, it: SetUpPage| Sample { name, html: it.render() };
    let refused = vec![("library", "set-up-error-library")];
    vec![
        sample("discovery/set_up", SetUpPage { found: (0..3).map(library).collect(), ..page(frame, true) }),
        sample("discovery/set_up no file", SetUpPage { has_outlets: false, q: String::new(), ..page(frame, true) }),
        sample("discovery/set_up by hand", SetUpPage { by_hand: true, errors: refused, ..page(frame, true) }),
        sample("discovery/set_up later", SetUpPage { by_hand: true, ..page(&administrator, false) }),
        Sample { name: "discovery/set_up_closed", html: closed(frame.clone()).render() },
    ]
}
