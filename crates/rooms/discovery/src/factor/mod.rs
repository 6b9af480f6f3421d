//! Factors: what a need asks of a kind, as shipped with the program and as this library says.
//!
//! A library's row stands in the place of the shipped row with the same need, kind and words; a row with words
//! of its own comes before the shipped ones. Putting back what was shipped takes the library's row away.

mod change;
mod page;
mod parse;
mod row;
mod samples;

use db::{Clock, Result, Scope, Ts, Tx, sql};
use engine::rank::OwnFactor;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

pub use page::{put_back, save, show};
pub use parse::{FactorErrors, NewFactor};
pub(crate) use row::step;
pub(crate) use samples::{sample_change, samples};

db::id!(/// One row of a library's own.
    FactorId);

db::row! {
    #[derive(Debug, Clone, PartialEq)]
    pub struct Factor {
        pub id: FactorId,
        pub need: String,
        pub kind: String,
        /// As in [`engine::rank::FactorRow::when`].
        pub words: String,
        pub factor: Option<f64>,
        pub made_at: Ts,
    }
}

impl Factor {
    /// As the ranking reads it.
    pub fn own(&self) -> OwnFactor {
        let year = Some(i32::from(self.made_at.date().year()));
        OwnFactor { kind: self.kind.clone(), when: self.words.clone(), factor: self.factor, year }
    }
}

pub const FACTOR: Tracked = Tracked {
    noun: "factor",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("need", Column::Text),
        ("kind", Column::Text),
        ("words", Column::Text),
        ("factor", Column::Real),
        ("account_id", Column::Id),
        ("made_at", Column::Int),
    ],
};

/// The kind of change set in which factors change; its note begins with the need.
pub(crate) const CHANGE: &str = "factor";

/// Everything this library says of factors, in the order in which its rows were first said: of two that hold the
/// first decides, and another number for a row does not move it.
pub async fn factors(tx: &mut Tx, scope: &Scope) -> Result<Vec<Factor>> {
    const SQL: &str =
        sql!("SELECT id, need, kind, words, factor, made_at FROM factor WHERE system_id = $1 ORDER BY id");
    db::all!(tx, SQL; scope.system)
}

/// Says a factor, or says it anew.
pub async fn say(tx: &mut Tx, clock: &Clock, scope: &Scope, new: &NewFactor) -> Result<ChangeSetId> {
    let there = id_of(tx, scope, &new.need, &new.kind, &new.words).await?;
    let before = match there {
        Some(id) => FACTOR.image(tx, id.0).await?,
        None => None,
    };
    let id = there.unwrap_or_else(|| clock.id());
    const SQL: &str = sql!(
        "INSERT INTO factor (system_id, id, need, kind, words, factor, account_id, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (system_id, id) DO UPDATE SET factor = excluded.factor, account_id = excluded.account_id,
         made_at = excluded.made_at"
    );
    let NewFactor { need, kind, words, factor } = new;
    db::execute!(&mut *tx, SQL; scope.system, id, need.as_str(), kind.as_str(), words.as_str(), *factor, scope.account(), clock.now())?;
    let after = FACTOR.image(tx, id.0).await?;
    let said = factor.map_or(parse::OUT.to_owned(), |factor| factor.to_string());
    let mut set = ChangeSet::begin(tx, clock, scope, CHANGE, &change::note(need, kind, words, &said)).await?;
    set.remember(Change { noun: FACTOR.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await
}

/// Takes the library's row away, so that what was shipped counts again. `None` when there is none.
pub async fn take_out(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    need: &str,
    (kind, words): (&str, &str),
) -> Result<Option<ChangeSetId>> {
    let Some(id) = id_of(tx, scope, need, kind, words).await? else { return Ok(None) };
    let before = FACTOR.image(tx, id.0).await?;
    const SQL: &str = sql!("DELETE FROM factor WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id)?;
    let mut set = ChangeSet::begin(tx, clock, scope, CHANGE, &change::note(need, kind, words, "")).await?;
    set.remember(Change { noun: FACTOR.noun, row_id: id.0, organization_id: None, before, after: None });
    Ok(Some(set.finish(tx).await?))
}

async fn id_of(tx: &mut Tx, scope: &Scope, need: &str, kind: &str, words: &str) -> Result<Option<FactorId>> {
    const SQL: &str = sql!("SELECT id FROM factor WHERE system_id = $1 AND need = $2 AND kind = $3 AND words = $4");
    db::optional_scalar!(tx, SQL; scope.system, need, kind, words)
}
