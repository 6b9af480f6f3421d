//! The pages of pictures: staff bring them, say what is known of them and where they stand; readers see them.

mod edit;
mod image;
mod list;
mod place;
mod samples;
mod upload;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use db::{Date, Scope, Tx, sqlx::types::Uuid};
use web::{App, Frame};

pub use samples::pictured as sample_picture;
pub(super) use samples::{pictured_page, samples};

use crate::{
    illustration::illustrating,
    picture::{ShownPicture, picture_of},
};

/// More than any camera's photograph; a phone's is a quarter of it.
const MOST_BYTES: u64 = 20_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/pictures", get(list::show))
        .route("/pictures/new", get(upload::ask).post(upload::take).layer(DefaultBodyLimit::disable()))
        .route("/pictures/{id}", get(edit::ask).post(edit::change))
        .route("/pictures/{id}/{file}", get(image::show))
        .route("/pictures/{id}/illustrations", post(place::put))
        .route("/illustrations/{id}/removal", post(place::take_away))
        .route("/portraits/{id}/removal", post(place::take_from_person))
}

/// The picture on the page of a topic or an article.
#[derive(Clone)]
pub(super) struct Pictured {
    pub(super) shown: Option<ShownPicture>,
    /// For staff: where it is looked after, or brought.
    pub(super) link: Option<String>,
}

impl Pictured {
    /// What stands on the page of this id, whose address is `path`.
    pub(super) async fn on(
        tx: &mut Tx,
        (page, scope): (&Frame, &Scope),
        today: Date,
        about: Uuid,
        path: &str,
    ) -> db::Result<Self> {
        let shown = picture_of(tx, scope, today, about).await?;
        let link = if page.may_edit() {
            let it = illustrating(tx, scope, about).await?;
            Some(it.map_or_else(|| format!("/pictures/new?for={path}"), |it| it.path()))
        } else {
            None
        };
        Ok(Self { shown, link })
    }
}
