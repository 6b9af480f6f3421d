//! Reading an extract: the streets near the branches become a network, kept with its import until it is applied.

use std::path::{Path, PathBuf};

use db::{Clock, Db, sql};
use engine::{geo::Point, walk::Builder};
use sources::{Area, StreetsError, read_streets};
use tokio::sync::mpsc;

use super::{FORMAT, NEAR_KM, stored};
use crate::import::{Choices, Counts, ImportError, ImportId, Proposal};

/// Reads the streets of a file and makes the import ready.
pub(crate) async fn stage(
    db: &Db,
    clock: &Clock,
    id: ImportId,
    (path, file_name): (&Path, &str),
    choices: &Choices,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<(), ImportError> {
    let began = clock.now();
    let mut tx = db.read().await?;
    let branches = crate::import::branch_points(&mut tx).await?;
    drop(tx);
    if branches.is_empty() {
        return Err(ImportError::NoBranch);
    }
    let near_m = choices.near_km.unwrap_or(NEAR_KM) * 1000.0;
    let total = tokio::fs::metadata(path).await.map_or(0, |file| file.len() * 2);
    let (facts, packed) = read(path.to_owned(), branches, near_m, &|done| progress(done, total)).await?;
    let mut tx = db.write().await?;
    stored::put(&mut tx, id, &facts, packed).await?;
    let key = choices.source.clone().unwrap_or_else(|| format!("{FORMAT}:{}", file_name.to_lowercase()));
    let mut proposal = Proposal::of_streets(facts, file_name);
    if let Some(known) = directory::source_by_key(&mut tx, &key).await? {
        proposal.follow(&known);
    }
    let counts = serde_json::to_string(&Counts::default()).expect("counts are plain values");
    let proposal = serde_json::to_string(&proposal).expect("a proposal is plain values");
    const SQL: &str = sql!(
        "UPDATE import SET state = 'ready', format = $2, source_key = $3, counts = $4, proposal = $5, made_at = $6 WHERE id = $1"
    );
    db::execute!(&mut tx, SQL; id, FORMAT, key, counts, proposal, began)?;
    tx.commit().await?;
    Ok(())
}

/// What is known of a network, and the network packed.
type Made = (stored::Facts, Vec<u8>);

/// Reads on a thread of its own; nobody else waits meanwhile.
async fn read(
    path: PathBuf,
    branches: Vec<Point>,
    near_m: f64,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Made, ImportError> {
    let (send, mut receive) = mpsc::unbounded_channel();
    let reading = tokio::task::spawn_blocking(move || {
        network(&path, &branches, near_m, &mut |done| {
            // When nobody listens any more, nobody wants to know.
            let _ = send.send(done);
        })
    });
    while let Some(done) = receive.recv().await {
        progress(done);
    }
    Ok(reading.await.map_err(|_| ImportError::Reader)??)
}

fn network(path: &Path, branches: &[Point], near_m: f64, progress: &mut dyn FnMut(u64)) -> Result<Made, StreetsError> {
    let places: Vec<(f64, f64)> = branches.iter().map(|branch| (branch.lat, branch.lon)).collect();
    let mut builder = Builder::default();
    let mut give = |way: &[sources::Corner]| builder.way(way.iter().map(|corner| (corner.id, corner.lat, corner.lon)));
    let found = read_streets(path, &Area::around(&places, near_m), &mut give, progress)?;
    let network = builder.build();
    let bounds = network.bounds().ok_or(StreetsError::NothingHere)?;
    let facts = stored::Facts {
        ways: found.ways,
        source: found.source.filter(|source| !source.to_lowercase().contains("openstreetmap")),
        kilometres: network.kilometres(),
        drawn_on: found
            .replicated_to
            .and_then(|seconds| Some(db::Ts(seconds.checked_mul(1_000_000)?).date().to_string())),
        bounds: [bounds.south, bounds.west, bounds.north, bounds.east],
        branches: branches.iter().filter(|branch| network.is_at(**branch)).count(),
        of_branches: branches.len(),
    };
    Ok((facts, stored::pack(&network)))
}
