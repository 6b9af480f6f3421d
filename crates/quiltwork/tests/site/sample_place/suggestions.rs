//! Every suggestion of every branch and need keeps what the product promises of all of them.

use std::collections::BTreeSet;

use db::Clock;
use directory::{OrganizationId, vocab};
use discovery::{
    catalog::Shelf,
    suggest::{Ours, Row, Wanted, place_of, ranked},
    words::Words,
};
use sample::Role;
use web::Lang;

use super::county::County;

/// Rows of these files never speak for an organization by themselves.
fn never(county: &County) -> BTreeSet<OrganizationId> {
    let folder = tempfile::tempdir().unwrap();
    let written = sample::write(folder.path(), sample::SEED).unwrap();
    let is_never = |file: &str| written.iter().any(|it| it.file == file && it.role != Role::Organizations);
    county.of_row.iter().filter(|(record, _)| is_never(&record.file)).map(|(_, id)| *id).collect()
}

fn is_product(row: &Row) -> bool {
    let parts = row.suggestion.parts;
    let product = parts.fit * parts.near * parts.evidence * parts.capacity;
    (product - row.suggestion.score).abs() < 1e-9 && (0.0..=1.3).contains(&row.suggestion.score)
}

#[tokio::test]
async fn parts_multiply_reasons_speak_and_no_never_is_listed() {
    let county = County::filled(sample::write).await;
    let catalog = Shelf::default().catalog(&county.db).await.unwrap();
    let mut tx = county.db.read().await.unwrap();
    let ours = Ours::load(&mut tx, &county.scope).await.unwrap();
    let branches = accounts::branches(&mut tx, &county.scope).await.unwrap();
    let texts = web::Texts::read(&quiltwork::site::words()).unwrap();
    let (never, today) = (never(&county), Clock::system().today());
    let (mut rows, mut sentences, mut empty, mut best) = (0usize, 0usize, Vec::new(), 0.0_f64);
    for branch in &branches {
        let at = place_of(branch).unwrap();
        for need in vocab::needs() {
            let list = ranked(&catalog, &ours, &Wanted::new(at, need, today));
            let here = format!("{} for {}", branch.name, need.id);
            if list.rows.is_empty() {
                empty.push(here.clone());
            }
            assert!(list.rows.len() <= 30, "{here}");
            let ids: BTreeSet<OrganizationId> = list.rows.iter().map(|row| row.id).collect();
            assert_eq!(ids.len(), list.rows.len(), "{here} lists somebody twice");
            for row in &list.rows {
                let known = catalog.of(row.id).unwrap();
                assert!(is_product(row), "{here}: {row:#?}");
                assert_eq!(known.role, "organization", "{here}: {}", known.name);
                assert!(!never.contains(&row.id) && known.candidate.never.is_none(), "{here}: {}", known.name);
                assert!(!branches.iter().any(|branch| branch.name == known.name), "{here}: {} is ours", known.name);
                for lang in Lang::ALL {
                    let told = Words::new(&texts, lang, &catalog.sources).reasons(row);
                    assert!(!told.is_empty(), "{here}: {} has no reason", known.name);
                    for reason in told {
                        let whole = reason.text.len() > 8 && reason.text.ends_with(['.', '?', '!', '”', ')']);
                        assert!(whole && !reason.text.contains(['⟦', '{']), "{here}: {} says {reason:?}", known.name);
                        sentences += 1;
                    }
                }
                best = best.max(row.suggestion.score);
                rows += 1;
            }
        }
    }
    println!(
        "{rows} suggestions of {} branches and {} needs, {sentences} sentences",
        branches.len(),
        vocab::needs().len()
    );
    println!("the highest score is {best:.3}");
    println!("nobody for {} pairs of branch and need: {empty:?}", empty.len());
    assert_eq!((branches.len(), vocab::needs().len()), (5, 36));
    assert!(rows > 1_000, "{rows}");
}
