//! What a crash may leave behind: imports half read, and files that no import needs any more.

use std::{collections::HashSet, io, path::Path};

use db::{Clock, Db, Result, sql};

/// Puts the folder of uploads in order, before anybody is served and before a worker begins.
pub async fn tidy(db: &Db, clock: &Clock, incoming: &Path) -> Result<()> {
    let mut tx = db.write().await?;
    super::forget_unfinished(&mut tx, clock.now()).await?;
    tx.commit().await?;
    let mut tx = db.read().await?;
    const SQL: &str = sql!("SELECT path FROM import WHERE state IN ('reading', 'ready', 'refused') AND path <> ''");
    let needed: Vec<String> = db::scalars!(&mut tx, SQL)?;
    if let Err(error) = sweep(incoming, &needed.into_iter().collect()).await {
        tracing::warn!(%error, "uploads that nobody needs could not be removed");
    }
    Ok(())
}

async fn sweep(incoming: &Path, needed: &HashSet<String>) -> io::Result<()> {
    let mut files = match tokio::fs::read_dir(incoming).await {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    while let Some(file) = files.next_entry().await? {
        if !needed.contains(&file.path().display().to_string()) {
            tokio::fs::remove_file(file.path()).await?;
        }
    }
    Ok(())
}
