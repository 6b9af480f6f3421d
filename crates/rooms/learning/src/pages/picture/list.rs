//! `GET /pictures?page=`: every picture with what it lacks.

use askama::Template;
use axum::extract::{Query, State};
use db::Date;
use web::{App, Cache, Fields, Frame, PageError, Staff};

use crate::picture::{ShownPicture, pictures};

const PER_PAGE: i64 = 24;

#[derive(Template)]
#[template(path = "learning/pictures.html")]
pub(super) struct PicturesPage {
    pub(super) page: Frame,
    pub(super) pictures: Vec<ShownPicture>,
    pub(super) today: Date,
    /// Counted from 1, the newest pictures first.
    pub(super) number: i64,
    pub(super) has_more: bool,
}
web::page!(PicturesPage, Cache::Private);

impl PicturesPage {
    fn lacks(&self, it: &ShownPicture) -> Vec<&'static str> {
        it.it.lacks(self.today)
    }

    const fn is_paged(&self) -> bool {
        self.number > 1 || self.has_more
    }

    fn newer(&self) -> Option<String> {
        (self.number > 1).then(|| format!("/pictures?page={}", self.number - 1))
    }

    fn older(&self) -> Option<String> {
        self.has_more.then(|| format!("/pictures?page={}", self.number + 1))
    }
}

pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<PicturesPage, PageError> {
    let query = Fields::from_pairs(query);
    let number = query.some("page").map_or(Ok(1), str::parse::<i64>).ok().filter(|n| (1..1_000_000).contains(n));
    let number = number.ok_or(PageError::NotFound)?;
    let mut tx = app.db.read().await?;
    let mut found = pictures(&mut tx, &staff.scope, PER_PAGE + 1, (number - 1) * PER_PAGE).await?;
    let has_more = found.len() > PER_PAGE as usize;
    found.truncate(PER_PAGE as usize);
    Ok(PicturesPage { page: staff.page, pictures: found, today: app.clock.today(), number, has_more })
}
