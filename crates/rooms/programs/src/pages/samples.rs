//! Every page of this room with made-up content, for the test that looks at every page.

use askama::Template;
use db::{Role, Ts, sqlx::types::Uuid};
use directory::PersonId;
use web::{Frame, Sample, Typed};

use super::{
    Row,
    around_samples::{self, around},
    desk_samples::{self, plan},
    edit::EventForm,
    embed,
    event::EventPage,
    events::{EventsPage, Part, PastPage},
    faces::Faces,
    month::{Day, MonthPage},
    series::SeriesPage,
    watch::Watch,
    watch_samples::{self, recorded as watched, watch},
};
use crate::{
    event::{Event, EventId},
    event_partner::EventPartner,
    event_series::{EventSeries, EventSeriesId},
    form::{Choices, fresh},
    list::Listed,
    model::Model,
    presenter::Presenter,
    sitting::{Sitting, SittingId},
};

/// December 1, 2026, 22:00 UTC.
pub(super) const STARTS: Ts = Ts(1_796_162_400_000_000);
const ENDS: Ts = Ts(STARTS.0 + 3_600_000_000);
const BEFORE: Ts = Ts(STARTS.0 - 86_400_000_000);
const AFTER: Ts = Ts(ENDS.0 + 1);
const LINK: &str = "https://catalog.example/course/695";

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let staff = frame.clone().seen_by("Mara", Role::Staff);
    let sample = |name, html| Sample { name, html };
    let empty = EventsPage { rows: Vec::new(), part: Part { from: 0, all: 0 }, postponed: Vec::new(), ..events(frame) };
    let nothing = PastPage { rows: Vec::new(), part: Part { from: 0, all: 0 }, ..passed(frame) };
    let mut all = vec![
        sample("programs/events", events(&staff).render()),
        sample("programs/events empty", empty.render()),
        sample("programs/past", passed(frame).render()),
        sample("programs/past empty", nothing.render()),
        sample("programs/month", month(frame).render()),
        sample("programs/series", series_page(frame).render()),
        sample("programs/event", page(&staff, event("scheduled"), BEFORE).render()),
        sample("programs/event passed", page(frame, event("scheduled"), AFTER).render()),
        sample("programs/event recorded", recorded(&staff, watch(Some(watched("open", "")), true)).render()),
        sample(
            "programs/event recorded elsewhere",
            recorded(frame, watch(Some(watched("sign_in", LINK)), true)).render(),
        ),
        sample(
            "programs/event recorded for some",
            recorded(frame, watch(Some(watched("members", "")), false)).render(),
        ),
        sample("programs/event with faces", with_faces(&staff, watch(None, true)).render()),
        sample(
            "programs/event recorded with faces",
            with_faces(frame, watch(Some(watched("open", "")), true)).render(),
        ),
        sample("programs/event cancelled", page(frame, event("cancelled"), BEFORE).render()),
        sample("programs/event_form", form(&staff, None, fresh("America/Los_Angeles")).render()),
        sample("programs/event_form refused", form(&staff, None, refused()).render()),
        sample("programs/event_form late", form(&staff, Some(event("scheduled")), late()).render()),
        sample("programs/event_form like another", like_another(&staff).render()),
    ];
    let rows = || {
        [("scheduled", BEFORE), ("cancelled", BEFORE), ("scheduled", AFTER)].map(|(it, now)| row(frame, it, now)).into()
    };
    all.extend(embed::samples(frame, (rows, series()), listed("scheduled")));
    all.extend(around_samples::samples(&staff));
    all.extend(desk_samples::samples(&staff));
    all.extend(watch_samples::samples(&staff, &event("scheduled")));
    all.extend(super::partner_calendar::samples(&staff));
    all
}

fn listed(state: &str) -> Listed {
    Listed {
        id: EventId(Uuid::nil()),
        slug: "bread-for-beginners".into(),
        title: "Bread for beginners".into(),
        summary: "Flour, water, and somebody who has done it before.".into(),
        state: state.into(),
        format: "hybrid".into(),
        moved_online: false,
        zone: "America/Los_Angeles".into(),
        branch: Some("Marrow Library".into()),
        place: "Kitchen".into(),
        day: "2026-12-01".into(),
        starts_at: STARTS,
        ends_at: ENDS,
        was_starts_at: Some(BEFORE),
        recorded: true,
        captioned: true,
        with_slides: true,
    }
}

fn row(page: &Frame, state: &str, now: Ts) -> Row {
    Row::new(page, listed(state), now)
}

fn events(page: &Frame) -> EventsPage {
    EventsPage {
        page: page.clone(),
        rows: vec![row(page, "scheduled", BEFORE), row(page, "cancelled", BEFORE), row(page, "scheduled", STARTS)],
        part: Part { from: 30, all: 187 },
        postponed: vec![row(page, "postponed", BEFORE)],
        drafts: vec![event("draft")],
        series: vec![series()],
        month: "2026-12".into(),
    }
}

