//! What we say of an organization ourselves. A correction stands above every source, belongs to one
//! library system, survives every import and can be taken back.

use db::{AccountId, Clock, Result, Scope, Ts, Tx, sql, sqlx::types::Uuid};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use crate::{OrganizationId, vocab};

db::id!(/// One corrected field.
    CorrectionId);

/// What can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Name,
    Kind,
    Street,
    City,
    Zip,
    Phone,
    Url,
    /// `no`: not shown to visitors.
    Public,
}

impl Field {
    pub const ALL: [Self; 8] =
        [Self::Name, Self::Kind, Self::Street, Self::City, Self::Zip, Self::Phone, Self::Url, Self::Public];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Street => "street",
            Self::City => "city",
            Self::Zip => "zip",
            Self::Phone => "phone",
            Self::Url => "url",
            Self::Public => "public",
        }
    }

    /// The text key of what is wrong with a value, if anything. An empty value takes the correction back.
    pub fn check(self, value: &str) -> Option<&'static str> {
        match self {
            _ if value.is_empty() => None,
            _ if value.chars().count() > 300 => Some("correction-error-long"),
            Self::Kind if vocab::kind(value).is_none() => Some("correction-error-kind"),
            Self::Url if !text::is_web_address(value) => Some("correction-error-url"),
            Self::Public if value != "no" => Some("correction-error-public"),
            _ => None,
        }
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Correction {
        pub id: CorrectionId,
        pub organization_id: OrganizationId,
        pub field: String,
        pub value: String,
        pub account_id: Option<AccountId>,
        pub made_at: Ts,
    }
}

pub const CORRECTION: Tracked = Tracked {
    noun: "correction",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("organization_id", Column::Id),
        ("field", Column::Text),
        ("value", Column::Text),
        ("account_id", Column::Id),
        ("made_at", Column::Int),
    ],
};

/// Everything this system says of one organization.
pub async fn corrections(tx: &mut Tx, scope: &Scope, organization: OrganizationId) -> Result<Vec<Correction>> {
    const SQL: &str = sql!(
        "SELECT id, organization_id, field, value, account_id, made_at FROM correction
         WHERE system_id = $1 AND organization_id = $2 ORDER BY field"
    );
    db::all!(tx, SQL; scope.system, organization)
}

/// Everything this system says, of all organizations.
pub async fn corrections_of(tx: &mut Tx, scope: &Scope) -> Result<Vec<Correction>> {
    const SQL: &str = sql!(
        "SELECT id, organization_id, field, value, account_id, made_at FROM correction
         WHERE system_id = $1 ORDER BY organization_id, field"
    );
    db::all!(tx, SQL; scope.system)
}

/// The names libraries give it instead of the sources' name.
pub(crate) async fn names(tx: &mut Tx, id: OrganizationId) -> Result<Vec<String>> {
    const SQL: &str = sql!("SELECT value FROM correction WHERE organization_id = $1 AND field = 'name' ORDER BY value");
    db::scalars!(tx, SQL; id)
}

/// Whether any library keeps the organization from the public.
pub(crate) async fn is_hidden(tx: &mut Tx, organization: OrganizationId) -> Result<bool> {
    const SQL: &str = sql!("SELECT count(system_id) FROM correction WHERE organization_id = $1 AND field = 'public'");
    let hidden: i64 = db::scalar!(tx, SQL; organization)?;
    Ok(hidden > 0)
}

/// Sets fields; an empty value takes our word back. Nothing is written when nothing changes.
pub async fn correct(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    organization: OrganizationId,
    said: &[(Field, String)],
) -> Result<Option<ChangeSetId>> {
    let stand = corrections(tx, scope, organization).await?;
    let mut set = None;
    for (field, value) in said {
        let there = stand.iter().find(|correction| correction.field == field.as_str());
        if there.map_or("", |correction| correction.value.as_str()) == value {
            continue;
        }
        let set = match &mut set {
            Some(set) => set,
            None => set.insert(ChangeSet::begin(tx, clock, scope, "correction", "").await?),
        };
        let id = there.map_or_else(|| clock.id(), |correction| correction.id);
        change(tx, clock, scope, set, (organization, id), *field, value).await?;
    }
    let Some(set) = set else { return Ok(None) };
    search::changed(tx, "organization", &[organization.0]).await?;
    Ok(Some(set.finish(tx).await?))
}

async fn change(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (organization, id): (OrganizationId, CorrectionId),
    field: Field,
    value: &str,
) -> Result<()> {
    let before = CORRECTION.image(tx, id.0).await?;
    if value.is_empty() {
        const SQL: &str = sql!("DELETE FROM correction WHERE system_id = $1 AND id = $2");
        db::execute!(tx, SQL; scope.system, id)?;
    } else {
        const SQL: &str = sql!(
            "INSERT INTO correction (system_id, id, organization_id, field, value, account_id, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (system_id, id) DO UPDATE SET value = excluded.value, account_id = excluded.account_id,
             made_at = excluded.made_at"
        );
        db::execute!(tx, SQL; scope.system, id, organization, field.as_str(), value, scope.account(), clock.now())?;
    }
    let after = CORRECTION.image(tx, id.0).await?;
    let row_id: Uuid = id.0;
    set.remember(Change { noun: CORRECTION.noun, row_id, organization_id: Some(organization.0), before, after });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn a_correction_is_checked_by_its_field() {
        assert_eq!(Field::Kind.check("faith"), None);
        assert_eq!(Field::Kind.check("churchy"), Some("correction-error-kind"));
        assert_eq!(Field::Url.check("javascript:alert(1)"), Some("correction-error-url"));
        assert_eq!(Field::Name.check(""), None, "an empty value takes our word back");
        assert_eq!(Field::Name.check(&"x".repeat(301)), Some("correction-error-long"));
    }
}
