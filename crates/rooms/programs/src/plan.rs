//! Events as the organizers' desk sees them, with everybody in them and what was said of their checklists: all events in
//! as many statements as one.

use db::{Result, Scope, Ts, Tx, sql};
use directory::OrganizationId;

use crate::{
    event::{EventId, Format},
    event_check::{EventCheck, checks_of, checks_since},
    event_partner::event_partners,
    presenter::presenters,
    state::State,
};

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Planned {
        pub id: EventId,
        pub slug: String,
        pub title: String,
        pub state: String,
        pub format: String,
        pub zone: String,
        /// The name of the branch where it is.
        pub branch: Option<String>,
        pub place: String,
        pub link: String,
        pub summary: String,
        pub accommodations: String,
        pub ages: String,
        pub audience: String,
        pub sequence: i64,
        pub changed_at: Ts,
        pub starts_at: Ts,
        /// Its last moment.
        pub ends_at: Ts,
        pub recorded: bool,
        pub captioned: bool,
        pub with_slides: bool,
        pub with_chat: bool,
        pub with_resources: bool,
    }
}

impl Planned {
    pub fn path(&self) -> String {
        format!("/events/{}", self.slug)
    }

    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or_default()
    }

    pub fn format(&self) -> Format {
        Format::parse(&self.format).unwrap_or_default()
    }

    /// There is something to move: it is announced, and not over.
    pub fn can_move(&self, now: Ts) -> bool {
        match self.state() {
            State::Draft => false,
            State::Scheduled => self.ends_at > now,
            State::Postponed | State::Cancelled => true,
        }
    }

    /// Whoever comes knows where to go, and whoever takes part online where to click.
    pub fn has_place(&self) -> bool {
        let somewhere = self.branch.is_some() || !self.place.is_empty();
        let online = !self.link.is_empty();
        match self.format() {
            Format::InPerson => somewhere,
            Format::Online => online,
            Format::Hybrid => somewhere && online,
        }
    }
}

/// A presenter or a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    pub name: String,
    /// A presenter with title and organization.
    pub is_whole: bool,
    pub organization_id: Option<OrganizationId>,
}

/// An event with everybody in it, and what was said of its checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub it: Planned,
    pub presenters: Vec<Whom>,
    pub partners: Vec<Whom>,
    pub checks: Vec<EventCheck>,
}

/// The plan of one event.
pub async fn plan(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Option<Plan>> {
    const SQL: &str = sql!("SELECT d.* FROM planned_event d WHERE d.system_id = $1 AND d.id = $2");
    let Some(it) = db::optional!(&mut *tx, SQL; scope.system, event)? else { return Ok(None) };
    let speakers = presenters(tx, scope, event).await?.into_iter();
    let partners = event_partners(tx, scope, event).await?.into_iter();
    Ok(Some(Plan {
        it,
        presenters: speakers.map(|it| speaker(it.name, &it.title, &it.organization)).collect(),
        partners: partners.map(|it| partner(it.name, it.organization_id)).collect(),
        checks: checks_of(tx, scope, event).await?,
    }))
}

fn speaker(name: String, title: &str, organization: &str) -> Whom {
    Whom { name, is_whole: !title.is_empty() && !organization.is_empty(), organization_id: None }
}

fn partner(name: String, organization_id: Option<OrganizationId>) -> Whom {
    Whom { name, is_whole: true, organization_id }
}

db::row! {
    struct Speaks {
        event_id: EventId,
        name: String,
        title: String,
        organization: String,
    }
}

db::row! {
    struct Joins {
        event_id: EventId,
        name: String,
        organization_id: Option<OrganizationId>,
    }
}

/// The plans of everything that ends later than `since`, of drafts, and of what waits for a new day; in the order of time.
pub async fn plans(tx: &mut Tx, scope: &Scope, since: Ts) -> Result<Vec<Plan>> {
    const EVENTS: &str = sql!(
        "SELECT d.* FROM planned_event d
         WHERE d.system_id = $1 AND (d.ends_at > $2 OR d.state IN ('draft', 'postponed')) ORDER BY d.starts_at, d.id"
    );
    const SPEAKERS: &str = sql!(
        "SELECT p.event_id, COALESCE(w.name, p.name) AS name, p.title, p.organization FROM planned_event d
         JOIN presenter p ON p.system_id = d.system_id AND p.event_id = d.id
         LEFT JOIN person w ON w.system_id = p.system_id AND w.id = p.person_id
         WHERE d.system_id = $1 AND (d.ends_at > $2 OR d.state IN ('draft', 'postponed')) ORDER BY p.position, p.id"
    );
    const PARTNERS: &str = sql!(
        "SELECT p.event_id, p.name, p.organization_id FROM planned_event d
         JOIN event_partner p ON p.system_id = d.system_id AND p.event_id = d.id
         WHERE d.system_id = $1 AND (d.ends_at > $2 OR d.state IN ('draft', 'postponed')) ORDER BY p.position, p.id"
    );
    let events: Vec<Planned> = db::all!(&mut *tx, EVENTS; scope.system, since)?;
    let mut speakers: Vec<Speaks> = db::all!(&mut *tx, SPEAKERS; scope.system, since)?;
    let mut partners: Vec<Joins> = db::all!(&mut *tx, PARTNERS; scope.system, since)?;
    let mut checks = checks_since(tx, scope, since).await?;
    let of = |it: Planned| {
        let id = it.id;
        let speakers = speakers.extract_if(.., |one| one.event_id == id);
        let partners = partners.extract_if(.., |one| one.event_id == id);
        Plan {
            it,
            presenters: speakers.map(|it| speaker(it.name, &it.title, &it.organization)).collect(),
            partners: partners.map(|it| partner(it.name, it.organization_id)).collect(),
            checks: checks.extract_if(.., |one| one.event_id == id).collect(),
        }
    };
    Ok(events.into_iter().map(of).collect())
}

#[cfg(test)]
pub(crate) mod tests {
    use db::sqlx::types::Uuid;

    use super::*;
    use crate::{checklist::Point, event_check::EventCheckId};

    /// From 100 to 200, with nobody and nothing in it.
    pub(crate) fn plan(format: &str, state: &str) -> Plan {
        let it = Planned {
            id: EventId(Uuid::nil()),
            slug: "bread".into(),
            title: "Bread".into(),
            state: state.into(),
            format: format.into(),
            zone: "UTC".into(),
            branch: None,
            place: String::new(),
            link: String::new(),
            summary: String::new(),
            accommodations: String::new(),
            ages: String::new(),
            audience: String::new(),
            sequence: 1,
            changed_at: Ts(0),
            starts_at: Ts(100),
            ends_at: Ts(200),
            recorded: false,
            captioned: false,
            with_slides: false,
            with_chat: false,
            with_resources: false,
        };
        Plan { it, presenters: Vec::new(), partners: Vec::new(), checks: Vec::new() }
    }

    pub(crate) fn whom(name: &str, is_whole: bool) -> Whom {
        Whom { name: name.into(), is_whole, organization_id: None }
    }

    pub(crate) fn check(point: Point, whom: &str, done: bool, sequence: i64) -> EventCheck {
        EventCheck {
            id: EventCheckId(Uuid::nil()),
            event_id: EventId(Uuid::nil()),
            point: point.as_str().into(),
            whom: whom.into(),
            done,
            sequence,
            made_at: Ts(0),
            who: Some("Mara".into()),
        }
    }
}
