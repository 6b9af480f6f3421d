//! `GET /desk`: what is written, waits or grows old.

use askama::Template;
use axum::extract::State;
use db::Ts;
use web::{App, Cache, Frame, PageError, Staff};

use super::moment;
use crate::{
    article::State as Stage,
    desk::{Aging, Item, Unsaved, aging, items, unsaved},
    idea::{Idea, IdeaState, ideas},
    zone::{Zone, zone},
};

/// Ideas that the desk shows; the rest stand in the box.
const IDEAS: i64 = 5;

#[derive(Template)]
#[template(path = "learning/desk.html")]
pub(super) struct DeskPage {
    pub(super) page: Frame,
    pub(super) items: Vec<Item>,
    pub(super) unsaved: Vec<Unsaved>,
    pub(super) aging: Vec<Aging>,
    pub(super) ideas: Vec<Idea>,
    pub(super) zone: Zone,
}
web::page!(DeskPage, Cache::Private);

impl DeskPage {
    /// The parts of the desk that hold something, each under the key of its title.
    fn piles(&self) -> Vec<(&'static str, Vec<&Item>)> {
        let of = |stage: Stage| self.items.iter().filter(|it| it.is_at(stage)).collect::<Vec<_>>();
        let piles = [
            ("desk-review", of(Stage::Review)),
            ("desk-drafts", of(Stage::Draft)),
            ("desk-scheduled", of(Stage::Published)),
        ];
        piles.into_iter().filter(|(_, pile)| !pile.is_empty()).collect()
    }

    fn is_empty(&self) -> bool {
        self.items.is_empty() && self.unsaved.is_empty() && self.aging.is_empty() && self.ideas.is_empty()
    }

    fn at(&self, at: &Ts) -> String {
        moment(&self.page, self.zone, *at)
    }

    /// `Dell, November 22, 2026, 10:03`, or the moment from which it will be shown.
    fn when(&self, it: &Item) -> String {
        match it.published_at.filter(|_| it.is_at(Stage::Published)) {
            Some(at) => self.page.say1("desk-shown-from", "when", self.at(&at)),
            None => match &it.who {
                Some(who) => self.page.say2("desk-saved-by", "who", who.as_str(), "when", self.at(&it.made_at)),
                None => self.page.say1("desk-saved", "when", self.at(&it.made_at)),
            },
        }
    }

    fn why(&self, it: &Aging) -> String {
        let day = it.figure_on.as_deref().and_then(|day| day.parse().ok());
        match day {
            Some(day) => self.page.say1("desk-old-figure", "day", self.page.day(day)),
            None => self.page.say1("desk-old-text", "day", self.page.day(self.zone.read(it.touched_at).0)),
        }
    }
}

pub(super) async fn show(State(app): State<App>, staff: Staff) -> Result<DeskPage, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let zone = zone(&mut tx, &staff.scope).await?;
    Ok(DeskPage {
        items: items(&mut tx, &staff.scope, now).await?,
        unsaved: unsaved(&mut tx, &staff.scope).await?,
        aging: aging(&mut tx, &staff.scope, now, zone.read(now).0).await?,
        ideas: ideas(&mut tx, &staff.scope, IdeaState::Open, IDEAS).await?,
        zone,
        page: staff.page,
    })
}
