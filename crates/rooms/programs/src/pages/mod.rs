//! The pages of programs.

mod about;
mod around;
mod around_samples;
mod attachment;
mod calendars;
mod captions;
mod chat;
mod chat_review;
mod checklist;
mod desk;
mod desk_samples;
mod edit;
mod embed;
mod event;
mod events;
mod faces;
mod feeds;
mod month;
mod move_preview;
mod moving;
mod panels;
mod partner_calendar;
mod recording;
mod resources;
mod samples;
mod series;
mod watch;
mod watch_samples;

use axum::{Router, routing::get};
use db::Ts;
use learning::Found;
use web::{App, Frame, PageError};

pub use embed::EMBED;
pub use panels::{article_panel, collection_panel, organization_panel, person_panel, resource_panel, topic_panel};
pub use samples::samples;

use crate::{
    list::Listed,
    state::Phase,
    words::{begins, day, day_and_hour},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/events", get(events::show))
        .route("/events.ics", get(calendars::show_all))
        .route("/events/feed.atom", get(feeds::show_all))
        .route("/events/new", get(edit::ask).post(edit::add))
        .route("/events/{slug}", get(event::show))
        .route("/events/{id}/edit", get(edit::ask_again).post(edit::change))
        .route("/event-series/{slug}", get(series::show))
        .route("/event-series/{slug}/events.ics", get(calendars::show_series))
        .route("/event-series/{slug}/feed.atom", get(feeds::show_series))
        .route("/topics/{slug}/events.ics", get(calendars::show_topic))
        .route("/topics/{slug}/events.atom", get(feeds::show_topic))
        .merge(embed::routes())
        .merge(attachment::routes())
        .merge(chat::routes())
        .merge(chat_review::routes())
        .merge(resources::routes())
        .merge(recording::routes())
        .merge(captions::routes())
        .merge(moving::routes())
        .merge(checklist::routes())
        .merge(desk::routes())
        .merge(partner_calendar::routes())
}

/// The row at an address; an old address leads to the new one, with what was asked of it.
fn here<T>(found: Found<T>, path: impl Fn(&str) -> String) -> Result<T, PageError> {
    match found {
        Found::Here(it) => Ok(it),
        Found::Moved(slug) => Err(PageError::Moved(path(&slug))),
        Found::Nothing => Err(PageError::NotFound),
    }
}

/// A row of a list with its times in words.
pub(super) struct Row {
    pub(super) it: Listed,
    pub(super) day: String,
    pub(super) begins: String,
    /// "Online", "Cedar Branch", "Town hall, Marrow"
    pub(super) place: String,
    /// Texts of what is to be known of it at a glance: "This event has passed".
    pub(super) tag: Option<&'static str>,
    /// When it was to be, as first announced.
    pub(super) was: Option<String>,
    pub(super) has_passed: bool,
}

impl Row {
    pub(super) fn new(page: &Frame, it: Listed, now: Ts) -> Self {
        let zone = jiff::tz::TimeZone::get(&it.zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let day = day(page, crate::sitting::local(&zone, it.starts_at).date());
        let begins = begins(page, &zone, it.starts_at);
        let was = it.was_starts_at.map(|at| day_and_hour(page, &zone, at));
        let tag = tag(it.phase(now), it.moved_online, it.was_starts_at.is_some());
        let place = place(page, &it.format, it.branch.as_deref(), &it.place);
        let has_passed = it.phase(now) == Phase::Passed;
        Self { day, begins, place, tag, was, has_passed, it }
    }

    pub(super) fn all(page: &Frame, rows: Vec<Listed>, now: Ts) -> Vec<Self> {
        rows.into_iter().map(|it| Self::new(page, it, now)).collect()
    }

    /// Not on the day announced, or not at all.
    pub(super) fn is_off(&self) -> bool {
        matches!(self.it.state.as_str(), "cancelled" | "postponed")
    }
}

/// What is to be known of it at a glance; nothing of what simply comes, or has passed.
const fn tag(phase: Phase, moved_online: bool, is_moved: bool) -> Option<&'static str> {
    match phase {
        Phase::Cancelled => Some("event-tag-cancelled"),
        Phase::Postponed => Some("event-tag-postponed"),
        Phase::Live => Some("event-tag-live"),
        Phase::Upcoming if moved_online => Some("event-tag-online"),
        Phase::Upcoming if is_moved => Some("event-tag-rescheduled"),
        _ => None,
    }
}

/// The sentence about it, with its kind of notice; none for what is simply coming.
const fn notice(phase: Phase, moved_online: bool, is_moved: bool) -> Option<(&'static str, &'static str)> {
    match phase {
        Phase::Draft => Some(("info", "event-is-draft")),
        Phase::Live => Some(("good", "event-is-live")),
        Phase::Passed => Some(("info", "event-has-passed")),
        Phase::Postponed => Some(("warn", "event-is-postponed")),
        Phase::Cancelled => Some(("warn", "event-is-cancelled")),
        Phase::Upcoming if moved_online => Some(("warn", "event-is-moved-online")),
        Phase::Upcoming if is_moved => Some(("warn", "event-is-rescheduled")),
        Phase::Upcoming => None,
    }
}

/// Where it is, in a few words.
fn place(page: &Frame, format: &str, branch: Option<&str>, place: &str) -> String {
    let where_to: Vec<&str> = [place].into_iter().chain(branch).filter(|it| !it.is_empty()).collect();
    match format {
        "online" => page.say("event-online"),
        "hybrid" => page.say1("event-hybrid", "place", where_to.join(", ")),
        _ => where_to.join(", "),
    }
}
