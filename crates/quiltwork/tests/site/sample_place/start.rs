//! Filling again fills nothing.

use std::time::Instant;

use db::{Clock, Db, sqlx};
use quiltwork::fill::{What, fill};

/// Everything that a second filling could add to, with the counter of catalog versions.
async fn counts(db: &Db) -> Vec<i64> {
    let Db::Sqlite { read, .. } = db else { unreachable!("a data directory holds SQLite") };
    let mut counts = Vec::new();
    for sql in [
        "SELECT count(*) FROM record",
        "SELECT count(*) FROM organization WHERE gone_at IS NULL",
        "SELECT count(*) FROM import",
        "SELECT count(*) FROM account",
        "SELECT count(*) FROM branch",
        "SELECT count(*) FROM branch_need",
        "SELECT count(*) FROM relationship",
        "SELECT count(*) FROM change_set",
        "SELECT version FROM catalog",
    ] {
        counts.push(sqlx::query_scalar(sql).fetch_one(read).await.unwrap());
    }
    counts
}

#[tokio::test]
async fn a_county_that_is_filled_is_not_filled_again() {
    let folder = tempfile::tempdir().unwrap();
    let db = quiltwork::open::database(folder.path()).await.unwrap();
    let clock = Clock::system();
    let filled = async || {
        let began = Instant::now();
        fill(&db, &clock, folder.path(), What::Sample, &|_| {}).await.unwrap();
        (began.elapsed(), counts(&db).await)
    };
    let (first_time, first) = filled().await;
    let (second_time, second) = filled().await;
    println!("filled in {first_time:.1?}, the second time in {second_time:.1?} (unoptimized build): {first:?}");
    assert_eq!(first, second);
    assert!(first.iter().all(|count| *count > 0), "{first:?}");
}
