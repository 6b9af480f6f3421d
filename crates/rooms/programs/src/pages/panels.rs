//! What other rooms' pages show of events: what is coming about a topic, what we do with an organization.

use askama::Template;
use db::{Scope, Ts, Tx, sqlx::types::Uuid};
use directory::{OrganizationId, PersonId};
use learning::{ArticleId, TopicId, resource::ResourceId};
use web::{App, Frame, MadePanel, Panel};

use super::Row;
use crate::{
    list::{Listed, of_organization, of_topic, presented_by},
    naming::{about_the_same, naming_page, naming_resource},
};

/// Rows of a panel.
const ROWS: usize = 5;

#[derive(Template)]
#[template(path = "programs/panel.html")]
struct EventsPanel<'a> {
    page: &'a Frame,
    coming: Vec<Row>,
    /// The last first.
    past: Vec<Row>,
    /// The page whose events can be subscribed to, where there is one.
    followed: String,
    /// What of the address of the list for other sites chooses these events; empty where nothing does.
    embedded: String,
}

/// The panel "events" of a topic; none when nothing ever was about it.
pub fn topic_panel<'a>(app: &'a App, tx: &'a mut Tx, page: &'a Frame, scope: &'a Scope, about: Uuid) -> MadePanel<'a> {
    Box::pin(async move {
        let rows = of_topic(tx, scope, TopicId(about)).await?;
        let Some(topic) = learning::topic(tx, scope.system, TopicId(about)).await? else { return Ok(None) };
        let embedded = format!("topic={}", topic.slug);
        Ok(panel(page, rows, app.clock.now(), ("events", "events-panel-topic"), (topic.path(), embedded)))
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
        let embedded = format!("organization={about}");
        Ok(panel(page, rows, app.clock.now(), ("events", "events-panel-organization"), (String::new(), embedded)))
    })
}

/// The panel "events they presented" of a person; everything that has passed, as recordings are looked for here.
pub fn person_panel<'a>(app: &'a App, tx: &'a mut Tx, page: &'a Frame, scope: &'a Scope, about: Uuid) -> MadePanel<'a> {
    Box::pin(async move {
        let rows = presented_by(tx, scope, PersonId(about)).await?;
        let (mut past, coming): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|it| it.ends_at <= app.clock.now() || it.state == "cancelled");
        past.reverse();
        if coming.is_empty() && past.is_empty() {
            return Ok(None);
        }
        let (coming, past) = (Row::all(page, coming, app.clock.now()), Row::all(page, past, app.clock.now()));
        let panel = EventsPanel { page, coming, past, followed: String::new(), embedded: String::new() };
        Ok(Some(Panel::new("presented", page.say("events-panel-person"), &panel)))
    })
}

/// The panel "events that name this" of a resource.
pub fn resource_panel<'a>(
    app: &'a App,
    tx: &'a mut Tx,
    page: &'a Frame,
    scope: &'a Scope,
    about: Uuid,
) -> MadePanel<'a> {
    Box::pin(async move {
        let rows = naming_resource(tx, scope, ResourceId(about)).await?;
        Ok(panel(page, rows, app.clock.now(), ("events-naming", "event-panel-naming"), Default::default()))
    })
}

/// The panel "events that name this" of an article or a collection.
pub fn article_panel<'a>(
    app: &'a App,
    tx: &'a mut Tx,
    page: &'a Frame,
    scope: &'a Scope,
    about: Uuid,
) -> MadePanel<'a> {
    Box::pin(async move {
        let Some(it) = learning::article(tx, scope, ArticleId(about)).await? else { return Ok(None) };
        let rows = naming_page(tx, scope, &it.path()).await?;
        Ok(panel(page, rows, app.clock.now(), ("events-naming", "event-panel-naming"), Default::default()))
    })
}

/// The panel "events about the same topics" of a collection.
pub fn collection_panel<'a>(
    app: &'a App,
    tx: &'a mut Tx,
    page: &'a Frame,
    scope: &'a Scope,
    about: Uuid,
) -> MadePanel<'a> {
    Box::pin(async move {
        let rows = about_the_same(tx, scope, ArticleId(about)).await?;
        Ok(panel(page, rows, app.clock.now(), ("events-near", "event-panel-near"), Default::default()))
    })
}

/// Five rows: first what is coming, then what passed last.
fn panel(
    page: &Frame,
    rows: Vec<Listed>,
    now: Ts,
    (name, title): (&'static str, &str),
    (followed, embedded): (String, String),
) -> Option<Panel> {
    if rows.is_empty() {
        return None;
    }
    let (mut past, mut coming): (Vec<_>, Vec<_>) = rows.into_iter().partition(|it| it.ends_at <= now);
    past.reverse();
    coming.truncate(ROWS);
    past.truncate(ROWS - coming.len());
    let (coming, past) = (Row::all(page, coming, now), Row::all(page, past, now));
    let panel = EventsPanel { page, coming, past, followed, embedded };
    Some(Panel::new(name, page.say(title), &panel))
}
