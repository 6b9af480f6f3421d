//! Work that outlives a request: reading and applying large files, fetching official ones.
//!
//! On SQLite nobody else can write while an import is being applied, so how far it is stands in memory
//! ([`Progress`]), not in the job's row.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use accounts::account;
use db::{AccountId, Actor, Clock, Db, Scope, SystemId, Tx};
use jobs::{Failure, Handler, Job, JobId};
use serde::{Deserialize, Serialize};
use tokio::task::JoinSet;
use web::App;

use crate::{
    import::{self, ImportError, ImportId},
    official,
    settle::Memory,
};

/// A third of what a lease lasts.
const RENEW: Duration = Duration::from_secs(40);

pub(crate) const READ: &str = "import-read";
pub(crate) const APPLY: &str = "import-apply";
pub(crate) const FETCH_IMLS: &str = "fetch-imls";

/// How far the work of this process is; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Mutex<HashMap<ImportId, (u64, u64)>>>);

impl Progress {
    /// Done and total, in a unit of the work's own; `None` when this process does nothing for it.
    pub fn of(&self, id: ImportId) -> Option<(u64, u64)> {
        self.map().get(&id).copied()
    }

    fn set(&self, id: ImportId, done: u64, total: u64) {
        self.map().insert(id, (done, total.max(done)));
    }

    fn end(&self, id: ImportId) {
        self.map().remove(&id);
    }

    fn map(&self) -> std::sync::MutexGuard<'_, HashMap<ImportId, (u64, u64)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a job about an import is told.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    import: ImportId,
    system: Option<SystemId>,
    account: Option<AccountId>,
}

/// Asks for the work on an import in the transaction of the change that needs it.
pub(crate) async fn ask(tx: &mut Tx, clock: &Clock, scope: &Scope, kind: &str, id: ImportId) -> db::Result<JobId> {
    let about = About { import: id, system: scope.system, account: scope.account() };
    let job = jobs::enqueue(tx, clock, kind, &about).await?;
    import::set_job(tx, id, job).await?;
    Ok(job)
}

/// What this room does for the worker.
pub fn handlers(app: &App) -> Vec<Handler> {
    let (reading, applying, fetching) = (app.clone(), app.clone(), app.clone());
    vec![
        Handler { kind: READ, run: Box::new(move |job| Box::pin(read(reading.clone(), job))) },
        Handler { kind: APPLY, run: Box::new(move |job| Box::pin(apply(applying.clone(), job))) },
        Handler { kind: FETCH_IMLS, run: Box::new(move |job| Box::pin(fetch_imls(fetching.clone(), job))) },
    ]
}

fn about(job: &Job) -> Result<About, Failure> {
    serde_json::from_str(&job.payload).map_err(|error| Failure::GiveUp(error.to_string()))
}

async fn read(app: App, job: Job) -> Result<(), Failure> {
    let about = about(&job)?;
    let mut tx = app.db.read().await?;
    let it = import::import(&mut tx, about.import).await?.filter(|it| it.state == "reading");
    drop(tx);
    // Removed, or read by another worker before this one came to it.
    let Some(it) = it else { return Ok(()) };
    let progress = app.parts.find::<Progress>().unwrap_or_default();
    let said = |done, total| progress.set(it.id, done, total);
    let _lease = keep(&app, &job, Some(it.id));
    let result = import::read_again(&app.db, &app.clock, &it, &it.choices(), &said).await;
    progress.end(it.id);
    match result {
        Err(ImportError::Db(error)) if !error.disk_is_full() => Err(error.into()),
        // A file that cannot be read says so on its page.
        _ => Ok(()),
    }
}

async fn apply(app: App, job: Job) -> Result<(), Failure> {
    let about = about(&job)?;
    let scope = whose(&app.db, &about).await?;
    let progress = app.parts.find::<Progress>().unwrap_or_default();
    progress.set(about.import, 0, 1000);
    let said = |share: f32| progress.set(about.import, (share * 1000.0) as u64, 1000);
    let _lease = keep(&app, &job, Some(about.import));
    let memory = app.parts.find::<Memory>().unwrap_or_default();
    let result = import::apply(&app.db, &app.clock, &scope, about.import, &memory, &said).await;
    progress.end(about.import);
    match result {
        Ok(_) => Ok(()),
        Err(ImportError::Db(error)) if !error.disk_is_full() => Err(error.into()),
        Err(error) => Err(Failure::GiveUp(error.refusal().code)),
    }
}

/// Keeps the lease of a job alive, in a task of its own, until what it returns is dropped. On SQLite its
/// turn to write comes only between the transactions of the work, which is soon enough: nobody else can
/// take a job up meanwhile either.
fn keep(app: &App, job: &Job, about: Option<ImportId>) -> JoinSet<()> {
    let (app, id, mut tasks) = (app.clone(), job.id, JoinSet::new());
    tasks.spawn(async move {
        loop {
            tokio::time::sleep(RENEW).await;
            let (done, total) = about.and_then(|about| app.parts.find::<Progress>()?.of(about)).unwrap_or_default();
            if let Err(error) = renew(&app, id, done, total).await {
                tracing::warn!(job.id = %id, %error, "a lease could not be renewed");
            }
        }
    });
    tasks
}

async fn renew(app: &App, id: JobId, done: u64, total: u64) -> db::Result<()> {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let mut tx = app.db.write().await?;
    jobs::progress(&mut tx, app.clock.now(), id, number(done), number(total)).await?;
    tx.commit().await
}

/// The scope of who asked; their name goes into history.
async fn whose(db: &Db, about: &About) -> Result<Scope, Failure> {
    let program = Scope::program(about.system);
    let Some(id) = about.account else { return Ok(program) };
    let mut tx = db.read().await?;
    let found = account(&mut tx, &program, id).await?;
    let actor = found.map(|account| Actor::Account { id, role: account.role(), name: account.name });
    Ok(actor.map_or(program, |actor| Scope { system: about.system, actor }))
}

async fn fetch_imls(app: App, job: Job) -> Result<(), Failure> {
    let _lease = keep(&app, &job, None);
    let client = fetch::Client::new().map_err(|e| Failure::GiveUp(e.to_string()))?;
    match official::fetch_imls(&client, &app.settings.data_dir, |_| {}).await {
        Ok(_) => Ok(()),
        Err(official::OfficialError::Fetch(error)) if error.may_pass() => Err(Failure::Retry(error.to_string())),
        Err(error) => Err(Failure::GiveUp(error.to_string())),
    }
}
