//! Sweeping away what nothing names any more.
//!
//! A content goes in three steps, so that nothing is lost by a mistake or a race: a row that no room names is marked;
//! a day later it goes, unless it was named or brought again meanwhile; and what lies in the store for a day without
//! any row goes too, such as the rest of an upload that was cut off.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
    time::Duration,
};

use db::{Clock, Db, Result, SystemId, Ts, Tx, sql};
use jobs::{Failure, Handler};

use crate::{Hash, Store};

/// The kind of its job.
const SWEEP: &str = "sweep_files";
const DAY: i64 = 24 * 3600;

/// The contents a room names, being looked up.
pub type Used<'a> = Pin<Box<dyn Future<Output = Result<Vec<(SystemId, Hash)>>> + Send + 'a>>;
/// Which contents a room names, of every library system.
pub type Uses = for<'a> fn(&'a mut Tx) -> Used<'a>;

db::row! {
    struct Row {
        system_id: SystemId,
        hash: Hash,
        of_hash: Option<Hash>,
        free_since: Option<Ts>,
    }
}

/// What was swept away.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Swept {
    pub rows: usize,
    /// Files of the store.
    pub files: usize,
}

/// Sweeps once. Nodes that share the store and the database may do so at the same time.
///
/// # Errors
/// The database's or the disk's; what was swept by then stays swept.
pub async fn sweep(db: &Db, clock: &Clock, store: &Store, uses: &[Uses]) -> std::result::Result<Swept, Failure> {
    let mut tx = db.write().await?;
    let rows = sweep_rows(&mut tx, clock.now(), uses).await?;
    tx.commit().await?;
    let known = known(db).await?;
    let (store, now) = (store.clone(), clock.now());
    let sweeping = tokio::task::spawn_blocking(move || sweep_store(&store, now, &known));
    let files = sweeping.await.map_err(io::Error::other).and_then(|done| done);
    let files = files.map_err(|error| Failure::Retry(error.to_string()))?;
    tracing::info!(rows, files, "files that nothing names were swept away");
    Ok(Swept { rows, files })
}

async fn rows(tx: &mut Tx) -> Result<Vec<Row>> {
    const SQL: &str = sql!("SELECT system_id, hash, of_hash, free_since FROM file ORDER BY system_id, hash");
    db::all!(tx, SQL)
}

/// How many rows went.
async fn sweep_rows(tx: &mut Tx, now: Ts, uses: &[Uses]) -> Result<usize> {
    let mut used = HashSet::new();
    for uses in uses {
        used.extend(uses(&mut *tx).await?);
    }
    let mut gone = 0;
    for it in rows(&mut *tx).await? {
        let is_used = |hash: &Hash| used.contains(&(it.system_id, hash.clone()));
        let is_used = is_used(&it.hash) || it.of_hash.as_ref().is_some_and(is_used);
        match it.free_since {
            None if !is_used => mark(&mut *tx, &it, Some(now)).await?,
            Some(_) if is_used => mark(&mut *tx, &it, None).await?,
            Some(since) if since.plus_seconds(DAY) <= now => {
                const SQL: &str = sql!("DELETE FROM file WHERE system_id = $1 AND hash = $2");
                db::execute!(&mut *tx, SQL; it.system_id, it.hash.as_str())?;
                gone += 1;
            }
            _ => {}
        }
    }
    Ok(gone)
}

async fn mark(tx: &mut Tx, it: &Row, free_since: Option<Ts>) -> Result<()> {
    const SQL: &str = sql!("UPDATE file SET free_since = $3 WHERE system_id = $1 AND hash = $2");
    db::execute!(tx, SQL; it.system_id, it.hash.as_str(), free_since)?;
    Ok(())
}

async fn known(db: &Db) -> Result<HashSet<String>> {
    let mut tx = db.read().await?;
    Ok(rows(&mut tx).await?.into_iter().map(|it| it.hash.as_str().to_owned()).collect())
}

/// How many files went.
fn sweep_store(store: &Store, now: Ts, known: &HashSet<String>) -> io::Result<usize> {
    let mut gone = 0;
    for path in files_in(&store.unfinished())? {
        gone += usize::from(is_old(&path, now)? && removed(&path)?);
    }
    for shelf in store.shelves()? {
        for path in files_in(&shelf)? {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if !known.contains(&name) && is_old(&path, now)? {
                gone += usize::from(take_away(store, &path, &name, now)?);
            }
        }
    }
    Ok(gone)
}

/// Another node may bring the same content in this very moment: then what was taken is new, and is put back.
fn take_away(store: &Store, path: &Path, name: &str, now: Ts) -> io::Result<bool> {
    fs::create_dir_all(store.unfinished())?;
    let aside = store.unfinished().join(format!("going-{name}"));
    match fs::rename(path, &aside) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        done => done?,
    }
    if is_old(&aside, now)? {
        return removed(&aside);
    }
    fs::rename(&aside, path)?;
    Ok(false)
}

fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        entries => entries?.map(|entry| entry.map(|entry| entry.path())).collect(),
    }
}

/// Written more than a day ago; what is gone meanwhile is not.
fn is_old(path: &Path, now: Ts) -> io::Result<bool> {
    let written = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        found => found?.modified()?,
    };
    let since = written.duration_since(std::time::UNIX_EPOCH).unwrap_or(Duration::ZERO);
    Ok(Ts(i64::try_from(since.as_micros()).unwrap_or(i64::MAX)).0.saturating_add(DAY * 1_000_000) < now.0)
}

fn removed(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        done => done.map(|()| true),
    }
}

/// Sees to it that there will be a sweeping: one job waits at any time, however many nodes ask.
pub async fn ask_for_sweeping(tx: &mut Tx, clock: &Clock, seconds: i64) -> Result<()> {
    jobs::enqueue_once(tx, clock, SWEEP, &(), clock.now().plus_seconds(seconds)).await
}

/// Sweeps, and asks for the next time.
pub fn sweeping(db: &Db, clock: &Clock, store: &Store, uses: &[Uses]) -> Handler {
    let (db, clock, store, uses) = (db.clone(), clock.clone(), store.clone(), Arc::<[Uses]>::from(uses));
    Handler {
        kind: SWEEP,
        run: Box::new(move |_| {
            let (db, clock, store, uses) = (db.clone(), clock.clone(), store.clone(), Arc::clone(&uses));
            Box::pin(async move {
                sweep(&db, &clock, &store, &uses).await?;
                let mut tx = db.write().await?;
                ask_for_sweeping(&mut tx, &clock, DAY).await?;
                Ok(tx.commit().await?)
            })
        }),
    }
}
