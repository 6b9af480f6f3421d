//! Reading a file into staged rows. The reader streams on a thread of its own; rows arrive in batches
//! and are compared and written as they come, so memory does not grow with the file.

use std::{
    collections::HashMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use db::{Clock, Db, Result, Scope, Ts, Tx, insert_many, rows, sql};
use directory::SourceId;
use engine::geo::Point;
use sources::{Format, Item, Plan};
use tokio::sync::mpsc;

use super::{
    Choices, Import, ImportError, ImportId, Proposal, choices, compare,
    rows::{Staged, counts_by_status},
};
use crate::{
    record::{Data, RecordId},
    settle::zip_centroid,
    streets,
};

const BATCH: usize = 500;
/// So many of the first rows must be known already for a file to be a newer version of a source.
const SAME_SOURCE_SHARE: f64 = 0.5;

/// A file to be imported.
#[derive(Debug, Clone)]
pub struct NewImport {
    pub path: PathBuf,
    pub file_name: String,
    /// The file lies in the data directory and may be read again with other choices.
    pub keep_path: bool,
    pub choices: Choices,
}

/// Reads a file and stages its rows. A file that cannot be read leaves a refused import that says why.
pub async fn read(
    db: &Db,
    clock: &Clock,
    scope: &Scope,
    new: NewImport,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> std::result::Result<ImportId, ImportError> {
    let mut tx = db.write().await?;
    let id = begin(&mut tx, clock, scope, &new).await?;
    tx.commit().await?;
    stage(db, clock, id, &new.path, &new.file_name, &new.choices, progress).await?;
    Ok(id)
}

/// Reads the file of an import again, with other choices.
pub async fn read_again(
    db: &Db,
    clock: &Clock,
    it: &Import,
    choices: &Choices,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> std::result::Result<(), ImportError> {
    if it.path.is_empty() || !matches!(it.state.as_str(), "ready" | "refused" | "reading") {
        return Err(ImportError::NotReady);
    }
    let mut tx = db.write().await?;
    if !begin_again(&mut tx, it.id, choices).await? {
        return Err(ImportError::NotReady);
    }
    tx.commit().await?;
    stage(db, clock, it.id, Path::new(&it.path), &it.file_name, choices, progress).await
}

/// Notes that a file is to be read again, with other choices; false when it was applied meanwhile.
pub async fn begin_again(tx: &mut Tx, id: ImportId, choices: &Choices) -> Result<bool> {
    const SQL: &str = sql!(
        "UPDATE import SET state = 'reading', choices = $2, refusal = '' WHERE id = $1 AND state IN ('ready', 'refused', 'reading')"
    );
    let begun = db::execute!(&mut *tx, SQL; id, serde_json::to_string(choices).expect("choices are plain values"))?;
    const CLEAR: &str = sql!("DELETE FROM import_row WHERE import_id = $1");
    if begun > 0 {
        db::execute!(tx, CLEAR; id)?;
    }
    Ok(begun > 0)
}

/// Notes that a file is to be read; `read_again` reads it.
pub async fn begin(tx: &mut Tx, clock: &Clock, scope: &Scope, new: &NewImport) -> Result<ImportId> {
    let id: ImportId = clock.id();
    const SQL: &str = sql!(
        "INSERT INTO import (id, system_id, account_id, state, file_name, path, format, choices, proposal, source_key, counts,
         refusal, made_at) VALUES ($1, $2, $3, 'reading', $4, $5, '', $6, '{}', '', '{}', '', $7)"
    );
    let path = if new.keep_path { new.path.display().to_string() } else { String::new() };
    let choices = serde_json::to_string(&new.choices).expect("choices are plain values");
    db::execute!(tx, SQL; id, scope.system, scope.account(), new.file_name.as_str(), path, choices, clock.now())?;
    Ok(id)
}

async fn stage(
    db: &Db,
    clock: &Clock,
    id: ImportId,
    path: &Path,
    file_name: &str,
    choices: &Choices,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> std::result::Result<(), ImportError> {
    let staged = try_stage(db, clock, id, path, file_name, choices, progress).await;
    if let Err(error) = &staged
        && let Err(unwritten) = refuse(db, id, error).await
    {
        // A disk that is too full for the rows may be too full for this too.
        tracing::warn!(import.id = %id, %unwritten, "why a file was refused was not written");
    }
    staged
}

async fn refuse(db: &Db, id: ImportId, error: &ImportError) -> Result<()> {
    let mut tx = db.write().await?;
    const CLEAR: &str = sql!("DELETE FROM import_row WHERE import_id = $1");
    db::execute!(&mut tx, CLEAR; id)?;
    const SQL: &str = sql!("UPDATE import SET state = 'refused', refusal = $2 WHERE id = $1");
    let refusal = serde_json::to_string(&error.refusal()).expect("a refusal is plain values");
    db::execute!(&mut tx, SQL; id, refusal)?;
    tx.commit().await
}

async fn try_stage(
    db: &Db,
    clock: &Clock,
    id: ImportId,
    path: &Path,
    file_name: &str,
    choices: &Choices,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> std::result::Result<(), ImportError> {
    let format = sources::recognize(path)?;
    if format == Format::OsmPbf {
        return streets::stage(db, clock, id, (path, file_name), choices, progress).await;
    }
    let guessed = sources::guess(path, format)?;
    let mut plan = choices::plan(guessed, choices)?;
    let title = choices::title(choices, plan.format, file_name);
    choices::look_at_title(&mut plan, &title);
    let proposal = Proposal::of(&plan, file_name);
    let total = plan.row_count_estimate;
    let mut batches = start(path.to_owned(), plan.clone());
    let mut stager = Stager::new(db, clock, id, &plan, choices, title).await?;
    while let Some(batch) = batches.recv().await {
        stager.take(db, batch?).await?;
        progress(stager.seq.unsigned_abs(), total);
    }
    stager.finish(db, format, choices::role(choices, &plan), proposal).await?;
    Ok(())
}

type Batch = std::result::Result<Vec<Item>, ImportError>;

/// Starts the reader on a thread of its own; it waits when nobody takes what it has read.
fn start(path: PathBuf, plan: Plan) -> mpsc::Receiver<Batch> {
    let (send, receive) = mpsc::channel::<Batch>(4);
    tokio::task::spawn_blocking(move || {
        let mut batch = Vec::with_capacity(BATCH);
        let mut give = |item: Item| {
            batch.push(item);
            if batch.len() < BATCH || send.blocking_send(Ok(std::mem::take(&mut batch))).is_ok() {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        };
        let read = sources::read(&path, &plan, &mut give);
        let last = read.map(|_| batch).map_err(ImportError::from);
        // When nobody listens any more, nobody wants the rest.
        let _ = send.blocking_send(last);
    });
    receive
}

/// What is known of the source while its rows come in.
struct Stager {
    id: ImportId,
    /// What is applied later than this has not been seen.
    began: Ts,
    seq: i64,
    near: Option<Near>,
    chosen_source: Option<String>,
    /// What the list is called: by a person, else by its file.
    title: String,
    format: Format,
    /// Set with the first batch.
    source: Option<Known>,
}

struct Near {
    branches: Vec<Point>,
    states: Vec<String>,
    km: f64,
}

/// The source this file is a version of, with its records by key.
struct Known {
    key: String,
    records: HashMap<String, There>,
}

struct There {
    id: RecordId,
    gone: bool,
    seen: bool,
}

impl Stager {
    async fn new(db: &Db, clock: &Clock, id: ImportId, plan: &Plan, choices: &Choices, title: String) -> Result<Self> {
        let began = clock.now();
        let mut tx = db.read().await?;
        let near = match choices.near_km {
            Some(km) => {
                Some(Near { km, branches: branch_points(&mut tx).await?, states: branch_states(&mut tx).await? })
            }
            None => None,
        };
        Ok(Self {
            id,
            began,
            seq: 0,
            near,
            chosen_source: choices.source.clone(),
            title,
            format: plan.format,
            source: None,
        })
    }

    async fn take(&mut self, db: &Db, batch: Vec<Item>) -> Result<()> {
        let mut tx = db.write().await?;
        if self.source.is_none() {
            self.source = Some(self.find_source(&mut tx, &batch).await?);
        }
        let mut values = Vec::with_capacity(batch.len());
        for item in batch {
            let staged = match item {
                Item::Row(row) => self.compare(&mut tx, *row).await?,
                Item::Refused(refused) => refusal(refused),
            };
            self.seq += 1;
            values.push(staged.values(self.id, self.seq));
        }
        insert_many(&mut tx, INTO, &values).await?;
        tx.commit().await
    }

    /// The source that most of the first rows belong to already, whatever the file is called; else a new one.
    async fn find_source(&self, tx: &mut Tx, batch: &[Item]) -> Result<Known> {
        let keys: Vec<&str> = batch
            .iter()
            .filter_map(|item| match item {
                Item::Row(row) => Some(row.key.as_str()),
                Item::Refused(_) => None,
            })
            .collect();
        let key = match &self.chosen_source {
            Some(key) => key.clone(),
            None => same_source(tx, self.format, &keys)
                .await?
                .unwrap_or_else(|| format!("{}:{}", self.format.as_str(), self.id)),
        };
        Ok(Known { records: there(tx, &key).await?, key })
    }

    async fn compare(&mut self, tx: &mut Tx, row: sources::Row) -> Result<Staged> {
        let far = self.near.as_ref().is_some_and(|near| near.is_far(&row));
        let (position, source_key) = (row.position, row.key.clone());
        let (name, data) = Data::of_row(row);
        let mut staged = Staged {
            status: "new",
            position,
            source_key,
            record_id: None,
            name,
            data: String::new(),
            cells: "[]".into(),
            raw: String::new(),
        };
        let known = self.source.as_mut().and_then(|source| source.records.get_mut(&staged.source_key));
        match known {
            _ if far => staged.status = "far",
            None => staged.data = json(&data),
            Some(there) => {
                there.seen = true;
                staged.record_id = Some(there.id);
                let (old_name, old) = stored(tx, there.id).await?;
                let (name, merged, cells) = compare::merge(&old_name, &old, &staged.name, &data);
                staged.status = if cells.is_empty() && merged == old && !there.gone { "same" } else { "changed" };
                if staged.status == "changed" {
                    staged.data = json(&merged);
                }
                staged.cells = serde_json::to_string(&cells).expect("cells are plain values");
                staged.name = name;
            }
        }
        Ok(staged)
    }

    /// Records the file no longer has, the counts, and what the reader proposed.
    async fn finish(mut self, db: &Db, format: Format, role: String, mut proposal: Proposal) -> Result<()> {
        let mut tx = db.write().await?;
        let source = match self.source.take() {
            Some(source) => source,
            None => self.find_source(&mut tx, &[]).await?,
        };
        let mut gone: Vec<(&String, &There)> =
            source.records.iter().filter(|(_, there)| !there.seen && !there.gone).collect();
        gone.sort_by_key(|(_, there)| there.id);
        let mut values = Vec::with_capacity(gone.len());
        for (key, there) in gone {
            let (name, _) = stored(&mut tx, there.id).await?;
            let staged = Staged {
                status: "gone",
                position: 0,
                source_key: key.clone(),
                record_id: Some(there.id),
                name,
                data: String::new(),
                cells: "[]".into(),
                raw: String::new(),
            };
            self.seq += 1;
            values.push(staged.values(self.id, self.seq));
        }
        insert_many(&mut tx, INTO, &values).await?;
        super::super::twin::look(&mut tx, self.id, &source.key, &role, &self.title, &mut proposal).await?;
        if let Some(known) = directory::source_by_key(&mut tx, &source.key).await? {
            proposal.follow(&known);
        }
        let counts = counts_by_status(&mut tx, self.id).await?;
        const SQL: &str = sql!(
            "UPDATE import SET state = 'ready', format = $2, source_key = $3, counts = $4, proposal = $5, made_at = $6 WHERE id = $1"
        );
        let (counts, proposal) = (json(&counts), json(&proposal));
        db::execute!(&mut tx, SQL; self.id, format.as_str(), source.key.as_str(), counts, proposal, self.began)?;
        tx.commit().await
    }
}

const INTO: (&str, &str) =
    rows!("import_row (import_id, seq, status, position, source_key, record_id, name, data, cells, raw)");

impl Near {
    /// Measured from the row's own point, else from the middle of its ZIP code; a row with neither is
    /// far only when its state is another than that of every branch. Without a branch nothing is far.
    fn is_far(&self, row: &sources::Row) -> bool {
        let point = row.lat.zip(row.lon).and_then(|(lat, lon)| Point::new(lat, lon)).or_else(|| zip_centroid(&row.zip));
        match point {
            Some(point) if !self.branches.is_empty() => {
                self.branches.iter().all(|branch| branch.distance_m(point) > self.km * 1000.0)
            }
            _ => !self.states.is_empty() && !row.state.is_empty() && !self.states.contains(&row.state),
        }
    }
}

fn refusal(refused: sources::Refused) -> Staged {
    let args: Vec<(String, String)> =
        refused.reason.args().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Staged {
        status: "refused",
        position: refused.position,
        source_key: String::new(),
        record_id: None,
        name: String::new(),
        data: String::new(),
        cells: json(&(refused.reason.as_str(), args)),
        raw: refused.raw,
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("plain values")
}

db::row! {
    struct StoredRecord {
        name: String,
        data: String,
    }
}

async fn stored(tx: &mut Tx, id: RecordId) -> Result<(String, Data)> {
    const SQL: &str = sql!("SELECT name, data FROM record WHERE id = $1");
    let found: Option<StoredRecord> = db::optional!(tx, SQL; id)?;
    Ok(found.map(|it| (it.name, serde_json::from_str(&it.data).unwrap_or_default())).unwrap_or_default())
}

db::row! {
    struct KnownKey {
        source_key: String,
        id: RecordId,
        gone: bool,
    }
}

async fn there(tx: &mut Tx, source: &str) -> Result<HashMap<String, There>> {
    const SQL: &str = sql!(
        "SELECT r.source_key, r.id, r.gone_at IS NOT NULL AS gone FROM record r JOIN source s ON s.id = r.source_id WHERE s.key = $1"
    );
    let known: Vec<KnownKey> = db::all!(tx, SQL; source)?;
    Ok(known.into_iter().map(|k| (k.source_key, There { id: k.id, gone: k.gone, seen: false })).collect())
}

db::row! {
    struct SourceOf {
        key: String,
        id: SourceId,
    }
}

async fn same_source(tx: &mut Tx, format: Format, keys: &[&str]) -> Result<Option<String>> {
    const SOURCES: &str = sql!("SELECT key, id FROM source ORDER BY id");
    let prefix = format!("{}:", format.as_str());
    let sources: Vec<SourceOf> = db::all!(tx, SOURCES)?;
    let mut best: Option<(usize, String)> = None;
    for source in sources.into_iter().filter(|source| source.key.starts_with(&prefix)) {
        const SQL: &str = sql!("SELECT count(*) FROM record WHERE source_id = $1 AND source_key = $2");
        let mut hits = 0usize;
        for key in keys.iter().take(100) {
            let found: i64 = db::scalar!(tx, SQL; source.id, *key)?;
            hits += usize::from(found > 0);
        }
        if best.as_ref().is_none_or(|(most, _)| hits > *most) {
            best = Some((hits, source.key));
        }
    }
    let asked = keys.len().min(100);
    Ok(best.filter(|(hits, _)| asked > 0 && *hits as f64 >= asked as f64 * SAME_SOURCE_SHARE).map(|(_, key)| key))
}

db::row! {
    struct BranchPlace {
        lat: Option<f64>,
        lon: Option<f64>,
        zip: String,
    }
}

/// Where the branches of all libraries stand; one import serves them all.
pub(crate) async fn branch_points(tx: &mut Tx) -> Result<Vec<Point>> {
    const SQL: &str = sql!("SELECT lat, lon, zip FROM branch ORDER BY system_id, id");
    let places: Vec<BranchPlace> = db::all!(tx, SQL)?;
    let point = |place: &BranchPlace| {
        place.lat.zip(place.lon).and_then(|(lat, lon)| Point::new(lat, lon)).or_else(|| zip_centroid(&place.zip))
    };
    Ok(places.iter().filter_map(point).collect())
}

async fn branch_states(tx: &mut Tx) -> Result<Vec<String>> {
    const SQL: &str = sql!("SELECT DISTINCT state FROM branch WHERE state <> '' ORDER BY state");
    db::scalars!(tx, SQL)
}
