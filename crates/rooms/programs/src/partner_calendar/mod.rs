//! Calendars of partners: read from their addresses, told what is wrong with them, and taken over as drafts.
//!
//! What staff say of a calendar (`partner_calendar`) and what became an event here (`taken_item`) is remembered by
//! history; what was read there (`partner_calendar_reading`, `partner_calendar_item`) is put down anew by every look.

mod feed;
mod finding;
mod follow;
mod form;
mod item;
mod plain;
mod reading;
mod take;
mod told;
mod work;

pub(crate) use feed::{Trouble, client, look, look_at};
pub(crate) use finding::{Found, grouped};
pub(crate) use follow::{Followed, take_change};
pub use form::NewPartnerCalendar;
pub(crate) use form::{address, read};
pub use item::items;
pub(crate) use item::{Item, ItemId, Standing, TakenAs, announced};
pub use reading::keep_reading;
pub(crate) use reading::{MOST_ITEMS, Reading, reading};
pub use take::{TAKEN_ITEM, TakenBy, take_over};
pub(crate) use told::Told;
pub use work::{begin, handlers, read_all};

use db::{Clock, Result, Scope, Ts, Tx, sql, sqlx::types::Uuid};
use directory::OrganizationId;
use history::{ChangeSet, ChangeSetId, Column, Tracked};

db::id!(/// One calendar of a partner.
    PartnerCalendarId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct PartnerCalendar {
        pub id: PartnerCalendarId,
        pub name: String,
        /// Nobody we know any more when there is none.
        pub organization_id: Option<OrganizationId>,
        pub organization: String,
        pub address: String,
        pub zone: String,
        pub language: String,
    }
}

impl PartnerCalendar {
    pub fn path(&self) -> String {
        format!("/calendars/{}", self.id)
    }
}

pub const PARTNER_CALENDAR: Tracked = Tracked {
    noun: "partner_calendar",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("name", Column::Text),
        ("organization_id", Column::Id),
        ("organization", Column::Text),
        ("address", Column::Text),
        ("zone", Column::Text),
        ("language", Column::Text),
        ("made_at", Column::Int),
    ],
};

/// All calendars, by name.
pub async fn partner_calendars(tx: &mut Tx, scope: &Scope) -> Result<Vec<PartnerCalendar>> {
    const SQL: &str = sql!(
        "SELECT id, name, organization_id, organization, address, zone, language FROM partner_calendar
         WHERE system_id = $1 ORDER BY name, id"
    );
    db::all!(tx, SQL; scope.system)
}

pub async fn partner_calendar(tx: &mut Tx, scope: &Scope, id: PartnerCalendarId) -> Result<Option<PartnerCalendar>> {
    const SQL: &str = sql!(
        "SELECT id, name, organization_id, organization, address, zone, language FROM partner_calendar
         WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// The calendar with this address, if we read it already.
pub(crate) async fn calendar_at(tx: &mut Tx, scope: &Scope, address: &str) -> Result<Option<PartnerCalendarId>> {
    const SQL: &str = sql!("SELECT id FROM partner_calendar WHERE system_id = $1 AND address = $2");
    db::optional_scalar!(tx, SQL; scope.system, address)
}

/// Adds a calendar, or says other things of the one with this id.
pub async fn put_partner_calendar(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: Option<PartnerCalendarId>,
    new: &NewPartnerCalendar,
) -> Result<(PartnerCalendarId, ChangeSetId)> {
    let mut set = ChangeSet::begin(tx, clock, scope, PARTNER_CALENDAR.noun, &new.name).await?;
    let id = id.unwrap_or_else(|| clock.id());
    let before = PARTNER_CALENDAR.image(tx, id.0).await?;
    const SQL: &str = sql!(
        "INSERT INTO partner_calendar (system_id, id, name, organization_id, organization, address, zone, language, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (system_id, id) DO UPDATE SET name = excluded.name, organization_id = excluded.organization_id,
         organization = excluded.organization, address = excluded.address, zone = excluded.zone,
         language = excluded.language"
    );
    let [name, organization, address] = [&new.name, &new.organization, &new.address].map(String::as_str);
    db::execute!(&mut *tx, SQL; scope.system, id, name, new.organization_id, organization, address, new.zone.as_str(),
        new.language.as_str(), clock.now())?;
    set.row(tx, &PARTNER_CALENDAR, id.0, before).await?;
    Ok((id, set.finish(tx).await?))
}

/// Reads a calendar no longer. What was taken over from it stays; undo brings the calendar back, and it knows what that
/// was.
pub async fn remove_partner_calendar(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &PartnerCalendar,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, PARTNER_CALENDAR.noun, &it.name).await?;
    const TAKEN: &str = sql!("SELECT id FROM taken_item WHERE system_id = $1 AND calendar_id = $2 ORDER BY id");
    let taken: Vec<Uuid> = db::scalars!(&mut *tx, TAKEN; scope.system, it.id)?;
    let rows = taken.into_iter().map(|id| (&TAKEN_ITEM, id)).chain([(&PARTNER_CALENDAR, it.id.0)]);
    for (tracked, id) in rows {
        let before = tracked.image(tx, id).await?;
        tracked.remove(tx, id).await?;
        set.row(tx, tracked, id, before).await?;
    }
    set.finish(tx).await
}

db::row! {
    /// A calendar in the list of all.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub(crate) struct ListedCalendar {
        pub id: PartnerCalendarId,
        pub name: String,
        pub organization: String,
        pub read_at: Option<Ts>,
        pub trouble: Option<String>,
        /// Announced there and not here.
        pub fresh: i64,
    }
}

impl ListedCalendar {
    pub fn path(&self) -> String {
        format!("/calendars/{}", self.id)
    }
}

/// All calendars with what the last look at each found, by name.
pub(crate) async fn listed(tx: &mut Tx, scope: &Scope) -> Result<Vec<ListedCalendar>> {
    const SQL: &str = sql!(
        "SELECT c.id, c.name, c.organization, r.read_at, r.trouble,
           (SELECT count(*) FROM partner_calendar_item i WHERE i.system_id = c.system_id AND i.calendar_id = c.id
              AND NOT i.cancelled AND NOT EXISTS
              (SELECT 1 FROM taken_item t WHERE t.system_id = i.system_id AND t.calendar_id = i.calendar_id
                 AND t.uid = i.uid AND t.recurrence = i.recurrence)) AS fresh
         FROM partner_calendar c
         LEFT JOIN partner_calendar_reading r ON r.system_id = c.system_id AND r.id = c.id
         WHERE c.system_id = $1 ORDER BY c.name, c.id"
    );
    db::all!(tx, SQL; scope.system)
}
