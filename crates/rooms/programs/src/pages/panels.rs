//! What other rooms' pages show of events: what is coming about a topic, what we do with an organization.

use askama::Template;
use db::{Scope, Ts, Tx, sqlx::types::Uuid};
use directory::OrganizationId;
use learning::TopicId;
use web::{App, Frame, MadePanel, Panel};

use super::Row;
use crate::list::{Listed, of_organization, of_topic};

/// Rows of a panel.
const ROWS: usize = 5;

#[derive(Template)]
#[template(path = "programs/panel.html")]
struct EventsPanel<'a> {
    page: &'a Frame,
    coming: Vec<Row>,
    /// The last first.
    past: Vec<Row>,
    /// The calendar to subscribe to, where there is one.
    calendar: String,
}

/// The panel "events" of a topic; none when nothing ever was about it.
pub fn topic_panel<'a>(app: &'a App, tx: &'a mut Tx, page: &'a Frame, scope: &'a Scope, about: Uuid) -> MadePanel<'a> {
    Box::pin(async move {
        let rows = of_topic(tx, scope, TopicId(about)).await?;
        let Some(topic) = learning::topic(tx, scope.system, TopicId(about)).await? else { return Ok(None) };
        let calendar = format!("{}/events.ics", topic.path());
        Ok(panel(page, rows, app.clock.now(), "events-panel-topic", calendar))
    })
}

/// The panel "events" of an organization.
pub fn organization_panel<'a>(
    app: &'a App,
    tx: &'a mut Tx,
    page: &'a Frame,
    scope: &'a Scope,
    about: Uuid,
) -> MadePanel<'a> {
    Box::pin(async move {
        let rows = of_organization(tx, scope, OrganizationId(about)).await?;
        Ok(panel(page, rows, app.clock.now(), "events-panel-organization", String::new()))
    })
}

/// Five rows: first what is coming, then what passed last.
fn panel(page: &Frame, rows: Vec<Listed>, now: Ts, title: &str, calendar: String) -> Option<Panel> {
    if rows.is_empty() {
        return None;
    }
    let (mut past, mut coming): (Vec<_>, Vec<_>) = rows.into_iter().partition(|it| it.ends_at <= now);
    past.reverse();
    coming.truncate(ROWS);
    past.truncate(ROWS - coming.len());
    let (coming, past) = (Row::all(page, coming, now), Row::all(page, past, now));
    let panel = EventsPanel { page, coming, past, calendar };
    Some(Panel::new("events", page.say(title), &panel))
}
