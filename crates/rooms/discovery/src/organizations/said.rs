//! What this library says of organizations itself, laid over the catalog: a few statements for all of
//! them, never one for each row.

use std::{
    collections::{HashMap, HashSet},
    hash::{Hash, Hasher},
};

use db::{Result, Scope, Tx, sql};
use directory::{
    Field, OrganizationId, corrections_of,
    vocab::{self, PartnerKind},
};

use crate::catalog::Known;

/// Corrections of one library, and what any library keeps from visitors.
#[derive(Debug, Default)]
pub struct Said {
    fields: HashMap<OrganizationId, Vec<(String, String)>>,
    hidden: HashSet<OrganizationId>,
}

impl Said {
    pub async fn load(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        let mut fields: HashMap<OrganizationId, Vec<(String, String)>> = HashMap::new();
        for said in corrections_of(tx, scope).await? {
            fields.entry(said.organization_id).or_default().push((said.field, said.value));
        }
        const HIDDEN: &str = sql!("SELECT DISTINCT organization_id FROM correction WHERE field = 'public'");
        let hidden: Vec<OrganizationId> = db::scalars!(tx, HIDDEN)?;
        Ok(Self { fields, hidden: hidden.into_iter().collect() })
    }

    /// What we say of one field, if anything.
    pub fn of(&self, id: OrganizationId, field: Field) -> Option<&str> {
        let fields = self.fields.get(&id)?;
        fields.iter().find(|(name, _)| name == field.as_str()).map(|(_, value)| value.as_str())
    }

    /// Whether we say anything of it.
    pub fn speaks_of(&self, id: OrganizationId) -> bool {
        self.fields.contains_key(&id)
    }

    /// The kind we say it is.
    pub fn kind(&self, id: OrganizationId) -> Option<&'static PartnerKind> {
        self.of(id, Field::Kind).and_then(vocab::kind)
    }

    /// The organizations of which we say what kind they are.
    pub fn kinds(&self) -> impl Iterator<Item = (OrganizationId, &'static PartnerKind)> {
        self.fields.keys().filter_map(|id| Some((*id, self.kind(*id)?)))
    }

    pub fn name<'a>(&'a self, known: &'a Known) -> &'a str {
        self.of(known.id, Field::Name).unwrap_or(&known.name)
    }

    /// The address in one line, each part ours where we say it.
    pub fn address(&self, known: &Known) -> String {
        let part = |field| self.of(known.id, field);
        let (street, city, zip) = (part(Field::Street), part(Field::City), part(Field::Zip));
        if street.or(city).or(zip).is_none() {
            return known.address.clone();
        }
        let before_town = known.address.split_once(&format!(", {}", known.city)).map_or("", |(street, _)| street);
        let parts = [street.unwrap_or(before_town), city.unwrap_or(&known.city), zip.unwrap_or(&known.candidate.zip)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    pub fn phone<'a>(&'a self, known: &'a Known) -> &'a str {
        self.of(known.id, Field::Phone).unwrap_or(&known.phone)
    }

    /// Whether somebody keeps it from visitors.
    pub fn is_hidden(&self, id: OrganizationId) -> bool {
        self.hidden.contains(&id)
    }

    /// Adds everything said to a hash: what is remembered for these words is stale with the next.
    pub(crate) fn fingerprint(&self, hash: &mut impl Hasher) {
        let mut said: Vec<_> = self.fields.iter().collect();
        said.sort_unstable_by_key(|(id, _)| **id);
        let mut hidden: Vec<_> = self.hidden.iter().collect();
        hidden.sort_unstable();
        (said, hidden).hash(hash);
    }
}
