//! Change sets: every write to organizations, people and relationships says who, when and why, and
//! keeps what stood there before. History, audit and undo are this one mechanism.
//!
//! A room declares the tables it wants remembered ([`Tracked`]); a store function then wraps its
//! write in [`ChangeSet::remember`]. Undo puts the old rows back and is itself a change set, so an
//! undo can be undone. A row that somebody changed since is left alone and reported.

mod tracked;
mod undo;

use db::{AccountId, Actor, Clock, Migration, Result, Scope, Ts, Tx, Value, insert_many, rows, sql, sqlx::types::Uuid};

pub use tracked::{Column, Image, Tracked};
pub use undo::{Undone, undo};

pub const MIGRATIONS: &[Migration] = db::migrations![(10, "0010_history")];

db::id!(/// One change set.
    ChangeSetId);

impl ChangeSetId {
    /// The address to which a form that takes it back is posted.
    pub fn undo_path(self) -> String {
        format!("/history/{self}/undo")
    }
}

/// A change set being written.
#[derive(Debug)]
pub struct ChangeSet {
    pub id: ChangeSetId,
    seq: i64,
    pending: Vec<Vec<Value>>,
}

/// One row of change before it is written.
#[derive(Debug, Clone)]
pub struct Change {
    pub noun: &'static str,
    pub row_id: Uuid,
    /// The organization in whose history it is shown.
    pub organization_id: Option<Uuid>,
    pub before: Option<Image>,
    pub after: Option<Image>,
}

impl ChangeSet {
    /// Starts a change set; `kind` is a noun of the glossary (`import`, `keep`, `correction`), `note` a
    /// short text for people, such as a file's name.
    pub async fn begin(tx: &mut Tx, clock: &Clock, scope: &Scope, kind: &str, note: &str) -> Result<Self> {
        Self::begin_undo(tx, clock, scope, kind, note, None).await
    }

    async fn begin_undo(
        tx: &mut Tx,
        clock: &Clock,
        scope: &Scope,
        kind: &str,
        note: &str,
        undoes: Option<ChangeSetId>,
    ) -> Result<Self> {
        let id: ChangeSetId = clock.id();
        let who = match &scope.actor {
            Actor::Account { name, .. } => name.as_str(),
            Actor::Program | Actor::Visitor => "",
        };
        const SQL: &str = sql!(
            "INSERT INTO change_set (id, system_id, account_id, who, kind, note, made_at, undoes_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        );
        db::execute!(tx, SQL; id, scope.system, scope.account(), who, kind, note, clock.now(), undoes)?;
        Ok(Self { id, seq: 0, pending: Vec::new() })
    }

    /// Adds a change; it is written by [`ChangeSet::finish`].
    pub fn remember(&mut self, change: Change) {
        self.seq += 1;
        let json = |image: Option<Image>| image.map(|image| image.to_json());
        self.pending.push(vec![
            self.id.into(),
            self.seq.into(),
            change.noun.into(),
            change.row_id.into(),
            change.organization_id.into(),
            json(change.before).into(),
            json(change.after).into(),
        ]);
    }

    /// Adds how a row stands now beside how it stood before; nothing where that is the same.
    pub async fn row(&mut self, tx: &mut Tx, tracked: &Tracked, row_id: Uuid, before: Option<Image>) -> Result<()> {
        self.row_of(tx, tracked, (row_id, None), before).await
    }

    /// The same in the history of an organization.
    pub async fn row_of(
        &mut self,
        tx: &mut Tx,
        tracked: &Tracked,
        (row_id, organization_id): (Uuid, Option<Uuid>),
        before: Option<Image>,
    ) -> Result<()> {
        let after = tracked.image(tx, row_id).await?;
        if before != after {
            self.remember(Change { noun: tracked.noun, row_id, organization_id, before, after });
        }
        Ok(())
    }

    /// Writes what was remembered. Dropping a change set unfinished with its transaction is fine.
    pub async fn finish(self, tx: &mut Tx) -> Result<ChangeSetId> {
        let into = rows!("change (change_set_id, seq, noun, row_id, organization_id, before_row, after_row)");
        insert_many(tx, into, &self.pending).await?;
        Ok(self.id)
    }
}

db::row! {
    /// A line of history, as a page shows it.
    #[derive(Debug, Clone)]
    pub struct Entry {
        pub id: ChangeSetId,
        pub account_id: Option<AccountId>,
        pub who: String,
        pub kind: String,
        pub note: String,
        pub made_at: Ts,
        pub undoes_id: Option<ChangeSetId>,
        pub undone_by_id: Option<ChangeSetId>,
    }
}

/// The newest change sets that touched an organization, as far as this scope's system may see them.
pub async fn of_organization(tx: &mut Tx, scope: &Scope, organization: Uuid, limit: i64) -> Result<Vec<Entry>> {
    const SQL: &str = sql!(
        "SELECT s.id, s.account_id, s.who, s.kind, s.note, s.made_at, s.undoes_id, s.undone_by_id FROM change_set s
         WHERE (s.system_id IS NULL OR s.system_id = $2)
           AND s.id IN (SELECT c.change_set_id FROM change c WHERE c.organization_id = $1)
         ORDER BY s.made_at DESC, s.id DESC LIMIT $3"
    );
    db::all!(tx, SQL; organization, scope.system, limit)
}

/// The newest change sets of a kind that belong to this scope's library and whose note begins so.
pub async fn of_kind(tx: &mut Tx, scope: &Scope, kind: &str, note: &str, limit: i64) -> Result<Vec<Entry>> {
    const SQL: &str = sql!(
        "SELECT id, account_id, who, kind, note, made_at, undoes_id, undone_by_id FROM change_set
         WHERE system_id = $1 AND kind = $2 AND substr(note, 1, length($3)) = $3 ORDER BY made_at DESC, id DESC LIMIT $4"
    );
    db::all!(tx, SQL; scope.system, kind, note, limit)
}

/// The newest change sets that touched one row of a library's own, such as an event.
pub async fn of_row(tx: &mut Tx, scope: &Scope, noun: &str, row: Uuid, limit: i64) -> Result<Vec<Entry>> {
    const SQL: &str = sql!(
        "SELECT s.id, s.account_id, s.who, s.kind, s.note, s.made_at, s.undoes_id, s.undone_by_id FROM change_set s
         WHERE s.system_id = $1
           AND s.id IN (SELECT c.change_set_id FROM change c WHERE c.noun = $2 AND c.row_id = $3)
         ORDER BY s.made_at DESC, s.id DESC LIMIT $4"
    );
    db::all!(tx, SQL; scope.system, noun, row, limit)
}

/// One change set of this scope's system, or none of anybody else's business.
pub async fn entry(tx: &mut Tx, scope: &Scope, id: ChangeSetId) -> Result<Option<Entry>> {
    const SQL: &str = sql!(
        "SELECT id, account_id, who, kind, note, made_at, undoes_id, undone_by_id FROM change_set
         WHERE id = $1 AND (system_id IS NULL OR system_id = $2)"
    );
    db::optional!(tx, SQL; id, scope.system)
}
