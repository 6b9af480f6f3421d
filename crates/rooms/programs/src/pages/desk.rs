//! `GET /events/desk`: what organizers have to do, ordered by when.

use askama::Template;
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use db::Ts;
use jiff::tz::TimeZone;
use web::{App, Cache, Fields, Frame, PageError, Staff};

use super::place;
use crate::{
    checklist::Point,
    plan::{Plan, plans},
    sitting::local,
    state::State as Stage,
    words::{begins, day},
};

/// How long what has passed stays on the desk.
const BACK_SECONDS: i64 = 366 * 86_400;
/// Rows of each part; whoever has more to do begins with these.
const ROWS: usize = 40;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/events/desk", get(show))
}

#[derive(Template)]
#[template(path = "programs/desk.html")]
pub(super) struct DeskPage {
    pub(super) page: Frame,
    /// Those that hold something.
    pub(super) piles: Vec<Pile>,
    /// What is missing somewhere, with the number of events that lack it.
    pub(super) missing: Vec<(Point, usize)>,
    /// Only events that lack this are shown.
    pub(super) chosen: Option<Point>,
}
web::page!(DeskPage, Cache::Private);

/// Events on the desk that wait for the same.
pub(super) struct Pile {
    /// The key of its title.
    pub(super) title: &'static str,
    /// The first ones.
    pub(super) tasks: Vec<Task>,
    pub(super) all: usize,
}

impl Pile {
    fn new(title: &'static str, mut tasks: Vec<Task>) -> Self {
        let all = tasks.len();
        tasks.truncate(ROWS);
        Self { title, tasks, all }
    }
}

/// An event on the desk.
pub(super) struct Task {
    pub(super) plan: Plan,
    pub(super) day: String,
    pub(super) begins: String,
    pub(super) place: String,
    /// What is left to do, each once, with the page that settles it.
    pub(super) open: Vec<(Point, String)>,
    /// It is still to come, or not known when.
    pub(super) can_move: bool,
}

impl Task {
    pub(super) fn new(page: &Frame, plan: Plan, now: Ts) -> Self {
        let zone = TimeZone::get(&plan.it.zone).unwrap_or(TimeZone::UTC);
        let mut open: Vec<(Point, String)> = plan.open(now).iter().map(|line| (line.point, line.href(&plan))).collect();
        open.dedup();
        Self {
            day: day(page, local(&zone, plan.it.starts_at).date()),
            begins: begins(page, &zone, plan.it.starts_at),
            place: place(page, &plan.it.format, plan.it.branch.as_deref(), &plan.it.place),
            open,
            can_move: plan.it.can_move(now),
            plan,
        }
    }

    fn lacks(&self, point: Point) -> bool {
        self.open.iter().any(|(open, _)| *open == point)
    }

    /// When somebody last worked on it.
    fn touched(&self, page: &Frame) -> String {
        let zone = TimeZone::get(&self.plan.it.zone).unwrap_or(TimeZone::UTC);
        page.say1("desk-touched", "day", page.day(local(&zone, self.plan.it.changed_at).date()))
    }

    /// Its day was announced and holds no longer.
    fn is_off(&self) -> bool {
        matches!(self.plan.it.state(), Stage::Postponed | Stage::Cancelled)
    }

    fn is_draft(&self) -> bool {
        self.plan.it.state() == Stage::Draft
    }

    fn is_cancelled(&self) -> bool {
        self.plan.it.state() == Stage::Cancelled
    }
}

impl DeskPage {
    /// `plans` in the order of time.
    pub(super) fn new(page: Frame, plans: Vec<Plan>, chosen: Option<Point>, now: Ts) -> Self {
        let mut tasks: Vec<Task> = plans.into_iter().map(|plan| Task::new(&page, plan, now)).collect();
        let missing = Point::BEFORE.into_iter().chain(Point::AFTER).filter_map(|point| {
            let count = tasks.iter().filter(|task| task.lacks(point)).count();
            (count > 0).then_some((point, count))
        });
        let missing = missing.collect();
        tasks.retain(|task| chosen.is_none_or(|point| task.lacks(point)));
        let mut take = |is_in: &dyn Fn(&Task) -> bool| tasks.extract_if(.., |task| is_in(task)).collect::<Vec<_>>();
        let mut drafts = take(&|task| task.is_draft());
        drafts.sort_by_key(|task| task.plan.it.changed_at);
        let postponed = take(&|task| task.plan.it.state() == Stage::Postponed);
        // What is called off and known to everybody is nobody's work any more.
        let coming = take(&|task| task.plan.it.ends_at > now && !(task.is_cancelled() && task.open.is_empty()));
        let mut passed = take(&|task| task.plan.it.ends_at <= now && !task.open.is_empty());
        passed.reverse();
        let piles = [
            Pile::new("desk-coming", coming),
            Pile::new("desk-passed", passed),
            Pile::new("desk-postponed", postponed),
            Pile::new("desk-drafts-events", drafts),
        ];
        Self { page, piles: piles.into_iter().filter(|pile| pile.all > 0).collect(), missing, chosen }
    }

    fn is_chosen(&self, point: &Point) -> bool {
        self.chosen == Some(*point)
    }
}

/// `?missing=captions` shows what lacks them.
async fn show(
    State(app): State<App>,
    staff: Staff,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<DeskPage, PageError> {
    let (now, query) = (app.clock.now(), Fields::from_pairs(query));
    let chosen = match query.some("missing") {
        Some(word) => Some(Point::parse(word).ok_or(PageError::NotFound)?),
        None => None,
    };
    let mut tx = app.db.read().await?;
    let plans = plans(&mut tx, &staff.scope, now.plus_seconds(-BACK_SECONDS)).await?;
    Ok(DeskPage::new(staff.page, plans, chosen, now))
}
