//! Turns a refusal into a page in the reader's language, and writes the cause into the log.

use std::any::Any;

use askama::Template;
use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use tower_http::csrf::ProtectionError;

use super::{LONGEST_REQUEST, LONGEST_UPLOAD};
use crate::{App, Asked, Frame, PageError, error::Refusal, percent_encoded};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Frame,
    title: String,
    sentence: String,
    reference: Option<String>,
    sign_in: Option<String>,
}

pub(super) async fn pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(asked) = Asked::from_request_parts(&mut parts, &app).await;
    let (method, path) = (parts.method.clone(), parts.uri.path().to_owned());
    let back = parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(refusal) = refusal_of(&response) else { return response };
    let status = response.status();
    let reference = refusal.cause.as_ref().map(|cause| {
        let reference = app.clock.token()[..8].to_owned();
        tracing::error!(%method, path, reference, cause, "a request failed");
        reference
    });
    let sign_in = (status == StatusCode::UNAUTHORIZED).then(|| format!("/sign-in?then={}", percent_encoded(&back)));
    let title = asked.page.say(title_of(status));
    let page = ErrorPage { title, sentence: asked.page.say(refusal.key), page: asked.page, reference, sign_in };
    match page.render() {
        Ok(html) => (status, [(header::CACHE_CONTROL, "no-store")], Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "the error page itself failed");
            (status, page.sentence).into_response()
        }
    }
}

/// A page that is not there, or not yet open, is no failure of the reader's or ours.
fn title_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "error-title-not-found",
        StatusCode::UNAUTHORIZED => "error-title-sign-in",
        _ => "error-title",
    }
}

/// Why there is no page: said by a handler, by a layer, or by the router itself.
fn refusal_of(response: &Response) -> Option<Refusal> {
    if let Some(refusal) = response.extensions().get::<Refusal>() {
        return Some(refusal.clone());
    }
    let plain = |key| Some(Refusal { key, cause: None });
    if response.extensions().get::<ProtectionError>().is_some() {
        return plain("error-cross-site");
    }
    let has_page =
        response.headers().contains_key(header::CONTENT_TYPE) && response.status() != StatusCode::BAD_REQUEST;
    match response.status() {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED if !has_page => plain("error-not-found"),
        StatusCode::BAD_REQUEST => plain("error-address"),
        // A form with a file comes back as its own page; what refuses a body before that only has a few words.
        StatusCode::PAYLOAD_TOO_LARGE if !is_html(response) => plain("error-too-large"),
        _ => None,
    }
}

fn is_html(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

pub(super) async fn time_limit(request: Request, next: Next) -> Response {
    let content = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let brings_a_file = content.is_some_and(|it| it.starts_with("multipart/"));
    let longest = if brings_a_file { LONGEST_UPLOAD } else { LONGEST_REQUEST };
    match tokio::time::timeout(longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let mut response = StatusCode::SERVICE_UNAVAILABLE.into_response();
            response.extensions_mut().insert(Refusal { key: "error-timeout", cause: Some("time limit".into()) });
            response
        }
    }
}

/// A panic is our mistake: the reader gets the page of our mistakes, the log what the panic said.
#[expect(clippy::needless_pass_by_value, reason = "the panic guard hands it over")]
pub(super) fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let said = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    let cause = std::io::Error::other(format!("panic: {}", said.unwrap_or("without words")));
    PageError::internal(cause).into_response()
}
