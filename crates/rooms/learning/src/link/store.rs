//! Links in the database: which there are, which are due, what was found.

use std::collections::{BTreeSet, HashMap};

use db::{Clock, Result, Scope, Ts, Tx, insert_many, rows, sql, sqlx::types::Uuid};

use super::{Link, LinkId, dead::addresses};
use crate::{article::ArticleId, resource::is_elsewhere};

db::row! {
    struct Text {
        id: ArticleId,
        body: String,
    }
}

db::row! {
    struct Named {
        id: Uuid,
        address: String,
    }
}

/// Texts read at a time, so that ten thousand articles need no memory of their own.
const TEXTS: i64 = 200;

/// Looks where links stand now: new ones are due at once, those that stand nowhere any more are forgotten.
pub(super) async fn gather(tx: &mut Tx, clock: &Clock, scope: &Scope) -> Result<()> {
    let mut places: BTreeSet<(String, &'static str, Uuid)> = BTreeSet::new();
    const LISTED: &str = sql!(
        "SELECT r.id, r.address FROM resource r WHERE r.system_id = $1 AND EXISTS
         (SELECT 1 FROM collection_item i WHERE i.system_id = r.system_id AND i.resource_id = r.id)"
    );
    let listed: Vec<Named> = db::all!(&mut *tx, LISTED; scope.system)?;
    places.extend(listed.into_iter().filter(|it| is_elsewhere(&it.address)).map(|it| (it.address, "resource", it.id)));
    let mut after = Uuid::nil();
    loop {
        const WRITTEN: &str =
            sql!("SELECT id, body FROM article WHERE system_id = $1 AND id > $2 ORDER BY id LIMIT $3");
        let texts: Vec<Text> = db::all!(&mut *tx, WRITTEN; scope.system, after, TEXTS)?;
        let Some(last) = texts.last() else { break };
        after = last.id.0;
        for it in texts {
            let links = addresses(&it.body).into_iter().filter(|address| is_elsewhere(address));
            places.extend(links.map(|address| (address, "article", it.id.0)));
        }
    }
    keep(tx, clock, scope, places).await
}

async fn keep(tx: &mut Tx, clock: &Clock, scope: &Scope, places: BTreeSet<(String, &'static str, Uuid)>) -> Result<()> {
    const THERE: &str = sql!("SELECT id, address FROM link WHERE system_id = $1");
    let there: Vec<Named> = db::all!(&mut *tx, THERE; scope.system)?;
    let mut known: HashMap<String, Uuid> = there.into_iter().map(|it| (it.address, it.id)).collect();
    const CLEAR: &str = sql!("DELETE FROM link_place WHERE system_id = $1");
    db::execute!(&mut *tx, CLEAR; scope.system)?;
    let system = scope.system.map(|id| id.0);
    let (mut fresh, mut standing, mut kept) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (address, noun, row) in places {
        let id = *known.entry(address.clone()).or_insert_with(|| {
            let id: LinkId = clock.id();
            let (untried, nothing): (&str, &str) = ("untried", "");
            let address = address.into();
            fresh.push(vec![
                system.into(),
                id.0.into(),
                address,
                untried.into(),
                nothing.into(),
                0_i64.into(),
                nothing.into(),
                clock.now().into(),
            ]);
            id.0
        });
        kept.insert(id);
        standing.push(vec![system.into(), id.into(), noun.into(), row.into()]);
    }
    for gone in known.values().filter(|id| !kept.contains(id)) {
        const GONE: &str = sql!("DELETE FROM link WHERE system_id = $1 AND id = $2");
        db::execute!(&mut *tx, GONE; scope.system, *gone)?;
    }
    insert_many(tx, rows!("link (system_id, id, address, finding, moved_to, failed_days, failed_on, next_at)"), &fresh)
        .await?;
    insert_many(tx, rows!("link_place (system_id, link_id, noun, row_id)"), &standing).await
}

db::row! {
    /// A link whose turn has come.
    #[derive(Debug, Clone)]
    pub(super) struct Due {
        pub id: LinkId,
        pub address: String,
        pub reached_at: Option<Ts>,
        pub failed_days: i64,
        pub failed_on: String,
    }
}

pub(super) async fn due(tx: &mut Tx, scope: &Scope, now: Ts, most: i64) -> Result<Vec<Due>> {
    const SQL: &str = sql!(
        "SELECT id, address, reached_at, failed_days, failed_on FROM link
         WHERE system_id = $1 AND next_at <= $2 ORDER BY next_at, id LIMIT $3"
    );
    db::all!(tx, SQL; scope.system, now, most)
}

/// When the next link's turn comes.
pub(super) async fn next_turn(tx: &mut Tx, scope: &Scope) -> Result<Option<Ts>> {
    const SQL: &str = sql!("SELECT min(next_at) FROM link WHERE system_id = $1");
    let next: Option<i64> = db::scalar!(tx, SQL; scope.system)?;
    Ok(next.map(Ts))
}

/// Everything is due now.
pub(super) async fn all_due(tx: &mut Tx, scope: &Scope, now: Ts) -> Result<()> {
    const SQL: &str = sql!("UPDATE link SET next_at = $2 WHERE system_id = $1 AND next_at > $2");
    db::execute!(tx, SQL; scope.system, now)?;
    Ok(())
}

pub(super) async fn found(tx: &mut Tx, scope: &Scope, id: LinkId, it: &Link, next_at: Ts) -> Result<()> {
    const SQL: &str = sql!(
        "UPDATE link SET finding = $3, moved_to = $4, status = $5, checked_at = $6, reached_at = $7, failed_days = $8,
         failed_on = $9, next_at = $10 WHERE system_id = $1 AND id = $2"
    );
    db::execute!(tx, SQL; scope.system, id, it.finding.as_str(), it.moved_to.as_str(), it.status, it.checked_at,
        it.reached_at, it.failed_days, it.failed_on.as_str(), next_at)?;
    Ok(())
}

/// Not now: its server has just said that it is too much, or nothing at all.
pub(super) async fn put_off(tx: &mut Tx, scope: &Scope, id: LinkId, until: Ts) -> Result<()> {
    const SQL: &str = sql!("UPDATE link SET next_at = $3 WHERE system_id = $1 AND id = $2");
    db::execute!(tx, SQL; scope.system, id, until)?;
    Ok(())
}
