//! What a move will change, before it is made: times, the event's page, calendars, search engines, lists, other pages.

use askama::Template;
use db::{Scope, Ts, Tx};
use jiff::civil::Date;
use web::{Cache, Fields, Frame, PageError};

use super::{event::standing, moving::There};
use crate::{
    checklist::Mark,
    clash::{Clash, Shared, clashes},
    event::{Event, Format, event, topics_of},
    event_partner::event_partners,
    event_series::series,
    form::SITTING,
    moving::Move,
    plan::plan,
    related_event::related_events,
    sitting::{Sitting, sittings},
    state::{Phase, calendar_status, event_status},
    words::when,
};

/// Fields that a move is made of; the button sends them once more.
const FIELDS: [&str; 6] = ["seen", "to", "zone", "days", "link", "reason"];

#[derive(Template)]
#[template(path = "programs/move_preview.html")]
pub(super) struct MovePreview {
    pub(super) page: Frame,
    pub(super) what: Move,
    pub(super) fields: Fields,
    pub(super) now: Ts,
    pub(super) before: (Event, Vec<Sitting>),
    pub(super) it: Event,
    pub(super) sittings: Vec<Sitting>,
    pub(super) clashes: Vec<Clash>,
    /// Partners who were told of it as it was.
    pub(super) to_tell: Vec<String>,
    /// Other pages that name it: address and title.
    pub(super) elsewhere: Vec<(String, String)>,
}
web::page!(MovePreview, Cache::Private);

/// One sitting, before and after; none: it is new, or none any more.
pub(super) struct Changed {
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
}

impl Changed {
    fn is_same(&self) -> bool {
        self.old == self.new
    }
}

impl MovePreview {
    /// In the transaction in which it was moved.
    pub(super) async fn load(
        tx: &mut Tx,
        (page, scope): (Frame, &Scope),
        there: There,
        (what, fields, now): (Move, Fields, Ts),
    ) -> Result<Self, PageError> {
        let it = event(tx, scope, there.it.id).await?.ok_or(PageError::NotFound)?;
        let sittings = sittings(tx, scope, it.id).await?;
        let is_on = matches!(Phase::of(it.state(), &sittings, now), Phase::Upcoming | Phase::Live);
        let clashes = if is_on { clashes(tx, scope, &it).await? } else { Vec::new() };
        let (elsewhere, to_tell) = (elsewhere(tx, scope, now, &it).await?, to_tell(tx, scope, &it).await?);
        let before = (there.it, there.sittings);
        Ok(Self { page, what, fields, now, before, it, sittings, clashes, to_tell, elsewhere })
    }

    fn when(&self, event: &Event, it: &Sitting) -> String {
        when(&self.page, &event.zone(), (it.starts_at, it.ends_at))
    }

    fn changed(&self) -> Vec<Changed> {
        let (was, old) = &self.before;
        let before = |it: &Sitting| old.iter().find(|old| old.id == it.id).map(|old| self.when(was, old));
        let now = self.sittings.iter().map(|it| Changed { old: before(it), new: Some(self.when(&self.it, it)) });
        let gone = old.iter().filter(|old| self.sittings.iter().all(|it| it.id != old.id));
        now.chain(gone.map(|it| Changed { old: Some(self.when(was, it)), new: None })).collect()
    }

    fn phase(&self) -> Phase {
        Phase::of(self.it.state(), &self.sittings, self.now)
    }

    /// The days stand, and nobody should come.
    fn is_off(&self) -> bool {
        self.phase().is_off()
    }

    fn has_passed(&self) -> bool {
        self.phase() == Phase::Passed
    }

    /// Nobody could take part online.
    fn lacks_link(&self) -> bool {
        self.it.format() != Format::InPerson && self.it.link.is_empty() && !self.is_off()
    }

    fn notice(&self) -> Option<(&'static str, String)> {
        standing(&self.page, &self.it, &self.sittings, self.now)
    }

