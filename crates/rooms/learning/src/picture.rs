//! Pictures: what is shown beside a title, with whose it is and what may be done with it.

mod facts;
mod license;
mod shown;

pub use facts::NewFacts;
pub use license::{License, license, licenses};
pub use shown::{ShownPicture, picture_lacks, picture_of, pictures, pictures_of, shown};

use db::{Clock, Result, Scope, Ts, Tx, sql};
use files::Hash;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

db::id!(/// One picture.
    PictureId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Picture {
        pub id: PictureId,
        /// Of its largest width.
        pub hash: Hash,
        /// What its file was called.
        pub name: String,
        pub alt: String,
        pub decorative: bool,
        pub creator: String,
        pub source: String,
        pub license: String,
        pub expires_on: Option<String>,
        pub made_at: Ts,
        pub changed_at: Ts,
    }
}

pub const PICTURE: Tracked = Tracked {
    noun: "picture",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("hash", Column::Text),
        ("name", Column::Text),
        ("alt", Column::Text),
        ("decorative", Column::Bool),
        ("creator", Column::Text),
        ("source", Column::Text),
        ("license", Column::Text),
        ("expires_on", Column::Text),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

#[cfg(test)]
impl Picture {
    pub(crate) fn sample() -> Self {
        Self {
            id: PictureId(db::sqlx::types::Uuid::nil()),
            hash: Hash::parse(&"0".repeat(64)).expect("64 hex letters"),
            name: "bridge.jpg".into(),
            alt: String::new(),
            decorative: false,
            creator: String::new(),
            source: String::new(),
            license: String::new(),
            expires_on: None,
            made_at: Ts(0),
            changed_at: Ts(0),
        }
    }
}

impl Picture {
    pub fn path(&self) -> String {
        format!("/pictures/{}", self.id)
    }
}

/// A picture of this library.
pub async fn picture(tx: &mut Tx, scope: &Scope, id: PictureId) -> Result<Option<Picture>> {
    const SQL: &str = sql!(
        "SELECT id, hash, name, alt, decorative, creator, source, license, expires_on, made_at, changed_at FROM picture
         WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// Adds a picture whose widths the store keeps. The change set's note tells the picture, so that taking back leads there.
pub async fn add_picture(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    name: &str,
    hash: &Hash,
    facts: &NewFacts,
) -> Result<(PictureId, ChangeSetId)> {
    let id: PictureId = clock.id();
    const SQL: &str = sql!(
        "INSERT INTO picture (system_id, id, hash, name, alt, decorative, creator, source, license, expires_on, made_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, hash.as_str(), name, facts.alt.as_str(), facts.decorative, facts.creator.as_str(), facts.source.as_str(), facts.license.as_str(), facts.expires_on.as_deref(), clock.now())?;
    Ok((id, remember(tx, clock, scope, id, &format!("\t{name}"), None).await?))
}

/// Changes what is known of a picture.
pub async fn change_picture(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &Picture,
    facts: &NewFacts,
) -> Result<ChangeSetId> {
    let before = PICTURE.image(tx, it.id.0).await?;
    const SQL: &str = sql!(
        "UPDATE picture SET alt = $3, decorative = $4, creator = $5, source = $6, license = $7, expires_on = $8, changed_at = $9
         WHERE system_id = $1 AND id = $2"
    );
    db::execute!(&mut *tx, SQL; scope.system, it.id, facts.alt.as_str(), facts.decorative, facts.creator.as_str(), facts.source.as_str(), facts.license.as_str(), facts.expires_on.as_deref(), clock.now())?;
    remember(tx, clock, scope, it.id, &format!("{}\t{}", it.id, it.name), before).await
}

async fn remember(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: PictureId,
    note: &str,
    before: Option<history::Image>,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, PICTURE.noun, note).await?;
    let after = PICTURE.image(tx, id.0).await?;
    set.remember(Change { noun: PICTURE.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await
}
