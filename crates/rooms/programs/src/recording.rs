//! Recordings: what there is to see or hear of an event afterwards, and who may.

use db::{Clock, Date, Result, Role, Scope, Ts, Tx, sql};
use files::{File, Hash, Kind};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};
use learning::resource;

use crate::{
    captions::follow,
    event::{Event, EventId},
};

/// Who may see or hear it. It is said before the click, and holds for the file itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Access {
    #[default]
    Open,
    /// Whoever is signed in; of a link: the other site asks who one is.
    SignIn,
    /// Who works here.
    Members,
}

impl Access {
    pub const ALL: [Self; 3] = [Self::Open, Self::SignIn, Self::Members];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::SignIn => "sign_in",
            Self::Members => "members",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|access| access.as_str() == word)
    }

    /// As a row says it; what cannot be read opens to the fewest.
    pub fn read(word: &str) -> Self {
        Self::parse(word).unwrap_or(Self::Members)
    }

    pub fn allows(self, scope: &Scope) -> bool {
        match self {
            Self::Open => true,
            Self::SignIn => scope.role().is_some(),
            Self::Members => scope.may(Role::Staff),
        }
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Recording {
        pub id: EventId,
        pub hash: Option<Hash>,
        pub link: String,
        pub access: String,
        pub note: String,
        pub seconds: Option<i64>,
        /// The day that the copy elsewhere gives; ISO.
        pub dated: Option<String>,
        pub made_at: Ts,
        pub changed_at: Ts,
        /// Of a file of our own.
        pub kind: Option<String>,
        pub bytes: Option<i64>,
    }
}

impl Recording {
    pub fn access(&self) -> Access {
        Access::read(&self.access)
    }

    /// What of it we hold ourselves: who signs in for a link does so at the other site.
    pub fn held(&self) -> Access {
        if self.hash.is_none() && self.access() == Access::SignIn { Access::Open } else { self.access() }
    }

    /// Whether a reader may see, hear and read it.
    pub fn may(&self, scope: &Scope) -> bool {
        self.held().allows(scope)
    }

    /// Its file, when it is one of ours.
    pub fn file(&self) -> Option<File> {
        let (hash, kind, bytes) = (self.hash.clone()?, self.kind.clone()?, self.bytes?);
        Some(File { hash, kind, bytes, width: None, height: None })
    }

    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(self.kind.as_deref()?)
    }

    /// Where its file is: the last part only names the download.
    pub fn path(&self, event: &Event) -> String {
        format!("/recordings/{}/{}.{}", self.id, event.slug, self.kind.as_deref().unwrap_or_default())
    }

    /// The host of its link, so that a reader knows before the click who will learn of it.
    pub fn host(&self) -> String {
        resource::host(&self.link).unwrap_or_default()
    }
}

pub const RECORDING: Tracked = Tracked {
    noun: "recording",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("hash", Column::Text),
        ("link", Column::Text),
        ("access", Column::Text),
        ("note", Column::Text),
        ("seconds", Column::Int),
        ("dated", Column::Text),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// A recording as typed, checked: a file of the store or a link.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewRecording {
    pub hash: Option<Hash>,
    pub link: String,
    pub access: Access,
    pub note: String,
    pub seconds: Option<i64>,
    pub dated: Option<Date>,
}

/// The recording of an event.
pub async fn recording(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Option<Recording>> {
    const SQL: &str = sql!(
        "SELECT r.id, r.hash, r.link, r.access, r.note, r.seconds, r.dated, r.made_at, r.changed_at, f.kind, f.bytes
         FROM recording r LEFT JOIN file f ON f.system_id = r.system_id AND f.hash = r.hash
         WHERE r.system_id = $1 AND r.id = $2"
    );
    db::optional!(tx, SQL; scope.system, event)
}

/// Gives an event its recording, in place of the one it has.
pub async fn put_recording(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    event: &Event,
    new: &NewRecording,
) -> Result<ChangeSetId> {
    let before = RECORDING.image(tx, event.id.0).await?;
    const SQL: &str = sql!(
        "INSERT INTO recording (system_id, id, hash, link, access, note, seconds, dated, made_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
         ON CONFLICT (system_id, id) DO UPDATE SET hash = excluded.hash, link = excluded.link,
         access = excluded.access, note = excluded.note, seconds = excluded.seconds, dated = excluded.dated,
         changed_at = excluded.changed_at"
    );
    let (hash, dated) = (new.hash.as_ref().map(Hash::as_str), new.dated.map(|day| day.to_string()));
    db::execute!(&mut *tx, SQL; scope.system, event.id, hash, new.link.as_str(), new.access.as_str(),
        new.note.as_str(), new.seconds, dated.as_deref(), clock.now())?;
    remember(tx, clock, scope, event, before).await
}

/// Takes the recording from an event.
pub async fn remove_recording(tx: &mut Tx, clock: &Clock, scope: &Scope, event: &Event) -> Result<ChangeSetId> {
    let before = RECORDING.image(tx, event.id.0).await?;
    RECORDING.remove(tx, event.id.0).await?;
    remember(tx, clock, scope, event, before).await
}

async fn remember(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    event: &Event,
    before: Option<history::Image>,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, RECORDING.noun, &event.title).await?;
    let after = RECORDING.image(tx, event.id.0).await?;
    set.remember(Change { noun: RECORDING.noun, row_id: event.id.0, organization_id: None, before, after });
    if let Some(it) = recording(tx, scope, event.id).await? {
        follow(tx, scope, &mut set, event, &it).await?;
    }
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use db::sqlx::types::Uuid;

    use super::*;

    fn recorded(access: &str, link: &str) -> Recording {
        let hash = link.is_empty().then(|| Hash::parse(&"a".repeat(64)).unwrap());
        Recording {
            id: EventId(Uuid::nil()),
            hash,
            link: link.into(),
            access: access.into(),
            note: String::new(),
            seconds: None,
            dated: None,
            made_at: Ts(0),
            changed_at: Ts(0),
            kind: None,
            bytes: None,
        }
    }

    #[test]
    fn who_may_see_it() {
        let visitor = Scope::visitor(Some(db::SystemId(Uuid::nil())));
        let of = |access, link| recorded(access, link).may(&visitor);
        assert!(of("open", "") && of("sign_in", "https://catalog.example/course/695"));
        assert!(!of("sign_in", "") && !of("members", "") && !of("members", "https://x.example") && !of("?", ""));
    }

    #[test]
    fn the_host_is_said() {
        assert_eq!(recorded("open", "https://video.example/watch?v=1").host(), "video.example");
        assert_eq!(recorded("open", "https://youtube.com@evil.example/x").host(), "evil.example");
    }
}
