//! `GET /links?standing=&page=`: what was found of every link that leads elsewhere, what needs a hand first.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use web::{App, Cache, Fields, Frame, PageError, Staff, Viewer, see_other_saying};

use super::collections::{links_key, report_words};
use crate::link::{self, Link, Standing, Tried, report};

/// Lines of one page of the list.
const LINES: usize = 50;

#[derive(Template)]
#[template(path = "learning/links.html")]
pub(super) struct LinksPage {
    pub(super) page: Frame,
    /// How many there are of each standing; those without any are left out.
    pub(super) counts: Vec<(Standing, usize)>,
    pub(super) standing: Option<Standing>,
    pub(super) tried: Vec<Tried>,
    /// Which page of the list this is, from 0.
    pub(super) at: usize,
}
web::page!(LinksPage, Cache::Private);

impl LinksPage {
    fn all(&self) -> usize {
        let chosen = self.counts.iter().filter(|(it, _)| self.standing.is_none_or(|wanted| wanted == *it));
        chosen.map(|(_, count)| count).sum()
    }

    fn count(&self, standing: &Standing, n: &usize) -> String {
        self.page.say_n(links_key(*standing), n)
    }

    fn of(&self, standing: Option<Standing>, at: usize) -> String {
        let standing = standing.map(|it| format!("standing={}", it.as_str()));
        let page = (at > 0).then(|| format!("page={}", at + 1));
        let query: Vec<String> = standing.into_iter().chain(page).collect();
        if query.is_empty() { "/links".to_owned() } else { format!("/links?{}", query.join("&")) }
    }

    fn of_standing(&self, standing: &Standing) -> String {
        self.of(Some(*standing), 0)
    }

    fn chosen(&self, standing: &Standing) -> bool {
        self.standing == Some(*standing)
    }

    fn previous(&self) -> Option<String> {
        (self.at > 0).then(|| self.of(self.standing, self.at - 1))
    }

    fn next(&self) -> Option<String> {
        ((self.at + 1) * LINES < self.all()).then(|| self.of(self.standing, self.at + 1))
    }

    fn shown(&self) -> String {
        let from = self.at * LINES;
        self.page.say3("links-shown", ("from", &(from + 1)), ("to", &(from + self.tried.len())), ("n", &self.all()))
    }

    fn is_safe(&self, link: &Link) -> bool {
        link.standing() != Standing::Unsafe
    }

    fn report(&self, link: &Link) -> String {
        report_words(&self.page, link)
    }
}

pub(super) async fn show(
    State(app): State<App>,
    who: Viewer,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<LinksPage, PageError> {
    let query = Fields::from_pairs(query);
    let standing = Standing::parse(query.get("standing"));
    let at = query.get("page").parse::<usize>().map_or(0, |number| number.saturating_sub(1)).min(1_000_000);
    let mut tx = app.db.read().await?;
    let (counts, tried) = report(&mut tx, &who.scope, standing, (at * LINES, LINES)).await?;
    Ok(LinksPage { page: who.page, counts, standing, tried, at })
}

/// `POST /links/checks`: every link is tried again, soon.
pub(super) async fn check(State(app): State<App>, staff: Staff) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    link::look_at_all(&mut tx, &app.clock, &staff.scope).await?;
    tx.commit().await?;
    if let Some(running) = app.parts.find::<jobs::Running>() {
        running.nudge.notify_one();
    }
    Ok(see_other_saying("/links", "links-asked", None))
}
