//! A copy of the template file in a folder of its own.

use std::{fs::File, path::Path};

use db::Db;
use tempfile::TempDir;

use crate::template;

/// A migrated database; it is gone with the folder.
pub(crate) async fn fresh() -> (Db, TempDir) {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let file = folder.path().join("quiltwork.sqlite");
    let template = template::folder().join(format!("{}.sqlite", template::name()));
    make(&template).await;
    std::fs::copy(&template, &file).expect("the template can be copied");
    (Db::open_file(&file).await.expect("a copy of the template opens"), folder)
}

/// Makes the template unless it is there; tests are processes, so they wait for each other at a file lock.
async fn make(template: &Path) {
    let lock = File::create(template.with_extension("lock")).expect("the target folder can be written");
    lock.lock().expect("the file system knows locks");
    if template.exists() {
        return;
    }
    let unfinished = template.with_extension("making");
    if unfinished.exists() {
        std::fs::remove_file(&unfinished).expect("what a stopped test left can be removed");
    }
    let db = Db::open_file(&unfinished).await.expect("an empty database opens");
    db.migrate(&template::migrations()).await.expect("the steps run on SQLite");
    db.close().await;
    std::fs::rename(&unfinished, template).expect("a file can be renamed in its folder");
}
