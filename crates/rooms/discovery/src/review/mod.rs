//! The review queue: matches that wait for a person's answer, those first whose answer would change most.
//!
//! Settling writes them (`open`, with the points of `gain`); a library reads them in its own order, because what it
//! keeps counts. An answer settles anew, and what it decided is open no more.

mod gain;
mod open;

use db::{Clock, Result, Scope, Ts, Tx, sql, sqlx::types::Uuid};
use directory::OrganizationId;
use history::ChangeSetId;

use crate::record::RecordId;

pub use gain::Gain;
pub(crate) use gain::{KEPT, Standing};
pub(crate) use open::{Settled, renew, rows};

/// How long "today" lasts: a working day. Undo by key, "later" and the tally reach back so far.
const TODAY_S: i64 = 12 * 60 * 60;

db::row! {
    /// A match nobody has answered.
    #[derive(Debug, Clone)]
    pub struct OpenMatch {
        pub record_id: RecordId,
        pub other_id: RecordId,
        pub organization_id: OrganizationId,
        /// The same where the two are joined already.
        pub other_organization_id: OrganizationId,
        pub name: String,
        pub other_name: String,
        /// `same`, `unsure`, `part_of`, `whole_of`.
        pub proposal: String,
        pub gains: String,
        /// How many of the two this library keeps.
        pub kept: i64,
        /// When this person went past it; 0: not today.
        pub later: i64,
    }
}

impl OpenMatch {
    pub fn is_joined(&self) -> bool {
        self.organization_id == self.other_organization_id
    }

    pub fn gains(&self) -> Vec<Gain> {
        self.gains.split(' ').filter_map(Gain::parse).collect()
    }
}

db::row! {
    /// How many wait, by what the machine would answer.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub struct Waiting {
        pub same: i64,
        pub unsure: i64,
        pub part: i64,
        /// Those of all whose answer would change a list of suggestions, a fact in it, or what this library keeps.
        pub telling: i64,
        /// Answered by this person today.
        pub answered: i64,
    }
}

impl Waiting {
    pub fn all(&self) -> i64 {
        self.same + self.unsure + self.part
    }
}

/// The first of what waits: `only` is one of `same`, `unsure`, `part`, or empty for all; `first` comes before all.
pub async fn open_matches(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    only: &str,
    first: Option<(RecordId, RecordId)>,
    limit: i64,
) -> Result<Vec<OpenMatch>> {
    let first = first.unwrap_or((Uuid::nil().into(), Uuid::nil().into()));
    const SQL: &str = sql!(
        "SELECT q.record_id, q.other_id, q.organization_id, q.other_organization_id, r.name, x.name AS other_name,
                q.proposal, q.gains, q.kept, q.later
         FROM (SELECT m.*, coalesce(l.made_at, 0) AS later,
                      CAST(CASE WHEN a.id IS NULL THEN 0 ELSE 1 END + CASE WHEN b.id IS NULL THEN 0 ELSE 1 END AS BIGINT) AS kept
               FROM open_match m
               LEFT JOIN relationship a ON a.system_id = $1 AND a.organization_id = m.organization_id
               LEFT JOIN relationship b ON b.system_id = $1 AND b.organization_id = m.other_organization_id
                    AND m.other_organization_id <> m.organization_id
               LEFT JOIN match_later l ON l.system_id = $1 AND l.account_id = $2 AND l.record_id = m.record_id
                    AND l.other_id = m.other_id AND l.made_at >= $3
               WHERE $4 = '' OR m.proposal = $4 OR ($4 = 'part' AND m.proposal IN ('part_of', 'whole_of'))) q
         JOIN record r ON r.id = q.record_id JOIN record x ON x.id = q.other_id
         ORDER BY CASE WHEN q.record_id = $6 AND q.other_id = $7 THEN 0 ELSE 1 END, q.later,
                  q.chance * (q.points + CAST($5 AS DOUBLE PRECISION) * q.kept) DESC, q.record_id, q.other_id LIMIT $8"
    );
    db::all!(tx, SQL; scope.system, scope.account(), since(clock), only, KEPT, first.0, first.1, limit)
}

