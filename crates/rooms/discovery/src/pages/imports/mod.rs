//! Imports: the list, a file on its way in, what it would change, applying and taking back.

mod act;
mod incoming;
mod list;
mod preview;
mod rows;
mod samples;
mod show;
mod streets;
mod undo;
mod upload;

pub(super) use act::{apply, choose, remove};
pub use incoming::incoming_dir;
pub(super) use incoming::{broken, disk, receive};
pub(super) use list::list;
pub use rows::refused_csv;
pub(super) use rows::{refused, rows};
pub(super) use samples::samples;
pub(super) use show::show;
pub(super) use undo::{ask as ask_undo, undo};
pub(super) use upload::upload;

use db::{Db, Scope};
use web::App;

use crate::{import::Import, work};

/// Files up to this size are read while the browser waits: quicker than a page that asks again.
const SMALL_FILE: u64 = 2_000_000;

/// Whether somebody takes up jobs here.
fn has_worker(app: &App) -> bool {
    app.parts.find::<jobs::Running>().is_some()
}

/// Wakes the worker after a commit.
pub(super) fn nudge(app: &App) {
    if let Some(running) = app.parts.find::<jobs::Running>() {
        running.nudge.notify_one();
    }
}

/// Reads a file that is noted already: now if it is small, else through a job.
async fn start_reading(app: &App, scope: &Scope, it: &Import, bytes: u64) -> db::Result<()> {
    if bytes <= SMALL_FILE || !has_worker(app) {
        return match crate::import::read_again(&app.db, &app.clock, it, &it.choices(), &|_, _| {}).await {
            Err(crate::import::ImportError::Db(error)) => Err(error),
            // Why a file is refused stands on its own page.
            _ => Ok(()),
        };
    }
    enqueue(&app.db, app, scope, work::READ, it).await
}

async fn enqueue(db: &Db, app: &App, scope: &Scope, kind: &str, it: &Import) -> db::Result<()> {
    let mut tx = db.write().await?;
    work::ask(&mut tx, &app.clock, scope, kind, it.id).await?;
    tx.commit().await?;
    nudge(app);
    Ok(())
}