    /// What whoever follows its calendar gets.
    fn calendar(&self) -> String {
        let (old, new) = (self.before.0.sequence, self.it.sequence);
        if old == new {
            return self.page.say("move-calendar-same");
        }
        self.page.say2("move-calendar-number", "old", old, "new", new)
    }

    fn status(&self) -> String {
        self.page.of("move-calendar-status", calendar_status(self.it.state()).to_lowercase())
    }

    /// What search engines read of it.
    fn linked(&self) -> String {
        let word = event_status(&self.it, &self.sittings).trim_start_matches("https://schema.org/Event");
        self.page.of("move-linked", word.to_lowercase())
    }

    fn tells_old_day(&self) -> bool {
        self.sittings.iter().any(|it| it.was_starts_at.is_some())
    }

    /// Where the lists by month have it.
    fn months(&self) -> String {
        let (old, new) = (self.months_of(&self.before.1), self.months_of(&self.sittings));
        if old == new {
            return self.page.say1("move-months-same", "months", new.join(", "));
        }
        self.page.say2("move-months", "old", old.join(", "), "new", new.join(", "))
    }

    fn months_of(&self, sittings: &[Sitting]) -> Vec<String> {
        let days = sittings.iter().filter_map(|it| it.day.parse::<Date>().ok());
        let name = |day: Date| {
            let month = self.page.of("event-month", day.month().to_string());
            self.page.say2("events-month", "month", month, "year", day.year().to_string())
        };
        let mut months: Vec<String> = days.map(name).collect();
        months.dedup();
        months
    }

    /// "The same presenter: Odalys Quince. The same place."
    fn why(&self, clash: &Clash) -> String {
        let say = |shared: &Shared| match shared {
            Shared::Presenter(name) => self.page.say1("move-clash-presenter", "name", name.as_str()),
            Shared::Place => self.page.say("move-clash-place"),
            Shared::Series => self.page.say("move-clash-series"),
        };
        clash.shared.iter().map(say).collect::<Vec<_>>().join(" ")
    }

    fn clash_when(&self, clash: &Clash) -> String {
        let zone = jiff::tz::TimeZone::get(&clash.other.zone).unwrap_or(jiff::tz::TimeZone::UTC);
        when(&self.page, &zone, (clash.other.starts_at, clash.other.ends_at))
    }

    /// Everything that was typed, for the button that does it.
    fn typed(&self) -> Vec<(&str, &str)> {
        self.fields.pairs().filter(|(name, _)| FIELDS.contains(name) || SITTING.contains(name)).collect()
    }

    fn button(&self) -> String {
        self.page.of("move-do", self.what.as_str())
    }
}

/// Whoever was told knows another day or place now.
async fn to_tell(tx: &mut Tx, scope: &Scope, it: &Event) -> db::Result<Vec<String>> {
    let lines = plan(tx, scope, it.id).await?.map(|plan| plan.before()).unwrap_or_default();
    Ok(lines.into_iter().filter(|line| line.mark == Mark::Again).map(|line| line.whom).collect())
}

async fn elsewhere(tx: &mut Tx, scope: &Scope, now: Ts, it: &Event) -> db::Result<Vec<(String, String)>> {
    let mut pages = Vec::new();
    if let Some(id) = it.series_id {
        pages.extend(series(tx, scope, id).await?.map(|it| (it.path(), it.title)));
    }
    let (shown, topics) = (learning::topics(tx, scope, now).await?, topics_of(tx, scope, it.id).await?);
    pages.extend(shown.into_iter().filter(|it| topics.contains(&it.id)).map(|it| (it.path(), it.title)));
    let partners = event_partners(tx, scope, it.id).await?;
    pages.extend(
        partners.into_iter().filter_map(|it| Some((format!("/organizations/{}", it.organization_id?), it.name))),
    );
    let related = related_events(tx, scope, it.id, true).await?;
    pages.extend(related.into_iter().map(|it| (it.path(), it.title)));
    Ok(pages)
}
