//! Everything settling needs, read in one transaction.

use std::collections::{HashMap, HashSet};

use db::{Result, Tx, sql, sqlx::types::Uuid};
use directory::{OrganizationId, Source, SourceId};
use engine::{
    record::{Record as Input, Role},
    resolve::{Answer, Verdict},
};

use crate::record::{self, Data, Record, RecordId};

pub(super) struct Loaded {
    pub(super) sources: Vec<Source>,
    /// The records as stored, without their fields (those are in `inputs`).
    pub(super) records: Vec<Stored>,
    /// The same records as the engine reads them, in the same order.
    pub(super) inputs: Vec<Input>,
    /// Towns and states of the branches: words that say a name belongs here.
    pub(super) places: Vec<String>,
}

/// What people said and did.
pub(super) struct Said {
    pub(super) answers: Vec<Answer>,
    /// Organizations that people did something with: their id stays with them.
    pub(super) anchored: HashSet<OrganizationId>,
}

pub(super) struct Stored {
    pub(super) id: RecordId,
    pub(super) organization: Option<OrganizationId>,
    pub(super) facts: Vec<(String, String)>,
    pub(super) email: Option<String>,
}

pub(super) async fn load(tx: &mut Tx) -> Result<Loaded> {
    let sources = sources(tx).await?;
    let index: HashMap<SourceId, u16> = sources.iter().zip(0..).map(|(source, i)| (source.id, i)).collect();
    let (mut records, mut inputs) = (Vec::new(), Vec::new());
    for record in record::alive(tx).await? {
        let source = index[&record.source_id];
        let (stored, input) = split(record, source, &sources[usize::from(source)]);
        records.push(stored);
        inputs.push(input);
    }
    Ok(Loaded { sources, records, inputs, places: places(tx).await? })
}

/// By id.
pub(super) async fn sources(tx: &mut Tx) -> Result<Vec<Source>> {
    let mut sources = directory::sources(tx).await?;
    sources.sort_by_key(|source| source.id);
    Ok(sources)
}

pub(super) async fn said(tx: &mut Tx, records: &[Stored]) -> Result<Said> {
    Ok(Said { answers: answers(tx, records).await?, anchored: anchored(tx).await? })
}

fn split(record: Record, source: u16, from: &Source) -> (Stored, Input) {
    let mut data: Data = record.data();
    let stored = Stored {
        id: record.id,
        organization: record.organization_id,
        facts: std::mem::take(&mut data.facts),
        email: data.email.take(),
    };
    let year = from.year.and_then(|year| i32::try_from(year).ok());
    let input = data.into_input(record.name, source, role_of(from), year, from.kind.clone());
    (stored, input)
}

fn role_of(source: &Source) -> Role {
    record::role(&source.role)
}

db::row! {
    struct Given {
        verdict: String,
        record_id: RecordId,
        other_id: RecordId,
    }
}

/// What people said, oldest first, about records that are still there.
async fn answers(tx: &mut Tx, records: &[Stored]) -> Result<Vec<Answer>> {
    const SQL: &str = sql!("SELECT verdict, record_id, other_id FROM answer ORDER BY made_at, id");
    let given: Vec<Given> = db::all!(tx, SQL)?;
    let index: HashMap<RecordId, u32> = records.iter().zip(0..).map(|(record, i)| (record.id, i)).collect();
    let answer = |given: Given| {
        let verdict = match given.verdict.as_str() {
            "same" => Verdict::Same,
            "part_of" => Verdict::PartOf,
            _ => Verdict::Different,
        };
        Some(Answer { a: *index.get(&given.record_id)?, b: *index.get(&given.other_id)?, verdict })
    };
    Ok(given.into_iter().filter_map(answer).collect())
}

async fn anchored(tx: &mut Tx) -> Result<HashSet<OrganizationId>> {
    const SQL: &str = sql!(
        "SELECT organization_id FROM relationship UNION SELECT organization_id FROM correction
         UNION SELECT organization_id FROM not_for_us UNION SELECT organization_id FROM ask
         UNION SELECT organization_id FROM acquaintance
         UNION SELECT organization_id FROM conversation WHERE organization_id IS NOT NULL
         UNION SELECT organization_id FROM project WHERE organization_id IS NOT NULL
         UNION SELECT r.organization_id FROM answer a JOIN record r ON r.id IN (a.record_id, a.other_id)
         WHERE r.organization_id IS NOT NULL"
    );
    let ids: Vec<Uuid> = db::scalars!(tx, SQL)?;
    Ok(ids.into_iter().map(OrganizationId).collect())
}

pub(super) async fn places(tx: &mut Tx) -> Result<Vec<String>> {
    const SQL: &str = sql!("SELECT DISTINCT city FROM branch UNION SELECT DISTINCT state FROM branch ORDER BY 1");
    db::scalars!(tx, SQL)
}
