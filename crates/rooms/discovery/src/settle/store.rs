//! Writing back what changed.

use std::collections::HashMap;

use db::{Clock, Result, Tx, Value, insert_many, rows, set, set_many, sql, sqlx::types::Uuid};
use directory::OrganizationId;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::{
    Settled,
    compose::Composed,
    judge::Judged,
    load::{Loaded, Said},
    owners::Owners,
};
use crate::{
    matches,
    pairs::PairRows,
    record::RecordId,
    review::{self, Standing},
};

pub(super) struct Placed {
    id: OrganizationId,
    whole: Option<OrganizationId>,
    digest: String,
    it: Composed,
}

impl Placed {
    pub(super) fn new(id: OrganizationId, owners: &Owners, it: Composed) -> Self {
        let whole = owners.wholes.get(&id).copied();
        Self { id, whole, digest: digest(&it, whole), it }
    }
}

/// Those that are not as they are stored, of organizations composed for every cluster.
pub(super) async fn changed(tx: &mut Tx, owners: &Owners, composed: Vec<Composed>) -> Result<Vec<Placed>> {
    let known = digests(tx).await?;
    let all = owners.ids.par_iter().zip(composed).map(|(id, it)| Placed::new(*id, owners, it));
    Ok(all.filter(|placed| known.get(&placed.id) != Some(&placed.digest)).collect())
}

/// What is to be stored.
pub(super) struct Outcome<'o> {
    pub(super) loaded: &'o Loaded,
    pub(super) said: &'o Said,
    pub(super) judged: &'o Judged,
    pub(super) owners: &'o Owners,
    pub(super) changed: &'o [Placed],
    /// What stands of every organization.
    pub(super) standings: &'o HashMap<OrganizationId, Standing>,
}

/// The pairs of records that settling found something of, as they are stored.
#[derive(Debug)]
pub(super) struct Found {
    matches: PairRows,
    open: PairRows,
}

impl Outcome<'_> {
    /// `before` is what stands in the database of the settling before, when no record has come or gone since.
    pub(super) async fn store(&self, tx: &mut Tx, clock: &Clock, before: Option<&Found>) -> Result<(Settled, Found)> {
        let Self { loaded, judged, owners, changed, .. } = self;
        write_organizations(tx, clock, changed).await?;
        point_records(tx, loaded, &owners.of_record).await?;
        join(tx, clock, &judged.assignment.joined).await?;
        let gone = if before.is_none() { let_go(tx, clock).await? } else { Vec::new() };
        let found = self.found();
        matches::renew(tx, before.map(|found| &found.matches), &found.matches).await?;
        review::renew(tx, before.map(|found| &found.open), &found.open).await?;
        let mut touched: Vec<Uuid> = changed.iter().map(|placed| placed.id.0).collect();
        touched.extend(gone.iter().map(|id| id.0));
        touched.extend(judged.assignment.joined.iter().map(|(from, _)| from.0));
        search::changed(tx, "organization", &touched).await?;
        const SETTLED: &str = sql!("UPDATE catalog SET version = version + 1, settled = settled + 1 WHERE id = 1");
        db::execute!(tx, SETTLED)?;
        let settled = Settled {
            records: loaded.records.len(),
            organizations: owners.ids.len(),
            written: changed.len(),
            joined: judged.assignment.joined.len(),
            gone: gone.len(),
        };
        Ok((settled, found))
    }

    fn found(&self) -> Found {
        let records: Vec<RecordId> = self.loaded.records.iter().map(|record| record.id).collect();
        let settled = review::Settled {
            records: &records,
            organizations: &self.owners.of_record,
            standings: self.standings,
            resolution: &self.judged.resolution,
            answers: &self.said.answers,
        };
        Found { matches: matches::rows(&records, &self.judged.resolution), open: review::rows(&settled) }
    }
}

db::row! {
    struct Known {
        id: OrganizationId,
        digest: String,
    }
}

