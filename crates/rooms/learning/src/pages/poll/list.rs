//! `GET /polls`: what can be answered now, last month's result, and everything that was asked before.

use askama::Template;
use axum::extract::State;
use db::Ts;
use web::{App, Asked, Cache, Frame, PageError};

use crate::poll::{self, Beside, Phase, Poll, Tally, tallies};

/// A poll that is over.
pub(super) struct PastPoll {
    pub(super) poll: Poll,
    pub(super) tally: Tally,
}

#[derive(Template)]
#[template(path = "learning/polls.html")]
pub(super) struct PollsPage {
    pub(super) page: Frame,
    /// This month's first.
    pub(super) open: Vec<Beside>,
    /// The monthly poll that closed last.
    pub(super) last: Option<Beside>,
    /// Years with what was asked in them, the latest first.
    pub(super) years: Vec<(i16, Vec<PastPoll>)>,
    /// Drafts and what opens later; for staff.
    pub(super) ahead: Vec<Poll>,
}
web::page!(PollsPage, Cache::Shared);

impl PollsPage {
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty() && self.years.is_empty()
    }
}

pub(super) async fn show(State(app): State<App>, asked: Asked) -> Result<PollsPage, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let all = poll::polls(&mut tx, &asked.scope).await?;
    let mut tallies = tallies(&mut tx, &asked.scope, &all).await?;
    let mut it = sorted(asked.page, all, now);
    for asked in it.years.iter_mut().flat_map(|(_, all)| all) {
        asked.tally = tallies.remove(&asked.poll.id).unwrap_or_default();
    }
    let closed = it.years.iter().flat_map(|(_, all)| all);
    let last = closed.filter(|it| it.poll.month.is_some()).max_by_key(|it| it.poll.closes_at);
    it.last = last.map(|it| Beside { poll: it.poll.clone(), tally: Some(it.tally.clone()) });
    Ok(it)
}

/// Each poll at its place on the page, without counts; `all` begins with the latest.
fn sorted(page: Frame, all: Vec<Poll>, now: Ts) -> PollsPage {
    let mut it = PollsPage { page, open: Vec::new(), last: None, years: Vec::new(), ahead: Vec::new() };
    for poll in all {
        match poll.phase(now) {
            Phase::Draft | Phase::Ahead => it.ahead.push(poll),
            Phase::Open => it.open.push(Beside { poll, tally: None }),
            Phase::Closed => {
                let (year, asked) = (poll.first_day().year(), PastPoll { poll, tally: Tally::default() });
                match it.years.last_mut().filter(|(last, _)| *last == year) {
                    Some((_, same)) => same.push(asked),
                    None => it.years.push((year, vec![asked])),
                }
            }
        }
    }
    it.open.sort_by_key(|it| it.poll.month.is_none());
    it
}