pub async fn waiting(tx: &mut Tx, clock: &Clock, scope: &Scope) -> Result<Waiting> {
    const SQL: &str = sql!(
        "SELECT coalesce(sum(CASE WHEN m.proposal = 'same' THEN 1 ELSE 0 END), 0) AS same,
                coalesce(sum(CASE WHEN m.proposal = 'unsure' THEN 1 ELSE 0 END), 0) AS unsure,
                coalesce(sum(CASE WHEN m.proposal IN ('part_of', 'whole_of') THEN 1 ELSE 0 END), 0) AS part,
                coalesce(sum(CASE WHEN m.gains <> '' OR k.id IS NOT NULL OR l.id IS NOT NULL THEN 1 ELSE 0 END), 0) AS telling,
                (SELECT count(*) FROM answer WHERE account_id = $1 AND made_at >= $2) AS answered
         FROM open_match m LEFT JOIN relationship k ON k.system_id = $3 AND k.organization_id = m.organization_id
         LEFT JOIN relationship l ON l.system_id = $3 AND l.organization_id = m.other_organization_id"
    );
    db::optional!(tx, SQL; scope.account(), since(clock), scope.system).map(Option::unwrap_or_default)
}

/// Whether the match still waits.
pub(crate) async fn is_open(tx: &mut Tx, pair: (RecordId, RecordId)) -> Result<bool> {
    const SQL: &str = sql!("SELECT count(*) FROM open_match WHERE record_id = $1 AND other_id = $2");
    let count: i64 = db::scalar!(tx, SQL; pair.0, pair.1)?;
    Ok(count > 0)
}

/// Puts a match behind all others for this person and today; what was put off before today is forgotten.
pub async fn put_off(tx: &mut Tx, clock: &Clock, scope: &Scope, pair: (RecordId, RecordId)) -> Result<()> {
    const FORGET: &str = sql!("DELETE FROM match_later WHERE system_id = $1 AND account_id = $2 AND made_at < $3");
    db::execute!(&mut *tx, FORGET; scope.system, scope.account(), since(clock))?;
    const SQL: &str = sql!(
        "INSERT INTO match_later (system_id, account_id, record_id, other_id, made_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (system_id, account_id, record_id, other_id) DO UPDATE SET made_at = excluded.made_at"
    );
    db::execute!(&mut *tx, SQL; scope.system, scope.account(), pair.0, pair.1, clock.now())?;
    Ok(())
}

db::row! {
    /// What a person answered last, as long as it can be taken back by key.
    #[derive(Debug, Clone)]
    pub struct LastAnswer {
        pub change_set_id: ChangeSetId,
        pub verdict: String,
        pub name: String,
        pub other_name: String,
    }
}

/// This person's newest answer of today that stands.
pub async fn last_answer(tx: &mut Tx, clock: &Clock, scope: &Scope) -> Result<Option<LastAnswer>> {
    const SQL: &str = sql!(
        "SELECT s.id AS change_set_id, a.verdict, r.name, x.name AS other_name
         FROM change_set s JOIN change c ON c.change_set_id = s.id AND c.noun = 'answer' AND c.after_row IS NOT NULL
         JOIN answer a ON a.id = c.row_id JOIN record r ON r.id = a.record_id JOIN record x ON x.id = a.other_id
         WHERE s.system_id = $1 AND s.account_id = $2 AND s.kind = 'answer' AND s.undone_by_id IS NULL AND s.made_at >= $3
         ORDER BY s.made_at DESC, s.id DESC, c.seq LIMIT 1"
    );
    db::optional!(tx, SQL; scope.system, scope.account(), since(clock))
}

fn since(clock: &Clock) -> Ts {
    clock.now().plus_seconds(-TODAY_S)
}