async fn digests(tx: &mut Tx) -> Result<HashMap<OrganizationId, String>> {
    const SQL: &str = sql!("SELECT id, digest FROM organization WHERE gone_at IS NULL AND joined_id IS NULL");
    let known: Vec<Known> = db::all!(tx, SQL)?;
    Ok(known.into_iter().map(|known| (known.id, known.digest)).collect())
}

fn digest(it: &Composed, whole: Option<OrganizationId>) -> String {
    let hash = Sha256::digest(format!("{it:?} {whole:?}").as_bytes());
    db::hex(&hash[..16])
}

async fn write_organizations(tx: &mut Tx, clock: &Clock, changed: &[Placed]) -> Result<()> {
    let rows: Vec<_> = changed.iter().map(|placed| row(clock, placed)).collect();
    let into = rows!(
        "organization (id, name, other_names, role, street, city, state, zip, phone, url, lat, lon, precision, kind,
         last_year, sources, not_here, signals, digest, whole_id, made_at)",
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, other_names = excluded.other_names, role = excluded.role,
         street = excluded.street, city = excluded.city, state = excluded.state, zip = excluded.zip,
         phone = excluded.phone, url = excluded.url, lat = excluded.lat, lon = excluded.lon,
         precision = excluded.precision, kind = excluded.kind, last_year = excluded.last_year,
         sources = excluded.sources, not_here = excluded.not_here, signals = excluded.signals,
         digest = excluded.digest, whole_id = excluded.whole_id, gone_at = NULL, joined_id = NULL"
    );
    insert_many(tx, into, &rows).await?;
    for placed in changed {
        const FACTS: &str = sql!("DELETE FROM fact WHERE organization_id = $1");
        db::execute!(&mut *tx, FACTS; placed.id)?;
        const KINDS: &str = sql!("DELETE FROM organization_kind WHERE organization_id = $1");
        db::execute!(&mut *tx, KINDS; placed.id)?;
    }
    let facts: Vec<_> = changed.iter().flat_map(fact_rows).collect();
    insert_many(tx, rows!("fact (organization_id, seq, field, value, source_id, year)"), &facts).await?;
    let kinds: Vec<_> = changed.iter().flat_map(kind_rows).collect();
    insert_many(tx, rows!("organization_kind (organization_id, kind, origin, activity)"), &kinds).await
}

fn row(clock: &Clock, placed: &Placed) -> Vec<Value> {
    let it = &placed.it;
    let measurable = it.place.measurable();
    vec![
        placed.id.into(),
        it.name.as_str().into(),
        it.other_names.as_str().into(),
        it.role.into(),
        it.street.as_str().into(),
        it.city.as_str().into(),
        it.state.as_str().into(),
        it.zip.as_str().into(),
        it.phone.as_str().into(),
        it.url.as_str().into(),
        measurable.map(|point| point.lat).into(),
        measurable.map(|point| point.lon).into(),
        it.place.precision.as_str().into(),
        it.kind.into(),
        it.last_year.into(),
        i64::try_from(it.sources).unwrap_or(i64::MAX).into(),
        it.not_here.map(engine::here::NotHere::as_str).into(),
        serde_json::to_string(&it.signals).expect("signals are plain values").into(),
        placed.digest.as_str().into(),
        placed.whole.into(),
        clock.now().into(),
    ]
}

fn fact_rows(placed: &Placed) -> Vec<Vec<Value>> {
    let row = |(fact, seq): (&super::compose::FactOf, i64)| {
        vec![
            placed.id.into(),
            seq.into(),
            fact.field.as_str().into(),
            fact.value.as_str().into(),
            fact.source.into(),
            fact.year.into(),
        ]
    };
    placed.it.facts.iter().zip(0..).map(row).collect()
}

fn kind_rows(placed: &Placed) -> Vec<Vec<Value>> {
    let kinds = placed.it.signals.kinds.iter();
    kinds
        .map(|kind| {
            vec![placed.id.into(), kind.kind.as_str().into(), kind.origin.as_str().into(), kind.activity.into()]
        })
        .collect()
}

