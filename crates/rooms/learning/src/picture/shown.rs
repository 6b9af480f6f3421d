//! A picture as pages show it: in the width that fits, never without its credit.

use db::{Date, Result, Scope, Tx, sql, sqlx::types::Uuid};
use files::{File, Hash};

use super::{Picture, PictureId};
use crate::illustration::illustrating;

/// A picture with its widths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownPicture {
    pub it: Picture,
    /// The smallest first.
    pub sizes: Vec<File>,
}

/// Letters of the hash in an address: enough that it changes with the content and nobody guesses it.
const OF_HASH: usize = 24;

/// Pixels in which a poster is sharp enough for a glance: it goes with every first visit, and a film comes after it.
const POSTER: i64 = 480;

impl ShownPicture {
    /// The address of one width: it never shows anything else, so copies may be kept for ever.
    fn address(&self, size: &File) -> String {
        format!("{}/{}-{}.jpg", self.it.path(), &size.hash.as_str()[..OF_HASH], size.width.unwrap_or_default())
    }

    /// The width that an address of [`ShownPicture`] names.
    pub fn size(&self, file: &str) -> Option<&File> {
        self.sizes.iter().find(|size| self.address(size).rsplit('/').next() == Some(file))
    }

    /// The largest, also for those who link to the page.
    pub fn src(&self) -> String {
        self.sizes.last().map(|size| self.address(size)).unwrap_or_default()
    }

    /// For what stands as wide as a column and has only one address: a poster.
    pub fn middle(&self) -> String {
        let fits = self.sizes.iter().find(|size| size.width.unwrap_or_default() >= POSTER);
        fits.or(self.sizes.last()).map(|size| self.address(size)).unwrap_or_default()
    }

    /// The smallest, for lists.
    pub fn small(&self) -> String {
        self.sizes.first().map(|size| self.address(size)).unwrap_or_default()
    }

    /// In pixels, of the smallest.
    pub fn small_width(&self) -> i64 {
        self.sizes.first().and_then(|size| size.width).unwrap_or_default()
    }

    pub fn small_height(&self) -> i64 {
        self.sizes.first().and_then(|size| size.height).unwrap_or_default()
    }

    pub fn srcset(&self) -> String {
        let width = |size: &File| format!("{} {}w", self.address(size), size.width.unwrap_or_default());
        self.sizes.iter().map(width).collect::<Vec<_>>().join(", ")
    }

    /// In pixels, of the largest.
    pub fn width(&self) -> i64 {
        self.sizes.last().and_then(|size| size.width).unwrap_or_default()
    }

    pub fn height(&self) -> i64 {
        self.sizes.last().and_then(|size| size.height).unwrap_or_default()
    }

    /// Whether its license, or its shape, forbids to cut anything off.
    pub fn is_whole(&self) -> bool {
        let is_upright = self.height() * 4 > self.width() * 5;
        is_upright || self.it.license().is_none_or(|license| license.is_whole)
    }
}

/// A picture with its widths.
pub async fn shown(tx: &mut Tx, scope: &Scope, it: Picture) -> Result<ShownPicture> {
    let sizes = files::sizes(tx, scope, &it.hash).await?;
    Ok(ShownPicture { it, sizes })
}

/// The picture that a topic or an article shows to readers on this day. A picture of which something is not known, or
/// whose rights have ended, is not shown.
pub async fn picture_of(tx: &mut Tx, scope: &Scope, today: Date, page: Uuid) -> Result<Option<ShownPicture>> {
    let Some(it) = illustrating(tx, scope, page).await?.filter(|it| it.lacks(today).is_empty()) else {
        return Ok(None);
    };
    Ok(Some(shown(tx, scope, it).await?).filter(|it| !it.sizes.is_empty()))
}

/// What the picture of a topic or an article lacks before it can be shown, as texts of `check-picture-…`; nothing when
/// all is well or there is no picture. Until then the page cannot be published.
pub async fn picture_lacks(tx: &mut Tx, scope: &Scope, today: Date, page: Uuid) -> Result<Vec<&'static str>> {
    let lacks = illustrating(tx, scope, page).await?.map(|it| it.lacks(today)).unwrap_or_default();
    Ok(lacks.into_iter().map(check_key).collect())
}

