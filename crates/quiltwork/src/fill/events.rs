//! What happens at the sample place's library: some of it was, some is to come, counted from the day it is filled.

use std::collections::HashMap;

use accounts::{Branch, branches};
use anyhow::{Context, Result};
use db::{Clock, Date, Scope, Tx};
use jiff::{ToSpan as _, tz::TimeZone};
use learning::TopicId;
use programs::{Format, NewEvent, NewEventPartner, NewPresenter, NewSitting, PartnerRole, State, put_event};
use sample::hub::{self, Page};

/// Series with what they are about.
const SERIES: [(&str, &str); 5] = [
    ("Side by side", "An hour every month about working with others: one story, one tool, and time for questions."),
    ("Weather ahead", "What heat, smoke and high water ask of a library and its neighbors."),
    (
        "Around the table",
        "Soup, bread, coffee and the people who come in with no kitchen or no address: what a library can set out, and \
         who sits down beside it.",
    ),
    (
        "Small steps",
        "Something little that a library began with children, teenagers and their families beyond its own door, told \
         by the people who carried the bag.",
    ),
    (
        "Ready for work",
        "Advisers, teachers, shop owners and librarians talk about helping people to find work and keep it, and show \
         what they would do differently.",
    ),
];

pub(super) async fn write(tx: &mut Tx, clock: &Clock, scope: &Scope, topics: &HashMap<String, TopicId>) -> Result<()> {
    let branches = branches(tx, scope).await?;
    let zone = learning::zone(tx, scope).await?;
    for page in hub::events() {
        let there = Place { branches: &branches, topics, zone: zone.name(), today: zone.read(clock.now()).0 };
        event(tx, clock, scope, &page, &there).await.with_context(|| page.slug.clone())?;
    }
    for (title, words) in SERIES {
        let id = programs::series_called(tx, clock, scope, title).await?;
        programs::describe_series(tx, scope, id, words).await?;
    }
    Ok(())
}

struct Place<'a> {
    branches: &'a [Branch],
    topics: &'a HashMap<String, TopicId>,
    zone: &'static str,
    today: Date,
}

/// Announced as it was first, then moved or called off, as the desk would do it.
async fn event(tx: &mut Tx, clock: &Clock, scope: &Scope, page: &Page, there: &Place<'_>) -> Result<()> {
    let was = if page.get("was").is_empty() { None } else { Some(days_from(there.today, page.get("was"))?) };
    let now =
        if page.get("day").is_empty() { days_from(there.today, page.get("in"))? } else { page.get("day").parse()? };
    let announced = new(page, there, was.unwrap_or(now), State::Scheduled, "")?;
    let (id, _) = put_event(tx, clock, scope, None, &announced).await?;
    let state = State::parse(page.get("state")).unwrap_or(State::Scheduled);
    if was.is_some() || state != State::Scheduled {
        let new = new(page, there, now, state, page.get("reason"))?;
        put_event(tx, clock, scope, Some(id), &new).await?;
    }
    Ok(())
}

fn days_from(today: Date, days: &str) -> Result<Date> {
    Ok(today.checked_add(days.parse::<i64>()?.days())?)
}

fn new(page: &Page, there: &Place<'_>, day: Date, state: State, reason: &str) -> Result<NewEvent> {
    let text = |key: &str| page.get(key).to_owned();
    let sitting = NewSitting { day, begins: page.get("begins").parse()?, ends: page.get("ends").parse()? };
    let moments = sitting.moments(&TimeZone::get(there.zone)?);
    let moments = moments.ok().context("there is no such hour on this day")?;
    let branch = there.branches.iter().find(|branch| branch.name == page.get("branch")).map(|branch| branch.id);
    let presenter = |[name, title, organization]: [&str; 3]| NewPresenter {
        name: name.to_owned(),
        title: title.to_owned(),
        organization: organization.to_owned(),
    };
    let partner = |[name, role]: [&str; 2]| NewEventPartner {
        role: PartnerRole::parse(role).unwrap_or_default(),
        organization: None,
        name: name.to_owned(),
    };
    Ok(NewEvent {
        slug: page.slug.clone(),
        title: text("title"),
        summary: text("summary"),
        body: page.body.clone(),
        state,
        reason: reason.to_owned(),
        format: Format::parse(page.get("format")).unwrap_or_default(),
        branch,
        place: text("place"),
        link: text("link"),
        zone: there.zone.to_owned(),
        language: if page.get("language").is_empty() { "en".to_owned() } else { text("language") },
        audience: text("audience"),
        ages: text("ages"),
        cost: text("cost"),
        accommodations: text("accommodations"),
        series: text("series"),
        sittings: vec![(sitting, moments)],
        topics: page.list("topics").iter().filter_map(|slug| there.topics.get(slug)).copied().collect(),
        presenters: page.rows::<3>("presenter").map(presenter).collect(),
        partners: page.rows::<2>("partner").map(partner).collect(),
        from: None,
    })
}