async fn point_records(tx: &mut Tx, loaded: &Loaded, of_record: &HashMap<u32, OrganizationId>) -> Result<()> {
    let moved: Vec<(Uuid, Option<Uuid>)> = loaded
        .records
        .iter()
        .zip(0u32..)
        .filter(|(record, i)| record.organization != of_record.get(i).copied())
        .map(|(record, i)| (record.id.0, of_record.get(&i).map(|id| id.0)))
        .collect();
    set_many(tx, set!("record", "organization_id"), &moved).await
}

/// Two became one: the page of the younger leads to the older for ever, and people's work moves along
/// where the older has none of its own.
async fn join(tx: &mut Tx, clock: &Clock, joined: &[(OrganizationId, OrganizationId)]) -> Result<()> {
    for (from, to) in joined {
        const REDIRECT: &str = sql!("UPDATE organization SET joined_id = $2, gone_at = $3 WHERE id = $1");
        db::execute!(&mut *tx, REDIRECT; *from, *to, clock.now())?;
        const CHAIN: &str = sql!("UPDATE organization SET joined_id = $2 WHERE joined_id = $1");
        db::execute!(&mut *tx, CHAIN; *from, *to)?;
        const RELATIONSHIP: &str = sql!(
            "UPDATE relationship SET organization_id = $2 WHERE organization_id = $1 AND system_id NOT IN
             (SELECT r.system_id FROM relationship r WHERE r.organization_id = $2)"
        );
        db::execute!(&mut *tx, RELATIONSHIP; *from, *to)?;
        const CORRECTION: &str = sql!(
            "UPDATE correction SET organization_id = $2 WHERE organization_id = $1 AND NOT EXISTS
             (SELECT 1 FROM correction c WHERE c.organization_id = $2 AND c.system_id = correction.system_id AND c.field = correction.field)"
        );
        db::execute!(&mut *tx, CORRECTION; *from, *to)?;
        const NOT_FOR_US: &str = sql!(
            "UPDATE not_for_us SET organization_id = $2 WHERE organization_id = $1 AND system_id NOT IN
             (SELECT n.system_id FROM not_for_us n WHERE n.organization_id = $2)"
        );
        db::execute!(&mut *tx, NOT_FOR_US; *from, *to)?;
        const ASK: &str = sql!("UPDATE ask SET organization_id = $2 WHERE organization_id = $1");
        db::execute!(&mut *tx, ASK; *from, *to)?;
        const CONVERSATION: &str = sql!("UPDATE conversation SET organization_id = $2 WHERE organization_id = $1");
        db::execute!(&mut *tx, CONVERSATION; *from, *to)?;
        const PROJECT: &str = sql!("UPDATE project SET organization_id = $2 WHERE organization_id = $1");
        db::execute!(&mut *tx, PROJECT; *from, *to)?;
        const ACQUAINTANCE: &str = sql!(
            "UPDATE acquaintance SET organization_id = $2 WHERE organization_id = $1 AND NOT EXISTS
             (SELECT 1 FROM acquaintance q WHERE q.organization_id = $2 AND q.system_id = acquaintance.system_id
              AND q.account_id = acquaintance.account_id)"
        );
        db::execute!(&mut *tx, ACQUAINTANCE; *from, *to)?;
    }
    Ok(())
}

/// Organizations no record speaks of any more. Their row stays: what people noted about them does too.
async fn let_go(tx: &mut Tx, clock: &Clock) -> Result<Vec<OrganizationId>> {
    const SQL: &str = sql!(
        "SELECT o.id FROM organization o WHERE o.gone_at IS NULL AND NOT EXISTS
         (SELECT 1 FROM record r WHERE r.organization_id = o.id AND r.gone_at IS NULL) ORDER BY o.id"
    );
    let gone: Vec<OrganizationId> = db::scalars!(tx, SQL)?;
    const GO: &str = sql!("UPDATE organization SET gone_at = $2 WHERE id = $1");
    for id in &gone {
        db::execute!(&mut *tx, GO; *id, clock.now())?;
    }
    Ok(gone)
}
