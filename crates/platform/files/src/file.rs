//! The table of what is kept, and for whom.

use db::{Clock, Result, Scope, Tx, sql};

use crate::{Hash, Kept, Kind, Size};

db::row! {
    /// A content that a library system keeps.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct File {
        pub hash: Hash,
        /// A word of [`Kind`].
        pub kind: String,
        pub bytes: i64,
        /// Of a picture, in pixels.
        pub width: Option<i64>,
        pub height: Option<i64>,
    }
}

impl File {
    pub(crate) const fn long(&self) -> u64 {
        self.bytes.unsigned_abs()
    }

    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(&self.kind)
    }
}

/// Notes that a library system keeps a document.
pub async fn put_file(tx: &mut Tx, clock: &Clock, scope: &Scope, kind: Kind, it: &Kept) -> Result<()> {
    let file = File { hash: it.hash.clone(), kind: kind.as_str().into(), bytes: it.bytes, width: None, height: None };
    put(tx, clock, scope, &file, None).await
}

/// Notes that a library system keeps a picture in these widths; the largest, by whose hash it goes, is given back.
pub async fn put_picture(tx: &mut Tx, clock: &Clock, scope: &Scope, sizes: &[Size]) -> Result<Option<Hash>> {
    let Some((largest, smaller)) = sizes.split_last() else { return Ok(None) };
    put(tx, clock, scope, &of_size(largest), None).await?;
    for size in smaller {
        put(tx, clock, scope, &of_size(size), Some(&largest.hash)).await?;
    }
    Ok(Some(largest.hash.clone()))
}

fn of_size(size: &Size) -> File {
    File {
        hash: size.hash.clone(),
        kind: Kind::Jpeg.as_str().into(),
        bytes: size.bytes,
        width: Some(size.width),
        height: Some(size.height),
    }
}

/// Somebody may bring again what is about to be swept away: then it stays.
async fn put(tx: &mut Tx, clock: &Clock, scope: &Scope, it: &File, of: Option<&Hash>) -> Result<()> {
    const SQL: &str = sql!(
        "INSERT INTO file (system_id, hash, kind, bytes, width, height, of_hash, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (system_id, hash) DO UPDATE SET free_since = NULL"
    );
    let of = of.map(Hash::as_str);
    db::execute!(tx, SQL; scope.system, it.hash.as_str(), it.kind.as_str(), it.bytes, it.width, it.height, of, clock.now())?;
    Ok(())
}

/// A content that this library system keeps.
pub async fn file(tx: &mut Tx, scope: &Scope, hash: &Hash) -> Result<Option<File>> {
    const SQL: &str = sql!("SELECT hash, kind, bytes, width, height FROM file WHERE system_id = $1 AND hash = $2");
    db::optional!(tx, SQL; scope.system, hash.as_str())
}

/// The widths of a picture, the smallest first; `hash` is that of the largest.
pub async fn sizes(tx: &mut Tx, scope: &Scope, hash: &Hash) -> Result<Vec<File>> {
    const SQL: &str = sql!(
        "SELECT hash, kind, bytes, width, height FROM file WHERE system_id = $1 AND (hash = $2 OR of_hash = $2)
         ORDER BY width"
    );
    db::all!(tx, SQL; scope.system, hash.as_str())
}
