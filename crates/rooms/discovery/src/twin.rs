//! The same data can come twice under two names: warn when most rows of a list stand in another source,
//! and propose the partner kind that its title or most of its names speak for.

use std::collections::{HashMap, HashSet};

use db::{Result, Tx, sql};
use directory::SourceId;
use engine::{
    address,
    kind::{Kinds, Titled},
    record::Role,
    text,
};

use crate::{
    import::{ImportId, Proposal},
    record::{self, Data},
};

/// Longer lists are not looked through; two copies of one are rare and show in the diff anyway.
const MOST_ROWS: i64 = 60_000;
/// From this share on two lists are one.
const TWIN_SHARE: f64 = 0.8;

db::row! {
    struct Row {
        name: String,
        data: String,
    }
}

db::row! {
    struct RecordOf {
        source_id: SourceId,
        name: String,
        data: String,
    }
}

pub(crate) async fn look(
    tx: &mut Tx,
    import: ImportId,
    source_key: &str,
    role: &str,
    title: &str,
    proposal: &mut Proposal,
) -> Result<()> {
    const ROWS: &str =
        sql!("SELECT name, data FROM import_row WHERE import_id = $1 AND status = 'new' ORDER BY seq LIMIT $2");
    let rows: Vec<Row> = db::all!(tx, ROWS; import, MOST_ROWS)?;
    proposal.kind = kind(&rows, role, title);
    let keys: HashSet<String> = rows.iter().filter_map(|row| key(&row.name, &row.data)).collect();
    if keys.len() < 8 {
        return Ok(());
    }
    const RECORDS: &str = sql!(
        "SELECT r.source_id, r.name, r.data FROM record r JOIN source s ON s.id = r.source_id
         WHERE r.gone_at IS NULL AND s.key <> $1 ORDER BY r.source_id, r.id LIMIT $2"
    );
    let records: Vec<RecordOf> = db::all!(tx, RECORDS; source_key, MOST_ROWS)?;
    let mut hits: HashMap<SourceId, HashSet<String>> = HashMap::new();
    for record in records {
        if let Some(key) = key(&record.name, &record.data).filter(|key| keys.contains(key)) {
            hits.entry(record.source_id).or_default().insert(key);
        }
    }
    let most = hits.into_iter().max_by_key(|(source, hits)| (hits.len(), std::cmp::Reverse(*source)));
    if let Some((source, hits)) = most.filter(|(_, hits)| hits.len() as f64 >= keys.len() as f64 * TWIN_SHARE) {
        let title = directory::source(tx, source).await?.map(|source| source.title).unwrap_or_default();
        proposal.twin = Some((title, (hits.len() * 100 / keys.len()) as u32));
    }
    Ok(())
}

/// The title stands above the names: rows of a list of pantries are named after their hosts.
fn kind(rows: &[Row], role: &str, title: &str) -> Option<(String, u32)> {
    let role = record::role(role);
    if !matches!(role, Role::Organization | Role::ServiceSite) {
        return None;
    }
    let inputs: Vec<_> =
        rows.iter().map(|row| parsed(&row.data).into_input(row.name.clone(), 0, role, None, None)).collect();
    if inputs.iter().any(|input| input.tax.is_some()) {
        return None;
    }
    let all: Vec<_> = inputs.iter().collect();
    let kinds = Kinds::shipped();
    match kinds.of_title(title) {
        Titled::Kind(kind) => Some((kind.to_owned(), 100)),
        Titled::NoKind => None,
        Titled::Nothing => {
            let (kind, share) = kinds.of_source(&all)?;
            Some((kind.to_owned(), (share * 100.0).round() as u32))
        }
    }
}

/// Name and address, folded: what the same row of two files has in common.
fn key(name: &str, data: &str) -> Option<String> {
    let street = address::parse(&parsed(data).street).key()?;
    Some(format!("{}|{street}", text::name_key(name)))
}

fn parsed(data: &str) -> Data {
    serde_json::from_str(data).unwrap_or_default()
}
