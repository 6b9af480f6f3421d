//! What we did so that everybody can use these pages, what we could not check, and how to tell us.

use askama::Template;
use axum::{Router, routing::get};
use web::{App, Asked, Cache, Frame, Sample};

#[derive(Template)]
#[template(path = "accessibility/accessibility.html")]
struct AccessibilityPage {
    page: Frame,
}
web::page!(AccessibilityPage, Cache::Revalidate);

pub fn routes() -> Router<App> {
    Router::new().route("/accessibility", get(show))
}

async fn show(asked: Asked) -> AccessibilityPage {
    AccessibilityPage { page: asked.page }
}

pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![Sample { name: "accessibility", html: AccessibilityPage { page: frame.clone() }.render() }]
}
