//! Opening a data directory: the database in it (or the one of `DATABASE_URL`), brought up to date.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use db::Db;

/// The database of a data directory, or of `DATABASE_URL` when that is set; migrated.
pub async fn database(data_dir: &Path) -> Result<Db> {
    std::fs::create_dir_all(data_dir)
        .with_context(|| format!("The data directory {} cannot be made", data_dir.display()))?;
    let db = match std::env::var("DATABASE_URL") {
        Ok(url) if !url.is_empty() => Db::open_url(&url).await?,
        _ => Db::open_file(&file(data_dir)).await?,
    };
    db.migrate(&crate::site::migrations()).await?;
    Ok(db)
}

/// Where the SQLite database of a data directory lies.
pub fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("quiltwork.db")
}