fn passed(page: &Frame) -> PastPage {
    let rows = vec![row(page, "scheduled", AFTER), row(page, "cancelled", AFTER)];
    PastPage {
        page: page.clone(),
        rows,
        part: Part { from: 30, all: 50 },
        month: "2026-12".into(),
        lacking: 2,
        missing: false,
    }
}

fn month(page: &Frame) -> MonthPage {
    let first = STARTS.date();
    let days = first.series(jiff::Span::new().days(1)).take(31).map(|day| Day { day, rows: Vec::new() });
    let mut days: Vec<Day> = days.collect();
    days[0].rows = vec![row(page, "scheduled", BEFORE), row(page, "cancelled", BEFORE)];
    MonthPage { page: page.clone(), first, today: first, days }
}

fn series() -> EventSeries {
    EventSeries {
        id: EventSeriesId(Uuid::nil()),
        slug: "kitchen-evenings".into(),
        title: "Kitchen evenings".into(),
        description: "Once a month, something to eat.".into(),
    }
}

fn series_page(page: &Frame) -> SeriesPage {
    let (coming, past) = (vec![row(page, "scheduled", BEFORE)], vec![row(page, "scheduled", AFTER)]);
    SeriesPage { page: page.clone(), series: series(), coming, past }
}

pub(super) fn event(state: &str) -> Event {
    Event {
        id: EventId(Uuid::nil()),
        slug: "bread-for-beginners".into(),
        title: "Bread for beginners".into(),
        summary: "Flour, water, and somebody who has done it before.".into(),
        body: "Bring an apron. *Nothing* else.".into(),
        state: state.into(),
        reason: "The oven is broken.".into(),
        format: "hybrid".into(),
        moved_online: false,
        branch_id: None,
        place: "Kitchen".into(),
        link: "https://meet.example/bread".into(),
        zone: "America/Los_Angeles".into(),
        language: "en".into(),
        audience: "neighbors".into(),
        ages: "adults".into(),
        cost: String::new(),
        accommodations: "There is a ramp.".into(),
        series_id: None,
        sequence: 1,
        published_at: Some(BEFORE),
        made_at: BEFORE,
        changed_at: BEFORE,
    }
}

pub(super) fn sitting(event_id: EventId) -> Sitting {
    Sitting {
        id: SittingId(Uuid::nil()),
        event_id,
        day: "2026-12-01".into(),
        begins: "14:00".into(),
        ends: "15:00".into(),
        starts_at: STARTS,
        ends_at: ENDS,
        was_starts_at: Some(BEFORE),
    }
}

fn page(page: &Frame, it: Event, now: Ts) -> EventPage {
    let sitting = sitting(it.id);
    let presenter = Presenter {
        id: Uuid::nil(),
        person_id: Some(PersonId(Uuid::nil())),
        name: "Dell".into(),
        slug: Some("dell".into()),
        title: "Librarian".into(),
        organization: "Marrow Library".into(),
    };
    let partner =
        EventPartner { id: Uuid::nil(), role: "host".into(), organization_id: None, name: "Mill Bakery".into() };
    EventPage {
        page: page.clone(),
        it,
        sittings: vec![sitting],
        branch: None,
        presenters: vec![presenter],
        partners: vec![partner],
        topics: Vec::new(),
        series: Some(series()),
        others: vec![row(page, "scheduled", BEFORE)],
        around: around(),
        watch: Watch::default(),
        plan: page.may_edit().then(plan),
        faces: Faces::default(),
        now,
    }
}

/// One that has passed, with what there is of it.
fn recorded(page_: &Frame, watch: Watch) -> EventPage {
    EventPage { watch, ..page(page_, event("scheduled"), AFTER) }
}

/// The same with a picture, and a portrait of its presenter.
fn with_faces(page_: &Frame, watch: Watch) -> EventPage {
    let shown = learning::sample_picture(true);
    let faces = Faces {
        picture: Some(shown.clone()),
        link: Some("/pictures/1".into()),
        portraits: vec![(PersonId(Uuid::nil()), shown)],
    };
    EventPage { faces, ..recorded(page_, watch) }
}

fn form(page: &Frame, it: Option<Event>, form: Typed) -> EventForm {
    EventForm {
        page: page.clone(),
        it,
        model: None,
        form,
        choices: Choices { branches: Vec::new(), topics: Vec::new(), kept: Vec::new() },
        series: vec!["Kitchen evenings".into()],
        people: vec!["Dell".into()],
    }
}

fn like_another(page: &Frame) -> EventForm {
    let model = Model { event: event("scheduled"), sittings: vec![sitting(EventId(Uuid::nil()))] };
    EventForm { model: Some(model), ..form(page, None, fresh("America/Los_Angeles")) }
}

fn refused() -> Typed {
    let fields = fresh("Nowhere").fields;
    Typed::refused(fields, vec![("title", "event-wrong-no-title"), ("sittings", "event-wrong-left-out")])
}

fn late() -> Typed {
    Typed::late(fresh("America/Los_Angeles").fields)
}
