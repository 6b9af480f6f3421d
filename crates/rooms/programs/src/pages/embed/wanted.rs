//! Which events somebody wants on their own page, as the address of the list says it.

use db::{Scope, Ts, Tx};
use directory::{OrganizationId, organization};
use learning::Found;
use web::{Fields, Frame, PageError};

use crate::{
    event::event_by_slug,
    event_series::series_by_slug,
    list::{Listed, of_event, of_organization, of_series, of_topic, upcoming},
};

/// Rows, where nobody says how many.
const ROWS: usize = 5;
/// No frame needs more.
const MOST_ROWS: usize = 30;
/// Coming events that are looked through.
const COMING: i64 = 200;

/// What the address says. One of the first four counts, in this order; without any it is all that is coming.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub event: String,
    pub series: String,
    pub topic: String,
    pub organization: String,
    pub count: String,
}

/// Why there is nothing to show.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The address cannot be meant; the text key says how.
    #[error("{0}")]
    Wrong(&'static str),
    #[error(transparent)]
    Page(#[from] PageError),
}

impl From<db::Error> for Refused {
    fn from(error: db::Error) -> Self {
        Self::Page(error.into())
    }
}

impl Wanted {
    pub fn read(fields: &Fields) -> Self {
        let said = |name: &str| fields.get(name).trim().to_owned();
        let (event, series, topic) = (said("event"), said("series"), said("topic"));
        Self { event, series, topic, organization: said("organization"), count: said("count") }
    }

    /// The address of the list in a language, or in that of whoever looks at it.
    pub fn address(&self, lang: &str) -> String {
        let said = [
            ("event", self.event.as_str()),
            ("series", &self.series),
            ("topic", &self.topic),
            ("organization", &self.organization),
            ("count", &self.count),
            ("lang", lang),
        ];
        let said = said.into_iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = said.map(|(name, value)| format!("{name}={}", web::percent_encoded(value))).collect();
        if pairs.is_empty() { "/events/embed".into() } else { format!("/events/embed?{}", pairs.join("&")) }
    }

    fn count(&self) -> Result<usize, Refused> {
        if self.count.is_empty() {
            return Ok(ROWS);
        }
        let count = self.count.parse().ok().filter(|count| (1..=MOST_ROWS).contains(count));
        count.ok_or(Refused::Wrong("embed-wrong-count"))
    }
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub title: String,
    /// The page of all of it.
    pub path: String,
    /// What comes after the page's address in that of its calendar; none where it has no calendar.
    pub calendar: Option<&'static str>,
    pub rows: Vec<Listed>,
}

impl Chosen {
    /// What is coming of what is wanted, the nearest first; an event that is named itself is shown whenever it is.
    ///
    /// # Errors
    /// A sentence about the address, the new address of what has moved, or the database's.
    pub async fn load(tx: &mut Tx, (page, scope): (&Frame, &Scope), now: Ts, wanted: &Wanted) -> Result<Self, Refused> {
        let count = wanted.count()?;
        let mut chosen = match wanted {
            Wanted { event, .. } if !event.is_empty() => return of_one(tx, scope, wanted).await,
            Wanted { series, .. } if !series.is_empty() => series_of(tx, scope, wanted).await?,
            Wanted { topic, .. } if !topic.is_empty() => topic_of(tx, scope, now, wanted).await?,
            Wanted { organization, .. } if !organization.is_empty() => with_one(tx, (page, scope), wanted).await?,
            _ => {
                let title = page.say1("events-calendar", "library", page.system_name());
                let rows = upcoming(tx, scope, now, (0, COMING)).await?;
                Self { title, path: "/events".into(), calendar: Some(".ics"), rows }
            }
        };
        chosen.rows.retain(|it| it.ends_at > now && it.state != "postponed");
        chosen.rows.truncate(count);
        Ok(chosen)
    }
}

async fn of_one(tx: &mut Tx, scope: &Scope, wanted: &Wanted) -> Result<Chosen, Refused> {
    let found = event_by_slug(tx, scope, &wanted.event, false).await?;
    let it = here(found, "embed-wrong-event", |event| Wanted { event, ..wanted.clone() })?;
    let rows = of_event(tx, scope, it.id).await?;
    Ok(Chosen { title: it.title.clone(), path: it.path(), calendar: Some(".ics"), rows })
}

async fn series_of(tx: &mut Tx, scope: &Scope, wanted: &Wanted) -> Result<Chosen, Refused> {
    const WRONG: &str = "embed-wrong-series";
    let found = series_by_slug(tx, scope, &wanted.series).await?;
    let it = here(found, WRONG, |series| Wanted { series, ..wanted.clone() })?;
    let rows = of_series(tx, scope, it.id).await?;
    // As on its page: a series of drafts is nobody's business yet.
    if rows.is_empty() {
        return Err(Refused::Wrong(WRONG));
    }
    Ok(Chosen { title: it.title.clone(), path: it.path(), calendar: Some("/events.ics"), rows })
}

async fn topic_of(tx: &mut Tx, scope: &Scope, now: Ts, wanted: &Wanted) -> Result<Chosen, Refused> {
    let found = learning::topic_by_slug(tx, scope, now, &wanted.topic).await?;
    let it = here(found, "embed-wrong-topic", |topic| Wanted { topic, ..wanted.clone() })?;
    let rows = of_topic(tx, scope, it.id).await?;
    Ok(Chosen { title: it.title.clone(), path: it.path(), calendar: Some("/events.ics"), rows })
}

async fn with_one(tx: &mut Tx, (page, scope): (&Frame, &Scope), wanted: &Wanted) -> Result<Chosen, Refused> {
    let known = match wanted.organization.parse() {
        Ok(id) => organization(tx, OrganizationId(id)).await?,
        Err(_) => None,
    };
    let it = known.ok_or(Refused::Wrong("embed-wrong-organization"))?;
    let rows = of_organization(tx, scope, it.id).await?;
    let title = page.say2("embed-with", "name", it.name.as_str(), "library", page.system_name());
    Ok(Chosen { title, path: format!("/organizations/{}", it.id), calendar: None, rows })
}

/// What stands at an address; an old address leads to the new one.
fn here<T>(found: Found<T>, wrong: &'static str, moved: impl Fn(String) -> Wanted) -> Result<T, Refused> {
    match found {
        Found::Here(it) => Ok(it),
        Found::Moved(slug) => Err(PageError::Moved(moved(slug).address("")).into()),
        Found::Nothing => Err(Refused::Wrong(wrong)),
    }
}
