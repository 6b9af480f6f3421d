//! An event as its form says it: read with what is wrong named field by field, and filled from what is there.

use accounts::{Branch, branches};
use db::{Date, Result, Scope, Tx, sqlx::types::Uuid};
use jiff::{civil::Time, tz::TimeZone};
use learning::{Topic, TopicId};
use relationships::{Kept, kept};
use web::{Fields, Typed, Wrong};

use crate::{
    event::{AGES, Event, Format, LANGUAGES, topics_of},
    event_partner::{NewEventPartner, PartnerRole, event_partners},
    event_series::series,
    presenter::{NewPresenter, presenters},
    put::NewEvent,
    sitting::{NewSitting, NoSuchTime, Timed, sittings},
    state::State,
};

/// Letters of a title, of a summary, of a line, of a text.
const TITLE: usize = 160;
const SUMMARY: usize = 400;
pub(crate) const LINE: usize = 300;
const BODY: usize = 100_000;
/// Sittings of one event; more of them are a series.
const SITTINGS: usize = 60;
/// People and organizations of one event.
const NAMES: usize = 40;

/// What an event's form offers to choose from.
pub struct Choices {
    pub branches: Vec<Branch>,
    pub topics: Vec<Topic>,
    /// Organizations we keep.
    pub kept: Vec<Kept>,
}

impl Choices {
    pub async fn load(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        Ok(Self {
            branches: branches(tx, scope).await?,
            topics: learning::all_topics(tx, scope).await?,
            kept: kept(tx, scope).await?,
        })
    }
}

pub(crate) const SITTING: [&str; 3] = ["sitting_day", "sitting_begins", "sitting_ends"];
pub(crate) const PRESENTER: [&str; 3] = ["presenter_name", "presenter_title", "presenter_organization"];
pub(crate) const PARTNER: [&str; 2] = ["partner_name", "partner_role"];

/// Reads the form. Its state is `state`: which button was pressed is not the form's to know.
pub fn read(fields: &Fields, choices: &Choices, state: State) -> std::result::Result<NewEvent, Wrong> {
    let mut wrong = Wrong::new();
    lengths(fields, &mut wrong);
    let (zone, sittings) = times(fields, &mut wrong);
    let format = Format::parse(fields.get("format")).unwrap_or_default();
    let branch = choices.branches.iter().find(|branch| branch.id.to_string() == fields.get("branch"));
    if is_nowhere(state, format, branch.is_none() && fields.get("place").is_empty()) {
        wrong.push(("place", "event-wrong-no-place"));
    }
    let link = link(fields, &mut wrong);
    let (presenters, partners) = (presenters_of(fields), partners_of(fields, &choices.kept));
    if presenters.len().max(partners.len()) > NAMES {
        wrong.push(("presenters", "event-wrong-many"));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let text = |name: &str| fields.get(name).replace("\r\n", "\n");
    Ok(NewEvent {
        slug: text::slug(fields.some("slug").unwrap_or(fields.get("title"))),
        title: text("title"),
        summary: text("summary"),
        body: text("body"),
        state,
        reason: text("reason"),
        format,
        branch: branch.map(|branch| branch.id),
        place: text("place"),
        link: link.to_owned(),
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        language: one_of(&LANGUAGES, fields.get("language")).unwrap_or(LANGUAGES[0]).to_owned(),
        audience: text("audience"),
        ages: one_of(&AGES, fields.get("ages")).unwrap_or_default().to_owned(),
        cost: text("cost"),
        accommodations: text("accommodations"),
        series: text("series"),
        sittings,
        topics: topics_in(fields, &choices.topics),
        presenters,
        partners,
        from: None,
    })
}

/// What was chosen, if it can be.
fn one_of(known: &[&'static str], chosen: &str) -> Option<&'static str> {
    known.iter().copied().find(|it| *it == chosen)
}

fn lengths(fields: &Fields, wrong: &mut Wrong) {
    if fields.get("title").is_empty() {
        wrong.push(("title", "event-wrong-no-title"));
    }
    let most = [
        ("title", TITLE),
        ("slug", TITLE),
        ("series", TITLE),
        ("summary", SUMMARY),
        ("body", BODY),
        ("reason", LINE),
        ("place", LINE),
        ("link", LINE),
        ("audience", LINE),
        ("cost", LINE),
        ("accommodations", SUMMARY),
    ];
    let long = most.into_iter().filter(|(name, most)| fields.get(name).chars().count() > *most);
    wrong.extend(long.map(|(name, _)| (name, "event-wrong-long")));
    let names = PRESENTER.into_iter().chain(["partner_name"]).flat_map(|name| fields.all(name));
    if names.into_iter().any(|name| name.chars().count() > LINE) {
        wrong.push(("presenters", "event-wrong-long"));
    }
}

/// Days and hours, with the zone whose clocks tell them.
pub(crate) fn times(fields: &Fields, wrong: &mut Wrong) -> (TimeZone, Vec<Timed>) {
    let zone = TimeZone::get(fields.get("zone")).unwrap_or_else(|_| {
        wrong.push(("zone", "event-wrong-zone"));
        TimeZone::UTC
    });
    let sittings = sittings_of(fields, &zone).unwrap_or_else(|key| {
        wrong.push(("sittings", key));
        Vec::new()
    });
    (zone, sittings)
}

/// Where one takes part online; empty when that is not known yet.
pub(crate) fn link<'a>(fields: &'a Fields, wrong: &mut Wrong) -> &'a str {
    let link = fields.get("link");
    if !link.is_empty() && !text::is_web_address(link) {
        wrong.push(("link", "event-wrong-link"));
    }
    link
}

/// Announced, and nobody would know where to go.
pub(crate) fn is_nowhere(state: State, format: Format, placeless: bool) -> bool {
    state == State::Scheduled && format.has_place() && placeless
}

/// The rows with a day; an event needs one.
fn sittings_of(fields: &Fields, zone: &TimeZone) -> std::result::Result<Vec<Timed>, &'static str> {
    let rows = fields.rows(SITTING);
    if rows.is_empty() {
        return Err("event-wrong-no-day");
    }
    if rows.len() > SITTINGS {
        return Err("event-wrong-many");
    }
    let mut all: Vec<Timed> = rows.iter().map(|row| sitting(row, zone)).collect::<std::result::Result<_, _>>()?;
    all.sort_by_key(|(_, moments)| *moments);
    if overlap(&all) { Err("event-wrong-overlap") } else { Ok(all) }
}

