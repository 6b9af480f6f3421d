//! Organizations of the catalog, and the facts behind them.

use std::{future::Future, pin::Pin};

use db::{Result, Ts, Tx, sql, sqlx::types::Uuid};
use search::{Audience, Document, Documents};

use crate::vocab::{self, PartnerKind};

db::id!(/// An organization; the id outlives every re-import.
    OrganizationId);

db::row! {
    #[derive(Debug, Clone, PartialEq)]
    pub struct Organization {
        pub id: OrganizationId,
        pub name: String,
        pub other_names: String,
        pub role: String,
        pub street: String,
        pub city: String,
        pub state: String,
        pub zip: String,
        pub phone: String,
        pub url: String,
        pub lat: Option<f64>,
        pub lon: Option<f64>,
        /// `exact`, `block`, `zip`, `box` or `none`.
        pub precision: String,
        pub kind: Option<String>,
        pub last_year: Option<i64>,
        pub sources: i64,
        /// Why the tax file alone does not show that somebody is there.
        pub not_here: Option<String>,
        pub whole_id: Option<OrganizationId>,
        pub joined_id: Option<OrganizationId>,
        pub gone_at: Option<Ts>,
    }
}

impl Organization {
    pub fn kind(&self) -> Option<&'static PartnerKind> {
        self.kind.as_deref().and_then(vocab::kind)
    }

    /// `17 Mill Street, Alder Falls, OR 97961`, as far as known.
    pub fn address(&self) -> String {
        let state_zip = [self.state.as_str(), self.zip.as_str()].join(" ");
        let parts = [self.street.as_str(), self.city.as_str(), state_zip.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Latitude and longitude where the place is known well enough to draw.
    pub fn point(&self) -> Option<(f64, f64)> {
        let drawable = matches!(self.precision.as_str(), "exact" | "block");
        self.lat.zip(self.lon).filter(|_| drawable)
    }
}

db::row! {
    /// What one source says in one field.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Fact {
        pub field: String,
        pub value: String,
        pub year: Option<i64>,
        pub title: String,
        pub publisher: String,
        pub licence: String,
    }
}

db::row! {
    /// A partner kind, and from what it was read.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct KindSaid {
        pub kind: String,
        pub origin: String,
        /// Something it also does, from a licence or a program: it never names the organization.
        pub activity: bool,
    }
}

/// One organization, also one that is gone or has joined another: the page says so.
pub async fn organization(tx: &mut Tx, id: OrganizationId) -> Result<Option<Organization>> {
    const SQL: &str = sql!(
        "SELECT id, name, other_names, role, street, city, state, zip, phone, url, lat, lon, precision, kind, last_year,
                sources, not_here, whole_id, joined_id, gone_at FROM organization WHERE id = $1"
    );
    db::optional!(tx, SQL; id)
}

/// Its parts and branches, by name.
pub async fn parts_of(tx: &mut Tx, id: OrganizationId) -> Result<Vec<Organization>> {
    const SQL: &str = sql!(
        "SELECT id, name, other_names, role, street, city, state, zip, phone, url, lat, lon, precision, kind, last_year,
                sources, not_here, whole_id, joined_id, gone_at FROM organization
         WHERE whole_id = $1 AND gone_at IS NULL AND joined_id IS NULL ORDER BY name, id"
    );
    db::all!(tx, SQL; id)
}

/// Several organizations, in the order asked; those that are gone are left out.
pub async fn organizations_by_id(tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<Organization>> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(organization(tx, OrganizationId(*id)).await?.filter(|it| it.gone_at.is_none()));
    }
    Ok(found)
}

/// What the sources say of it, field by field, the newest first.
pub async fn facts(tx: &mut Tx, id: OrganizationId) -> Result<Vec<Fact>> {
    const SQL: &str = sql!(
        "SELECT f.field, f.value, f.year, s.title, s.publisher, s.licence FROM fact f JOIN source s ON s.id = f.source_id
         WHERE f.organization_id = $1 ORDER BY f.seq"
    );
    db::all!(tx, SQL; id)
}

pub async fn kinds_said(tx: &mut Tx, id: OrganizationId) -> Result<Vec<KindSaid>> {
    const SQL: &str =
        sql!("SELECT kind, origin, activity FROM organization_kind WHERE organization_id = $1 ORDER BY activity, kind");
    db::all!(tx, SQL; id)
}

/// Organizations as search finds them; one that staff keep from the public is not found by it.
pub(crate) fn documents() -> Documents {
    Documents { noun: "organization", load }
}

fn load<'a>(tx: &'a mut Tx, ids: &'a [Uuid]) -> Pin<Box<dyn Future<Output = Result<Vec<Document>>> + Send + 'a>> {
    Box::pin(async move {
        let mut documents = Vec::with_capacity(ids.len());
        for id in ids {
            let Some(it) = organization(tx, OrganizationId(*id)).await?.filter(|it| it.gone_at.is_none()) else {
                continue;
            };
            let audience =
                if crate::correction::is_hidden(tx, it.id).await? { Audience::Staff } else { Audience::Public };
            let ours = crate::correction::names(tx, it.id).await?.join(" ");
            documents.push(Document {
                id: *id,
                audience,
                text: format!("{ours} {} {} {} {}", it.other_names, it.street, it.city, it.zip),
                name: it.name,
                facets: vec![("type", "organization".to_owned())],
                joins_its_name: true,
                ..Document::default()
            });
        }
        Ok(documents)
    })
}
