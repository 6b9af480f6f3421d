//! Partners of an event: whose it is, and who does it with us.

use db::{Result, Scope, Tx, sql, sqlx::types::Uuid};
use directory::OrganizationId;
use history::{Column, Tracked};

use crate::event::EventId;

/// What an organization does for an event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PartnerRole {
    Host,
    #[default]
    Partner,
    Funder,
    Promoter,
}

impl PartnerRole {
    pub const ALL: [Self; 4] = [Self::Host, Self::Partner, Self::Funder, Self::Promoter];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Partner => "partner",
            Self::Funder => "funder",
            Self::Promoter => "promoter",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct EventPartner {
        pub id: Uuid,
        pub role: String,
        /// Nobody we know when there is none.
        pub organization_id: Option<OrganizationId>,
        pub name: String,
    }
}

impl EventPartner {
    /// As somebody would type it.
    pub(crate) fn typed(&self) -> NewEventPartner {
        NewEventPartner {
            role: PartnerRole::parse(&self.role).unwrap_or_default(),
            organization: self.organization_id,
            name: self.name.clone(),
        }
    }
}

pub const EVENT_PARTNER: Tracked = Tracked {
    noun: "event_partner",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("event_id", Column::Id),
        ("role", Column::Text),
        ("organization_id", Column::Id),
        ("name", Column::Text),
        ("position", Column::Int),
    ],
};

/// A partner as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEventPartner {
    pub role: PartnerRole,
    pub organization: Option<OrganizationId>,
    pub name: String,
}

/// The partners of an event, in order.
pub async fn event_partners(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<EventPartner>> {
    const SQL: &str = sql!(
        "SELECT id, role, organization_id, name FROM event_partner
         WHERE system_id = $1 AND event_id = $2 ORDER BY position, id"
    );
    db::all!(tx, SQL; scope.system, event)
}

/// Partners that were only a name become the organization of this name, where one has come into the catalog since.
pub async fn meet_partners(tx: &mut Tx, scope: &Scope) -> Result<()> {
    const SQL: &str = sql!(
        "UPDATE event_partner SET organization_id =
           (SELECT o.id FROM organization o WHERE o.name = event_partner.name AND o.gone_at IS NULL
            ORDER BY o.id LIMIT 1)
         WHERE system_id = $1 AND organization_id IS NULL"
    );
    db::execute!(&mut *tx, SQL; scope.system)?;
    const CALENDAR: &str = sql!(
        "UPDATE partner_calendar SET organization_id =
           (SELECT o.id FROM organization o WHERE o.name = partner_calendar.organization AND o.gone_at IS NULL
            ORDER BY o.id LIMIT 1)
         WHERE system_id = $1 AND organization_id IS NULL"
    );
    db::execute!(tx, CALENDAR; scope.system)?;
    Ok(())
}
