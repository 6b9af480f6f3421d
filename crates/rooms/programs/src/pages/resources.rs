//! What an event names: `/events/{id}/resources`, with the events that belong to it.

use askama::Template;
use axum::{
    Router,
    extract::{Path, Query, State},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use db::{Scope, Tx};
use learning::{
    link,
    resource::{Known, Named, NewResource, ResourceErrors, ResourceId, ResourceKind, named_by_words, resource},
};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, Wrong, see_other_saying, wrong};

use crate::{
    choice::{Choice, events_by_words},
    event::{Event, EventId, event},
    event_resource::{
        EventResource, EventResourceId, Which, event_resource, event_resources, put_event_resource,
        remove_event_resource,
    },
    put::alone,
    related_event::{RelatedEvent, RelatedEventId, part, relate, related_events, tied},
};

/// Rows that a search shows; whoever does not see it there types one word more.
const MOST: usize = 12;
/// Letters of what is said of a resource.
const LONGEST: usize = 500;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/events/{id}/resources", get(ask).post(add))
        .route("/event-resources/{id}/removal", post(remove))
        .route("/events/{id}/related-events", post(tie))
        .route("/events/{id}/related-events/{tie}/removal", post(untie))
}

#[derive(Template)]
#[template(path = "programs/resources.html")]
pub(super) struct ResourcesPage {
    pub(super) page: Frame,
    pub(super) event: Event,
    pub(super) named: Vec<EventResource>,
    pub(super) related: Vec<RelatedEvent>,
    /// What was looked for.
    pub(super) words: String,
    pub(super) resources: Vec<Named>,
    pub(super) events: Vec<Choice>,
    pub(super) form: Typed,
}
web::page!(ResourcesPage, Cache::Private, |page| page.form.status);

impl ResourcesPage {
    async fn load(
        tx: &mut Tx,
        (page, scope): (Frame, &Scope),
        event: Event,
        words: &str,
        form: Typed,
    ) -> Result<Self, PageError> {
        let named = event_resources(tx, scope, event.id, true).await?;
        let related = related_events(tx, scope, event.id, true).await?;
        let (mut resources, mut events) = (Vec::new(), Vec::new());
        if !words.is_empty() {
            resources = named_by_words(tx, scope, words, MOST).await?;
            events = events_by_words(tx, scope, words, MOST + 1).await?;
            events.retain(|it| it.id != event.id);
        }
        Ok(Self { page, event, named, related, words: words.to_owned(), resources, events, form })
    }

    fn is_named(&self, it: &Named) -> bool {
        self.named.iter().any(|there| there.resource_id == it.id)
    }

    fn is_related(&self, it: &Choice) -> bool {
        self.related.iter().any(|there| there.slug == it.slug)
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        ResourceKind::ALL.map(|it| (it.as_str(), self.page.of("resource-kind", it.as_str()))).into()
    }
}

async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<ResourcesPage, PageError> {
    let mut tx = app.db.read().await?;
    let it = event(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let query = Fields::from_pairs(query);
    let words: String = query.get("q").chars().take(200).collect();
    let form = Typed::fresh([("kind", ResourceKind::Website.as_str().to_owned())]);
    ResourcesPage::load(&mut tx, (staff.page, &staff.scope), it, &words, form).await
}

/// `POST /events/{id}/resources`: one that is there (`resource`), or one as typed.
async fn add(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = alone(&app.db).await?;
    let it = event(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let put = match put(&app, &mut tx, &staff.scope, id, &fields).await? {
        Ok(put) => put,
        Err(wrong) => {
            let form = Typed::refused(fields, wrong);
            let page = ResourcesPage::load(&mut tx, (staff.page, &staff.scope), it, "", form).await?;
            return Ok(page.into_response());
        }
    };
    tx.commit().await?;
    Ok(see_other_saying(&format!("/events/{id}/resources"), put.0, put.1.as_deref()))
}

type Put = (&'static str, Option<String>);

/// What is said of it and where it is taken back, or what is wrong with the form.
async fn put(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    event: EventId,
    fields: &Fields,
) -> Result<Result<Put, Wrong>, PageError> {
    let too_long = fields.get("note").chars().count() > LONGEST;
    let found = wrong([("note", too_long.then_some("event-resource-error-note"))]);
    if !found.is_empty() {
        return Ok(Err(found));
    }
    let set = if let Some(id) = fields.some("resource") {
        let id: ResourceId = id.parse().map_err(|_| PageError::NotFound)?;
        let it = resource(tx, scope, id).await?.ok_or(PageError::NotFound)?;
        let what = (event, it.title.as_str(), fields.get("note"));
        put_event_resource(tx, &app.clock, scope, what, Which::There(id)).await?
    } else {
        let new = match NewResource::parse(fields) {
            Ok(new) => new,
            Err(errors) => return Ok(Err(wrong_in(errors))),
        };
        let known = Known::load(tx, scope).await?;
        let which = known.at(&new.address).or(known.find(&new)).map_or(Which::New(&new), Which::There);
        let what = (event, new.title.as_str(), fields.get("note"));
        put_event_resource(tx, &app.clock, scope, what, which).await?
    };
    link::look(app, tx, scope).await?;
    Ok(Ok(match set {
        Some(set) => ("event-resource-added", Some(set.undo_path())),
        None => ("event-resource-there", None),
    }))
}

fn wrong_in(errors: ResourceErrors) -> Wrong {
    wrong([("title", errors.title), ("address", errors.address), ("isbn", errors.isbn), ("title", errors.long)])
}

async fn remove(State(app): State<App>, staff: Staff, Path(id): Path<EventResourceId>) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let there = event_resource(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let set = remove_event_resource(&mut tx, &app.clock, &staff.scope, (id, &there)).await?;
    tx.commit().await?;
    let back = format!("/events/{}/resources", there.event_id);
    Ok(see_other_saying(&back, "event-resource-removed", Some(&set.undo_path())))
}

/// `POST /events/{id}/related-events`: `other` is the id of an event.
async fn tie(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = alone(&app.db).await?;
    event(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let other: EventId = fields.get("other").parse().map_err(|_| PageError::NotFound)?;
    let other = event(&mut tx, &staff.scope, other).await?.ok_or(PageError::NotFound)?;
    let set = relate(&mut tx, &app.clock, &staff.scope, (id, other.id), &other.title).await?;
    tx.commit().await?;
    let said = if set.is_some() { "related-event-added" } else { "related-event-there" };
    let undo = set.map(|set| set.undo_path());
    Ok(see_other_saying(&format!("/events/{id}/resources"), said, undo.as_deref()))
}

/// `POST /events/{id}/related-events/{tie}/removal`.
async fn untie(
    State(app): State<App>,
    staff: Staff,
    Path((id, tie)): Path<(EventId, RelatedEventId)>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let two = tied(&mut tx, &staff.scope, tie).await?.filter(|two| two.contains(&id)).ok_or(PageError::NotFound)?;
    let other = if two[0] == id { two[1] } else { two[0] };
    let other = event(&mut tx, &staff.scope, other).await?.ok_or(PageError::NotFound)?;
    let set = part(&mut tx, &app.clock, &staff.scope, (tie, id), &other.title).await?;
    tx.commit().await?;
    let back = format!("/events/{id}/resources");
    Ok(see_other_saying(&back, "related-event-removed", Some(&set.undo_path())))
}
