//! `/events/{id}/checklist`: what is to be done before and after an event, and `POST /events/{id}/checks` for what only
//! people know.

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};
use db::{Scope, Ts, Tx};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, see_other_saying};

use crate::{
    checklist::{Line, Mark, Point},
    event::{EventId, Format},
    event_check::{EventCheckId, check, event_of_check, uncheck},
    plan::{Plan, plan},
    state::State as Stage,
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/events/{id}/checklist", get(show))
        .route("/events/{id}/checks", post(say))
        .route("/event-checks/{id}/removal", post(take_back))
}

#[derive(Template)]
#[template(path = "programs/checklist.html")]
pub(super) struct ChecklistPage {
    pub(super) page: Frame,
    pub(super) plan: Plan,
    pub(super) zone: learning::Zone,
    pub(super) now: Ts,
}
web::page!(ChecklistPage, Cache::Private);

/// A part of the page: the key of its title, and its lines.
type Part = (&'static str, Vec<Line>);

impl ChecklistPage {
    /// What is to be done now comes first. Of what has passed nobody needs to be told.
    fn parts(&self) -> Vec<Part> {
        let mut parts = vec![("checklist-before", self.plan.before()), ("checklist-after", self.plan.after())];
        if self.has_passed() {
            parts[0].1.retain(|line| line.point != Point::Told || !line.is_open());
            parts.reverse();
        }
        parts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
    }

    fn has_passed(&self) -> bool {
        self.plan.it.state() == Stage::Scheduled && self.plan.it.ends_at <= self.now
    }

    fn left(&self) -> usize {
        self.plan.open(self.now).len()
    }

    /// It is announced, and not over.
    fn can_move(&self) -> bool {
        self.plan.it.can_move(self.now)
    }

    /// Whether this part is what is to be done now.
    fn is_now(&self, title: &str) -> bool {
        (title == "checklist-after") == self.has_passed()
    }

    fn is_left_out(&self, line: &Line) -> bool {
        line.mark == Mark::NotNeeded
    }

    /// The anchor of a line.
    fn id(&self, line: &Line) -> String {
        format!("{} {}", line.point.as_str(), line.whom).trim().replace(' ', "-").to_lowercase()
    }

    /// Why an open line is worth doing, said once; or that it has to be done again.
    fn why(&self, lines: &[Line], at: &usize) -> Option<String> {
        let line = lines.get(*at)?;
        let is_first = *at == 0 || lines[*at - 1].point != line.point;
        match line.mark {
            Mark::Again => Some(self.page.say("checklist-again")),
            _ => is_first.then(|| self.page.of("checklist-why", line.point.as_str())),
        }
    }

    /// "Mara, November 22, 2026"
    fn by(&self, line: &Line) -> Option<String> {
        let check = line.check.as_ref()?;
        let day = self.page.day(self.zone.read(check.made_at).0);
        Some(check.who.as_ref().map_or_else(|| day.clone(), |who| format!("{who}, {day}")))
    }

    /// Open lines that only people can tick, when one button can tick them all.
    fn several(&self, title: &str, lines: &[Line]) -> Vec<String> {
        if !self.is_now(title) {
            return Vec::new();
        }
        let open = lines.iter().filter(|it| it.point.is_said() && it.is_open());
        let whom: Vec<String> = open.map(|it| it.whom.clone()).collect();
        if whom.len() > 1 { whom } else { Vec::new() }
    }
}

impl Line {
    /// "Tell Mill Bakery the day, the hour and the place"; once it is done, that they know.
    pub(super) fn says(&self, page: &Frame) -> String {
        let whom = |key: &str| page.say1(key, "whom", self.whom.as_str());
        match (self.point, self.mark) {
            (Point::Told, Mark::Done) => whom("checklist-told-done"),
            (Point::Thanks, Mark::Done) => whom("checklist-thanks-done"),
            (Point::Told, _) => whom("checklist-told"),
            (Point::Thanks, _) => whom("checklist-thanks"),
            (point, _) => page.of("checklist", point.as_str()),
        }
    }

    /// The very field or page that settles it.
    pub(super) fn href(&self, plan: &Plan) -> String {
        let id = plan.it.id;
        let field = match self.point {
            Point::Place if plan.it.format() == Format::Online => "edit#link",
            Point::Place => "edit#place",
            Point::Summary => "edit#summary",
            Point::Presenters => "edit#presenters",
            Point::Accommodations => "edit#accommodations",
            Point::Audience => "edit#ages",
            Point::Partners => "edit#partners",
            Point::Recording => "recording",
            Point::Captions => "recording#captions",
            Point::Slides => "attachments",
            Point::Chat => "chat",
            Point::Resources => "resources",
            Point::Told | Point::Thanks => "checklist",
        };
        format!("/events/{id}/{field}")
    }
}

async fn show(State(app): State<App>, staff: Staff, Path(id): Path<EventId>) -> Result<ChecklistPage, PageError> {
    let mut tx = app.db.read().await?;
    let plan = plan(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let zone = learning::zone(&mut tx, &staff.scope).await?;
    Ok(ChecklistPage { page: staff.page, plan, zone, now: app.clock.now() })
}

/// The lines that a form means: `point`, and `whom` where it is about people.
fn meant(plan: &Plan, fields: &Fields) -> Option<Vec<Line>> {
    let point = Point::parse(fields.get("point"))?;
    let done = fields.get("do") == "done";
    let whom: Vec<&str> = fields.all("whom").collect();
    let is_meant = |it: &Line| it.point == point && (!point.is_said() || whom.contains(&it.whom.as_str()));
    let mut lines = plan.before();
    lines.extend(plan.after());
    lines.retain(is_meant);
    // What can be seen is never ticked by hand.
    let may = if done { point.is_said() } else { !point.is_always_needed() };
    (may && !lines.is_empty() && lines.iter().all(Line::is_open)).then_some(lines)
}

/// `do` is `done` or `not_needed`. What was said in the meantime is left as it is.
async fn say(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let plan = plan(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let back = format!("/events/{id}/checklist");
    let Some(lines) = meant(&plan, &fields) else { return Ok(see_other_saying(&back, "event-check-there", None)) };
    let done = fields.get("do") == "done";
    let set = check(&mut tx, &app.clock, &staff.scope, &plan.it, (&lines, done)).await?;
    tx.commit().await?;
    let said = if done { "event-check-done" } else { "event-check-not-needed" };
    Ok(see_other_saying(&back, said, Some(&set.undo_path())))
}

async fn take_back(State(app): State<App>, staff: Staff, Path(id): Path<EventCheckId>) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let event = event_of_check(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let set = taken_back(&mut tx, &app, &staff.scope, (event, id)).await?.ok_or(PageError::NotFound)?;
    tx.commit().await?;
    Ok(see_other_saying(&format!("/events/{event}/checklist"), "event-check-removed", Some(&set.undo_path())))
}

async fn taken_back(
    tx: &mut Tx,
    app: &App,
    scope: &Scope,
    (event, id): (EventId, EventCheckId),
) -> Result<Option<history::ChangeSetId>, PageError> {
    let Some(plan) = plan(tx, scope, event).await? else { return Ok(None) };
    let lines = [plan.before(), plan.after()].concat();
    let line = lines.iter().find(|it| it.check.as_ref().is_some_and(|check| check.id == id));
    match line {
        Some(line) => Ok(uncheck(tx, &app.clock, scope, &plan.it, line).await?),
        None => Ok(None),
    }
}
