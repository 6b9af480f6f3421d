//! An event as it stands: what somebody who moves it saw of it, and what the others made of it since.

use accounts::{Branch, BranchId};
use db::{Result, Scope, Tx};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::{
    event::{Event, Format, topics_of},
    event_partner::{EventPartner, event_partners},
    event_series::series,
    form::sitting,
    presenter::{Presenter, presenters},
    put::NewEvent,
    sitting::{Timed, sittings, typed_hour},
    state::State,
};

/// An event as it stands, as if somebody typed all of it anew: whoever changes a part of it leaves the rest alone.
pub(crate) async fn as_it_stands(tx: &mut Tx, scope: &Scope, it: &Event) -> Result<NewEvent> {
    let series = match it.series_id {
        Some(id) => series(tx, scope, id).await?.map(|it| it.title).unwrap_or_default(),
        None => String::new(),
    };
    let zone = it.zone();
    Ok(NewEvent {
        slug: it.slug.clone(),
        title: it.title.clone(),
        summary: it.summary.clone(),
        body: it.body.clone(),
        state: it.state(),
        reason: it.reason.clone(),
        format: it.format(),
        branch: it.branch_id,
        place: it.place.clone(),
        link: it.link.clone(),
        zone: it.zone.clone(),
        language: it.language.clone(),
        audience: it.audience.clone(),
        ages: it.ages.clone(),
        cost: it.cost.clone(),
        accommodations: it.accommodations.clone(),
        series,
        sittings: sittings(tx, scope, it.id).await?.iter().map(|at| at.timed(&zone)).collect(),
        topics: topics_of(tx, scope, it.id).await?,
        presenters: presenters(tx, scope, it.id).await?.iter().map(Presenter::typed).collect(),
        partners: event_partners(tx, scope, it.id).await?.iter().map(EventPartner::typed).collect(),
        from: None,
    })
}

/// What a move changes, and what it rests on. A form carries it along: whoever sends the form knew this, and is told
/// when something else stands there by now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Standing {
    state: String,
    pub reason: String,
    format: String,
    branch: Option<BranchId>,
    place: String,
    pub link: String,
    zone: String,
    /// ISO days and hours by the clocks of the zone.
    sittings: Vec<[String; 3]>,
}

impl Standing {
    pub fn of(it: &NewEvent) -> Self {
        let typed = |(at, _): &Timed| [at.day.to_string(), typed_hour(at.begins), typed_hour(at.ends)];
        Self {
            state: it.state.as_str().to_owned(),
            reason: it.reason.clone(),
            format: it.format.as_str().to_owned(),
            branch: it.branch,
            place: it.place.clone(),
            link: it.link.clone(),
            zone: it.zone.clone(),
            sittings: it.sittings.iter().map(typed).collect(),
        }
    }

    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("words are plain values")
    }

    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or_default()
    }

    pub fn format(&self) -> Format {
        Format::parse(&self.format).unwrap_or_default()
    }

    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }

    pub fn sittings(&self) -> Vec<Timed> {
        let zone = self.zone();
        self.sittings.iter().filter_map(|row| sitting(row, &zone).ok()).collect()
    }

    /// "Kitchen, Cedar Branch"
    pub fn place(&self, branches: &[Branch]) -> (Option<String>, String) {
        let branch = branches.iter().find(|it| Some(it.id) == self.branch).map(|it| it.name.clone());
        (branch, self.place.clone())
    }
}