/// Whether one begins before the one before it is over.
pub(crate) fn overlap(in_order: &[Timed]) -> bool {
    in_order.windows(2).any(|two| matches!(two, [(_, (_, end)), (_, (next, _))] if next < end))
}

pub(crate) fn sitting([day, begins, ends]: &[String; 3], zone: &TimeZone) -> std::result::Result<Timed, &'static str> {
    let day: Date = day.parse().map_err(|_| "event-wrong-day")?;
    let time = |text: &str| text.parse::<Time>().map_err(|_| "event-wrong-time");
    timed(NewSitting { day, begins: time(begins)?, ends: time(ends)? }, zone)
}

/// A sitting with the moments it means, or what to say when there are none.
pub(crate) fn timed(it: NewSitting, zone: &TimeZone) -> std::result::Result<Timed, &'static str> {
    match it.moments(zone) {
        Ok(moments) => Ok((it, moments)),
        Err(NoSuchTime::LeftOut) => Err("event-wrong-left-out"),
        Err(NoSuchTime::TooFar) => Err("event-wrong-day"),
    }
}

fn presenters_of(fields: &Fields) -> Vec<NewPresenter> {
    let named = fields.rows(PRESENTER).into_iter().filter(|[name, ..]| !name.is_empty());
    named.map(|[name, title, organization]| NewPresenter { name, title, organization }).collect()
}

/// Whoever is named as somebody we keep is that organization.
fn partners_of(fields: &Fields, kept: &[Kept]) -> Vec<NewEventPartner> {
    let named = fields.rows(PARTNER).into_iter().filter(|[name, _]| !name.is_empty());
    let partner = |[name, role]: [String; 2]| NewEventPartner {
        role: PartnerRole::parse(&role).unwrap_or_default(),
        organization: kept.iter().find(|it| it.name == name).map(|it| it.organization_id),
        name,
    };
    named.map(partner).collect()
}

/// Topics that there are, each once, the main one first.
fn topics_in(fields: &Fields, known: &[Topic]) -> Vec<TopicId> {
    let chosen: Vec<TopicId> = fields.all("topics").filter_map(|id| Uuid::parse_str(id).ok()).map(TopicId).collect();
    let mut topics: Vec<TopicId> = known.iter().map(|topic| topic.id).filter(|id| chosen.contains(id)).collect();
    topics.sort_by_key(|id| id.to_string() != fields.get("main_topic"));
    topics
}

/// The form of a new event: by the clocks of the library, in its own place.
pub fn fresh(zone: &str) -> Typed {
    let pairs = [("zone", zone), ("format", Format::default().as_str()), ("language", LANGUAGES[0])];
    Typed::fresh(pairs.map(|(name, value)| (name, value.to_owned())))
}

/// The form as it says what is there.
pub async fn filled(tx: &mut Tx, scope: &Scope, it: &Event) -> Result<Fields> {
    let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut pairs = vec![
        one("seen", &it.changed_at.0.to_string()),
        one("title", &it.title),
        one("slug", &it.slug),
        one("summary", &it.summary),
        one("body", &it.body),
        one("reason", &it.reason),
        one("format", &it.format),
        one("place", &it.place),
        one("link", &it.link),
        one("zone", &it.zone),
        one("language", &it.language),
        one("audience", &it.audience),
        one("ages", &it.ages),
        one("cost", &it.cost),
        one("accommodations", &it.accommodations),
    ];
    pairs.extend(it.branch_id.map(|id| one("branch", &id.to_string())));
    if let Some(id) = it.series_id {
        pairs.extend(series(tx, scope, id).await?.map(|it| one("series", &it.title)));
    }
    for it in sittings(tx, scope, it.id).await? {
        pairs.extend(SITTING.into_iter().zip([&it.day, &it.begins, &it.ends]).map(|(name, value)| one(name, value)));
    }
    let topics = topics_of(tx, scope, it.id).await?;
    pairs.extend(topics.iter().map(|id| one("topics", &id.to_string())));
    pairs.extend(topics.first().map(|id| one("main_topic", &id.to_string())));
    for it in presenters(tx, scope, it.id).await? {
        let values = [&it.name, &it.title, &it.organization];
        pairs.extend(PRESENTER.into_iter().zip(values).map(|(name, value)| one(name, value)));
    }
    for it in event_partners(tx, scope, it.id).await? {
        pairs.extend(PARTNER.into_iter().zip([&it.name, &it.role]).map(|(name, value)| one(name, value)));
    }
    Ok(Fields::from_pairs(pairs))
}