fn check_key(lack: &str) -> &'static str {
    match lack {
        "alt" => "check-picture-alt",
        "creator" => "check-picture-creator",
        "source" => "check-picture-source",
        "license" => "check-picture-license",
        "end" => "check-picture-end",
        _ => "check-picture-rights",
    }
}

db::row! {
    struct Sized {
        picture_id: PictureId,
        hash: Hash,
        kind: String,
        bytes: i64,
        width: Option<i64>,
        height: Option<i64>,
    }
}

/// These pictures with their widths.
pub async fn pictures_of(tx: &mut Tx, scope: &Scope, ids: &[PictureId]) -> Result<Vec<ShownPicture>> {
    let ids: Vec<String> = ids.iter().map(|id| id.0.simple().to_string()).collect();
    let ids = serde_json::to_string(&ids).expect("words are plain values");
    let sql = sql!(tx;
        sqlite "SELECT id, hash, name, alt, decorative, creator, source, license, expires_on, made_at, changed_at
         FROM picture WHERE system_id = $1 AND id IN (SELECT unhex(l.value) FROM json_each($2) AS l)";
        postgres "SELECT id, hash, name, alt, decorative, creator, source, license, expires_on, made_at, changed_at
         FROM picture WHERE system_id = $1 AND id IN
           (SELECT CAST(l.value AS uuid) FROM json_array_elements_text(CAST($2 AS json)) AS l (value))");
    let pictures: Vec<Picture> = db::all!(&mut *tx, sql; scope.system, ids.as_str())?;
    let sql = sql!(tx;
        sqlite "SELECT p.id AS picture_id, f.hash, f.kind, f.bytes, f.width, f.height FROM picture p
         JOIN file f ON f.system_id = p.system_id AND (f.hash = p.hash OR f.of_hash = p.hash)
         WHERE p.system_id = $1 AND p.id IN (SELECT unhex(l.value) FROM json_each($2) AS l) ORDER BY f.width";
        postgres "SELECT p.id AS picture_id, f.hash, f.kind, f.bytes, f.width, f.height FROM picture p
         JOIN file f ON f.system_id = p.system_id AND (f.hash = p.hash OR f.of_hash = p.hash)
         WHERE p.system_id = $1 AND p.id IN
           (SELECT CAST(l.value AS uuid) FROM json_array_elements_text(CAST($2 AS json)) AS l (value))
         ORDER BY f.width");
    let sizes: Vec<Sized> = db::all!(tx, sql; scope.system, ids.as_str())?;
    Ok(joined(pictures, &sizes))
}

/// The pictures of this library with their widths, the newest first.
pub async fn pictures(tx: &mut Tx, scope: &Scope, most: i64, from: i64) -> Result<Vec<ShownPicture>> {
    const PICTURES: &str = sql!(
        "SELECT id, hash, name, alt, decorative, creator, source, license, expires_on, made_at, changed_at FROM picture
         WHERE system_id = $1 ORDER BY made_at DESC, id DESC LIMIT $2 OFFSET $3"
    );
    const SIZES: &str = sql!(
        "SELECT p.id AS picture_id, f.hash, f.kind, f.bytes, f.width, f.height FROM picture p
         JOIN file f ON f.system_id = p.system_id AND (f.hash = p.hash OR f.of_hash = p.hash)
         WHERE p.system_id = $1 AND p.id IN
           (SELECT id FROM picture WHERE system_id = $1 ORDER BY made_at DESC, id DESC LIMIT $2 OFFSET $3)
         ORDER BY f.width"
    );
    let pictures: Vec<Picture> = db::all!(&mut *tx, PICTURES; scope.system, most, from)?;
    let sizes: Vec<Sized> = db::all!(tx, SIZES; scope.system, most, from)?;
    Ok(joined(pictures, &sizes))
}

fn joined(pictures: Vec<Picture>, sizes: &[Sized]) -> Vec<ShownPicture> {
    let file = |it: &Sized| File {
        hash: it.hash.clone(),
        kind: it.kind.clone(),
        bytes: it.bytes,
        width: it.width,
        height: it.height,
    };
    let of = |id: PictureId| sizes.iter().filter(|size| size.picture_id == id).map(file).collect();
    pictures.into_iter().map(|it| ShownPicture { sizes: of(it.id), it }).collect()
}
