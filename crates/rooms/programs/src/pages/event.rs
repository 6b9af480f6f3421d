//! `GET /events/{slug}`: one page from "save the date" on; `GET /events/{slug}.ics`: the same for calendars.

use accounts::{Branch, branches};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use db::{Scope, Ts, Tx};
use learning::{ShownPicture, Topic};
use web::{App, Asked, Cache, Fields, Frame, PageError};

use super::{Row, about, around::Around, calendars, embed::told_at, faces::Faces, here, notice, place, watch::Watch};
use crate::{
    event::{Event, event_by_slug, topics_of},
    event_partner::{EventPartner, event_partners},
    event_series::{EventSeries, series},
    list::next_of_series,
    plan::{Plan, plan},
    presenter::{Presenter, presenters},
    sitting::{Sitting, sittings},
    state::Phase,
    words::{day_and_hour, when},
};

/// Others of the series that the page names.
const OTHERS: i64 = 5;

#[derive(Template)]
#[template(path = "programs/event.html")]
pub(super) struct EventPage {
    pub(super) page: Frame,
    pub(super) it: Event,
    pub(super) sittings: Vec<Sitting>,
    pub(super) branch: Option<Branch>,
    pub(super) presenters: Vec<Presenter>,
    pub(super) partners: Vec<EventPartner>,
    pub(super) topics: Vec<Topic>,
    pub(super) series: Option<EventSeries>,
    /// What else is coming of the series.
    pub(super) others: Vec<Row>,
    pub(super) around: Around,
    pub(super) watch: Watch,
    /// For the staff: what is to be done.
    pub(super) plan: Option<Plan>,
    pub(super) faces: Faces,
    pub(super) now: Ts,
}
web::page!(EventPage, Cache::Shared);

impl EventPage {
    async fn load(
        tx: &mut Tx,
        (page, scope): (Frame, &Scope),
        now: Ts,
        it: Event,
        asked: &Fields,
    ) -> Result<Self, PageError> {
        let branches = if it.branch_id.is_some() { branches(tx, scope).await? } else { Vec::new() };
        let branch = branches.into_iter().find(|branch| Some(branch.id) == it.branch_id);
        let topics = topics_of(tx, scope, it.id).await?;
        let shown = if topics.is_empty() { Vec::new() } else { learning::topics(tx, scope, now).await? };
        let topics = topics.iter().filter_map(|id| shown.iter().find(|topic| topic.id == *id).cloned()).collect();
        let (mut of, mut others) = (None, Vec::new());
        if let Some(id) = it.series_id {
            of = series(tx, scope, id).await?;
            others = next_of_series(tx, scope, (id, it.id), now, OTHERS).await?;
        }
        let sittings = sittings(tx, scope, it.id).await?;
        let presenters = presenters(tx, scope, it.id).await?;
        Ok(Self {
            faces: Faces::load(tx, (&page, scope), now, (&it, &sittings, &presenters)).await?,
            sittings,
            presenters,
            partners: event_partners(tx, scope, it.id).await?,
            plan: if page.may_edit() { plan(tx, scope, it.id).await? } else { None },
            watch: Watch::load(tx, scope, &it, asked).await?,
            others: Row::all(&page, others, now),
            around: Around::load(tx, (&page, scope), now, &it).await?,
            series: of,
            branch,
            topics,
            now,
            page,
            it,
        })
    }

    fn phase(&self) -> Phase {
        Phase::of(self.it.state(), &self.sittings, self.now)
    }

    fn notice(&self) -> Option<(&'static str, String)> {
        standing(&self.page, &self.it, &self.sittings, self.now)
    }

    /// The day it began on, by its own clocks; ISO.
    fn day_held(&self) -> Option<&str> {
        self.sittings.first().map(|it| it.day.as_str())
    }

    /// Its days are not to be relied on.
    fn is_off(&self) -> bool {
        self.phase().is_off()
    }

    fn has_calendar(&self) -> bool {
        self.phase() != Phase::Draft
    }

    /// There is something to move: it is announced, and not over.
    fn can_move(&self) -> bool {
        !matches!(self.phase(), Phase::Draft | Phase::Passed)
    }

    fn may_take_part(&self) -> bool {
        !self.it.link.is_empty() && matches!(self.phase(), Phase::Upcoming | Phase::Live | Phase::Draft)
    }

    fn when(&self, it: &Sitting) -> String {
        when(&self.page, &self.it.zone(), (it.starts_at, it.ends_at))
    }

    fn was(&self, it: &Sitting) -> Option<String> {
        it.was_starts_at.map(|at| day_and_hour(&self.page, &self.it.zone(), at))
    }

    fn starts(&self, it: &Sitting) -> String {
        it.starts_at.rfc3339()
    }

    fn ends(&self, it: &Sitting) -> String {
        it.ends_at.rfc3339()
    }

    fn place(&self) -> String {
        place(&self.page, &self.it.format, self.branch.as_ref().map(|branch| branch.name.as_str()), &self.it.place)
    }

    /// The month of the first sitting: "OCT", and its day.
    fn badge(&self) -> Option<(String, i8)> {
        let first = crate::sitting::local(&self.it.zone(), self.sittings.first()?.starts_at);
        Some((self.page.of_its("event-month", first.month().to_string(), "short"), first.day()))
    }

    fn html(&self) -> String {
        text::html(&self.it.body)
    }

    /// Its picture, where no recording stands for it: that shows it until it is played.
    fn figure(&self) -> Option<&ShownPicture> {
        self.faces.picture.as_ref().filter(|_| !self.watch.is_video())
    }

    fn monogram(&self, it: &Presenter) -> String {
        learning::monogram(it.person_id.map_or(it.id, |person| person.0), &it.name)
    }

    fn oembed(&self) -> String {
        told_at(&self.page, &self.it.path())
    }

    fn linked(&self) -> String {
        about::event(self)
    }
}

/// The sentence at the top of an event's page, with the sort of notice it is; none for what is simply coming.
pub(super) fn standing(page: &Frame, it: &Event, sittings: &[Sitting], now: Ts) -> Option<(&'static str, String)> {
    let is_moved = sittings.iter().any(|it| it.was_starts_at.is_some());
    let said = notice(Phase::of(it.state(), sittings, now), it.moved_online, is_moved);
    said.map(|(kind, key)| (kind, page.say(key)))
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    if let Some(slug) = slug.strip_suffix(".ics") {
        return calendars::show_event(&app, &mut tx, &asked, slug, &headers).await;
    }
    let found = event_by_slug(&mut tx, &asked.scope, &slug, asked.page.may_edit()).await?;
    let it = here(found, |slug| format!("/events/{slug}"))?;
    let (page, scope, query) = (asked.page, &asked.scope, Fields::from_pairs(query));
    Ok(EventPage::load(&mut tx, (page, scope), app.clock.now(), it, &query).await?.into_response())
}
