//! Migrating is slow, copying is fast: one template for all tests, named by a hash of the steps, so
//! that a changed step makes another.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

use db::Migration;

pub(crate) fn migrations() -> Vec<Migration> {
    let mut steps = quiltwork::site::migrations();
    steps.sort_by_key(|step| step.number);
    steps
}

/// Sixteen letters that change when any step of either database does.
pub(crate) fn name() -> String {
    let mut hasher = DefaultHasher::new();
    for step in migrations() {
        (step.number, step.name, step.sqlite, step.postgres).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// A folder beside the test binaries, which `cargo clean` removes with them.
pub(crate) fn folder() -> PathBuf {
    let binary = std::env::current_exe().expect("a test knows where its binary lies");
    let deps = binary.parent().expect("a binary lies in a folder");
    let folder = deps.join("quiltwork-templates");
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}
