//! Signing in and out.

use std::net::SocketAddr;

use askama::Template;
use axum::{
    Router,
    extract::{ConnectInfo, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use db::Role;
use serde::Deserialize;
use web::{App, Asked, Cache, Form, Frame, PageError, Sample, Viewer, see_other};

use crate::{
    account, accounts,
    session::{self, SignIn},
};

/// Whom the button of the sample place signs in.
pub const DEMO_EMAIL: &str = "mara@alder.example";

pub fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(show_sign_in).post(sign_in))
        .route("/sign-in/demo", post(sign_in_demo))
        .route("/sign-out", post(sign_out))
        .route("/account", get(show_account))
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    page: Frame,
    email: String,
    then: String,
    wrong: Option<&'static str>,
}
web::page!(SignInPage, Cache::Private, |page| match page.wrong {
    Some("sign-in-too-often") => StatusCode::TOO_MANY_REQUESTS,
    Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    None => StatusCode::OK,
});

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    page: Frame,
    colleagues: Vec<crate::Account>,
}
web::page!(AccountPage, Cache::Private);

#[derive(Deserialize)]
struct Then {
    #[serde(default)]
    then: String,
}

async fn show_sign_in(asked: Asked, Query(query): Query<Then>) -> SignInPage {
    SignInPage { page: asked.page, email: String::new(), then: query.then, wrong: None }
}

async fn sign_in(State(app): State<App>, asked: Asked, from: From, Form(form): Form) -> Result<Response, PageError> {
    let (email, then) = (form.get("email").to_owned(), form.get("then").to_owned());
    let wrong = match session::sign_in(&app, &email, form.get("password"), &from.0).await? {
        SignIn::Welcome(token) => return Ok(welcome(&app, &then, &token)),
        SignIn::Wrong => "sign-in-wrong",
        SignIn::TooOften => "sign-in-too-often",
    };
    Ok(SignInPage { page: asked.page, email, then, wrong: Some(wrong) }.into_response())
}

/// The button of the sample place. Outside demo mode this address does not exist.
async fn sign_in_demo(State(app): State<App>, Form(form): Form) -> Result<Response, PageError> {
    if !app.settings.demo {
        return Err(PageError::NotFound);
    }
    let mut tx = app.db.write().await?;
    let mara = account::key_of(&mut tx, DEMO_EMAIL).await?.ok_or(PageError::NotFound)?;
    let token = session::sign_in_as(&mut tx, &app.clock, mara.id).await?;
    tx.commit().await?;
    Ok(welcome(&app, form.get("then"), &token))
}

async fn sign_out(State(app): State<App>, headers: HeaderMap) -> Result<Response, PageError> {
    if let Some(token) = session::token(&headers) {
        let mut tx = app.db.write().await?;
        session::sign_out(&mut tx, &token).await?;
        tx.commit().await?;
    }
    let mut response = web::see_other_saying("/", "signed-out", None);
    session::set_cookie(&app, &mut response, None);
    Ok(response)
}

async fn show_account(State(app): State<App>, who: Viewer) -> Result<AccountPage, PageError> {
    let mut tx = app.db.read().await?;
    let colleagues = accounts(&mut tx, &who.scope).await?;
    Ok(AccountPage { page: who.page, colleagues })
}

fn welcome(app: &App, then: &str, token: &str) -> Response {
    let mut response = see_other(path_here(then));
    session::set_cookie(app, &mut response, Some(token));
    response
}

/// Only a path of this site: never another host (`//host`, `/\host`).
fn path_here(then: &str) -> &str {
    let here = then.starts_with('/') && !then.starts_with("//") && !then.contains(['\\', '\n', '\r']);
    if here { then } else { "/" }
}

/// The computer that asks, for the rate limit.
struct From(String);

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for From {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &S) -> Result<Self, Self::Rejection> {
        let address = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self(address.map_or_else(|| "unknown".into(), |ConnectInfo(address)| address.ip().to_string())))
    }
}

/// Every page of this room with made-up content.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let page = || frame.clone();
    let sign_in = |wrong| SignInPage { page: page(), email: "mara@alder.example".into(), then: "/".into(), wrong };
    let account = AccountPage { page: page().seen_by("Mara", Role::Staff), colleagues: Vec::new() };
    vec![
        Sample { name: "accounts/sign_in", html: sign_in(None).render() },
        Sample { name: "accounts/sign_in wrong", html: sign_in(Some("sign-in-wrong")).render() },
        Sample { name: "accounts/account", html: account.render() },
    ]
}

#[cfg(test)]
mod tests {
    use super::path_here;

    #[test]
    fn signing_in_never_leads_to_another_site() {
        assert_eq!(path_here("/suggestions?need=food"), "/suggestions?need=food");
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "", "evil"] {
            assert_eq!(path_here(elsewhere), "/", "{elsewhere}");
        }
    }
}
