//! Networks in the database.

use std::io::{Read, Write};
use std::sync::Arc;

use db::{Result, Tx, sql};
use engine::walk::Network;
use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use serde::{Deserialize, Serialize};

use super::on_foot::{Loaded, Streets};
use crate::import::ImportId;

/// What a person is told of the streets of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    pub ways: u64,
    pub kilometres: f64,
    /// Whose map it is when it is not OpenStreetMap's own.
    pub source: Option<String>,
    /// ISO day up to which the map's changes are in the file.
    pub drawn_on: Option<String>,
    /// South, west, north, east in degrees.
    pub bounds: [f64; 4],
    /// Branches that stand at one of its streets, of all.
    pub branches: usize,
    pub of_branches: usize,
}

/// Keeps the network of an import that was read; what was kept before by the same import goes.
pub(super) async fn put(tx: &mut Tx, import: ImportId, facts: &Facts, packed: Vec<u8>) -> Result<()> {
    remove(tx, import).await?;
    const SQL: &str = sql!(
        "INSERT INTO street_network (import_id, drawn_on, ways, kilometres, south, west, north, east, network)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    let [south, west, north, east] = facts.bounds;
    let ways = i64::try_from(facts.ways).unwrap_or(i64::MAX);
    db::execute!(tx, SQL; import, facts.drawn_on.as_deref(), ways, facts.kilometres, south, west, north, east, packed)?;
    Ok(())
}

/// Forgets the network of an import.
pub(crate) async fn remove(tx: &mut Tx, import: ImportId) -> Result<()> {
    const SQL: &str = sql!("DELETE FROM street_network WHERE import_id = $1");
    db::execute!(tx, SQL; import)?;
    Ok(())
}

db::row! {
    struct InUse {
        import_id: ImportId,
        source_key: String,
        title: String,
        publisher: String,
        licence: String,
        url: String,
        drawn_on: Option<String>,
        year: Option<i64>,
    }
}

/// The networks that count, the newest import first; those that stand in `before` are not unpacked again.
pub(crate) async fn load(tx: &mut Tx, before: Option<&Streets>) -> Result<Streets> {
    const SQL: &str = sql!(
        "SELECT n.import_id, i.source_key, s.title, s.publisher, s.licence, s.url, n.drawn_on, s.year
         FROM street_network n JOIN import i ON i.id = n.import_id JOIN source s ON s.id = i.source_id
         WHERE i.state = 'applied' ORDER BY i.applied_at DESC, n.import_id DESC"
    );
    let rows: Vec<InUse> = db::all!(&mut *tx, SQL)?;
    let mut keys: Vec<String> = Vec::new();
    let mut loaded = Vec::new();
    for row in rows {
        if keys.contains(&row.source_key) {
            continue;
        }
        let known = before.and_then(|streets| streets.network(row.import_id));
        let network = match known {
            Some(network) => Some(network),
            None => unpacked(tx, row.import_id).await?.map(Arc::new),
        };
        let Some(network) = network else {
            tracing::warn!(import.id = %row.import_id, "streets in the database are damaged and not used; import the file again");
            continue;
        };
        keys.push(row.source_key.clone());
        loaded.push(of_row(row, network));
    }
    Ok(Streets::new(loaded))
}

fn of_row(row: InUse, network: Arc<Network>) -> Loaded {
    let year = row.drawn_on.and_then(|day| day.get(..4)?.parse().ok()).or(row.year);
    let measured =
        super::Measured { title: row.title, publisher: row.publisher, licence: row.licence, url: row.url, year };
    Loaded { import: row.import_id, measured, network }
}

async fn unpacked(tx: &mut Tx, import: ImportId) -> Result<Option<Network>> {
    const SQL: &str = sql!("SELECT network FROM street_network WHERE import_id = $1");
    let packed: Option<Vec<u8>> = db::optional_scalar!(tx, SQL; import)?;
    Ok(packed.and_then(|packed| unpack(&packed)))
}

/// The network as it lies in the database.
pub(super) fn pack(network: &Network) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    let packed = packer.write_all(&network.to_bytes()).and_then(|()| packer.finish());
    packed.expect("memory takes whatever is written to it")
}

fn unpack(packed: &[u8]) -> Option<Network> {
    let mut bytes = Vec::new();
    ZlibDecoder::new(packed).read_to_end(&mut bytes).ok()?;
    Network::from_bytes(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_comes_out_as_it_went_in() {
        let mut builder = engine::walk::Builder::default();
        builder.way([(1, 440_000_000, -1_190_000_000), (2, 440_100_000, -1_190_000_000)]);
        let network = builder.build();
        assert_eq!(unpack(&pack(&network)), Some(network));
        assert_eq!(unpack(b"not packed"), None);
    }
}
