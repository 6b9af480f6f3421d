//! Keeps the reader's choice of language, and forgets a sentence once it has been shown.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};

use super::framed::Framed;
use crate::{
    App,
    lang::{asked_in_link, cookie},
};

pub(super) async fn keep_choice(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_framed = request.extensions().get::<Framed>().is_some();
    let chosen = asked_in_link(request.uri().query()).filter(|_| !is_framed);
    let shown = request.method() == Method::GET && cookie(request.headers(), "flash").is_some();
    let mut response = next.run(request).await;
    let secure = if app.settings.https { "; Secure" } else { "" };
    if let Some(lang) = chosen {
        set_cookie(&mut response, &format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax{secure}", lang.as_str()));
    }
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if shown && is_page {
        set_cookie(&mut response, "flash=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }
    response
}

fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
