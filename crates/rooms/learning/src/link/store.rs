//! Links in the database: which there are, which are due, what was found.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    pin::Pin,
};

use db::{Clock, Db, Result, Scope, Ts, Tx, Value, insert_many, rows, sql, sqlx::types::Uuid};

use super::{Link, LinkId, dead::addresses};
use crate::{
    article::ArticleId,
    resource::{ResourceId, is_elsewhere},
};

db::row! {
    struct Text {
        id: ArticleId,
        body: String,
    }
}

/// The resources that another room names, being looked up.
pub type Named<'a> = Pin<Box<dyn Future<Output = Result<Vec<ResourceId>>> + Send + 'a>>;
/// Which resources another room names, of a library system: their links are tried as those of collections are.
pub type Names = for<'a> fn(&'a mut Tx, &'a Scope) -> Named<'a>;

db::row! {
    struct Addressed {
        id: Uuid,
        address: String,
        /// In a collection.
        is_listed: bool,
    }
}

db::row! {
    struct There {
        id: Uuid,
        address: String,
    }
}

/// Texts read at a time, so that ten thousand articles need no memory of their own.
const TEXTS: i64 = 200;

/// Where an address stands: the address, the noun of the row and its id.
type Place = (String, &'static str, Uuid);

/// Looks where links stand now: new ones are due at once, those that stand nowhere any more are forgotten. Reading takes
/// as long as it takes and keeps nobody from writing; only what differs is written, by one at a time.
pub(super) async fn gather(db: &Db, clock: &Clock, scope: &Scope, names: Names) -> Result<()> {
    const GATHERING: i64 = 530;
    let mut tx = db.read().await?;
    let places = places(&mut tx, scope, names).await?;
    if Difference::to(&mut tx, clock, scope, &places).await?.is_nothing() {
        return Ok(());
    }
    drop(tx);
    let mut tx = db.write().await?;
    tx.one_at_a_time(GATHERING).await?;
    let difference = Difference::to(&mut tx, clock, scope, &places).await?;
    difference.write(&mut tx, clock, scope).await?;
    tx.commit().await
}

async fn places(tx: &mut Tx, scope: &Scope, names: Names) -> Result<BTreeSet<Place>> {
    let mut places: BTreeSet<Place> = BTreeSet::new();
    const RESOURCES: &str = sql!(
        "SELECT r.id, r.address, EXISTS (SELECT 1 FROM collection_item i WHERE i.system_id = r.system_id
           AND i.resource_id = r.id) AS is_listed FROM resource r WHERE r.system_id = $1"
    );
    let resources: Vec<Addressed> = db::all!(&mut *tx, RESOURCES; scope.system)?;
    let named: HashSet<Uuid> = names(&mut *tx, scope).await?.into_iter().map(|it| it.0).collect();
    let stands = |it: &Addressed| (it.is_listed || named.contains(&it.id)) && is_elsewhere(&it.address);
    places.extend(resources.into_iter().filter(stands).map(|it| (it.address, "resource", it.id)));
    let mut after = Uuid::nil();
    loop {
        const WRITTEN: &str =
            sql!("SELECT id, body FROM article WHERE system_id = $1 AND id > $2 ORDER BY id LIMIT $3");
        let texts: Vec<Text> = db::all!(&mut *tx, WRITTEN; scope.system, after, TEXTS)?;
        let Some(last) = texts.last() else { return Ok(places) };
        after = last.id.0;
        for it in texts {
            let links = addresses(&it.body).into_iter().filter(|address| is_elsewhere(address));
            places.extend(links.map(|address| (address, "article", it.id.0)));
        }
    }
}

db::row! {
    struct Stood {
        link_id: LinkId,
        noun: String,
        row_id: Uuid,
    }
}

/// What the database does not say yet of where links stand, and what it still says.
#[derive(Default)]
struct Difference {
    /// Links that are not there yet.
    fresh: Vec<(LinkId, String)>,
    /// Links that stand nowhere any more.
    gone: Vec<LinkId>,
    stands: Vec<(LinkId, &'static str, Uuid)>,
    stood: Vec<Stood>,
}

impl Difference {
    async fn to(tx: &mut Tx, clock: &Clock, scope: &Scope, places: &BTreeSet<Place>) -> Result<Self> {
        const THERE: &str = sql!("SELECT id, address FROM link WHERE system_id = $1");
        const STOOD: &str = sql!("SELECT link_id, noun, row_id FROM link_place WHERE system_id = $1");
        let there: Vec<There> = db::all!(&mut *tx, THERE; scope.system)?;
        let mut gone: HashMap<String, LinkId> = there.into_iter().map(|it| (it.address, LinkId(it.id))).collect();
        let stood: Vec<Stood> = db::all!(&mut *tx, STOOD; scope.system)?;
        let mut stood: HashMap<(LinkId, String, Uuid), Stood> =
            stood.into_iter().map(|it| ((it.link_id, it.noun.clone(), it.row_id), it)).collect();
        let mut found = Self::default();
        let mut kept: HashMap<&str, LinkId> = HashMap::new();
        for (address, noun, row) in places {
            let id = *kept.entry(address).or_insert_with(|| {
                gone.remove(address).unwrap_or_else(|| {
                    let id = clock.id();
                    found.fresh.push((id, address.clone()));
                    id
                })
            });
            if stood.remove(&(id, (*noun).to_owned(), *row)).is_none() {
                found.stands.push((id, noun, *row));
            }
        }
        found.gone = gone.into_values().collect();
        found.stood = stood.into_values().collect();
        Ok(found)
    }

    const fn is_nothing(&self) -> bool {
        self.fresh.is_empty() && self.gone.is_empty() && self.stands.is_empty() && self.stood.is_empty()
    }

    async fn write(self, tx: &mut Tx, clock: &Clock, scope: &Scope) -> Result<()> {
        for it in self.stood {
            const SQL: &str =
                sql!("DELETE FROM link_place WHERE system_id = $1 AND link_id = $2 AND noun = $3 AND row_id = $4");
            db::execute!(&mut *tx, SQL; scope.system, it.link_id, it.noun, it.row_id)?;
        }
        for id in self.gone {
            const SQL: &str = sql!("DELETE FROM link WHERE system_id = $1 AND id = $2");
            db::execute!(&mut *tx, SQL; scope.system, id)?;
        }
        let system = scope.system.map(|id| id.0);
        let (untried, nothing): (&str, &str) = ("untried", "");
        let fresh = self.fresh.into_iter().map(|(id, address)| {
            let known = [untried.into(), nothing.into(), 0_i64.into(), nothing.into(), clock.now().into()];
            [system.into(), id.into(), address.into()].into_iter().chain(known).collect()
        });
        let fresh: Vec<Vec<Value>> = fresh.collect();
        let into = rows!("link (system_id, id, address, finding, moved_to, failed_days, failed_on, next_at)");
        insert_many(tx, into, &fresh).await?;
        let stands = self.stands.into_iter();
        let stands: Vec<_> =
            stands.map(|(id, noun, row)| vec![system.into(), id.into(), noun.into(), row.into()]).collect();
        insert_many(tx, rows!("link_place (system_id, link_id, noun, row_id)"), &stands).await
    }
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
